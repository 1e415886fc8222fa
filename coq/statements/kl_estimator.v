(* The estimator (r - 1) - log r of a divergence is guaranteed to be positive.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- kl-estimator/never-negative ---- *)

(* log2(A/B) <= (A/B - 1)*log2(e) *)
Definition kl_estimator__never_negative : Prop :=
  forall A B : nat,
  (1 <= A)%N -> (1 <= B)%N ->
  log2 (A / B) <= (A / B - 1) * log2 (exp 1).

(* log2(A/B) <= (A/B - 1)*log2(e) is = iff A = B *)
Definition kl_estimator__never_negative__equality1 : Prop :=
  forall A B : nat,
  (1 <= A)%N -> (1 <= B)%N ->
  (log2 (A / B) = (A / B - 1) * log2 (exp 1) <-> INR A = B).

(* its terms are defined *)
Definition kl_estimator__never_negative__defined : Prop :=
  forall A B : nat,
  (1 <= A)%N -> (1 <= B)%N ->
  ~ (INR B = 0) /\
  0 < A / B.

(* ---- kl-estimator/naive ---- *)

(* log2(B/(B + D)) < 0 *)
Definition kl_estimator__naive : Prop :=
  forall B D : nat,
  (1 <= B)%N -> (1 <= D)%N ->
  log2 (B / (B + D)) < 0.

(* its terms are defined *)
Definition kl_estimator__naive__defined : Prop :=
  forall B D : nat,
  (1 <= B)%N -> (1 <= D)%N ->
  ~ (B + D = 0) /\
  0 < B / (B + D).
