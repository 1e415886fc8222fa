(* A pass rate of one half is the most informative.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- half-pass-rate/entropy ---- *)

(* h(A/N) <= 1 *)
Definition half_pass_rate__entropy : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  h2 (A / N) <= 1.

(* h(A/N) <= 1 is = iff N = 2*A *)
Definition half_pass_rate__entropy__equality1 : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  (h2 (A / N) = 1 <-> INR N = 2 * A).

(* its terms are defined *)
Definition half_pass_rate__entropy__defined : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 ->
  ~ (INR N = 0) /\
  0 <= A / N <= 1.

(* ---- half-pass-rate/variance ---- *)

(* A*(A + D)/(2*A + D)^2 <= 1/4 *)
Definition half_pass_rate__variance : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  A * (A + D) / (2 * A + D) ^ 2 <= 1 / 4.

(* A*(A + D)/(2*A + D)^2 <= 1/4 is = iff D = 0 *)
Definition half_pass_rate__variance__equality1 : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  (A * (A + D) / (2 * A + D) ^ 2 = 1 / 4 <-> INR D = 0).

(* its terms are defined *)
Definition half_pass_rate__variance__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  ~ ((2 * A + D) ^ 2 = 0).

(* ---- half-pass-rate/one-bit ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* verifier: H(r|S,tau) = 0 *)
(* half: r uniform *)

(* I(tau,r;S) = 1 *)
Definition half_pass_rate__one_bit : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% S, tau]) = 0 ->
  uniform Pr r ->
  I[Pr]([% tau, r]; S) = 1.

(* it fails *)
Definition half_pass_rate__one_bit__refuted : Prop :=
  ~ half_pass_rate__one_bit.

(* ---- half-pass-rate/for-each-rollout ---- *)
(* rollout-independence: I(tau;S) = 0 *)

(* I(tau,r;S) = I(r;S|tau) <= H(r|tau) <= 1 *)
Definition half_pass_rate__for_each_rollout : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  I[Pr]([% tau, r]; S) = I[Pr](r; S | tau) /\
  I[Pr](r; S | tau) <= H[Pr](r | tau) /\
  H[Pr](r | tau) <= 1.

(* I(r;S|tau) <= H(r|tau) is = iff H(r|S,tau) = 0 *)
Definition half_pass_rate__for_each_rollout__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  (I[Pr](r; S | tau) = H[Pr](r | tau) <-> H[Pr](r | [% S, tau]) = 0).

(* H(r|tau) <= 1 is = iff r uniform on 2 given tau *)
Definition half_pass_rate__for_each_rollout__equality3 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  (H[Pr](r | tau) = 1 <-> uniform_given Pr r (fun w => 2) tau).
