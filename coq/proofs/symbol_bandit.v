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
