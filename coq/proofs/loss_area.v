From BPR.library Require Import All.
From BPR.statements Require Import loss_area.

Theorem loss_area__area : loss_area.loss_area__area.
Proof.
move=> N A N1 A1 Om Pr S x; do ?split.
- by rewrite chain_H1.
- shannon.
Qed.
