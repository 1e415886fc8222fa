(* The rules: size, function, conditioning on a value, average, at. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

(* equal joint variables: a Boolean tautology over the agreement of the components *)
Ltac ker := apply: H_ext => ? ? _ _; rewrite /= ?xpair_eqE; do ?case: (_ == _) => //=.

Section Basic.
Variables (W : finType) (P : dist W).

Lemma H_dup (X : rv W) (Y : rv W) : H P [% X, X, Y] = H P [% X, Y].
Proof. by ker. Qed.

Theorem Hc_ge0 (X : rv W) (Y : rv W) : 0 <= Hc P X Y.
Proof. by have := CMI_ge0 P X X Y; rewrite /CMI /Hc H_dup; lra. Qed.

Lemma H_const (X : rv W) : (forall v w, 0 < P v -> 0 < P w -> X v = X w) -> H P X = 0.
Proof.
move=> h; suff e : Ex P (fun w => log2 (pr P (fun v => X v == X w))) = Ex P (fun=> 0).
  by rewrite /H e Ex_const; lra.
apply: Ex_ext => w hw; rewrite (@pr_ext _ _ _ xpredT).
  rewrite /pr (@rsum_ext _ _ _ P) ?pmf_sum ?log2_1 // => v; rewrite /ind; lra.
by move=> v hv; rewrite (h _ _ hv hw) eqxx.
Qed.

Theorem H_ge0 (X : rv W) : 0 <= H P X.
Proof.
have := Hc_ge0 X (RV (fun=> tt)); rewrite /Hc (@H_const (RV (fun=> tt))) //.
rewrite (_ : H P [% X, _] = H P X); first lra.
by apply: H_ext => v w _ _; rewrite /= ?xpair_eqE /= ?eqxx ?andbT.
Qed.

Theorem MI_ge0 (X : rv W) (Y : rv W) : 0 <= MI P X Y.
Proof.
have := CMI_ge0 P X Y (RV (fun=> tt)); rewrite /CMI /MI (@H_const (RV (fun=> tt))) //.
rewrite (_ : H P [% X, RV (fun=> tt)] = H P X); last by apply: H_ext => v w _ _; rewrite /= ?xpair_eqE /= ?eqxx ?andbT.
rewrite (_ : H P [% Y, RV (fun=> tt)] = H P Y); last by apply: H_ext => v w _ _; rewrite /= ?xpair_eqE /= ?eqxx ?andbT.
rewrite (_ : H P [% X, Y, RV (fun=> tt)] = H P [% X, Y]); first lra.
by apply: H_ext => v w _ _; rewrite /= ?xpair_eqE /= ?eqxx ?andbT.
Qed.

(* size: at most n values on the outcomes of positive probability *)
Theorem H_size (X : rv W) (s : seq (cod X)) :
  (forall w, 0 < P w -> X w \in s) -> H P X <= log2 (INR (size s)).
Proof.
move=> h.
have n1 : 1 <= INR (size s).
  case: s h => [|x s] h; last first.
    rewrite (_ : size (x :: s) = S (size s)) // S_INR; have := pos_INR (size s); lra.
  exfalso; have z : forall w, P w = 0.
    by move=> w; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P w)) => [/h|].
  by have := pmf_sum P; rewrite rsum_zero //; lra.
pose q w := pr P (fun v => X v == X w).
have q0 w : 0 < P w -> 0 < q w by move=> hw; apply: pr_self_gt0.
suff key : Ex P (fun w => / q w) <= INR (size s).
  have -> : H P X = log2 (INR (size s)) + Ex P (fun w => log2 (/ (INR (size s) * q w))).
    rewrite /H -/(q _) -Ex_opp -[log2 _](Ex_const P) -Ex_add; apply: Ex_ext => w /q0 hw.
    have hn : 0 < INR (size s) by lra.
    by rewrite log2_inv ?log2_mul -/(q w) //; [lra | apply: Rmult_lt_0_compat].
  suff : Ex P (fun w => log2 (/ (INR (size s) * q w))) <= 0 by lra.
  apply: (Rle_trans _ (Ex P (fun w => / ln 2 * (/ INR (size s) * / q w - 1)))).
    apply: Ex_le => w /q0 hw; have p : 0 < INR (size s) * q w by apply: Rmult_lt_0_compat; lra.
    by have := log2_sub1 (Rinv_0_lt_compat _ p); rewrite Rinv_mult; lra.
  rewrite Ex_mul Ex_sub Ex_const Ex_mul.
  have l2 := Rinv_0_lt_compat _ ln2_gt0.
  have : / INR (size s) * Ex P (fun w => / q w) <= 1.
    rewrite -(Rinv_l (INR (size s))); last lra.
    by apply: Rmult_le_compat_l => //; apply: Rlt_le; apply: Rinv_0_lt_compat; lra.
  move=> h1; rewrite -(Rmult_0_r (/ ln 2)); apply: Rmult_le_compat_l; lra.
rewrite -[X in _ <= X]Rmult_1_r -rsum_const.
apply: (Rle_trans _ (rsum s (fun x => rsum (enum W) (fun w => ind (X w == x) * (P w / q w))))); last first.
  apply: rsum_le => x; apply: (@class_le1 _ _ (fun w => X w == x)) => w hw /eqP <-.
  by right.
rewrite rsum_exch; apply: rsum_le => w.
rewrite (@rsum_ext _ _ _ (fun x => (P w / q w) * ind (X w == x))); last by move=> x; lra.
rewrite rsum_mul; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P w)) => [hw|<-]; last by rewrite /Rdiv; lra.
rewrite -/(Rdiv _ _) -[X in X <= _]Rmult_1_r; apply: Rmult_le_compat_l; last exact: (rsum_ind_ge1 (h w hw)).
by apply: Rlt_le; apply: Rdiv_lt_0_compat => //; apply: q0.
Qed.

(* the declared alphabet *)
Corollary H_card (A : finType) (X : W -> A) : H P (RV X) <= log2 (INR #|A|).
Proof. by rewrite cardE; apply: H_size => w _; rewrite mem_enum. Qed.

Lemma Hc_le (X : rv W) (Y : rv W) : Hc P X Y <= H P X.
Proof. by have := MI_ge0 X Y; rewrite /MI /Hc; lra. Qed.

(* function: X is determined by Y *)
Theorem Hc_fun (X : rv W) (Y : rv W) :
  (forall v w, 0 < P v -> 0 < P w -> Y v = Y w -> X v = X w) -> Hc P X Y = 0.
Proof.
move=> h; rewrite /Hc (_ : H P [% X, Y] = H P Y); first lra.
apply: H_ext => v w hv hw; rewrite /= xpair_eqE.
by case E : (Y v == Y w); rewrite ?andbF //; rewrite (h _ _ hv hw (eqP E)) eqxx.
Qed.
End Basic.

(* ---- conditioning on an event ---- *)
Section Cond.
Variables (W : finType) (P : dist W).

Lemma at_pmf (T : rv W) t w : possible P T t -> at_ P T t w = ind (T w == t) * P w / pr P (fun w => T w == t).
Proof. by move=> h; rewrite /at_ /given /= /given_pmf; case: (Rlt_dec _ _). Qed.

Lemma at_supp (T : rv W) t w : possible P T t -> 0 < at_ P T t w -> 0 < P w /\ T w = t.
Proof.
move=> h; rewrite at_pmf //; case E : (T w == t); rewrite /ind; last by rewrite /Rdiv; lra.
move=> h1; split; last exact: (eqP E).
case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P w)) => // z; move: h1; rewrite -z /Rdiv; lra.
Qed.

Lemma at_supp' (T : rv W) t w : possible P T t -> 0 < P w -> T w = t -> 0 < at_ P T t w.
Proof.
move=> h hw e; rewrite at_pmf // e eqxx /ind; apply: Rdiv_lt_0_compat => //; lra.
Qed.

Lemma possible_self (T : rv W) w : 0 < P w -> possible P T (T w).
Proof. exact: pr_self_gt0. Qed.

Lemma possible_ex (T : rv W) t : possible P T t -> exists w, 0 < P w /\ T w = t.
Proof.
rewrite /possible /pr => h.
suff [w hw] : exists w, 0 < ind (T w == t) * P w.
  exists w; move: hw; case E : (T w == t); rewrite /ind; last lra.
  by split; [lra | exact: (eqP E)].
elim: (enum W) h => /= [|w s IH] h; first lra.
case: (Rlt_dec 0 (ind (T w == t) * P w)) => [hw|n]; first by exists w.
by apply: IH; lra.
Qed.

Lemma Ex_at (T : rv W) t f : possible P T t ->
  Ex (at_ P T t) f = rsum (enum W) (fun w => ind (T w == t) * P w * f w) / pr P (fun w => T w == t).
Proof.
move=> h; rewrite /Ex /Rdiv Rmult_comm -rsum_mul; apply: rsum_ext => w.
by rewrite at_pmf // /Rdiv; ring.
Qed.

(* the law of total expectation *)
Lemma Ex_total (T : rv W) (f : W -> R) : Ex P (fun w => Ex (at_ P T (T w)) f) = Ex P f.
Proof.
pose c w := pr P (fun v => T v == T w).
transitivity (rsum (enum W) (fun w => rsum (enum W) (fun v => P v * f v * (/ c v * (ind (T w == T v) * P w))))).
  apply: rsum_ext => w; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P w)) => [hw|<-]; last first.
    by rewrite rsum_zero //; [lra | move=> v; ring].
  rewrite Ex_at; last exact: possible_self.
  transitivity (P w / c w * rsum (enum W) (fun v => ind (T v == T w) * P v * f v)); first by rewrite /c /Rdiv; ring.
  rewrite -rsum_mul; apply: rsum_ext => v.
  rewrite [T w == T v]eq_sym; case E : (T v == T w); rewrite /ind; last ring.
  by rewrite /c (eqP E) /Rdiv; ring.
rewrite rsum_exch; apply: rsum_ext => v; rewrite rsum_mul rsum_mul -/(pr P _) -/(c v).
case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 P v)) => [hv|<-]; last ring.
have : 0 < c v by apply: pr_self_gt0.
by move=> h; field; lra.
Qed.

Lemma pr_at (T : rv W) (X : rv W) w : 0 < P w ->
  pr (at_ P T (T w)) (fun v => X v == X w) = pr P (fun v => [% X, T] v == [% X, T] w) / pr P (fun v => T v == T w).
Proof.
move=> hw; pose c := pr P (fun v => T v == T w); rewrite -/c /Rdiv Rmult_comm {1 2}/pr -rsum_mul.
apply: rsum_ext => v; rewrite at_pmf; last exact: possible_self.
by rewrite -/c /= xpair_eqE ind_and /Rdiv; ring.
Qed.

(* average: H(X|T) is the mean of H(X|T=t) *)
Theorem Hc_avg (X : rv W) (T : rv W) : Hc P X T = Ex P (fun w => H (at_ P T (T w)) X).
Proof.
rewrite /H Ex_opp.
transitivity (- Ex P (fun w => Ex (at_ P T (T w)) (fun v => log2 (pr (at_ P T (T v)) (fun u => X u == X v))))); last first.
  congr (- _); apply: Ex_ext => w hw; apply: Ex_ext => v hv.
  by have [_ ->] := at_supp (possible_self T hw) hv.
rewrite (Ex_total T (fun v => log2 (pr (at_ P T (T v)) (fun u => X u == X v)))) /Hc /H.
rewrite (@Ex_ext _ _ (fun v => log2 (pr (at_ P T (T v)) (fun u => X u == X v)))
  (fun w => log2 (pr P (fun v => [% X, T] v == [% X, T] w)) - log2 (pr P (fun v => T v == T w)))).
  by rewrite Ex_sub; lra.
by move=> w hw; rewrite pr_at // log2_div //; apply: pr_self_gt0.
Qed.

(* mean of a bound that holds for every value *)
Corollary Hc_le_avg (X : rv W) (T : rv W) (f : cod T -> R) :
  (forall t, possible P T t -> H (at_ P T t) X <= f t) -> Hc P X T <= Ex P (fun w => f (T w)).
Proof. by move=> h; rewrite Hc_avg; apply: Ex_le => w hw; apply: h; apply: possible_self. Qed.
Corollary Hc_eq_avg (X : rv W) (T : rv W) (f : cod T -> R) :
  (forall t, possible P T t -> H (at_ P T t) X = f t) -> Hc P X T = Ex P (fun w => f (T w)).
Proof. by move=> h; rewrite Hc_avg; apply: Ex_ext => w hw; apply: h; apply: possible_self. Qed.

Theorem CMI_avg (X : rv W) (Y : rv W) (Z : rv W) (T : rv W) :
  CMI P X Y [% Z, T] = Ex P (fun w => CMI (at_ P T (T w)) X Y Z).
Proof.
have -> : Ex P (fun w => CMI (at_ P T (T w)) X Y Z) = Hc P [% X, Z] T + Hc P [% Y, Z] T - Hc P [% X, Y, Z] T - Hc P Z T.
  by rewrite !Hc_avg -Ex_add -!Ex_sub.
rewrite /CMI /Hc.
rewrite (_ : H P [% X, [% Z, T]] = H P [% X, Z, T]); last by ker.
rewrite (_ : H P [% Y, [% Z, T]] = H P [% Y, Z, T]); last by ker.
rewrite (_ : H P [% [% X, Y], [% Z, T]] = H P [% [% X, Y, Z], T]); last by ker.
rewrite /=; lra.
Qed.

(* at: what vanishes on average vanishes at every value *)
Theorem Hc_at0 (X : rv W) (Y : rv W) (T : rv W) t :
  Hc P X [% Y, T] = 0 -> possible P T t -> Hc (at_ P T t) X Y = 0.
Proof.
move=> h /possible_ex [w [hw <-]].
apply: (@Ex_eq0 _ P (fun w => Hc (at_ P T (T w)) X Y)) => //.
  by move=> v _; apply: Hc_ge0.
have -> : Ex P (fun w => Hc (at_ P T (T w)) X Y) = Hc P [% X, Y] T - Hc P Y T by rewrite !Hc_avg -Ex_sub.
move: h; rewrite /Hc (_ : H P [% X, [% Y, T]] = H P [% [% X, Y], T]); last by ker.
lra.
Qed.
Theorem CMI_at0 (X : rv W) (Y : rv W) (Z : rv W) (T : rv W) t :
  CMI P X Y [% Z, T] = 0 -> possible P T t -> CMI (at_ P T t) X Y Z = 0.
Proof.
move=> h /possible_ex [w [hw <-]].
apply: (@Ex_eq0 _ P (fun w => CMI (at_ P T (T w)) X Y Z)) => //.
  by move=> v _; apply: CMI_ge0.
by rewrite -CMI_avg.
Qed.
End Cond.
