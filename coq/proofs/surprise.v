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
Theorem surprise__mean : surprise.surprise__mean.
Proof.
move=> N A /nat_ge2 N2 /nat_ge1 A1 AN; rewrite h2_ratio ?log2_div; try lra.
by field; lra.
Qed.
Theorem surprise__mean__defined : surprise.surprise__mean__defined.
Proof.
move=> N A /nat_ge2 N2 /nat_ge1 A1 AN.
have p1 : 0 < N / A by apply: div_gt0; lra.
have p2 : 0 < N / (N - A) by apply: div_gt0; lra.
have p3 : 0 <= A / N <= 1 by apply: div_le1; lra.
by do ?split; lra.
Qed.
