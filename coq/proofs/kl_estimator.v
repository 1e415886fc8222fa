From BPR.library Require Import All.
From BPR.statements Require Import kl_estimator.
Set Implicit Arguments.
Unset Strict Implicit.

Lemma ratio_gt0 (A B : nat) : (1 <= A)%N -> (1 <= B)%N -> 0 < A / B.
Proof. by move=> /nat_ge1 A1 /nat_ge1 B1; apply: Rdiv_lt_0_compat; lra. Qed.
Lemma log2_e : log2 (exp 1) = / ln 2. Proof. by rewrite /log2 ln_exp; rewrite /Rdiv Rmult_1_l. Qed.
Theorem kl_estimator__never_negative : kl_estimator.kl_estimator__never_negative.
Proof. by move=> A B A1 B1; rewrite log2_e; have := log2_sub1 (ratio_gt0 A1 B1); rewrite /Rdiv. Qed.
Theorem kl_estimator__never_negative__equality1 : kl_estimator.kl_estimator__never_negative__equality1.
Proof.
move=> A B A1 B1; have p := ratio_gt0 A1 B1; have b1 := nat_ge1 B1; have i := Rinv_0_lt_compat _ ln2_gt0; rewrite log2_e.
split=> e; last by rewrite e (_ : B / B = 1) ?log2_1; [lra | field; lra].
have q : A / B = 1.
  case: (Req_dec (A / B) 1) => // n; have lt := ln_lt_sub1 p n; move: e; rewrite /log2 /Rdiv => e.
  have : ln (A * / B) = A * / B - 1 by apply: (Rmult_eq_reg_r (/ ln 2)); lra.
  by move: lt; rewrite /Rdiv; lra.
by apply: (Rmult_eq_reg_r (/ B)); [move: q; rewrite /Rdiv Rinv_r; lra | apply: Rinv_neq_0_compat; lra].
Qed.
Theorem kl_estimator__never_negative__defined : kl_estimator.kl_estimator__never_negative__defined.
Proof. by move=> A B A1 B1; split; [have := nat_ge1 B1; lra | exact: ratio_gt0]. Qed.
Theorem kl_estimator__naive : kl_estimator.kl_estimator__naive.
Proof.
move=> B D /nat_ge1 B1 /nat_ge1 D1; rewrite -log2_1; apply: log2_lt; first by apply: Rdiv_lt_0_compat; lra.
by apply: (Rmult_lt_reg_r (B + D)); [lra | rewrite /Rdiv Rmult_assoc Rinv_l; lra].
Qed.
Theorem kl_estimator__naive__defined : kl_estimator.kl_estimator__naive__defined.
Proof. by move=> B D /nat_ge1 B1 /nat_ge1 D1; split; [lra | apply: Rdiv_lt_0_compat; lra]. Qed.
