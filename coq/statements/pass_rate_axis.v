(* On a logarithmic axis of the pass rate a try says nothing until late.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- pass-rate-axis/of-a-label ---- *)

(* A/(A + D)*log2((A + D)/A) < h(A/(A + D)) *)
Definition pass_rate_axis__of_a_label : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (1 <= D)%N ->
  A / (A + D) * log2 ((A + D) / A) < h2 (A / (A + D)).

(* its terms are defined *)
Definition pass_rate_axis__of_a_label__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (1 <= D)%N ->
  ~ (A + D = 0) /\
  ~ (INR A = 0) /\
  0 <= (A + D) / A /\ ((A + D) / A = 0 -> A / (A + D) = 0) /\
  0 <= A / (A + D) <= 1.

(* ---- pass-rate-axis/one-in-a-hundred-thousand ---- *)

(* 5000*h(1/100000) < 1 < 16 < log2(100000) *)
Definition pass_rate_axis__one_in_a_hundred_thousand : Prop :=
  5000 * h2 (1 / 100000) < 1 /\
  1 < 16 /\
  16 < log2 100000.
