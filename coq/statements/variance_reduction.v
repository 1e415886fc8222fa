(* Variance of the update.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- variance-reduction/rloo ---- *)

(* (V - 1)*(K*(V - 2) + 2)/(K*(K - 1)*V^3) <= (V - 1)^2/(K*V^3) *)
Definition variance_reduction__rloo : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  (V - 1) * (K * (V - 2) + 2) / (K * (K - 1) * V ^ 3) <= (V - 1) ^ 2 / (K * V ^ 3).

(* it fails *)
Definition variance_reduction__rloo__refuted : Prop :=
  ~ variance_reduction__rloo.

(* ---- variance-reduction/large-groups ---- *)

(* (V - 1)*((V + 2 + D)*(V - 2) + 2)/((V + 2 + D)*(V + 2 + D - 1)*V^3) < (V - 1)^2/((V + 2 + D)*V^3) *)
Definition variance_reduction__large_groups : Prop :=
  forall V D : nat,
  (2 <= V)%N -> (0 <= D)%N ->
  (V - 1) * ((V + 2 + D) * (V - 2) + 2) / ((V + 2 + D) * (V + 2 + D - 1) * V ^ 3) < (V - 1) ^ 2 / ((V + 2 + D) * V ^ 3).

(* its terms are defined *)
Definition variance_reduction__large_groups__defined : Prop :=
  forall V D : nat,
  (2 <= V)%N -> (0 <= D)%N ->
  ~ ((V + 2 + D) * (V + 2 + D - 1) * V ^ 3 = 0) /\
  ~ ((V + 2 + D) * V ^ 3 = 0).

(* ---- variance-reduction/group-of-v-plus-one ---- *)

(* (V - 1)*((V + 1)*(V - 2) + 2)/((V + 1)*(V + 1 - 1)*V^3) = (V - 1)^2/((V + 1)*V^3) *)
Definition variance_reduction__group_of_v_plus_one : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  (V - 1) * ((V + 1) * (V - 2) + 2) / ((V + 1) * (V + 1 - 1) * V ^ 3) = (V - 1) ^ 2 / ((V + 1) * V ^ 3).

(* its terms are defined *)
Definition variance_reduction__group_of_v_plus_one__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  ~ ((V + 1) * (V + 1 - 1) * V ^ 3 = 0) /\
  ~ ((V + 1) * V ^ 3 = 0).

(* ---- variance-reduction/small-groups ---- *)

(* (K + D - 1)*(K*(K + D - 2) + 2)/(K*(K - 1)*(K + D)^3) > (K + D - 1)^2/(K*(K + D)^3) *)
Definition variance_reduction__small_groups : Prop :=
  forall K D : nat,
  (2 <= K)%N -> (0 <= D)%N ->
  (K + D - 1) * (K * (K + D - 2) + 2) / (K * (K - 1) * (K + D) ^ 3) > (K + D - 1) ^ 2 / (K * (K + D) ^ 3).

(* its terms are defined *)
Definition variance_reduction__small_groups__defined : Prop :=
  forall K D : nat,
  (2 <= K)%N -> (0 <= D)%N ->
  ~ (K * (K - 1) * (K + D) ^ 3 = 0) /\
  ~ (K * (K + D) ^ 3 = 0).

(* ---- variance-reduction/dr-grpo ---- *)

(* (K - 1)^2/K^2*(V - 1)*(K*(V - 2) + 2)/(K*(K - 1)*V^3) < (V - 1)^2/(K*V^3) *)
Definition variance_reduction__dr_grpo : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  (K - 1) ^ 2 / K ^ 2 * (V - 1) * (K * (V - 2) + 2) / (K * (K - 1) * V ^ 3) < (V - 1) ^ 2 / (K * V ^ 3).

(* its terms are defined *)
Definition variance_reduction__dr_grpo__defined : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  ~ (K ^ 2 = 0) /\
  ~ (K * (K - 1) * V ^ 3 = 0) /\
  ~ (K * V ^ 3 = 0).

(* ---- variance-reduction/known-mean ---- *)

(* (V - 1)*(V - 2)/(K*V^3) < (V - 1)^2/(K*V^3) *)
Definition variance_reduction__known_mean : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  (V - 1) * (V - 2) / (K * V ^ 3) < (V - 1) ^ 2 / (K * V ^ 3).

(* its terms are defined *)
Definition variance_reduction__known_mean__defined : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  ~ (K * V ^ 3 = 0).
