From BPR.library Require Import All.
From BPR.statements Require Import positive_only_sft.

Theorem positive_only_sft__symmetric : positive_only_sft.positive_only_sft__symmetric.
Proof.
move=> N A /nat_ge1 N1 /nat_ge1 A1 AN Om Pr S x good sym; split; first by shannon.
have hx : H Pr x = log2 N by have h := H_uniform (X := x) sym; rewrite card_ord in h; exact: h.
by rewrite log2_div; try lra; shannon.
Qed.
Theorem positive_only_sft__symmetric__defined : positive_only_sft.positive_only_sft__symmetric__defined.
Proof.
by move=> N A /nat_ge1 N1 /nat_ge1 A1 AN *; split; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
Theorem positive_only_sft__bound : positive_only_sft.positive_only_sft__bound.
Proof.
move=> N A /nat_ge1 N1 /nat_ge1 A1 AN Om Pr S x good; have := H_takes (takes_symbol Pr x).
by rewrite log2_div; try lra; move: good; shannon.
Qed.
Theorem positive_only_sft__bound__equality1 : positive_only_sft.positive_only_sft__bound__equality1.
Proof.
move=> N A /nat_ge1 N1 /nat_ge1 A1 AN Om Pr S x good; rewrite -(H_takes_eq (takes_symbol Pr x)) log2_div; try lra.
by split; shannon.
Qed.
Theorem positive_only_sft__bound__defined : positive_only_sft.positive_only_sft__bound__defined.
Proof.
by move=> N A /nat_ge1 N1 /nat_ge1 A1 AN *; split; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
