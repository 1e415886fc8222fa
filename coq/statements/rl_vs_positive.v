(* A rollout against a positive example.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- rl-vs-positive/rollout ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* verifier: r = member(tau,S) *)
(* alpha: for every t: a = A/N *)

(* I(tau,r;S) = H(r|tau) = h(A/N) <= 1 *)
Definition rl_vs_positive__rollout : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (tau : rvt Om (symbol N)) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  almost Pr (fun w => r w = member1 (tau w) (S w)) ->
  (forall t : symbol N, possible Pr tau t ->
  pr (at_ Pr tau t) (fun v => r v == bit true) = A / N) ->
  I[Pr]([% tau, r]; S) = H[Pr](r | tau) /\
  H[Pr](r | tau) = h2 (A / N) /\
  h2 (A / N) <= 1.

(* h(A/N) <= 1 is = iff N = 2*A *)
Definition rl_vs_positive__rollout__equality3 : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (tau : rvt Om (symbol N)) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  almost Pr (fun w => r w = member1 (tau w) (S w)) ->
  (forall t : symbol N, possible Pr tau t ->
  pr (at_ Pr tau t) (fun v => r v == bit true) = A / N) ->
  (h2 (A / N) = 1 <-> INR N = 2 * A).

(* its terms are defined *)
Definition rl_vs_positive__rollout__defined : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (tau : rvt Om (symbol N)) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  almost Pr (fun w => r w = member1 (tau w) (S w)) ->
  (forall t : symbol N, possible Pr tau t ->
  pr (at_ Pr tau t) (fun v => r v == bit true) = A / N) ->
  ~ (INR N = 0) /\
  0 <= A / N <= 1.

(* ---- rl-vs-positive/any-length ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* verifier: H(r|S,tau) = 0 *)
(* alpha: for every t: a = A/N *)

(* I(tau,r;S) = H(r|tau) = h(A/N) *)
Definition rl_vs_positive__any_length : Prop :=
  forall N A V T : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 -> (1 <= V)%N -> (1 <= T)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector T (symbol V))) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% S, tau]) = 0 ->
  (forall t : vector T (symbol V), possible Pr tau t ->
  pr (at_ Pr tau t) (fun v => r v == bit true) = A / N) ->
  I[Pr]([% tau, r]; S) = H[Pr](r | tau) /\
  H[Pr](r | tau) = h2 (A / N).

(* its terms are defined *)
Definition rl_vs_positive__any_length__defined : Prop :=
  forall N A V T : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 -> (1 <= V)%N -> (1 <= T)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rvt Om (vector T (symbol V))) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% S, tau]) = 0 ->
  (forall t : vector T (symbol V), possible Pr tau t ->
  pr (at_ Pr tau t) (fun v => r v == bit true) = A / N) ->
  ~ (INR N = 0) /\
  0 <= A / N <= 1.

(* ---- rl-vs-positive/positive ---- *)
(* uniform-on-good-set: H(x|S) = log2(A) *)
(* alpha-symmetry: x uniform *)

(* I(x;S) = log2(N/A) *)
Definition rl_vs_positive__positive : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol N)),
  H[Pr](x | S) = log2 A ->
  uniform Pr x ->
  I[Pr](x; S) = log2 (N / A).

(* its terms are defined *)
Definition rl_vs_positive__positive__defined : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol N)),
  H[Pr](x | S) = log2 A ->
  uniform Pr x ->
  ~ (INR A = 0) /\
  0 < N / A.

(* ---- rl-vs-positive/never-more ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* verifier: r = member(tau,S) *)
(* alpha: for every t: a = A/N *)
(* uniform-policy: tau uniform *)
(* teacher: I(x;tau,r|S) = 0 *)
(* good-example: E[b] = 1 *)
(* uniform-on-good-set: H(x|S) = log2(A) *)
(* alpha-symmetry: x uniform *)

(* I(tau,r;S) <= I(x;S) *)
Definition rl_vs_positive__never_more : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (tau : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol N)),
  I[Pr](tau; S) = 0 ->
  almost Pr (fun w => r w = member1 (tau w) (S w)) ->
  (forall t : symbol N, possible Pr tau t ->
  pr (at_ Pr tau t) (fun v => r v == bit true) = A / N) ->
  uniform Pr tau ->
  I[Pr](x; [% tau, r] | S) = 0 ->
  Ex Pr (fun w => member1 (x w) (S w)) = 1 ->
  H[Pr](x | S) = log2 A ->
  uniform Pr x ->
  I[Pr]([% tau, r]; S) <= I[Pr](x; S).

(* it fails *)
Definition rl_vs_positive__never_more__refuted : Prop :=
  ~ rl_vs_positive__never_more.

(* ---- rl-vs-positive/difference ---- *)

(* h(A/N) - log2(N/A) = (N - A)/N*log2(A/(N - A)) *)
Definition rl_vs_positive__difference : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  h2 (A / N) - log2 (N / A) = (N - A) / N * log2 (A / (N - A)).

(* its terms are defined *)
Definition rl_vs_positive__difference__defined : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  ~ (INR N = 0) /\
  0 <= A / N <= 1 /\
  ~ (INR A = 0) /\
  0 < N / A /\
  ~ (N - A = 0) /\
  0 <= A / (N - A) /\ (A / (N - A) = 0 -> (N - A) / N = 0).

(* ---- rl-vs-positive/common ---- *)

(* log2((2*B + D)/(B + D)) <= h((B + D)/(2*B + D)) *)
Definition rl_vs_positive__common : Prop :=
  forall B D : nat,
  (1 <= B)%N -> (0 <= D)%N ->
  log2 ((2 * B + D) / (B + D)) <= h2 ((B + D) / (2 * B + D)).

(* log2((2*B + D)/(B + D)) <= h((B + D)/(2*B + D)) is = iff D = 0 *)
Definition rl_vs_positive__common__equality1 : Prop :=
  forall B D : nat,
  (1 <= B)%N -> (0 <= D)%N ->
  (log2 ((2 * B + D) / (B + D)) = h2 ((B + D) / (2 * B + D)) <-> INR D = 0).

(* its terms are defined *)
Definition rl_vs_positive__common__defined : Prop :=
  forall B D : nat,
  (1 <= B)%N -> (0 <= D)%N ->
  ~ (B + D = 0) /\
  0 < (2 * B + D) / (B + D) /\
  ~ (2 * B + D = 0) /\
  0 <= (B + D) / (2 * B + D) <= 1.

(* ---- rl-vs-positive/rare ---- *)

(* h(B/(2*B + D)) < log2((2*B + D)/B) *)
Definition rl_vs_positive__rare : Prop :=
  forall B D : nat,
  (1 <= B)%N -> (1 <= D)%N ->
  h2 (B / (2 * B + D)) < log2 ((2 * B + D) / B).

(* its terms are defined *)
Definition rl_vs_positive__rare__defined : Prop :=
  forall B D : nat,
  (1 <= B)%N -> (1 <= D)%N ->
  ~ (2 * B + D = 0) /\
  0 <= B / (2 * B + D) <= 1 /\
  ~ (INR B = 0) /\
  0 < (2 * B + D) / B.
