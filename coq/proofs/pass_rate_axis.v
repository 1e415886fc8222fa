From BPR.library Require Import All.
From BPR.statements Require Import pass_rate_axis.

Theorem pass_rate_axis__one_in_a_hundred_thousand : pass_rate_axis.pass_rate_axis__one_in_a_hundred_thousand.
Proof. by rewrite /pass_rate_axis.pass_rate_axis__one_in_a_hundred_thousand; do ?split; first [numeric | lra]. Qed.
Theorem pass_rate_axis__of_a_label : pass_rate_axis.pass_rate_axis__of_a_label.
Proof.
move=> A D /nat_ge1 A1 /nat_ge1 D1.
have e : log2 ((A + D) / A) = - log2 (A / (A + D)) by rewrite !log2_div; lra.
have q : 1 - A / (A + D) = D / (A + D) by field; lra.
have q0 : 0 < D / (A + D) by apply: Rdiv_lt_0_compat; lra.
have q1 : D / (A + D) < 1 by apply: (Rmult_lt_reg_r (A + D)); [lra | rewrite /Rdiv Rmult_assoc Rinv_l; lra].
have l : log2 (D / (A + D)) < 0 by rewrite -log2_1; apply: log2_lt.
by rewrite /h2 e q; have := Rmult_lt_compat_l _ _ _ q0 l; rewrite Rmult_0_r; lra.
Qed.
Theorem pass_rate_axis__of_a_label__defined : pass_rate_axis.pass_rate_axis__of_a_label__defined.
Proof.
move=> A D /nat_ge1 A1 /nat_ge1 D1; have p : 0 < (A + D) / A by apply: Rdiv_lt_0_compat; lra.
have q : 0 <= A / (A + D) <= 1 by apply: div_le1; lra.
by do ?split; lra.
Qed.
