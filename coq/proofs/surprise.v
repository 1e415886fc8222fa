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
From BPR.library Require Import Accepted.
Lemma accepted_surprise {V} {Om : finType} {Pr : dist Om} {S : rvt Om (symbol V)} {T : rv Om} {r : rvt Om (symbol 2)} {x : rvt Om (symbol V)} {b : bool} :
  MI Pr T S = 0 -> Hc Pr r [% S, T] = 0 -> accepted Pr x S (fun w => r w == bit b) T ->
  forall t, possible Pr T t ->
  [/\ covers (at_ Pr T t) Pr x S, 0 < pr (at_ Pr T t) (fun v => r v == bit b) &
  KL (at_ Pr T t) Pr x S = log2 (1 / pr (at_ Pr T t) (fun v => r v == bit b))].
Proof.
move=> ind ver acc t ht; have [a0 _] := acc t ht.
have ind' : MI Pr S T = 0 by move: ind; shannon.
have ver' : Hc Pr r [% T, S] = 0 by move: ver; shannon.
have cov : covers (at_ Pr T t) Pr x S.
  by move=> w /(at_supp ht) [hw _]; exact: (accepted_covers (A := [finType of 'I_V]) acc ind' hw).
split=> //; rewrite /KL (@Ex_ext _ _ _ (fun=> log2 (1 / pr (at_ Pr T t) (fun v => r v == bit b)))) ?Ex_const // => w hw'.
have [hw e] := at_supp ht hw'; congr log2; have c := cov w hw'.
have p1 := accepted_pr (A := [finType of 'I_V]) acc (x w) hw.
have p2 := verified (A := [finType of 'I_V]) acc ver' hw; have p3 := token_pr (A := [finType of 'I_V]) acc ind' hw.
rewrite e in p1 p2 p3; change (pr (at_ Pr T t) (fun v => x v == x w) / pr Pr (fun v => S v == x w) = 1 / pr (at_ Pr T t) (fun v => r v == bit b)).
change (0 < pr Pr (fun v => S v == x w)) in c.
have q : pr (at_ Pr T t) (fun v => x v == x w) = pr Pr (fun v => S v == x w) / pr (at_ Pr T t) (fun v => r v == bit b).
  by apply: etrans p1 _; congr (_ / _); apply: etrans p2 p3.
rewrite q; move: a0 c; move: (pr (at_ Pr T t) _) (pr Pr _) => u v a0 c; field; split; lra.
Qed.
Theorem surprise__success : surprise.surprise__success.
Proof. by move=> V V1 Om Pr S T r x ind ver acc t ht; have [_ _] := accepted_surprise ind ver acc t ht. Qed.
Theorem surprise__success__defined : surprise.surprise__success__defined.
Proof.
move=> V V1 Om Pr S T r x ind ver acc t ht; have [c a0 _] := accepted_surprise ind ver acc t ht.
by split=> //; split; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
Theorem surprise__failure : surprise.surprise__failure.
Proof. by move=> V V1 Om Pr S T r x ind ver acc t ht; have [_ _] := accepted_surprise ind ver acc t ht. Qed.
Theorem surprise__failure__defined : surprise.surprise__failure__defined.
Proof.
move=> V V1 Om Pr S T r x ind ver acc t ht; have [c a0 _] := accepted_surprise ind ver acc t ht.
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
