From BPR.library Require Import All.
From BPR.statements Require Import math_budget.

Theorem math_budget__rollouts : math_budget.math_budget__rollouts.
Proof. by rewrite /math_budget.math_budget__rollouts; numeric. Qed.
Theorem math_budget__groups : math_budget.math_budget__groups.
Proof. by rewrite /math_budget.math_budget__groups; numeric. Qed.
Theorem math_budget__adapter : math_budget.math_budget__adapter.
Proof. by rewrite /math_budget.math_budget__adapter; numeric. Qed.
Theorem math_budget__parameters_per_bit : math_budget.math_budget__parameters_per_bit.
Proof. by rewrite /math_budget.math_budget__parameters_per_bit; numeric. Qed.
Theorem math_budget__parameters_per_group_bit : math_budget.math_budget__parameters_per_group_bit.
Proof. by rewrite /math_budget.math_budget__parameters_per_group_bit; numeric. Qed.
Theorem math_budget__adapter_bits : math_budget.math_budget__adapter_bits.
Proof. by rewrite /math_budget.math_budget__adapter_bits; numeric. Qed.
Theorem math_budget__stated_ratio : math_budget.math_budget__stated_ratio.
Proof. by rewrite /math_budget.math_budget__stated_ratio; numeric. Qed.
Theorem math_budget__r1_zero : math_budget.math_budget__r1_zero.
Proof. by rewrite /math_budget.math_budget__r1_zero; numeric. Qed.
Theorem math_budget__r1_zero_groups : math_budget.math_budget__r1_zero_groups.
Proof. by rewrite /math_budget.math_budget__r1_zero_groups; numeric. Qed.
