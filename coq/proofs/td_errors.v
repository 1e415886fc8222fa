From BPR.library Require Import All.
From BPR.statements Require Import td_errors.

Theorem td_errors__ceiling : td_errors.td_errors__ceiling.
Proof.
move=> T B T1 B1 Om Pr S d ind; do ?split.
- have := Hc_ge0 Pr d S; shannon.
- by apply: H_tuple; exact: B1.
Qed.
Theorem td_errors__ceiling__equality1 : td_errors.td_errors__ceiling__equality1.
Proof. by move=> T B T1 B1 Om Pr S d ind; have := Hc_ge0 Pr d S => f0; split; shannon. Qed.
Theorem td_errors__ceiling__equality2 : td_errors.td_errors__ceiling__equality2.
Proof. by move=> T B T1 B1 Om Pr S d ind; by apply: H_tuple_eq; exact: B1. Qed.
Theorem td_errors__ceiling__defined : td_errors.td_errors__ceiling__defined.
Proof. by move=> T B /nat_ge1 T1 /nat_ge1 B1 *; defined. Qed.
