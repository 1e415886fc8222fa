(* The deviation of a group as a divisor favours questions that are too easy or too hard.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- difficulty-bias/lower-deviation ---- *)

(* A*(A + D + 1)/(2*A + D + 1)^2 < (A + 1)*(A + D)/(2*A + D + 1)^2 *)
Definition difficulty_bias__lower_deviation : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (1 <= D)%N ->
  A * (A + D + 1) / (2 * A + D + 1) ^ 2 < (A + 1) * (A + D) / (2 * A + D + 1) ^ 2.

(* its terms are defined *)
Definition difficulty_bias__lower_deviation__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (1 <= D)%N ->
  ~ ((2 * A + D + 1) ^ 2 = 0).

(* ---- difficulty-bias/least ---- *)

(* (2*A + D - 1)/(2*A + D)^2 <= A*(A + D)/(2*A + D)^2 *)
Definition difficulty_bias__least : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  (2 * A + D - 1) / (2 * A + D) ^ 2 <= A * (A + D) / (2 * A + D) ^ 2.

(* (2*A + D - 1)/(2*A + D)^2 <= A*(A + D)/(2*A + D)^2 is = iff A = 1 *)
Definition difficulty_bias__least__equality1 : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  ((2 * A + D - 1) / (2 * A + D) ^ 2 = A * (A + D) / (2 * A + D) ^ 2 <-> INR A = 1).

(* its terms are defined *)
Definition difficulty_bias__least__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  ~ ((2 * A + D) ^ 2 = 0).

(* ---- difficulty-bias/groups-of-three ---- *)

(* (3*A*(A + D)^2/(2*A + D)^3 + 3*A^2*(A + D)/(2*A + D)^3)*2/9/(A*(A + D)/(2*A + D)^2) = 2/3 *)
Definition difficulty_bias__groups_of_three : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  (3 * A * (A + D) ^ 2 / (2 * A + D) ^ 3 + 3 * A ^ 2 * (A + D) / (2 * A + D) ^ 3) * 2 / 9 / (A * (A + D) / (2 * A + D) ^ 2) = 2 / 3.

(* its terms are defined *)
Definition difficulty_bias__groups_of_three__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  ~ ((2 * A + D) ^ 3 = 0) /\
  ~ ((2 * A + D) ^ 2 = 0) /\
  ~ (A * (A + D) / (2 * A + D) ^ 2 = 0).

(* ---- difficulty-bias/lopsided-of-four ---- *)

(* (4*A*(A + D)^3/(2*A + D)^4 + 4*A^3*(A + D)/(2*A + D)^4)*3/16/(A*(A + D)/(2*A + D)^2) = 3/4*(1 - 2*A*(A + D)/(2*A + D)^2) *)
Definition difficulty_bias__lopsided_of_four : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  (4 * A * (A + D) ^ 3 / (2 * A + D) ^ 4 + 4 * A ^ 3 * (A + D) / (2 * A + D) ^ 4) * 3 / 16 / (A * (A + D) / (2 * A + D) ^ 2) = 3 / 4 * (1 - 2 * A * (A + D) / (2 * A + D) ^ 2).

(* its terms are defined *)
Definition difficulty_bias__lopsided_of_four__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  ~ ((2 * A + D) ^ 4 = 0) /\
  ~ ((2 * A + D) ^ 2 = 0) /\
  ~ (A * (A + D) / (2 * A + D) ^ 2 = 0).

(* ---- difficulty-bias/even-of-four ---- *)

(* 6*A^2*(A + D)^2/(2*A + D)^4*1/4/(A*(A + D)/(2*A + D)^2) = 3/4*2*A*(A + D)/(2*A + D)^2 *)
Definition difficulty_bias__even_of_four : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  6 * A ^ 2 * (A + D) ^ 2 / (2 * A + D) ^ 4 * 1 / 4 / (A * (A + D) / (2 * A + D) ^ 2) = 3 / 4 * 2 * A * (A + D) / (2 * A + D) ^ 2.

(* its terms are defined *)
Definition difficulty_bias__even_of_four__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  ~ ((2 * A + D) ^ 4 = 0) /\
  ~ ((2 * A + D) ^ 2 = 0) /\
  ~ (A * (A + D) / (2 * A + D) ^ 2 = 0).
