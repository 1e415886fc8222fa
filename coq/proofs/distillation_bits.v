From BPR.library Require Import All.
From BPR.statements Require Import distillation_bits.

Theorem distillation_bits__about_the_teacher : distillation_bits.distillation_bits__about_the_teacher.
Proof.
move=> N V N1 V1 Om Pr W y; do ?split.
- have := Hc_ge0 Pr y W; shannon.
- by apply: H_tuple; exact: V1.
Qed.
Theorem distillation_bits__about_the_teacher__equality1 : distillation_bits.distillation_bits__about_the_teacher__equality1.
Proof. by move=> N V N1 V1 Om Pr W y; have := Hc_ge0 Pr y W => f0; split; shannon. Qed.
Theorem distillation_bits__about_the_teacher__equality2 : distillation_bits.distillation_bits__about_the_teacher__equality2.
Proof. by move=> N V N1 V1 Om Pr W y; by apply: H_tuple_eq; exact: V1. Qed.
Theorem distillation_bits__about_the_teacher__defined : distillation_bits.distillation_bits__about_the_teacher__defined.
Proof. by move=> N V /nat_ge1 N1 /nat_ge1 V1 *; defined. Qed.
Theorem distillation_bits__about_the_task : distillation_bits.distillation_bits__about_the_task.
Proof.
move=> Om Pr S W y z h1 h2; do ?split.
- have := CMI_ge0 Pr S y z; shannon.
- have := CMI_ge0 Pr S W y; shannon.
Qed.
Theorem distillation_bits__about_the_task__equality1 : distillation_bits.distillation_bits__about_the_task__equality1.
Proof. by move=> Om Pr S W y z h1 h2; have := CMI_ge0 Pr S y z => f0; split; shannon. Qed.
Theorem distillation_bits__about_the_task__equality2 : distillation_bits.distillation_bits__about_the_task__equality2.
Proof. by move=> Om Pr S W y z h1 h2; have := CMI_ge0 Pr S W y => f0; split; shannon. Qed.
