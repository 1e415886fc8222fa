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
Theorem uniform_prior_mi__last_token : uniform_prior_mi.uniform_prior_mi__last_token.
Proof.
move=> V V2; have -> : V - (V - 1) = 1 by lra.
have -> : (V - V) / V = 0 by rewrite /Rdiv; lra.
by rewrite log2_1; lra.
Qed.
Theorem uniform_prior_mi__last_token__defined : uniform_prior_mi.uniform_prior_mi__last_token__defined.
Proof. by move=> V /nat_ge2 V2; do ?split; try lra; move=> e; rewrite e /Rdiv; lra. Qed.
Theorem uniform_prior_mi__increasing : uniform_prior_mi.uniform_prior_mi__increasing.
Proof.
move=> V M V3 /nat_ge1 M1 MV; have := @nlogn (V - M) ltac:(lra) => n.
have i : 0 < / V by apply: Rinv_0_lt_compat; lra.
by have := Rmult_lt_compat_l _ _ _ i n; rewrite /Rdiv; lra.
Qed.
Theorem uniform_prior_mi__increasing__defined : uniform_prior_mi.uniform_prior_mi__increasing__defined.
Proof. by move=> V M V3 /nat_ge1 M1 MV; do ?split; try lra; move=> e; rewrite e /Rdiv; lra. Qed.
Theorem uniform_prior_mi__linear : uniform_prior_mi.uniform_prior_mi__linear.
Proof. by move=> V M V1 /nat_ge1 M1 MV; have [a b] := linear_bounds M1 MV. Qed.
Theorem uniform_prior_mi__linear__defined : uniform_prior_mi.uniform_prior_mi__linear__defined.
Proof.
move=> V M /nat_ge1 V1 /nat_ge1 M1 MV; have e : 0 < exp 1 * V by apply: Rmult_lt_0_compat; [exact: exp_pos | lra].
split; [lra | split; [lra | split; [lra | split; [nra | split; [lra | split; [lra |]]]]]].
by move=> h; rewrite h /Rdiv; lra.
Qed.
