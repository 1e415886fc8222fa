(* Closed forms of parameters: the binary entropy at 1/n, growth, tangents. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Binary Total Numeric Equality Tactics Match Uniform.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Lemma h2_inv n : 1 <= n -> h2 (1 / n) = log2 n - (n - 1) / n * log2 (n - 1).
Proof.
move=> n1; case: (Req_dec n 1) => [->|ne].
  rewrite /h2; have -> : 1 / 1 = 1 by field.
  have -> : 1 - 1 = 0 by lra.
  by rewrite log2_1 /Rdiv; lra.
have v2 : 1 < n by lra.
by rewrite (h2_ratio Rlt_0_1 v2) log2_1; lra.
Qed.

Lemma log2_ge0 x : 1 <= x -> 0 <= log2 x.
Proof. by move=> h; rewrite -log2_1; apply: log2_le; lra. Qed.
Lemma log2_gt0 x : 1 < x -> 0 < log2 x.
Proof. by move=> h; rewrite -log2_1; apply: log2_lt; lra. Qed.

(* n log2 n increases *)
Lemma nlogn n : 2 <= n -> (n - 1) * log2 (n - 1) < n * log2 n.
Proof.
move=> h; have l : log2 (n - 1) <= log2 n by apply: log2_le; lra.
have p : 0 < log2 n by apply: log2_gt0; lra.
have := Rmult_le_compat_l (n - 1) _ _ ltac:(lra) l; lra.
Qed.

Lemma log2_e x : 0 < x -> log2 (exp 1 * x) = / ln 2 + log2 x.
Proof.
move=> h; rewrite log2_mul //; last exact: exp_pos.
by rewrite {1}/log2 ln_exp /Rdiv Rmult_1_l.
Qed.
Lemma log2_e1 : log2 (exp 1) = / ln 2. Proof. by rewrite /log2 ln_exp /Rdiv Rmult_1_l. Qed.

(* log2 (v / u) between its tangents, for 0 < u <= v *)
Lemma log2_ratio_bounds u v : 0 < u -> u <= v -> (v - u) / v * / ln 2 <= log2 v - log2 u <= (v - u) / u * / ln 2.
Proof.
move=> u0 uv; rewrite -log2_div; try lra; have i := inv_ln2_gt0; split.
  have := log2_sub1 (x := u / v) ltac:(apply: div_gt0; lra); rewrite !log2_div; try lra.
  have -> : (u / v - 1) / ln 2 = - ((v - u) / v * / ln 2) by field; split; [have := ln2_gt0; lra | lra].
  lra.
have := log2_sub1 (x := v / u) ltac:(apply: div_gt0; lra).
by have -> : (v / u - 1) / ln 2 = (v - u) / u * / ln 2 by field; split; [have := ln2_gt0; lra | lra].
Qed.

(* information of M of V tokens, linear while M is small *)
Lemma linear_bounds V M : 1 <= M -> M <= V ->
  M / V * log2 (exp 1 * V) - M ^ 2 / V ^ 2 * log2 (exp 1) <= log2 V - (V - M) / V * log2 (V - M) <= M / V * log2 (exp 1 * V).
Proof.
move=> m1 mv; rewrite log2_e ?log2_e1; try lra; have i := inv_ln2_gt0; case: (Req_dec M V) => [->|ne].
  have -> : V / V = 1 by field; lra.
  have -> : V ^ 2 / V ^ 2 = 1 by field; lra.
  have -> : (V - V) / V = 0 by rewrite /Rdiv; lra.
  lra.
have [lo hi] := @log2_ratio_bounds (V - M) V ltac:(lra) ltac:(lra).
have c : 0 <= (V - M) / V by apply: div_ge0; lra.
have := Rmult_le_compat_l _ _ _ c lo; have := Rmult_le_compat_l _ _ _ c hi.
have -> : (V - M) / V * ((V - (V - M)) / (V - M) * / ln 2) = M / V * / ln 2 by field; have := ln2_gt0; lra.
have -> : (V - M) / V * ((V - (V - M)) / V * / ln 2) = (M / V - M ^ 2 / V ^ 2) * / ln 2 by field; have := ln2_gt0; lra.
have e : (V - M) / V = 1 - M / V by field; lra.
rewrite e; lra.
Qed.

(* h increases up to 1/2 *)
Lemma h2_increasing p q : 0 < p -> p < q -> q <= 1 / 2 -> h2 p < h2 q.
Proof.
move=> p0 pq qh; have := @h2_gap p q ltac:(lra) ltac:(lra) ltac:(lra).
have l : log2 q <= log2 (1 - q) by apply: log2_le; lra.
have := Rmult_le_compat_l (q - p) _ _ ltac:(lra) l; have -> : h2 q = - q * log2 q - (1 - q) * log2 (1 - q) by [].
lra.
Qed.

Lemma lt_pow2 k : (k < expn 2 k)%N. Proof. exact: ltn_expl. Qed.
Lemma log2_pow2 k : log2 (expn 2 k) = k. Proof.
by rewrite INR_expn INR_2 log2_pow; [rewrite log2_2 Rmult_1_r | lra].
Qed.
Lemma log2_succ_le (k : nat) : log2 (k + 1) <= k.
Proof.
apply: (Rle_trans _ (log2 (expn 2 k))); last by rewrite log2_pow2; lra.
rewrite -S_INR; apply: log2_le; first by rewrite S_INR; have := pos_INR k; lra.
exact: (nat_le (lt_pow2 k)).
Qed.
Lemma lt_pow2_strict k : (2 <= k)%N -> (k.+1 < expn 2 k)%N.
Proof.
elim: k => // -[|[|k]] IH // _; rewrite expnS mul2n -addnn.
have h : (k.+4 + 1 <= expn 2 k.+2 + expn 2 k.+2)%N by apply: leq_add; [exact: IH | rewrite expn_gt0].
by rewrite addn1 in h.
Qed.
Lemma log2_succ_eq (k : nat) : (1 <= k)%N -> (log2 (k + 1) = k <-> INR k = 1).
Proof.
move=> k1; split=> [e|->]; last by rewrite (_ : 1 + 1 = 2); [exact: log2_2 | lra].
case: k k1 e => [|[|k]] // _ e.
have : log2 (INR k.+2 + 1) < log2 (expn 2 k.+2); last by rewrite log2_pow2; lra.
rewrite -S_INR; apply: log2_lt; first by rewrite S_INR; have := pos_INR k.+2; lra.
exact: nat_lt (lt_pow2_strict _).
Qed.
