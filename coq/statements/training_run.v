(* The budget of a training run.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- training-run/chain ---- *)
(* rollout-independence: for every n: I(tau[n];S|tau[<n],r[<n],theta0) = 0 *)
(* run-sees: I(theta;S|tau,r,theta0) = 0 *)

(* I(theta;S|theta0) <= I(tau,r;S|theta0) <= sum[n](H(r[n]|tau[<n],tau[n],r[<n],theta0)) <= N *)
Definition training_run__chain : Prop :=
  forall N V : nat,
  (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (theta0 : rv Om) (tau : rvt Om (vector N (symbol V))) (r : rvt Om (vector N (symbol 2))) (theta : rv Om),
  (forall n : 'I_N, I[Pr](comp tau n; S | [% before tau n, before r n, theta0]) = 0) ->
  I[Pr](theta; S | [% tau, r, theta0]) = 0 ->
  I[Pr](theta; S | theta0) <= I[Pr]([% tau, r]; S | theta0) /\
  I[Pr]([% tau, r]; S | theta0) <= rsum (enum 'I_N) (fun n => H[Pr](comp r n | [% before tau n, comp tau n, before r n, theta0])) /\
  rsum (enum 'I_N) (fun n => H[Pr](comp r n | [% before tau n, comp tau n, before r n, theta0])) <= N.

(* I(theta;S|theta0) <= I(tau,r;S|theta0) is = iff I(S;r,tau|theta,theta0) = 0 *)
Definition training_run__chain__equality1 : Prop :=
  forall N V : nat,
  (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (theta0 : rv Om) (tau : rvt Om (vector N (symbol V))) (r : rvt Om (vector N (symbol 2))) (theta : rv Om),
  (forall n : 'I_N, I[Pr](comp tau n; S | [% before tau n, before r n, theta0]) = 0) ->
  I[Pr](theta; S | [% tau, r, theta0]) = 0 ->
  (I[Pr](theta; S | theta0) = I[Pr]([% tau, r]; S | theta0) <-> I[Pr](S; [% r, tau] | [% theta, theta0]) = 0).

(* I(tau,r;S|theta0) <= sum[n](H(r[n]|tau[<n],tau[n],r[<n],theta0)) is = iff H(r[n]|S,r[<n],tau[<n],tau[n],theta0) = 0 *)
Definition training_run__chain__equality2 : Prop :=
  forall N V : nat,
  (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (theta0 : rv Om) (tau : rvt Om (vector N (symbol V))) (r : rvt Om (vector N (symbol 2))) (theta : rv Om),
  (forall n : 'I_N, I[Pr](comp tau n; S | [% before tau n, before r n, theta0]) = 0) ->
  I[Pr](theta; S | [% tau, r, theta0]) = 0 ->
  (I[Pr]([% tau, r]; S | theta0) = rsum (enum 'I_N) (fun n => H[Pr](comp r n | [% before tau n, comp tau n, before r n, theta0])) <-> (forall n : 'I_N, H[Pr](comp r n | [% S, before r n, before tau n, comp tau n, theta0]) = 0)).

(* sum[n](H(r[n]|tau[<n],tau[n],r[<n],theta0)) <= N is = iff r[n] uniform on 2 given tau[<n],tau[n],r[<n],theta0 *)
Definition training_run__chain__equality3 : Prop :=
  forall N V : nat,
  (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (theta0 : rv Om) (tau : rvt Om (vector N (symbol V))) (r : rvt Om (vector N (symbol 2))) (theta : rv Om),
  (forall n : 'I_N, I[Pr](comp tau n; S | [% before tau n, before r n, theta0]) = 0) ->
  I[Pr](theta; S | [% tau, r, theta0]) = 0 ->
  (rsum (enum 'I_N) (fun n => H[Pr](comp r n | [% before tau n, comp tau n, before r n, theta0])) = N <-> (forall n : 'I_N, uniform_given Pr (comp r n) (fun w => 2) [% before tau n, comp tau n, before r n, theta0])).

(* ---- training-run/groups ---- *)
(* rollout-independence: for every p: I(tau[p];S|tau[<p],r[<p]) = 0 *)

(* I(tau,r;S) <= sum[p](H(r[p]|tau[<p],tau[p],r[<p])) <= P*log2(N) <= P*log2(K + 1) *)
Definition training_run__groups : Prop :=
  forall P K N V : nat,
  (1 <= P)%N -> (1 <= K)%N -> (1 <= N)%N -> N <= K + 1 -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector P (symbol V))) (r : rvt Om (vector P (symbol N))),
  (forall p : 'I_P, I[Pr](comp tau p; S | [% before tau p, before r p]) = 0) ->
  I[Pr]([% tau, r]; S) <= rsum (enum 'I_P) (fun p => H[Pr](comp r p | [% before tau p, comp tau p, before r p])) /\
  rsum (enum 'I_P) (fun p => H[Pr](comp r p | [% before tau p, comp tau p, before r p])) <= P * log2 N /\
  P * log2 N <= P * log2 (K + 1).

(* I(tau,r;S) <= sum[p](H(r[p]|tau[<p],tau[p],r[<p])) is = iff H(r[p]|S,r[<p],tau[<p],tau[p]) = 0 *)
Definition training_run__groups__equality1 : Prop :=
  forall P K N V : nat,
  (1 <= P)%N -> (1 <= K)%N -> (1 <= N)%N -> N <= K + 1 -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector P (symbol V))) (r : rvt Om (vector P (symbol N))),
  (forall p : 'I_P, I[Pr](comp tau p; S | [% before tau p, before r p]) = 0) ->
  (I[Pr]([% tau, r]; S) = rsum (enum 'I_P) (fun p => H[Pr](comp r p | [% before tau p, comp tau p, before r p])) <-> (forall p : 'I_P, H[Pr](comp r p | [% S, before r p, before tau p, comp tau p]) = 0)).

(* sum[p](H(r[p]|tau[<p],tau[p],r[<p])) <= P*log2(N) is = iff r[p] uniform on N given tau[<p],tau[p],r[<p] *)
Definition training_run__groups__equality2 : Prop :=
  forall P K N V : nat,
  (1 <= P)%N -> (1 <= K)%N -> (1 <= N)%N -> N <= K + 1 -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector P (symbol V))) (r : rvt Om (vector P (symbol N))),
  (forall p : 'I_P, I[Pr](comp tau p; S | [% before tau p, before r p]) = 0) ->
  (rsum (enum 'I_P) (fun p => H[Pr](comp r p | [% before tau p, comp tau p, before r p])) = P * log2 N <-> (forall p : 'I_P, uniform_given Pr (comp r p) (fun w => N) [% before tau p, comp tau p, before r p])).

(* P*log2(N) <= P*log2(K + 1) is = iff N = K + 1 *)
Definition training_run__groups__equality3 : Prop :=
  forall P K N V : nat,
  (1 <= P)%N -> (1 <= K)%N -> (1 <= N)%N -> N <= K + 1 -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector P (symbol V))) (r : rvt Om (vector P (symbol N))),
  (forall p : 'I_P, I[Pr](comp tau p; S | [% before tau p, before r p]) = 0) ->
  (P * log2 N = P * log2 (K + 1) <-> INR N = K + 1).

(* its terms are defined *)
Definition training_run__groups__defined : Prop :=
  forall P K N V : nat,
  (1 <= P)%N -> (1 <= K)%N -> (1 <= N)%N -> N <= K + 1 -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector P (symbol V))) (r : rvt Om (vector P (symbol N))),
  (forall p : 'I_P, I[Pr](comp tau p; S | [% before tau p, before r p]) = 0) ->
  0 <= N /\ (INR N = 0 -> INR P = 0) /\
  0 <= K + 1 /\ (K + 1 = 0 -> INR P = 0).

(* ---- training-run/added-up ---- *)

(* I(r;S) <= sum[n](I(r[n];S)) *)
Definition training_run__added_up : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (r : rvt Om (vector N (symbol 2))),
  I[Pr](r; S) <= rsum (enum 'I_N) (fun n => I[Pr](comp r n; S)).

(* it fails *)
Definition training_run__added_up__refuted : Prop :=
  ~ training_run__added_up.

(* ---- training-run/group-against-rollouts ---- *)

(* log2(K + 1) <= K *)
Definition training_run__group_against_rollouts : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  log2 (K + 1) <= K.

(* log2(K + 1) <= K is = iff K = 1 *)
Definition training_run__group_against_rollouts__equality1 : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  (log2 (K + 1) = K <-> INR K = 1).

(* its terms are defined *)
Definition training_run__group_against_rollouts__defined : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  0 < K + 1.
