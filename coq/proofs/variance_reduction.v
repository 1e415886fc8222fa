From BPR.library Require Import All.
From BPR.statements Require Import variance_reduction.

Theorem variance_reduction__group_of_v_plus_one : variance_reduction.variance_reduction__group_of_v_plus_one.
Proof. by move=> V /nat_ge2 V2; field; lra. Qed.
Theorem variance_reduction__group_of_v_plus_one__defined : variance_reduction.variance_reduction__group_of_v_plus_one__defined.
Proof.
move=> V /nat_ge2 V2; have p : 0 < V ^ 3 by apply: pow_lt; lra.
by split; apply: Rgt_not_eq; repeat apply: Rmult_lt_0_compat; lra.
Qed.
Theorem variance_reduction__large_groups : variance_reduction.variance_reduction__large_groups.
Proof.
move=> V D /nat_ge2 V2 _; have D0 := pos_INR D; have p : 0 < V ^ 3 by apply: pow_lt; lra.
have : 0 < (V - 1) * (1 + D) / ((V + 2 + D) * (V + 2 + D - 1) * V ^ 3).
  by apply: Rdiv_lt_0_compat; repeat apply: Rmult_lt_0_compat; lra.
have -> : (V - 1) * (1 + D) / ((V + 2 + D) * (V + 2 + D - 1) * V ^ 3) =
  (V - 1) ^ 2 / ((V + 2 + D) * V ^ 3) - (V - 1) * ((V + 2 + D) * (V - 2) + 2) / ((V + 2 + D) * (V + 2 + D - 1) * V ^ 3).
  by field; lra.
lra.
Qed.
Theorem variance_reduction__large_groups__defined : variance_reduction.variance_reduction__large_groups__defined.
Proof.
move=> V D /nat_ge2 V2 _; have D0 := pos_INR D; have p : 0 < V ^ 3 by apply: pow_lt; lra.
by split; apply: Rgt_not_eq; repeat apply: Rmult_lt_0_compat; lra.
Qed.
Theorem variance_reduction__small_groups : variance_reduction.variance_reduction__small_groups.
Proof.
move=> K D /nat_ge2 K2 _; have D0 := pos_INR D; have p : 0 < (K + D) ^ 3 by apply: pow_lt; lra.
have : 0 < (K + D - 1) * (D + 1) / (K * (K - 1) * (K + D) ^ 3).
  by apply: Rdiv_lt_0_compat; repeat apply: Rmult_lt_0_compat; lra.
have -> : (K + D - 1) * (D + 1) / (K * (K - 1) * (K + D) ^ 3) =
  (K + D - 1) * (K * (K + D - 2) + 2) / (K * (K - 1) * (K + D) ^ 3) - (K + D - 1) ^ 2 / (K * (K + D) ^ 3).
  by field; lra.
lra.
Qed.
Theorem variance_reduction__small_groups__defined : variance_reduction.variance_reduction__small_groups__defined.
Proof.
move=> K D /nat_ge2 K2 _; have D0 := pos_INR D; have p : 0 < (K + D) ^ 3 by apply: pow_lt; lra.
by split; apply: Rgt_not_eq; repeat apply: Rmult_lt_0_compat; lra.
Qed.
Theorem variance_reduction__known_mean : variance_reduction.variance_reduction__known_mean.
Proof.
move=> V K /nat_ge2 V2 /nat_ge2 K2; have p : 0 < V ^ 3 by apply: pow_lt; lra.
by apply: div_lt_r; [apply: Rmult_lt_0_compat; lra | nra].
Qed.
Theorem variance_reduction__known_mean__defined : variance_reduction.variance_reduction__known_mean__defined.
Proof.
move=> V K /nat_ge2 V2 /nat_ge2 K2; have p : 0 < V ^ 3 by apply: pow_lt; lra.
by apply: Rgt_not_eq; apply: Rmult_lt_0_compat; lra.
Qed.
Theorem variance_reduction__dr_grpo : variance_reduction.variance_reduction__dr_grpo.
Proof.
move=> V K /nat_ge2 V2 /nat_ge2 K2; have p : 0 < V ^ 3 by apply: pow_lt; lra.
have : 0 < (V - 1) * (K * (K + V - 4) + 2) / (K ^ 3 * V ^ 3).
  apply: Rdiv_lt_0_compat; apply: Rmult_lt_0_compat; try lra; last by apply: pow_lt; lra.
  by have : 0 <= K * (K + V - 4) by [apply: Rmult_le_pos; lra]; lra.
have -> : (V - 1) * (K * (K + V - 4) + 2) / (K ^ 3 * V ^ 3) =
  (V - 1) ^ 2 / (K * V ^ 3) - (K - 1) ^ 2 / K ^ 2 * (V - 1) * (K * (V - 2) + 2) / (K * (K - 1) * V ^ 3) by field; lra.
lra.
Qed.
Theorem variance_reduction__dr_grpo__defined : variance_reduction.variance_reduction__dr_grpo__defined.
Proof.
move=> V K /nat_ge2 V2 /nat_ge2 K2; have p : 0 < V ^ 3 by apply: pow_lt; lra.
do ?split; apply: Rgt_not_eq; first by apply: pow_lt; lra.
  by repeat apply: Rmult_lt_0_compat; lra.
by apply: Rmult_lt_0_compat; lra.
Qed.
