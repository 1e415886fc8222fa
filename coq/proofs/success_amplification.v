From BPR.library Require Import All.
From BPR.statements Require Import success_amplification.
Set Implicit Arguments.
Unset Strict Implicit.

Theorem success_amplification__amplified : success_amplification.success_amplification__amplified.
Proof.
move=> A D C /nat_ge1 A1 /nat_ge1 D1 /nat_ge1 C1.
apply: (Rmult_lt_reg_r ((A + D) * (A + C + D))); first by nra.
have -> : A / (A + D) * ((A + D) * (A + C + D)) = A * (A + C + D) by field; lra.
have -> : (A + C) / (A + C + D) * ((A + D) * (A + C + D)) = (A + C) * (A + D) by field; lra.
by nra.
Qed.
Theorem success_amplification__amplified__defined : success_amplification.success_amplification__amplified__defined.
Proof. by move=> A D C /nat_ge1 A1 /nat_ge1 D1 /nat_ge1 C1; split; lra. Qed.

Section Best.
Variables A D T B : R.
Hypotheses (A0 : 0 < A) (D0 : 0 < D) (T0 : 0 < T) (B0 : 0 < B).
Let first := T * (B + D) / (B * (T + D)).
Let second := (B + D) / (T + D).
Lemma first_gt0 : 0 < first. Proof. by apply: Rdiv_lt_0_compat; nra. Qed.
Lemma second_gt0 : 0 < second. Proof. by apply: Rdiv_lt_0_compat; lra. Qed.
Lemma gain : B / (B + D) * log2 (T / A) - (B / (B + D) * log2 (B * (A + D) / (A * (B + D))) + D / (B + D) * log2 ((A + D) / (B + D)))
  - log2 ((T + D) / (A + D)) = B / (B + D) * log2 first + D / (B + D) * log2 second.
Proof.
rewrite /first /second !log2_div ?log2_mul; try (by nra); try lra.
by field; lra.
Qed.
Lemma balanced : B / (B + D) * (first - 1) + D / (B + D) * (second - 1) = 0.
Proof. by rewrite /first /second; field; repeat split; lra. Qed.
Lemma below : B / (B + D) * log2 first + D / (B + D) * log2 second <= 0.
Proof.
have b : 0 < B / (B + D) by apply: Rdiv_lt_0_compat; lra.
have d : 0 < D / (B + D) by apply: Rdiv_lt_0_compat; lra.
have x := Rmult_le_compat_l _ _ _ (Rlt_le _ _ b) (log2_sub1 first_gt0).
have y := Rmult_le_compat_l _ _ _ (Rlt_le _ _ d) (log2_sub1 second_gt0).
have z : (B / (B + D) * (first - 1) + D / (B + D) * (second - 1)) * / ln 2 = 0 by rewrite balanced; lra.
by move: x y z; rewrite /Rdiv; lra.
Qed.
Lemma below_eq : B / (B + D) * log2 first + D / (B + D) * log2 second = 0 -> B = T.
Proof.
move=> e; have b : 0 < B / (B + D) by apply: Rdiv_lt_0_compat; lra.
have d : 0 < D / (B + D) by apply: Rdiv_lt_0_compat; lra.
have i := Rinv_0_lt_compat _ ln2_gt0.
have x := Rmult_le_compat_l _ _ _ (Rlt_le _ _ b) (log2_sub1 first_gt0).
have one : second = 1.
  case: (Req_dec second 1) => // n; have lt := ln_lt_sub1 second_gt0 n.
  have y := Rmult_lt_compat_l _ _ _ d (Rmult_lt_compat_r _ _ _ i lt).
  have z : (B / (B + D) * (first - 1) + D / (B + D) * (second - 1)) * / ln 2 = 0 by rewrite balanced; lra.
  by move: x y z e; rewrite /log2 /Rdiv; lra.
have : B + D = second * (T + D) by rewrite /second; field; lra.
by rewrite one; lra.
Qed.
End Best.

Theorem success_amplification__optimum : success_amplification.success_amplification__optimum.
Proof.
move=> A D T B /nat_ge1 A1 /nat_ge1 D1 /nat_ge1 T1 /nat_ge1 B1.
have a : 0 < A by lra. have d : 0 < D by lra. have t : 0 < T by lra. have b : 0 < B by lra.
by have := gain a d t b; have := below d t b; lra.
Qed.
Theorem success_amplification__optimum__equality1 : success_amplification.success_amplification__optimum__equality1.
Proof.
move=> A D T B /nat_ge1 A1 /nat_ge1 D1 /nat_ge1 T1 /nat_ge1 B1.
have a : 0 < A by lra. have d : 0 < D by lra. have t : 0 < T by lra. have b : 0 < B by lra.
have g := gain a d t b; split=> e; first by apply: (below_eq d t b); lra.
have x : T * (B + D) / (B * (T + D)) = 1 by rewrite e; field; lra.
have y : (B + D) / (T + D) = 1 by rewrite e; field; lra.
by move: g; rewrite x y log2_1; lra.
Qed.
Theorem success_amplification__optimum__defined : success_amplification.success_amplification__optimum__defined.
Proof.
move=> A D T B /nat_ge1 A1 /nat_ge1 D1 /nat_ge1 T1 /nat_ge1 B1.
have x : 0 < T / A by apply: Rdiv_lt_0_compat; lra.
have y : 0 < B * (A + D) / (A * (B + D)) by apply: Rdiv_lt_0_compat; nra.
have z : 0 < (A + D) / (B + D) by apply: Rdiv_lt_0_compat; lra.
have u : 0 < (T + D) / (A + D) by apply: Rdiv_lt_0_compat; lra.
by do ?split; try lra; apply: Rgt_not_eq; nra.
Qed.
