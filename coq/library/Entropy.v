(* Finite distributions, entropies in bits, and the fundamental inequality. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

(* ---- the logarithm ---- *)

Lemma ln2_gt0 : 0 < ln 2. Proof. by have := ln_lt_2; lra. Qed.

Lemma ln_le_sub1 x : 0 < x -> ln x <= x - 1.
Proof.
move=> h; case: (Req_dec (ln x) 0) => [e|n].
  have e1 : x = 1 by have := exp_ln x h; rewrite e exp_0.
  lra.
by have := exp_ineq1 (ln x) n; rewrite exp_ln //; lra.
Qed.

Lemma ln_lt_sub1 x : 0 < x -> x <> 1 -> ln x < x - 1.
Proof.
move=> h n; have n' : ln x <> 0 by move=> e; apply: n; have := exp_ln x h; rewrite e exp_0.
by have := exp_ineq1 (ln x) n'; rewrite exp_ln //; lra.
Qed.

Lemma log2_le x y : 0 < x -> x <= y -> log2 x <= log2 y.
Proof.
move=> h hxy; rewrite /log2; apply: Rmult_le_compat_r.
  by apply: Rlt_le; apply: Rinv_0_lt_compat; apply: ln2_gt0.
case: (Rle_lt_or_eq_dec _ _ hxy) => [lt|->]; last by lra.
by apply: Rlt_le; apply: ln_increasing.
Qed.
Lemma log2_2 : log2 2 = 1. Proof. by rewrite /log2; field; have := ln2_gt0; lra. Qed.
Lemma log2_1 : log2 1 = 0. Proof. by rewrite /log2 ln_1; lra. Qed.
Lemma log2_mul x y : 0 < x -> 0 < y -> log2 (x * y) = log2 x + log2 y.
Proof. by move=> hx hy; rewrite /log2 ln_mult //; lra. Qed.
Lemma log2_inv x : 0 < x -> log2 (/ x) = - log2 x.
Proof. by move=> hx; rewrite /log2 ln_Rinv //; lra. Qed.
Lemma log2_div x y : 0 < x -> 0 < y -> log2 (x / y) = log2 x - log2 y.
Proof. by move=> hx hy; rewrite /Rdiv log2_mul ?log2_inv //; apply: Rinv_0_lt_compat. Qed.
Lemma log2_sub1 x : 0 < x -> log2 x <= (x - 1) / ln 2.
Proof.
move=> h; rewrite /log2; apply: Rmult_le_compat_r; last exact: ln_le_sub1.
by apply: Rlt_le; apply: Rinv_0_lt_compat; apply: ln2_gt0.
Qed.

Section Dist.
Variables (W : finType) (P : dist W).
Let S := enum W.

Lemma pr_ge0 e : 0 <= pr P e.
Proof. by apply: rsum_ge0 => w; apply: Rmult_le_pos; [apply: ind_ge0 | apply: pmf_ge0]. Qed.

Lemma pr_ext (e f : pred W) : (forall w, 0 < P w -> e w = f w) -> pr P e = pr P f.
Proof.
move=> h; apply: rsum_ext => w; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P w)) => [/h -> //|<-].
by rewrite !Rmult_0_r.
Qed.

Lemma pr_le (e f : pred W) : (forall w, e w -> f w) -> pr P e <= pr P f.
Proof.
move=> h; apply: rsum_le => w; apply: Rmult_le_compat_r; first exact: pmf_ge0.
by case E : (e w); [rewrite (h _ E) /ind; lra | rewrite /ind; case: (f w); lra].
Qed.

Lemma pr_ge_atom (e : pred W) w : e w -> P w <= pr P e.
Proof.
move=> ew; have -> : P w = ind (e w) * P w by rewrite ew /ind; lra.
apply: (@rsum_ge_in _ _ (fun w => ind (e w) * P w)); last by rewrite mem_enum.
by move=> v; apply: Rmult_le_pos; [apply: ind_ge0 | apply: pmf_ge0].
Qed.

Lemma pr_gt0 (e : pred W) w : 0 < P w -> e w -> 0 < pr P e.
Proof. by move=> h ew; have := pr_ge_atom ew; lra. Qed.

Lemma Ex_ext f g : (forall w, 0 < P w -> f w = g w) -> Ex P f = Ex P g.
Proof.
move=> h; apply: rsum_ext => w; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P w)) => [/h -> //|<-]; lra.
Qed.
Lemma Ex_le f g : (forall w, 0 < P w -> f w <= g w) -> Ex P f <= Ex P g.
Proof.
move=> h; apply: rsum_le => w; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P w)) => [hw|<-]; last lra.
by apply: Rmult_le_compat_l; [apply: pmf_ge0 | apply: h].
Qed.
Lemma Ex_add f g : Ex P (fun w => f w + g w) = Ex P f + Ex P g.
Proof. by rewrite /Ex -rsum_add; apply: rsum_ext => w; lra. Qed.
Lemma Ex_mul c f : Ex P (fun w => c * f w) = c * Ex P f.
Proof. by rewrite /Ex -rsum_mul; apply: rsum_ext => w; lra. Qed.
Lemma Ex_opp f : Ex P (fun w => - f w) = - Ex P f.
Proof. by rewrite /Ex -rsum_opp; apply: rsum_ext => w; lra. Qed.
Lemma Ex_sub f g : Ex P (fun w => f w - g w) = Ex P f - Ex P g.
Proof. by rewrite /Rminus Ex_add Ex_opp. Qed.
Lemma Ex_const c : Ex P (fun=> c) = c.
Proof.
rewrite /Ex (@rsum_ext _ _ _ (fun w => c * P w)); last by move=> w; lra.
by rewrite rsum_mul pmf_sum; lra.
Qed.
Lemma Ex_ge0 f : (forall w, 0 < P w -> 0 <= f w) -> 0 <= Ex P f.
Proof. by move=> h; rewrite -[0](Ex_const 0); apply: Ex_le. Qed.
Lemma Ex_eq0 f w : (forall w, 0 < P w -> 0 <= f w) -> Ex P f = 0 -> 0 < P w -> f w = 0.
Proof.
move=> h e hw; have g : forall v, 0 <= P v * f v.
  move=> v; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P v)) => [hv|<-]; last lra.
  by apply: Rmult_le_pos; [lra | apply: h].
have := rsum_in0 g e (mem_enum W w) => /Rmult_integral; lra.
Qed.

(* entropies depend only on which outcomes of positive probability agree *)
Lemma H_ext (X : rv W) (Y : rv W) :
  (forall v w, 0 < P v -> 0 < P w -> (X v == X w) = (Y v == Y w)) -> H P X = H P Y.
Proof.
move=> h; congr (- _); apply: Ex_ext => w hw; congr log2; apply: pr_ext => v hv; exact: h.
Qed.

(* the sum of P(w)/P(class of w) over one class is at most 1 *)
Lemma class_le1 (e : pred W) (d : W -> R) :
  (forall w, 0 < P w -> e w -> pr P e <= d w) -> rsum S (fun w => ind (e w) * (P w / d w)) <= 1.
Proof.
move=> h; case: (Rle_lt_or_eq_dec _ _ (pr_ge0 e)) => [q|q].
- apply: (Rle_trans _ (rsum S (fun w => / pr P e * (ind (e w) * P w)))); last first.
    by rewrite rsum_mul -/(pr P e); right; field; lra.
  apply: rsum_le => w; case E : (e w); rewrite /ind; last lra.
  rewrite !Rmult_1_l [_ * P w]Rmult_comm; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P w)) => [hw|<-]; last lra.
  apply: Rmult_le_compat_l; first lra.
  by apply: Rinv_le_contravar => //; apply: h.
- rewrite rsum_zero; first lra.
  move=> w; case E : (e w); rewrite /ind; last lra.
  have := pr_ge_atom E; have := pmf_ge0 P w => h1 h2.
  by rewrite (_ : P w = 0); lra.
Qed.

Lemma pr_self_gt0 (X : rv W) w : 0 < P w -> 0 < pr P (fun v => X v == X w).
Proof. by move=> hw; apply: (pr_gt0 hw); rewrite eqxx. Qed.

(* I(X;Y|Z) >= 0 *)
Theorem CMI_ge0 (X : rv W) (Y : rv W) (Z : rv W) : 0 <= CMI P X Y Z.
Proof.
pose a w := pr P (fun v => [% X, Z] v == [% X, Z] w).
pose b w := pr P (fun v => [% Y, Z] v == [% Y, Z] w).
pose d w := pr P (fun v => [% X, Y, Z] v == [% X, Y, Z] w).
pose c w := pr P (fun v => Z v == Z w).
pose x w := a w * b w / (d w * c w).
have pos w : 0 < P w -> [/\ 0 < a w, 0 < b w, 0 < d w & 0 < c w].
  by move=> hw; split; apply: pr_self_gt0.
have x_gt0 w : 0 < P w -> 0 < x w.
  by case/pos => h1 h2 h3 h4; apply: Rdiv_lt_0_compat; apply: Rmult_lt_0_compat.
have -> : CMI P X Y Z = Ex P (fun w => - log2 (x w)).
  rewrite /CMI /H -!/(a _) -/(b _) -/(c _) -/(d _).
  have -> : Ex P (fun w => - log2 (x w)) = Ex P (fun w => log2 (d w) + log2 (c w) - log2 (a w) - log2 (b w)).
    apply: Ex_ext => w /pos [h1 h2 h3 h4].
    by rewrite /x log2_div ?log2_mul //; try lra; apply: Rmult_lt_0_compat.
  by rewrite !Ex_sub Ex_add; rewrite /a /b /c /d; lra.
suff le1 : Ex P x <= 1.
  apply: (Rle_trans _ ((1 - Ex P x) / ln 2)).
    by apply: Rmult_le_pos; [lra | apply: Rlt_le; apply: Rinv_0_lt_compat; apply: ln2_gt0].
  rewrite (_ : (1 - Ex P x) / ln 2 = Ex P (fun w => / ln 2 * (1 - x w))).
    apply: Ex_le => w /x_gt0 hw; have := log2_sub1 hw; lra.
  by rewrite Ex_mul Ex_sub Ex_const; lra.
(* the triple sum *)
have -> : Ex P x = rsum S (fun u => P u * rsum S (fun v => P v * (ind (Z v == Z u) / c u *
   rsum S (fun w => ind (([% X, Z] u == [% X, Z] w) && ([% Y, Z] v == [% Y, Z] w)) * (P w / d w))))).
  transitivity (rsum S (fun w => rsum S (fun u => rsum S (fun v =>
    ind ([% X, Z] u == [% X, Z] w) * P u * (ind ([% Y, Z] v == [% Y, Z] w) * P v) * (P w / d w / c w))))).
    apply: rsum_ext => w; rewrite /x /a /b /pr -/S.
    rewrite [RHS](@rsum_ext _ _ _ (fun u => rsum S (fun v => ind ([% Y, Z] v == [% Y, Z] w) * P v) * (P w / d w / c w) * (ind ([% X, Z] u == [% X, Z] w) * P u))).
      by rewrite rsum_mul /Rdiv Rinv_mult; ring.
    move=> u; rewrite [RHS]Rmult_assoc [RHS]Rmult_comm -rsum_mul.
    by apply: rsum_ext => v; ring.
  rewrite rsum_exch; apply: rsum_ext => u; rewrite -rsum_mul rsum_exch; apply: rsum_ext => v.
  rewrite -!rsum_mul; apply: rsum_ext => w; rewrite ind_and.
  case E1 : ([% X, Z] u == [% X, Z] w); last by rewrite /ind; lra.
  case E2 : ([% Y, Z] v == [% Y, Z] w); last by rewrite /ind; lra.
  move: E1 E2 => /eqP [_ e1] /eqP [_ e2].
  have -> : c w = c u by rewrite /c e1.
  by rewrite e2 e1 eqxx /ind /Rdiv; ring.
apply: (Rle_trans _ (rsum S (fun u => P u))); last by rewrite pmf_sum; lra.
apply: rsum_le => u; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P u)) => [hu|<-]; last lra.
rewrite -[X in _ <= X]Rmult_1_r; apply: Rmult_le_compat_l; first lra.
have [_ _ _ cu] := pos _ hu.
apply: (Rle_trans _ (rsum S (fun v => / c u * (ind (Z v == Z u) * P v)))); last first.
  by rewrite rsum_mul -/(pr P _) -/(c u); right; field; lra.
apply: rsum_le => v; rewrite -[X in _ <= X]Rmult_1_r.
rewrite (_ : P v * _ = / c u * (ind (Z v == Z u) * P v) * rsum S (fun w => ind (([% X, Z] u == [% X, Z] w) && ([% Y, Z] v == [% Y, Z] w)) * (P w / d w))); last by rewrite /Rdiv; ring.
apply: Rmult_le_compat_l.
  apply: Rmult_le_pos; first by apply: Rlt_le; apply: Rinv_0_lt_compat.
  by apply: Rmult_le_pos; [apply: ind_ge0 | apply: pmf_ge0].
apply: (@class_le1 (fun w => ([% X, Z] u == [% X, Z] w) && ([% Y, Z] v == [% Y, Z] w))) => w _ /andP [/eqP [e1 e2] /eqP [e3 e4]].
apply: pr_le => w' /andP [/eqP [f1 f2] /eqP [f3 f4]].
by rewrite /= -e1 -e3 -e2 f1 f2 f3 eqxx.
Qed.
End Dist.
