From BPR.library Require Import All.
From BPR.statements Require Import difficulty_bias.
Set Implicit Arguments.
Unset Strict Implicit.

Theorem difficulty_bias__lower_deviation : difficulty_bias.difficulty_bias__lower_deviation.
Proof.
move=> A D /nat_ge1 A1 /nat_ge1 D1; apply: Rmult_lt_compat_r; last by nra.
by apply: Rinv_0_lt_compat; apply: pow_lt; lra.
Qed.
Theorem difficulty_bias__lower_deviation__defined : difficulty_bias.difficulty_bias__lower_deviation__defined.
Proof. by move=> A D /nat_ge1 A1 /nat_ge1 D1; apply: Rgt_not_eq; apply: pow_lt; lra. Qed.
Theorem difficulty_bias__least : difficulty_bias.difficulty_bias__least.
Proof.
move=> A D /nat_ge1 A1 _; have d0 := pos_INR D; apply: Rmult_le_compat_r; last by nra.
by apply: Rlt_le; apply: Rinv_0_lt_compat; apply: pow_lt; lra.
Qed.
Theorem difficulty_bias__least__equality1 : difficulty_bias.difficulty_bias__least__equality1.
Proof.
move=> A D /nat_ge1 A1 _; have d0 := pos_INR D; split=> e; last by rewrite e; congr (_ / _); lra.
have p : 0 < (2 * A + D) ^ 2 by apply: pow_lt; lra.
have {}e : 2 * A + D - 1 = A * (A + D) by apply: (Rmult_eq_reg_r (/ (2 * A + D) ^ 2)) => //; apply: Rgt_not_eq; apply: Rinv_0_lt_compat.
have z : (A - 1) * (A + D - 1) = 0 by lra.
by case: (Rmult_integral _ _ z); lra.
Qed.
Theorem difficulty_bias__least__defined : difficulty_bias.difficulty_bias__least__defined.
Proof. by move=> A D /nat_ge1 A1 _; have d0 := pos_INR D; apply: Rgt_not_eq; apply: pow_lt; lra. Qed.

Lemma rates_defined (A D : nat) (n : nat) : (1 <= A)%N ->
  ~ ((2 * A + D) ^ n = 0) /\ ~ ((2 * A + D) ^ 2 = 0) /\ ~ (A * (A + D) / (2 * A + D) ^ 2 = 0).
Proof.
move=> /nat_ge1 A1; have d0 := pos_INR D; do ?split; apply: Rgt_not_eq; first by apply: pow_lt; lra.
- by apply: pow_lt; lra.
- by apply: Rdiv_lt_0_compat; [nra | apply: pow_lt; lra].
Qed.
Theorem difficulty_bias__groups_of_three : difficulty_bias.difficulty_bias__groups_of_three.
Proof. by move=> A D /nat_ge1 A1 _; have d0 := pos_INR D; field; do ?split; lra. Qed.
Theorem difficulty_bias__groups_of_three__defined : difficulty_bias.difficulty_bias__groups_of_three__defined.
Proof. by move=> A D A1 _; exact: rates_defined. Qed.
Theorem difficulty_bias__lopsided_of_four : difficulty_bias.difficulty_bias__lopsided_of_four.
Proof. by move=> A D /nat_ge1 A1 _; have d0 := pos_INR D; field; do ?split; lra. Qed.
Theorem difficulty_bias__lopsided_of_four__defined : difficulty_bias.difficulty_bias__lopsided_of_four__defined.
Proof. by move=> A D A1 _; exact: rates_defined. Qed.
Theorem difficulty_bias__even_of_four : difficulty_bias.difficulty_bias__even_of_four.
Proof. by move=> A D /nat_ge1 A1 _; have d0 := pos_INR D; field; do ?split; lra. Qed.
Theorem difficulty_bias__even_of_four__defined : difficulty_bias.difficulty_bias__even_of_four__defined.
Proof. by move=> A D A1 _; exact: rates_defined. Qed.
