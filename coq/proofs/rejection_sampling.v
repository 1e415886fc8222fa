From BPR.library Require Import All Divergence.
From BPR.statements Require Import rejection_sampling.

Theorem rejection_sampling__least : rejection_sampling.rejection_sampling__least.
Proof. by move=> V N A V2 N1 A1 AN Om Pr x y right c ha hb; exact: (certainty N1 A1 c ha hb). Qed.
Theorem rejection_sampling__least__defined : rejection_sampling.rejection_sampling__least__defined.
Proof.
by move=> V N A V2 /nat_ge1 N1 /nat_ge1 A1 AN *; do ?split=> //; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
Theorem rejection_sampling__attained : rejection_sampling.rejection_sampling__attained.
Proof.
move=> V V1 Om Pr S x r y ind ver acc s hs.
have ind' : MI Pr S x = 0 by move: ind; shannon.
have ver' : Hc Pr r [% x, S] = 0 by move: ver; shannon.
by have [_ _] := accepted_surprise ind' ver' acc hs.
Qed.
Theorem rejection_sampling__attained__defined : rejection_sampling.rejection_sampling__attained__defined.
Proof.
move=> V V1 Om Pr S x r y ind ver acc s hs.
have ind' : MI Pr S x = 0 by move: ind; shannon.
have ver' : Hc Pr r [% x, S] = 0 by move: ver; shannon.
have [c a0 _] := accepted_surprise ind' ver' acc hs.
by split=> //; split; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
