From BPR.library Require Import All.
From BPR.statements Require Import adapter_capacity.

Theorem adapter_capacity__necessary : adapter_capacity.adapter_capacity__necessary.
Proof.
move=> N A N1 A1 Om Pr S W f h1; do ?split.
- have := CMI_ge0 Pr S W f; shannon.
- have := Hc_ge0 Pr W S; shannon.
- by apply: H_tuple; exact: (ltnW A1).
Qed.
Theorem adapter_capacity__necessary__equality1 : adapter_capacity.adapter_capacity__necessary__equality1.
Proof. by move=> N A N1 A1 Om Pr S W f h1; have := CMI_ge0 Pr S W f => f0; split; shannon. Qed.
Theorem adapter_capacity__necessary__equality2 : adapter_capacity.adapter_capacity__necessary__equality2.
Proof. by move=> N A N1 A1 Om Pr S W f h1; have := Hc_ge0 Pr W S => f0; split; shannon. Qed.
Theorem adapter_capacity__necessary__equality3 : adapter_capacity.adapter_capacity__necessary__equality3.
Proof. by move=> N A N1 A1 Om Pr S W f h1; by apply: H_tuple_eq; exact: (ltnW A1). Qed.
Theorem adapter_capacity__necessary__defined : adapter_capacity.adapter_capacity__necessary__defined.
Proof. by move=> N A /nat_ge2 N1 /nat_ge2 A1 *; defined. Qed.
