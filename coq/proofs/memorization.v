From BPR.library Require Import All.
From BPR.statements Require Import memorization.

Theorem memorization__split : memorization.memorization__split.
Proof. by move=> Om Pr Z X W h1; shannon. Qed.
Theorem memorization__super_additive : memorization.memorization__super_additive.
Proof.
move=> N A N1 A1 Om Pr Z x W h1; do ?split.
- rewrite chain_CMI; apply: rsum_le => t; have := h1 t; have := CMI_ge0 Pr (comp x t) (before x t) [% W, Z]; shannon.
- have := Hc_ge0 Pr W [% x, Z]; shannon.
Qed.
Theorem memorization__super_additive__equality1 : memorization.memorization__super_additive__equality1.
Proof.
move=> N A N1 A1 Om Pr Z x W h1; rewrite chain_CMI rsum_all.
  by split=> h t; have := h t; have := h1 t; shannon.
by move=> t; have := h1 t; have := CMI_ge0 Pr (comp x t) (before x t) [% W, Z]; shannon.
Qed.
Theorem memorization__super_additive__equality2 : memorization.memorization__super_additive__equality2.
Proof. by move=> N A N1 A1 Om Pr Z x W h1; have := Hc_ge0 Pr W [% Z, x] => f0; split; shannon. Qed.
