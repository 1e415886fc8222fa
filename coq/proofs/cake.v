From BPR.library Require Import All.
From BPR.statements Require Import cake.

Theorem cake__label : cake.cake__label.
Proof.
move=> C C1 Om Pr S y; do ?split.
- have := Hc_ge0 Pr y S; shannon.
- exact: (H_takes (takes_symbol Pr y)).
Qed.
Theorem cake__label__equality1 : cake.cake__label__equality1.
Proof. by move=> C C1 Om Pr S y; have := Hc_ge0 Pr y S => f0; split; shannon. Qed.
Theorem cake__label__equality2 : cake.cake__label__equality2.
Proof. by move=> C C1 Om Pr S y; exact: (H_takes_eq (takes_symbol Pr y)). Qed.
Theorem cake__label__defined : cake.cake__label__defined.
Proof. by move=> C /nat_ge2 C1 *; defined. Qed.
Theorem cake__a_thousand_classes : cake.cake__a_thousand_classes.
Proof. by rewrite /cake.cake__a_thousand_classes; numeric. Qed.
