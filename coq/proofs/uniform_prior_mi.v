From BPR.library Require Import All.
From BPR.statements Require Import uniform_prior_mi.

Theorem uniform_prior_mi__pointwise : uniform_prior_mi.uniform_prior_mi__pointwise.
Proof.
move=> V K V1 K1 Om Pr S T r prior ind match_ t ht; do ?split.
- have det := Hc_at0 (match_fun match_) ht; shannon.
- exact: (group_value prior ind match_ ht).
- exact: (group_value_le prior ind match_ ht).
Qed.
Theorem uniform_prior_mi__pointwise__equality3 : uniform_prior_mi.uniform_prior_mi__pointwise__equality3.
Proof. by move=> V K V1 K1 Om Pr S T r prior ind match_ t ht; exact: (group_value_eq prior ind match_ K1 ht). Qed.
Theorem uniform_prior_mi__pointwise__defined : uniform_prior_mi.uniform_prior_mi__pointwise__defined.
Proof.
move=> V K /nat_ge1 V1 K1 Om Pr S T r prior ind match_ t ht; have := distinct_le t => le.
by do ?split; nonneg; try lra; move=> ->; rewrite /Rdiv; lra.
Qed.
Theorem uniform_prior_mi__averaged : uniform_prior_mi.uniform_prior_mi__averaged.
Proof.
move=> V K V1 K1 Om Pr S T r prior ind match_; have det := match_fun match_; do ?split.
- shannon.
- exact: (group_avg_value prior ind match_).
- exact: (group_avg_value_le prior ind match_).
Qed.
Theorem uniform_prior_mi__averaged__equality3 : uniform_prior_mi.uniform_prior_mi__averaged__equality3.
Proof. by move=> V K V1 K1 Om Pr S T r prior ind match_; exact: (group_avg_value_eq prior ind match_ K1). Qed.
Theorem uniform_prior_mi__averaged__defined : uniform_prior_mi.uniform_prior_mi__averaged__defined.
Proof.
move=> V K /nat_ge1 V1 K1 Om Pr S T r prior ind match_.
split; [|split; [|split]]; move=> w hw; have le : INR (distinct (T w)) <= V := distinct_le (T w).
- lra.
- lra.
- split=> [|->]; first by lra.
  by rewrite /Rdiv; lra.
- by have := pos_INR (distinct (T w)); lra.
Qed.
