From BPR.library Require Import All.
From BPR.statements Require Import reward_entropy_floor.

Theorem reward_entropy_floor__ceiling : reward_entropy_floor.reward_entropy_floor__ceiling.
Proof.
move=> T B T1 B1 Om Pr tau r; do ?split.
- have := MI_ge0 Pr r tau; shannon.
- by apply: H_tuple; exact: B1.
Qed.
Theorem reward_entropy_floor__ceiling__equality1 : reward_entropy_floor.reward_entropy_floor__ceiling__equality1.
Proof. by move=> T B T1 B1 Om Pr tau r; have := MI_ge0 Pr r tau => f0; split; shannon. Qed.
Theorem reward_entropy_floor__ceiling__equality2 : reward_entropy_floor.reward_entropy_floor__ceiling__equality2.
Proof. by move=> T B T1 B1 Om Pr tau r; by apply: H_tuple_eq; exact: B1. Qed.
Theorem reward_entropy_floor__ceiling__defined : reward_entropy_floor.reward_entropy_floor__ceiling__defined.
Proof. by move=> T B /nat_ge1 T1 /nat_ge1 B1 *; defined. Qed.
Theorem reward_entropy_floor__floor_amended : reward_entropy_floor.reward_entropy_floor__floor_amended.
Proof. move=> B B1 Om Pr tau q r h1 h2 h3; have u : H Pr q = log2 B by rewrite (H_uniform (A := ordinal_finType B) (X := q) h1) card_ord.
rewrite -u; have := Hc_ge0 Pr r [% q, tau]; shannon. Qed.
Theorem reward_entropy_floor__floor_amended__equality1 : reward_entropy_floor.reward_entropy_floor__floor_amended__equality1.
Proof. move=> B B1 Om Pr tau q r h1 h2 h3; have u : H Pr q = log2 B by rewrite (H_uniform (A := ordinal_finType B) (X := q) h1) card_ord.
rewrite -u; have := Hc_ge0 Pr r [% q, tau] => f0; split; shannon. Qed.
Theorem reward_entropy_floor__floor_amended__defined : reward_entropy_floor.reward_entropy_floor__floor_amended__defined.
Proof. by move=> B /nat_ge1 B1 *; defined. Qed.
