From BPR.library Require Import All.
From BPR.statements Require Import sft_capacity.

Theorem sft_capacity__tokens : sft_capacity.sft_capacity__tokens.
Proof.
move=> T V T1 V1 Om Pr S x; split; last exact: H_tuple.
by have := Hc_ge0 Pr x S; shannon.
Qed.
Theorem sft_capacity__tokens__equality1 : sft_capacity.sft_capacity__tokens__equality1.
Proof. by move=> T V T1 V1 Om Pr S x; split; shannon. Qed.
Theorem sft_capacity__tokens__equality2 : sft_capacity.sft_capacity__tokens__equality2.
Proof. by move=> T V T1 V1 Om Pr S x; exact: H_tuple_eq. Qed.
Theorem sft_capacity__tokens__defined : sft_capacity.sft_capacity__tokens__defined.
Proof. by move=> T V T1 /nat_ge1 *; defined. Qed.
Theorem sft_capacity__symbol : sft_capacity.sft_capacity__symbol.
Proof.
move=> V V1 Om Pr S x; split; last exact: H_takes (takes_symbol Pr S).
by have := Hc_ge0 Pr S x; shannon.
Qed.
Theorem sft_capacity__symbol__equality1 : sft_capacity.sft_capacity__symbol__equality1.
Proof. by move=> V V1 Om Pr S x; split; shannon. Qed.
Theorem sft_capacity__symbol__equality2 : sft_capacity.sft_capacity__symbol__equality2.
Proof. by move=> V V1 Om Pr S x; exact: H_takes_eq (takes_symbol Pr S). Qed.
Theorem sft_capacity__symbol__defined : sft_capacity.sft_capacity__symbol__defined.
Proof. by move=> V /nat_ge1 *; defined. Qed.
