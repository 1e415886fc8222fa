From BPR.library Require Import All.
From BPR.statements Require Import demonstration_bits.

Theorem demonstration_bits__of_the_task : demonstration_bits.demonstration_bits__of_the_task.
Proof.
move=> Om Pr S y W h; do ?split.
- have := CMI_ge0 Pr S y W; shannon.
- have := Hc_ge0 Pr S y; shannon.
Qed.
Theorem demonstration_bits__of_the_task__equality1 : demonstration_bits.demonstration_bits__of_the_task__equality1.
Proof. by move=> Om Pr S y W h; have := CMI_ge0 Pr S y W => f0; split; shannon. Qed.
Theorem demonstration_bits__of_the_task__equality2 : demonstration_bits.demonstration_bits__of_the_task__equality2.
Proof. by move=> Om Pr S y W h; have := Hc_ge0 Pr S y => f0; split; shannon. Qed.
