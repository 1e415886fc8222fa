From BPR.library Require Import All.
From BPR.statements Require Import surprise.

Theorem surprise__one_in_a_million : surprise.surprise__one_in_a_million.
Proof. by rewrite /surprise.surprise__one_in_a_million; numeric. Qed.
Theorem surprise__one_in_ten : surprise.surprise__one_in_ten.
Proof. by rewrite /surprise.surprise__one_in_ten; numeric. Qed.
Theorem surprise__expected : surprise.surprise__expected.
Proof. by rewrite /surprise.surprise__expected; numeric. Qed.
