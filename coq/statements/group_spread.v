(* The disagreement of a group is the size of its update.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- group-spread/without-division ---- *)

(* (A*D/(A + D)*X - D*A/(A + D)*Y)/(A + D) = A*D/(A + D)^2*(X - Y) *)
Definition group_spread__without_division : Prop :=
  forall A D X Y : nat,
  (1 <= A)%N -> (1 <= D)%N -> (0 <= X)%N -> (0 <= Y)%N ->
  (A * D / (A + D) * X - D * A / (A + D) * Y) / (A + D) = A * D / (A + D) ^ 2 * (X - Y).

(* its terms are defined *)
Definition group_spread__without_division__defined : Prop :=
  forall A D X Y : nat,
  (1 <= A)%N -> (1 <= D)%N -> (0 <= X)%N -> (0 <= Y)%N ->
  ~ (A + D = 0) /\
  ~ ((A + D) ^ 2 = 0).

(* ---- group-spread/divided ---- *)

(* (A*D/(A + D)^2*Z)^2/(A*D/(A + D)^2) = A*D/(A + D)^2*Z^2 *)
Definition group_spread__divided : Prop :=
  forall A D Z : nat,
  (1 <= A)%N -> (1 <= D)%N -> (1 <= Z)%N ->
  (A * D / (A + D) ^ 2 * Z) ^ 2 / (A * D / (A + D) ^ 2) = A * D / (A + D) ^ 2 * Z ^ 2.

(* its terms are defined *)
Definition group_spread__divided__defined : Prop :=
  forall A D Z : nat,
  (1 <= A)%N -> (1 <= D)%N -> (1 <= Z)%N ->
  ~ ((A + D) ^ 2 = 0) /\
  ~ (A * D / (A + D) ^ 2 = 0).

(* ---- group-spread/split-groups ---- *)

(* A*(A + D)/(2*A + D)^2 <= 1/4 *)
Definition group_spread__split_groups : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  A * (A + D) / (2 * A + D) ^ 2 <= 1 / 4.

(* A*(A + D)/(2*A + D)^2 <= 1/4 is = iff D = 0 *)
Definition group_spread__split_groups__equality1 : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  (A * (A + D) / (2 * A + D) ^ 2 = 1 / 4 <-> INR D = 0).

(* its terms are defined *)
Definition group_spread__split_groups__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  ~ ((2 * A + D) ^ 2 = 0).
