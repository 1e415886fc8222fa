From BPR.library Require Import All.
From BPR.statements Require Import symbol_bandit.

Theorem symbol_bandit__chain : symbol_bandit.symbol_bandit__chain.
Proof.
move=> V V2 Om Pr S T r g prior ind match_ sees; have det := match1_fun match_; do ?split.
- have := CMI_ge0 Pr S [% T, r] g; shannon.
- shannon.
- have := Hc_eq_avg (T := T) (f := fun=> h2 (1 / V)) (fun t ht => law_match1 prior ind match_ ht).
  by rewrite Ex_const.
- by apply: h2_le1; apply: one_over; exact: nat_ge2.
Qed.
Theorem symbol_bandit__chain__equality1 : symbol_bandit.symbol_bandit__chain__equality1.
Proof. by move=> V V2 Om Pr S T r g prior ind match_ sees; split; shannon. Qed.
Theorem symbol_bandit__chain__equality4 : symbol_bandit.symbol_bandit__chain__equality4.
Proof.
move=> V /nat_ge2 V2 Om Pr S T r g *; rewrite h2_eq1; last exact: one_over.
by split=> [e|->]; [rewrite -(Rinv_inv V) (_ : / V = 1 / 2); [field | lra] | lra].
Qed.
Theorem symbol_bandit__chain__defined : symbol_bandit.symbol_bandit__chain__defined.
Proof. by move=> V /nat_ge2 V2 *; have := one_over V2; defined. Qed.
Theorem symbol_bandit__decreasing : symbol_bandit.symbol_bandit__decreasing.
Proof.
move=> V /nat_ge2 V2; have i : 0 < / (V + 1) by apply: Rinv_0_lt_compat; lra.
apply: h2_increasing; rewrite /Rdiv !Rmult_1_l //.
  by apply: Rinv_lt_contravar; [apply: Rmult_lt_0_compat; lra | lra].
by apply: Rinv_le_contravar; lra.
Qed.
Theorem symbol_bandit__small : symbol_bandit.symbol_bandit__small.
Proof.
move=> V /nat_ge2 V2; have [a b] := @linear_bounds V 1 ltac:(lra) ltac:(lra); move: a b.
rewrite h2_inv ?pow1; last lra.
rewrite /Rdiv !Rmult_1_l => a b; split; lra.
Qed.
Theorem symbol_bandit__decreasing__defined : symbol_bandit.symbol_bandit__decreasing__defined.
Proof.
move=> V /nat_ge2 V2; have a := one_over V2; have b := @one_over (V + 1) ltac:(lra); do ?split; lra.
Qed.
Theorem symbol_bandit__small__defined : symbol_bandit.symbol_bandit__small__defined.
Proof.
move=> V /nat_ge2 V2; have a := one_over V2; have e := exp_pos 1; split; first by apply: Rmult_lt_0_compat; lra.
by split; [lra | split; [nra | lra]].
Qed.
Theorem symbol_bandit__any_prior : symbol_bandit.symbol_bandit__any_prior.
Proof.
move=> V V1 Om Pr S T r ind match_; have det := match1_fun match_; split; first by shannon.
exact: chance_H.
Qed.
Theorem symbol_bandit__any_prior__defined : symbol_bandit.symbol_bandit__any_prior__defined.
Proof. by move=> V V1 Om Pr S T r ind match_ w hw; exact: chance_at_01. Qed.
