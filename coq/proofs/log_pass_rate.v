From BPR.library Require Import All.
From BPR.statements Require Import log_pass_rate.
Set Implicit Arguments.
Unset Strict Implicit.

Lemma log2_e : log2 (exp 1) = / ln 2. Proof. by rewrite /log2 ln_exp /Rdiv Rmult_1_l. Qed.
Lemma touch x : 0 < x -> (log2 x = (x - 1) * / ln 2 <-> x = 1).
Proof.
move=> p; split=> [e|->]; last by rewrite log2_1; lra.
case: (Req_dec x 1) => // n; have lt := ln_lt_sub1 p n; have i := Rinv_0_lt_compat _ ln2_gt0.
have : ln x = x - 1 by apply: (Rmult_eq_reg_r (/ ln 2)); [exact: e | lra].
by move: lt; lra.
Qed.
Lemma turned (A D : R) : 0 < A -> 0 <= D -> log2 ((A + D) / A) = - log2 (A / (A + D)).
Proof. by move=> a d; rewrite !log2_div; lra. Qed.
Lemma down (A D : R) : 0 < A -> 0 <= D -> A / (A + D) - 1 = - (D / (A + D)). Proof. by move=> a d; field; lra. Qed.
Lemma up (A D : R) : 0 < A -> 0 <= D -> (A + D) / A - 1 = D / A. Proof. by move=> a d; field; lra. Qed.

Theorem log_pass_rate__first_order : log_pass_rate.log_pass_rate__first_order.
Proof.
move=> A D /nat_ge1 A1 _; have D0 := pos_INR D; rewrite log2_e.
have p : 0 < A / (A + D) by apply: Rdiv_lt_0_compat; lra.
have q : 0 < (A + D) / A by apply: Rdiv_lt_0_compat; lra.
have a0 : 0 < A by lra.
split; last by have := log2_sub1 q; rewrite /Rdiv -/(Rdiv _ _) up.
by have := log2_sub1 p; rewrite turned // down // /Rdiv; lra.
Qed.
Theorem log_pass_rate__first_order__equality1 : log_pass_rate.log_pass_rate__first_order__equality1.
Proof.
move=> A D /nat_ge1 A1 _; have D0 := pos_INR D; rewrite log2_e; have a0 : 0 < A by lra.
have p : 0 < A / (A + D) by apply: Rdiv_lt_0_compat; lra.
rewrite turned //; have t := touch p; rewrite down // in t.
have -> : D / (A + D) * / ln 2 = - log2 (A / (A + D)) <-> A / (A + D) = 1 by rewrite -t; split; lra.
split=> [e|->]; last by field; lra.
by have : INR A = A / (A + D) * (A + D) by [field; lra]; rewrite e; lra.
Qed.
Theorem log_pass_rate__first_order__equality2 : log_pass_rate.log_pass_rate__first_order__equality2.
Proof.
move=> A D /nat_ge1 A1 _; have D0 := pos_INR D; rewrite log2_e; have a0 : 0 < A by lra.
have q : 0 < (A + D) / A by apply: Rdiv_lt_0_compat; lra.
have t := touch q; rewrite up // in t; rewrite t.
split=> [e|->]; last by field; lra.
by have : A + D = (A + D) / A * A by [field; lra]; rewrite e; lra.
Qed.
Theorem log_pass_rate__first_order__defined : log_pass_rate.log_pass_rate__first_order__defined.
Proof.
by move=> A D /nat_ge1 A1 _; have D0 := pos_INR D; do ?split; [lra | lra | apply: Rdiv_lt_0_compat; lra].
Qed.
