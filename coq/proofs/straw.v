From BPR.library Require Import All.
From BPR.statements Require Import straw.

Theorem straw__credit : straw.straw__credit.
Proof.
move=> T V T1 V1 Om Pr x r; do ?split.
- by rewrite chain_MI.
- have := Hc_ge0 Pr r x; shannon.
- by have := (H_takes (takes_symbol Pr r)); rewrite INR_2 log2_2.
Qed.
Theorem straw__credit__equality2 : straw.straw__credit__equality2.
Proof. by move=> T V T1 V1 Om Pr x r; have := Hc_ge0 Pr r x => f0; split; shannon. Qed.
Theorem straw__credit__equality3 : straw.straw__credit__equality3.
Proof. by move=> T V T1 V1 Om Pr x r; have := (H_takes_eq (takes_symbol Pr r)); rewrite INR_2 log2_2. Qed.
