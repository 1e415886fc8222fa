(* The binary entropy. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Lemma inv_ln2_gt0 : 0 < / ln 2. Proof. by apply: Rinv_0_lt_compat; exact: ln2_gt0. Qed.

Lemma h2_0 : h2 0 = 0. Proof. by rewrite /h2 Rminus_0_r log2_1; lra. Qed.
Lemma h2_1 : h2 1 = 0. Proof. by rewrite /h2 log2_1 (_ : 1 - 1 = 0); lra. Qed.
Lemma h2_sym p : h2 (1 - p) = h2 p.
Proof. by rewrite /h2 (_ : 1 - (1 - p) = p); lra. Qed.

Lemma log2_lt_sub1 x : 0 < x -> x <> 1 -> log2 x < (x - 1) * / ln 2.
Proof.
move=> h n; rewrite /log2 /Rdiv; apply: Rmult_lt_compat_r; first exact: inv_ln2_gt0.
exact: ln_lt_sub1.
Qed.

(* h(p) + p log2 a + (1 - p) log2 b is at most 0 if p a' + .. : the tangent of h with weights q and 1 - q *)
Lemma h2_gap p q : 0 < p < 1 -> 0 < q < 1 -> p <> q -> h2 p < - p * log2 q - (1 - p) * log2 (1 - q).
Proof.
move=> hp hq ne.
have l1 : log2 (q / p) < (q / p - 1) * / ln 2.
  apply: log2_lt_sub1; first by apply: Rdiv_lt_0_compat; lra.
  by move=> e; apply: ne; have : q / p * p = q by [field; lra]; rewrite e; lra.
have l2 : log2 ((1 - q) / (1 - p)) < ((1 - q) / (1 - p) - 1) * / ln 2.
  apply: log2_lt_sub1; first by apply: Rdiv_lt_0_compat; lra.
  by move=> e; apply: ne; have : (1 - q) / (1 - p) * (1 - p) = 1 - q by [field; lra]; rewrite e; lra.
rewrite !log2_div in l1 l2; try lra; rewrite /h2.
have m1 := Rmult_lt_compat_l _ _ _ (proj1 hp) l1.
have p1 : 0 < 1 - p by lra.
have m2 := Rmult_lt_compat_l _ _ _ p1 l2.
have e1 : p * ((q / p - 1) * / ln 2) = (q - p) * / ln 2 by field; split; [have := ln2_gt0; lra | lra].
have e2 : (1 - p) * (((1 - q) / (1 - p) - 1) * / ln 2) = (p - q) * / ln 2 by field; split; [have := ln2_gt0; lra | lra].
rewrite e1 in m1; rewrite e2 in m2; lra.
Qed.

Lemma log2_half : log2 (1 / 2) = -1. Proof. by rewrite log2_div ?log2_1 ?log2_2; lra. Qed.
Lemma h2_half : h2 (1 / 2) = 1. Proof. by rewrite /h2 (_ : 1 - 1 / 2 = 1 / 2) ?log2_half; lra. Qed.
Lemma h2_lt1 p : 0 <= p <= 1 -> p <> 1 / 2 -> h2 p < 1.
Proof.
move=> hp n; case: (Req_dec p 0) => [->|p0]; first by rewrite h2_0; lra.
case: (Req_dec p 1) => [->|p1]; first by rewrite h2_1; lra.
have := @h2_gap p (1 / 2) => h; have {h} := h ltac:(lra) ltac:(lra) n.
by rewrite (_ : 1 - 1 / 2 = 1 / 2) ?log2_half; lra.
Qed.
Lemma h2_le1 p : 0 <= p <= 1 -> h2 p <= 1.
Proof. by move=> hp; case: (Req_dec p (1 / 2)) => [->|n]; [rewrite h2_half; lra | apply: Rlt_le; apply: h2_lt1]. Qed.
Lemma h2_eq1 p : 0 <= p <= 1 -> (h2 p = 1 <-> p = 1 / 2).
Proof.
move=> hp; split=> [e|->]; last exact: h2_half.
by case: (Req_dec p (1 / 2)) => // n; have := h2_lt1 hp n; lra.
Qed.

(* probabilities lie between 0 and 1 *)
Lemma pr_le1 (Om : finType) (Pr : dist Om) e : pr Pr e <= 1.
Proof.
rewrite -(pmf_sum Pr); apply: rsum_le => w; case: (e w); rewrite /ind; have := pmf_ge0 Pr w; lra.
Qed.
Lemma pr_compl (Om : finType) (Pr : dist Om) (e : pred Om) : pr Pr (fun w => ~~ e w) = 1 - pr Pr e.
Proof.
have : pr Pr (fun w => ~~ e w) + pr Pr e = 1; last lra.
by rewrite /pr -rsum_add -(pmf_sum Pr); apply: rsum_ext => w; case: (e w); rewrite /ind /=; lra.
Qed.

Lemma one_over x : 2 <= x -> 0 <= 1 / x <= 1.
Proof.
move=> h; have i : 0 < / x by apply: Rinv_0_lt_compat; lra.
have : / x * x = 1 by apply: Rinv_l; lra.
rewrite /Rdiv Rmult_1_l => e; split; nra.
Qed.
