From BPR.library Require Import All.
From BPR.proofs Require Import half_pass_rate.
From BPR.statements Require Import group_spread.

Theorem group_spread__without_division : group_spread.group_spread__without_division.
Proof. by move=> A D X Y /nat_ge1 A1 /nat_ge1 D1 _ _; field; lra. Qed.
Theorem group_spread__without_division__defined : group_spread.group_spread__without_division__defined.
Proof.
move=> A D X Y /nat_ge1 A1 /nat_ge1 D1 _ _; do ?split; apply: Rgt_not_eq; first lra.
by apply: pow_lt; lra.
Qed.
Theorem group_spread__divided : group_spread.group_spread__divided.
Proof. by move=> A D Z /nat_ge1 A1 /nat_ge1 D1 _; field; do ?split; lra. Qed.
Theorem group_spread__divided__defined : group_spread.group_spread__divided__defined.
Proof.
move=> A D Z /nat_ge1 A1 /nat_ge1 D1 _; do ?split; apply: Rgt_not_eq; first by apply: pow_lt; lra.
by apply: Rdiv_lt_0_compat; [nra | apply: pow_lt; lra].
Qed.
Theorem group_spread__split_groups : group_spread.group_spread__split_groups.
Proof. exact: half_pass_rate__variance. Qed.
Theorem group_spread__split_groups__equality1 : group_spread.group_spread__split_groups__equality1.
Proof. exact: half_pass_rate__variance__equality1. Qed.
Theorem group_spread__split_groups__defined : group_spread.group_spread__split_groups__defined.
Proof. by move=> A D /nat_ge1 A1 _; have d0 := pos_INR D; apply: Rgt_not_eq; apply: pow_lt; lra. Qed.
