From BPR.library Require Import All.
From BPR.statements Require Import half_pass_rate.

Theorem half_pass_rate__entropy : half_pass_rate.half_pass_rate__entropy.
Proof.
move=> N A N1 A1 A2; have n1 := nat_ge1 A1; have n2 := nat_ge2 N1.
by apply: h2_le1; apply: div_le1; lra.
Qed.
Theorem half_pass_rate__entropy__equality1 : half_pass_rate.half_pass_rate__entropy__equality1.
Proof.
move=> N A N1 A1 A2; have n1 := nat_ge1 A1; have n2 := nat_ge2 N1.
rewrite h2_eq1; last by apply: div_le1; lra.
split=> e; last first.
  by rewrite e; apply: (Rmult_eq_reg_r (2 * A)); [rewrite /Rdiv Rmult_assoc Rinv_l; lra | lra].
have : INR A = A / N * N by rewrite /Rdiv Rmult_assoc Rinv_l; lra.
by rewrite e; lra.
Qed.
Theorem half_pass_rate__entropy__defined : half_pass_rate.half_pass_rate__entropy__defined.
Proof. by move=> N A /nat_ge2 N1 /nat_ge1 A1 A2; split; [lra | apply: div_le1; lra]. Qed.
Theorem half_pass_rate__variance : half_pass_rate.half_pass_rate__variance.
Proof.
move=> A D /nat_ge1 A1 _; have d0 := pos_INR D.
apply: (Rmult_le_reg_r (4 * (2 * A + D) ^ 2)); first by nra.
have -> : A * (A + D) / (2 * A + D) ^ 2 * (4 * (2 * A + D) ^ 2) = 4 * (A * (A + D)) by (field; apply: Rgt_not_eq; nra).
have -> : 1 / 4 * (4 * (2 * A + D) ^ 2) = (2 * A + D) ^ 2 by lra.
by nra.
Qed.
Theorem half_pass_rate__variance__equality1 : half_pass_rate.half_pass_rate__variance__equality1.
Proof.
move=> A D /nat_ge1 A1 _; have d0 := pos_INR D; split=> e; last first.
  by rewrite e; field; apply: Rgt_not_eq; lra.
have : A * (A + D) / (2 * A + D) ^ 2 * (4 * (2 * A + D) ^ 2) = 4 * (A * (A + D)) by (field; apply: Rgt_not_eq; nra).
rewrite e; have -> : 1 / 4 * (4 * (2 * A + D) ^ 2) = (2 * A + D) ^ 2 by lra.
by nra.
Qed.
Theorem half_pass_rate__variance__defined : half_pass_rate.half_pass_rate__variance__defined.
Proof. by move=> A D /nat_ge1 A1 _; have := pos_INR D; nra. Qed.
Theorem half_pass_rate__for_each_rollout : half_pass_rate.half_pass_rate__for_each_rollout.
Proof.
move=> Om Pr S tau r h1; do ?split.
- shannon.
- have := Hc_ge0 Pr r [% S, tau]; shannon.
- by have := (Hc_takes_le1 tau (takes_symbol Pr r)); rewrite INR_2 log2_2.
Qed.
Theorem half_pass_rate__for_each_rollout__equality2 : half_pass_rate.half_pass_rate__for_each_rollout__equality2.
Proof. by move=> Om Pr S tau r h1; have := Hc_ge0 Pr r [% S, tau] => f0; split; shannon. Qed.
Theorem half_pass_rate__for_each_rollout__equality3 : half_pass_rate.half_pass_rate__for_each_rollout__equality3.
Proof. by move=> Om Pr S tau r h1; have := (Hc_takes_eq1 tau (takes_symbol Pr r)); rewrite INR_2 log2_2. Qed.
