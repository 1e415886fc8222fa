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
Proof.
move=> M D A /nat_ge1 M1 _ _ AM; have d := pos_INR D; have a := pos_INR A.
apply: log2_lt; first by apply: Rdiv_lt_0_compat; lra.
by apply: Rmult_lt_compat_l; [lra | apply: Rinv_lt_contravar; [apply: Rmult_lt_0_compat|]; lra].
Qed.
Theorem surprise__tail__defined : surprise.surprise__tail__defined.
Proof.
move=> M D A /nat_ge1 M1 _ _ AM; have d := pos_INR D; have a := pos_INR A.
by do ?split; first [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
Theorem surprise__tail_at_one_bit : surprise.surprise__tail_at_one_bit.
Proof.
rewrite /surprise.surprise__tail_at_one_bit (_ : 1 / (1 - 1 / 2) = 2); last by field; lra.
by rewrite log2_2.
Qed.

(* ---- accepted samples ---- *)
From BPR.library Require Import Divergence.
Theorem surprise__success : surprise.surprise__success.
Proof. by move=> V V1 Om Pr S T r x ind ver acc t ht; have [_ _] := accepted_surprise ind ver acc ht. Qed.
Theorem surprise__success__defined : surprise.surprise__success__defined.
Proof.
move=> V V1 Om Pr S T r x ind ver acc t ht; have [c a0 _] := accepted_surprise ind ver acc ht.
by split=> //; split; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
Theorem surprise__failure : surprise.surprise__failure.
Proof. by move=> V V1 Om Pr S T r x ind ver acc t ht; have [_ _] := accepted_surprise ind ver acc ht. Qed.
Theorem surprise__failure__defined : surprise.surprise__failure__defined.
Proof.
move=> V V1 Om Pr S T r x ind ver acc t ht; have [c a0 _] := accepted_surprise ind ver acc ht.
by split=> //; split; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
Theorem surprise__weight_change : surprise.surprise__weight_change.
Proof.
move=> N D A /nat_ge2 N2 /nat_ge1 D1 DN /nat_ge1 A1 AN.
by have : A / N < (A + D) / N by [apply: div_lt_r; lra]; lra.
Qed.
Theorem surprise__weight_change__defined : surprise.surprise__weight_change__defined.
Proof. by move=> N D A /nat_ge2 *; lra. Qed.
Theorem surprise__weight_change_in_numbers : surprise.surprise__weight_change_in_numbers.
Proof. by rewrite /surprise.surprise__weight_change_in_numbers (_ : _ / _ = 999999 / 900000); [lra | field]. Qed.
