(* Longer wrong answers are penalised less.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- length-bias/per-token ---- *)

(* A/(L + D) < A/L *)
Definition length_bias__per_token : Prop :=
  forall A L D : nat,
  (1 <= A)%N -> (1 <= L)%N -> (1 <= D)%N ->
  A / (L + D) < A / L.

(* its terms are defined *)
Definition length_bias__per_token__defined : Prop :=
  forall A L D : nat,
  (1 <= A)%N -> (1 <= L)%N -> (1 <= D)%N ->
  ~ (L + D = 0) /\
  ~ (INR L = 0).

(* ---- length-bias/in-all ---- *)

(* (L + D)*A/(L + D) = L*A/L *)
Definition length_bias__in_all : Prop :=
  forall A L D : nat,
  (1 <= A)%N -> (1 <= L)%N -> (1 <= D)%N ->
  (L + D) * A / (L + D) = L * A / L.

(* its terms are defined *)
Definition length_bias__in_all__defined : Prop :=
  forall A L D : nat,
  (1 <= A)%N -> (1 <= L)%N -> (1 <= D)%N ->
  ~ (L + D = 0) /\
  ~ (INR L = 0).
