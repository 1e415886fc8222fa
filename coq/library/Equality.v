(* When the inequalities are equalities: sizes, averages, Jensen. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

(* a sum of smaller terms is equal only if each term is *)
Lemma rsum_le_eq (I : eqType) (s : seq I) (f g : I -> R) :
  (forall i, f i <= g i) -> rsum s f = rsum s g -> {in s, forall i, f i = g i}.
Proof.
move=> h e i hi; have z : rsum s (fun j => g j - f j) = 0 by rewrite /Rminus rsum_add rsum_opp; lra.
have := rsum_in0 (f := fun j => g j - f j) (fun j => _) z hi => k.
have : g i - f i = 0 by apply: k => j; have := h j; lra.
lra.
Qed.

Section Equality.
Variables (Om : finType) (Pr : dist Om).

Lemma outcome : exists w, 0 < Pr w.
Proof.
have pt : possible Pr (RV (fun=> tt)) tt.
  by rewrite /possible (_ : pr Pr _ = 1); [lra | rewrite -(pmf_sum Pr); apply: rsum_ext => w; rewrite /= /ind; lra].
by have [w [hw _]] := possible_ex pt; exists w.
Qed.

Lemma Ex_le_eq f g : (forall w, 0 < Pr w -> f w <= g w) -> (Ex Pr f = Ex Pr g <-> almost Pr (fun w => f w = g w)).
Proof.
move=> h; split=> [e w hw|h']; last by apply: Ex_ext.
have z : Ex Pr (fun w => g w - f w) = 0 by rewrite Ex_sub; lra.
have k v : 0 < Pr v -> 0 <= g v - f v by move=> /h; lra.
by have := Ex_eq0 k z hw; lra.
Qed.

(* ln x = x - 1 only at 1 *)
Lemma gap_eq0 f : almost Pr (fun w => 0 < f w) -> Ex Pr (fun w => log2 (f w)) = 0 -> Ex Pr f <= 1 -> almost Pr (fun w => f w = 1).
Proof.
move=> f0 e le1; have i := Rinv_0_lt_compat _ ln2_gt0.
have le w : 0 < Pr w -> log2 (f w) <= / ln 2 * (f w - 1).
  by move=> /f0 hw; have := log2_sub1 hw; rewrite /Rdiv Rmult_comm.
have up : Ex Pr (fun w => / ln 2 * (f w - 1)) <= 0.
  rewrite Ex_mul Ex_sub Ex_const -(Rmult_0_r (/ ln 2)); apply: Rmult_le_compat_l; lra.
have eqs : Ex Pr (fun w => log2 (f w)) = Ex Pr (fun w => / ln 2 * (f w - 1)).
  by apply: Rle_antisym; [exact: Ex_le | rewrite e].
move=> w hw; case: (Req_dec (f w) 1) => // n; have := ln_lt_sub1 (f0 _ hw) n => lt.
have := proj1 (Ex_le_eq le) eqs w hw; rewrite /log2 /Rdiv => q.
have : ln (f w) < f w - 1 by exact: lt.
have : ln (f w) = f w - 1 by apply: (Rmult_eq_reg_l (/ ln 2)); lra.
lra.
Qed.

(* X uniform on n values has log2 n bits *)
Lemma uniform_on_gt0 (X : rv Om) n : uniform_on Pr X n -> 0 < n.
Proof.
move=> u; have [w hw] := outcome; have := pr_self_gt0 X hw; rewrite (u w hw) => h.
case: (Rlt_dec 0 n) => // nn; case: (Req_dec n 0) => [e|ne]; first by move: h; rewrite e Rinv_0; lra.
by have := Rinv_lt_0_compat n; lra.
Qed.
Lemma uniform_on_H (X : rv Om) n : uniform_on Pr X n -> H Pr X = log2 n.
Proof.
move=> u; have n0 := uniform_on_gt0 u; rewrite /H (@Ex_ext _ _ _ (fun=> - log2 n)); first by rewrite Ex_const; lra.
by move=> w hw; rewrite (u w hw) log2_inv.
Qed.

(* the mean of 1/P(X = x) is at most the number of values *)
Lemma Ex_inv_pr (X : rv Om) (s : seq (cod X)) :
  almost Pr (fun w => X w \in s) -> Ex Pr (fun w => / pr Pr (fun v => X v == X w)) <= INR (size s).
Proof.
move=> h; pose q w := pr Pr (fun v => X v == X w).
have q0 w : 0 < Pr w -> 0 < q w by move=> hw; apply: pr_self_gt0.
rewrite -[X in _ <= X]Rmult_1_r -rsum_const.
apply: (Rle_trans _ (rsum s (fun x => rsum (enum Om) (fun w => ind (X w == x) * (Pr w / q w))))); last first.
  by apply: rsum_le => x; apply: (@class_le1 _ _ (fun w => X w == x)) => w hw /eqP <-; right.
rewrite rsum_exch; apply: rsum_le => w.
rewrite (@rsum_ext _ _ _ (fun x => (Pr w / q w) * ind (X w == x))); last by move=> x; lra.
rewrite rsum_mul; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 Pr w)) => [hw|<-]; last by rewrite /Rdiv; lra.
rewrite -/(q w) -/(Rdiv _ _) -[X in X <= _]Rmult_1_r; apply: Rmult_le_compat_l; last exact: (rsum_ind_ge1 (h w hw)).
by apply: Rlt_le; apply: Rdiv_lt_0_compat => //; apply: q0.
Qed.

Lemma takes_ge1 (X : rv Om) n : takes Pr X n -> 1 <= INR n.
Proof.
have [w hw] := outcome; case=> s [<- h]; have := h w hw; case: s {h} => // x s _.
by apply: (le_INR 1); apply/leP.
Qed.

Theorem H_takes_eq (X : rv Om) n : takes Pr X n -> (H Pr X = log2 n <-> uniform_on Pr X n).
Proof.
move=> tk; split=> [e|]; last exact: uniform_on_H.
have n1 := takes_ge1 tk; case: tk => s [sz h]; pose q w := pr Pr (fun v => X v == X w).
have q0 w : 0 < Pr w -> 0 < q w by move=> hw; apply: pr_self_gt0.
have one : almost Pr (fun w => / (INR n * q w) = 1).
  apply: gap_eq0.
  - by move=> w /q0 hw; apply: Rinv_0_lt_compat; apply: Rmult_lt_0_compat; lra.
  - rewrite (@Ex_ext _ _ _ (fun w => - log2 n - log2 (q w))).
      have e' : - Ex Pr (fun w => log2 (q w)) = log2 n by exact: e.
      by rewrite Ex_sub Ex_const; lra.
    by move=> w /q0 hw; rewrite log2_inv ?log2_mul //; [lra | lra | apply: Rmult_lt_0_compat; lra].
  - rewrite (@Ex_ext _ _ _ (fun w => / INR n * / q w)); last by move=> w _; rewrite Rinv_mult.
    rewrite Ex_mul -(Rinv_l (INR n)); last lra.
    apply: Rmult_le_compat_l; first by apply: Rlt_le; apply: Rinv_0_lt_compat; lra.
    by rewrite -sz; apply: Ex_inv_pr.
move=> w hw; have := one w hw; have := q0 w hw; rewrite -/(q w) => h0 h1.
have : INR n * q w = 1 by rewrite -(Rinv_inv (INR n * q w)) h1 Rinv_1.
move=> h2; apply: (Rmult_eq_reg_l (INR n)); last lra.
by rewrite h2 Rinv_r; lra.
Qed.

Lemma takes_card (A : finType) (X : Om -> A) : takes Pr (RV X) #|A|.
Proof. by exists (enum A); rewrite -cardE; split=> // w _; rewrite mem_enum. Qed.
Lemma takes_symbol n (X : rvt Om (symbol n)) : takes Pr X n.
Proof. by have := takes_card (X : Om -> ordinal_finType n); rewrite card_ord. Qed.
Lemma takes_vector n k (X : rvt Om (vector k (symbol n))) : takes Pr X (expn n k).
Proof. by have := takes_card (X : Om -> [finType of k.-tuple 'I_n]); rewrite card_tuple card_ord. Qed.

End Equality.

Section Averages.
Variables (Om : finType) (Pr : dist Om).
(* the mean over T *)
Theorem Hc_takes_le (X T : rv Om) (n : cod T -> nat) :
  (forall t, possible Pr T t -> takes (at_ Pr T t) X (n t)) -> Hc Pr X T <= Ex Pr (fun w => log2 (n (T w))).
Proof. by move=> tk; apply: (Hc_le_avg (f := fun t => log2 (n t))) => t ht; apply: H_takes; apply: tk. Qed.

Lemma Hc_avg_eq (X T : rv Om) (f : cod T -> R) :
  (forall t, possible Pr T t -> H (at_ Pr T t) X <= f t) ->
  (Hc Pr X T = Ex Pr (fun w => f (T w)) <-> almost Pr (fun w => H (at_ Pr T (T w)) X = f (T w))).
Proof.
by move=> h; rewrite Hc_avg; apply: Ex_le_eq => w hw; apply: h; apply: possible_self.
Qed.

(* at each value of T, or at the value of T at each outcome *)
Lemma uniform_at_given (X T : rv Om) (n : cod T -> R) :
  (forall t, possible Pr T t -> uniform_on (at_ Pr T t) X (n t)) <-> uniform_given Pr X (fun w => n (T w)) T.
Proof.
split=> u.
- by move=> w hw; apply: u; [apply: possible_self | apply: at_supp' => //; apply: possible_self].
- move=> t ht w /(at_supp ht) [hw e]; have := u w hw; rewrite e => ->; by [].
Qed.

Theorem Hc_takes_eq (X T : rv Om) (n : cod T -> nat) :
  (forall t, possible Pr T t -> takes (at_ Pr T t) X (n t)) ->
  (Hc Pr X T = Ex Pr (fun w => log2 (n (T w))) <-> uniform_given Pr X (fun w => n (T w)) T).
Proof.
move=> tk; rewrite (Hc_avg_eq (f := fun t => log2 (n t))); last by move=> t ht; apply: H_takes; apply: tk.
rewrite -(uniform_at_given X (fun t => INR (n t))); split=> h.
- move=> t ht; apply: (proj1 (H_takes_eq (tk t ht))); have [w [hw e]] := possible_ex ht.
  by rewrite -e; exact: h.
- by move=> w hw; apply: uniform_on_H; apply: h; apply: possible_self.
Qed.

Corollary Hc_takes_eq1 (X T : rv Om) n : takes Pr X n -> (Hc Pr X T = log2 n <-> uniform_given Pr X (fun=> INR n) T).
Proof.
by move=> tk; rewrite -(@Hc_takes_eq X T (fun=> n)) ?Ex_const // => t ht; apply: takes_at.
Qed.
Corollary Hc_takes_le1 (X T : rv Om) n : takes Pr X n -> Hc Pr X T <= log2 n.
Proof. by move=> tk; apply: Rle_trans (Hc_le _ _ _) _; apply: H_takes. Qed.

(* Jensen *)
Theorem jensen_eq f : (forall w, 0 < f w) -> (Ex Pr (fun w => log2 (f w)) = log2 (Ex Pr f) <-> is_constant Pr f).
Proof.
move=> f0; have m0 : 0 < Ex Pr f.
  have [w hw] := outcome Pr; case: (Rle_lt_or_eq_dec 0 (Ex Pr f)) => //; first by apply: Ex_ge0 => v _; apply: Rlt_le.
  by move=> e; have := Ex_eq0 (f := f) (w := w) (fun v _ => Rlt_le _ _ (f0 v)) (esym e) hw; have := f0 w; lra.
split=> [e|[c h]]; last first.
  rewrite (Ex_ext (f := f) (g := fun=> c)) // Ex_const (@Ex_ext _ _ _ (fun=> log2 c)) ?Ex_const // => w hw.
  by rewrite (h w hw).
exists (Ex Pr f) => w hw; suff h : almost Pr (fun w => f w / Ex Pr f = 1).
  have := h w hw; rewrite /Rdiv => k; apply: (Rmult_eq_reg_r (/ Ex Pr f)); first by rewrite k Rinv_r; lra.
  by apply: Rinv_neq_0_compat; lra.
apply: gap_eq0.
- by move=> v _; apply: Rdiv_lt_0_compat.
- rewrite (@Ex_ext _ _ _ (fun v => log2 (f v) - log2 (Ex Pr f))); first by rewrite Ex_sub Ex_const; lra.
  by move=> v _; rewrite log2_div.
- rewrite (@Ex_ext _ _ _ (fun v => / Ex Pr f * f v)); last by move=> v _; rewrite /Rdiv; lra.
  by rewrite Ex_mul Rinv_l; lra.
Qed.
End Averages.

(* a vector of k components of n symbols *)
Lemma H_tuple_eq (Om : finType) (Pr : dist Om) n k (X : rvt Om (vector k (symbol n))) :
  (1 <= n)%N -> (H Pr X = k * log2 n <-> uniform_on Pr X (n ^ k)).
Proof.
move=> n1; rewrite -INR_expn -(H_takes_eq (takes_vector Pr X)) INR_expn log2_pow //.
by apply: (lt_INR 0); apply/ltP.
Qed.

(* given T = t, T says nothing more *)
Lemma H_at_known (Om : finType) (Pr : dist Om) (T : rv Om) t (ht : possible Pr T t) (Z : rv Om) :
  H (at_ Pr T t) [% T, Z] = H (at_ Pr T t) Z.
Proof. by apply: H_ext => v w /(at_supp ht) [_ e1] /(at_supp ht) [_ e2]; rewrite /= xpair_eqE e1 e2 eqxx. Qed.
Lemma Hc_at_known (Om : finType) (Pr : dist Om) (X Y T : rv Om) t :
  possible Pr T t -> Hc (at_ Pr T t) X [% T, Y] = Hc (at_ Pr T t) X Y.
Proof.
move=> ht; have e : H (at_ Pr T t) [% X, [% T, Y]] = H (at_ Pr T t) [% T, [% X, Y]].
  by apply: H_ext => v w _ _; rewrite /= !xpair_eqE andbCA.
by rewrite /Hc e !H_at_known.
Qed.
