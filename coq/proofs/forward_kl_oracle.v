From BPR.library Require Import All Divergence.
From BPR.statements Require Import forward_kl_oracle.

Theorem forward_kl_oracle__asked_for : forward_kl_oracle.forward_kl_oracle__asked_for.
Proof. by move=> V V2 Om Pr x o right one c; exact: (support_of (A := [finType of 'I_V]) (f := right) c one). Qed.
Theorem forward_kl_oracle__other_way_round : forward_kl_oracle.forward_kl_oracle__other_way_round.
Proof. by move=> V N A V2 N1 A1 AN Om Pr x y right c ha hb; exact: (certainty N1 A1 c ha hb). Qed.
Theorem forward_kl_oracle__other_way_round__defined : forward_kl_oracle.forward_kl_oracle__other_way_round__defined.
Proof.
by move=> V N A V2 /nat_ge1 N1 /nat_ge1 A1 AN *; do ?split=> //; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
