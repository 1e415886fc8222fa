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

(* I(tau,r;S) <= sum[p](H(r[p]|tau[<p],tau[p],r[<p])) <= P*log2(N) *)
Definition training_run__groups : Prop :=
  forall P N V : nat,
  (1 <= P)%N -> (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector P (symbol V))) (r : rvt Om (vector P (symbol N))),
  (forall p : 'I_P, I[Pr](comp tau p; S | [% before tau p, before r p]) = 0) ->
  I[Pr]([% tau, r]; S) <= rsum (enum 'I_P) (fun p => H[Pr](comp r p | [% before tau p, comp tau p, before r p])) /\
  rsum (enum 'I_P) (fun p => H[Pr](comp r p | [% before tau p, comp tau p, before r p])) <= P * log2 N.

(* I(tau,r;S) <= sum[p](H(r[p]|tau[<p],tau[p],r[<p])) is = iff H(r[p]|S,r[<p],tau[<p],tau[p]) = 0 *)
Definition training_run__groups__equality1 : Prop :=
  forall P N V : nat,
  (1 <= P)%N -> (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector P (symbol V))) (r : rvt Om (vector P (symbol N))),
  (forall p : 'I_P, I[Pr](comp tau p; S | [% before tau p, before r p]) = 0) ->
  (I[Pr]([% tau, r]; S) = rsum (enum 'I_P) (fun p => H[Pr](comp r p | [% before tau p, comp tau p, before r p])) <-> (forall p : 'I_P, H[Pr](comp r p | [% S, before r p, before tau p, comp tau p]) = 0)).

(* sum[p](H(r[p]|tau[<p],tau[p],r[<p])) <= P*log2(N) is = iff r[p] uniform on N given tau[<p],tau[p],r[<p] *)
Definition training_run__groups__equality2 : Prop :=
  forall P N V : nat,
  (1 <= P)%N -> (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector P (symbol V))) (r : rvt Om (vector P (symbol N))),
  (forall p : 'I_P, I[Pr](comp tau p; S | [% before tau p, before r p]) = 0) ->
  (rsum (enum 'I_P) (fun p => H[Pr](comp r p | [% before tau p, comp tau p, before r p])) = P * log2 N <-> (forall p : 'I_P, uniform_given Pr (comp r p) (fun w => N) [% before tau p, comp tau p, before r p])).

(* its terms are defined *)
Definition training_run__groups__defined : Prop :=
  forall P N V : nat,
  (1 <= P)%N -> (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector P (symbol V))) (r : rvt Om (vector P (symbol N))),
  (forall p : 'I_P, I[Pr](comp tau p; S | [% before tau p, before r p]) = 0) ->
  0 <= N /\ (INR N = 0 -> INR P = 0).

(* ---- training-run/two-groups ---- *)
(* first-independence: I(T;S,A) = 0 *)
(* second-independence: I(U;S,A|T,r) = 0 *)
(* first-match: r = match(T,S) *)
(* second-match: q = match(U,A) *)

(* I(T,r,U,q;S,A) <= H(r|T) + H(q|U) <= E[log2(M + 1)] + E[log2(N + 1)] *)
Definition training_run__two_groups : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (A : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (U : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))),
  I[Pr](T; [% S, A]) = 0 ->
  I[Pr](U; [% S, A] | [% T, r]) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => q w = match_vs (U w) (A w)) ->
  I[Pr]([% T, r, U, q]; [% S, A]) <= H[Pr](r | T) + H[Pr](q | U) /\
  H[Pr](r | T) + H[Pr](q | U) <= Ex Pr (fun w => log2 (distinct (T w) + 1)) + Ex Pr (fun w => log2 (distinct (U w) + 1)).

(* I(T,r,U,q;S,A) <= H(r|T) + H(q|U) is = iff I(T,r;q|U) = 0 *)
Definition training_run__two_groups__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (A : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (U : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))),
  I[Pr](T; [% S, A]) = 0 ->
  I[Pr](U; [% S, A] | [% T, r]) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => q w = match_vs (U w) (A w)) ->
  (I[Pr]([% T, r, U, q]; [% S, A]) = H[Pr](r | T) + H[Pr](q | U) <-> I[Pr]([% T, r]; q | U) = 0).

(* H(r|T) + H(q|U) <= E[log2(M + 1)] + E[log2(N + 1)] is = iff restrict(S,T) uniform on M + 1 given T and restrict(A,U) uniform on N + 1 given U *)
Definition training_run__two_groups__equality2 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (A : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (U : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))),
  I[Pr](T; [% S, A]) = 0 ->
  I[Pr](U; [% S, A] | [% T, r]) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => q w = match_vs (U w) (A w)) ->
  (H[Pr](r | T) + H[Pr](q | U) = Ex Pr (fun w => log2 (distinct (T w) + 1)) + Ex Pr (fun w => log2 (distinct (U w) + 1)) <-> uniform_given Pr (RV (fun w => restrict_sv (S w) (T w))) (fun w => distinct (T w) + 1) T /\ uniform_given Pr (RV (fun w => restrict_sv (A w) (U w))) (fun w => distinct (U w) + 1) U).

(* its terms are defined *)
Definition training_run__two_groups__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (A : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (U : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))),
  I[Pr](T; [% S, A]) = 0 ->
  I[Pr](U; [% S, A] | [% T, r]) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => q w = match_vs (U w) (A w)) ->
  almost Pr (fun w => 0 < distinct (T w) + 1) /\
  almost Pr (fun w => 0 < distinct (U w) + 1).

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
