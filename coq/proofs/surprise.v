From BPR.library Require Import All.
From BPR.statements Require Import surprise.

Theorem surprise__one_in_a_million : surprise.surprise__one_in_a_million.
Proof. by rewrite /surprise.surprise__one_in_a_million; numeric. Qed.
Theorem surprise__one_in_ten : surprise.surprise__one_in_ten.
Proof. by rewrite /surprise.surprise__one_in_ten; numeric. Qed.
Theorem surprise__expected : surprise.surprise__expected.
Proof. by rewrite /surprise.surprise__expected; numeric. Qed.

Theorem surprise__on_average : surprise.surprise__on_average.
Proof. by move=> V V1 Om Pr S T r det; split; [shannon | exact: chance_H]. Qed.
Theorem surprise__on_average__defined : surprise.surprise__on_average__defined.
Proof. by move=> V V1 Om Pr S T r det w hw; exact: chance_at_01. Qed.
Theorem surprise__tail : surprise.surprise__tail.
Proof. by move=> M D A /nat_ge1 M1 _ _ AM; have := pos_INR D; have := pos_INR A => a d; apply: div_lt_r; lra. Qed.
Theorem surprise__tail__defined : surprise.surprise__tail__defined.
Proof. by move=> M D A /nat_ge1 M1 _ _ AM; have := pos_INR D; lra. Qed.
Theorem surprise__tail_at_one_bit : surprise.surprise__tail_at_one_bit.
Proof. by rewrite /surprise.surprise__tail_at_one_bit; have -> : 1 / (1 - 1 / 2) = 2 by field; rewrite log2_2. Qed.
