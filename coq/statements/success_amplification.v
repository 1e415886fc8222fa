(* The fixed point of iterated GRPO passes more often than the reference.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- success-amplification/amplified ---- *)

(* A/(A + D) < (A + C)/(A + C + D) *)
Definition success_amplification__amplified : Prop :=
  forall A D C : nat,
  (1 <= A)%N -> (1 <= D)%N -> (1 <= C)%N ->
  A / (A + D) < (A + C) / (A + C + D).

(* its terms are defined *)
Definition success_amplification__amplified__defined : Prop :=
  forall A D C : nat,
  (1 <= A)%N -> (1 <= D)%N -> (1 <= C)%N ->
  ~ (A + D = 0) /\
  ~ (A + C + D = 0).

(* ---- success-amplification/optimum ---- *)

(* B/(B + D)*log2(T/A) - (B/(B + D)*log2(B*(A + D)/(A*(B + D))) + D/(B + D)*log2((A + D)/(B + D))) <= log2((T + D)/(A + D)) *)
Definition success_amplification__optimum : Prop :=
  forall A D T B : nat,
  (1 <= A)%N -> (1 <= D)%N -> (1 <= T)%N -> (1 <= B)%N ->
  B / (B + D) * log2 (T / A) - (B / (B + D) * log2 (B * (A + D) / (A * (B + D))) + D / (B + D) * log2 ((A + D) / (B + D))) <= log2 ((T + D) / (A + D)).

(* B/(B + D)*log2(T/A) - (B/(B + D)*log2(B*(A + D)/(A*(B + D))) + D/(B + D)*log2((A + D)/(B + D))) <= log2((T + D)/(A + D)) is = iff B = T *)
Definition success_amplification__optimum__equality1 : Prop :=
  forall A D T B : nat,
  (1 <= A)%N -> (1 <= D)%N -> (1 <= T)%N -> (1 <= B)%N ->
  (B / (B + D) * log2 (T / A) - (B / (B + D) * log2 (B * (A + D) / (A * (B + D))) + D / (B + D) * log2 ((A + D) / (B + D))) = log2 ((T + D) / (A + D)) <-> INR B = T).

(* its terms are defined *)
Definition success_amplification__optimum__defined : Prop :=
  forall A D T B : nat,
  (1 <= A)%N -> (1 <= D)%N -> (1 <= T)%N -> (1 <= B)%N ->
  ~ (B + D = 0) /\
  ~ (INR A = 0) /\
  0 <= T / A /\ (T / A = 0 -> B / (B + D) = 0) /\
  ~ (A * (B + D) = 0) /\
  0 <= B * (A + D) / (A * (B + D)) /\ (B * (A + D) / (A * (B + D)) = 0 -> B / (B + D) = 0) /\
  0 <= (A + D) / (B + D) /\ ((A + D) / (B + D) = 0 -> D / (B + D) = 0) /\
  ~ (A + D = 0) /\
  0 < (T + D) / (A + D).
