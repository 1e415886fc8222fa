From BPR.library Require Import All.
From BPR.statements Require Import preference_pair.

Theorem preference_pair__one_bit : preference_pair.preference_pair__one_bit.
Proof.
move=> Om Pr S a p h1; do ?split.
- shannon.
- have := Hc_ge0 Pr p [% S, a]; shannon.
- by have := (Hc_takes_le1 a (takes_symbol Pr p)); rewrite INR_2 log2_2.
Qed.
Theorem preference_pair__one_bit__equality2 : preference_pair.preference_pair__one_bit__equality2.
Proof. by move=> Om Pr S a p h1; have := Hc_ge0 Pr p [% S, a] => f0; split; shannon. Qed.
Theorem preference_pair__one_bit__equality3 : preference_pair.preference_pair__one_bit__equality3.
Proof. by move=> Om Pr S a p h1; have := (Hc_takes_eq1 a (takes_symbol Pr p)); rewrite INR_2 log2_2. Qed.
