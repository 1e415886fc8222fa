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
Theorem preference_pair__noisy : preference_pair.preference_pair__noisy.
Proof.
move=> Om Pr S p; rewrite -(chance_H Pr S p) -(chance_H1 Pr S p); split; first by shannon.
by have := H_takes (takes_symbol Pr p); rewrite INR_2 log2_2; lra.
Qed.
Theorem preference_pair__noisy__equality2 : preference_pair.preference_pair__noisy__equality2.
Proof.
move=> Om Pr S p; rewrite -(chance_H Pr S p) -(chance_H1 Pr S p).
by have := H_takes_eq (takes_symbol Pr p); rewrite INR_2 log2_2 => <-; split; lra.
Qed.
Theorem preference_pair__noisy__defined : preference_pair.preference_pair__noisy__defined.
Proof.
move=> Om Pr S p; split; last by move=> u hu; split; [exact: pr_ge0 | exact: pr_le1].
by rewrite (pr_mean Pr S (fun v => p v == bit true)); split; [exact: pr_ge0 | exact: pr_le1].
Qed.
Theorem preference_pair__odds_of_three : preference_pair.preference_pair__odds_of_three.
Proof. by rewrite /preference_pair.preference_pair__odds_of_three; numeric. Qed.
