(* Independence, and the laws of match and restrict under a uniform answer. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

(* equality in Gibbs' inequality, as far as it is needed: I(X;Y) = 0 gives the product law wherever P > 0 *)
Section Indep.
Variables (W : finType) (P : dist W).

Lemma indep_on_support (X Y : rv W) w : MI P X Y = 0 -> 0 < P w ->
  pr P (fun v => [% X, Y] v == [% X, Y] w) = pr P (fun v => X v == X w) * pr P (fun v => Y v == Y w).
Proof.
pose a w := pr P (fun v => X v == X w).
pose b w := pr P (fun v => Y v == Y w).
pose d w := pr P (fun v => [% X, Y] v == [% X, Y] w).
move=> mi hw; rewrite -/(a w) -/(b w) -/(d w).
have pos v : 0 < P v -> [/\ 0 < a v, 0 < b v & 0 < d v] by move=> hv; split; apply: pr_self_gt0.
pose x v := a v * b v / d v.
have x0 v : 0 < P v -> 0 < x v.
  by case/pos => h1 h2 h3; apply: Rdiv_lt_0_compat => //; apply: Rmult_lt_0_compat.
have e : Ex P (fun v => log2 (x v)) = 0.
  rewrite (@Ex_ext _ _ _ (fun v => log2 (a v) + log2 (b v) - log2 (d v))).
    by rewrite Ex_sub Ex_add; move: mi; rewrite /MI /H /a /b /d; lra.
  by move=> v /pos [h1 h2 h3]; rewrite /x log2_div ?log2_mul //; apply: Rmult_lt_0_compat.
have le1 : Ex P x <= 1.
  rewrite /Ex (@rsum_ext _ _ _ (fun v => rsum (enum W) (fun u => P u * (ind (X u == X v) * (P v / d v * b v))))).
    rewrite rsum_exch -(pmf_sum P); apply: rsum_le => u; rewrite rsum_mul -[X in _ <= X]Rmult_1_r.
    apply: Rmult_le_compat_l; first exact: pmf_ge0.
    rewrite (@rsum_ext _ _ _ (fun v => rsum (enum W) (fun t => P t * (ind ((X u == X v) && (Y t == Y v)) * (P v / d v))))).
      rewrite rsum_exch -(pmf_sum P); apply: rsum_le => t; rewrite rsum_mul -[X in _ <= X]Rmult_1_r.
      apply: Rmult_le_compat_l; first exact: pmf_ge0.
      apply: (@class_le1 _ _ (fun v => (X u == X v) && (Y t == Y v))) => v _ /andP [/eqP e1 /eqP e2].
      by apply: pr_le => v' /andP [/eqP f1 /eqP f2]; rewrite /= -e1 -e2 f1 f2 eqxx.
    move=> v; rewrite /b /pr -!rsum_mul; apply: rsum_ext => t; rewrite ind_and; ring.
  move=> v; rewrite /x /a /pr /Rdiv.
  transitivity ((P v * / d v * b v) * rsum (enum W) (fun u => ind (X u == X v) * P u)); first ring.
  by rewrite -rsum_mul; apply: rsum_ext => u; ring.
(* ln x = x - 1 on the support *)
have z : Ex P (fun v => (x v - 1) / ln 2 - log2 (x v)) = 0.
  apply: Rle_antisym; last by apply: Ex_ge0 => v /x0 hv; have := log2_sub1 hv; lra.
  rewrite Ex_sub e (@Ex_ext _ _ _ (fun v => / ln 2 * (x v - 1))); last by move=> v _; rewrite /Rdiv; ring.
  rewrite Ex_mul Ex_sub Ex_const; have := Rinv_0_lt_compat _ ln2_gt0 => i.
  have : / ln 2 * (Ex P x - 1) <= / ln 2 * 0 by apply: Rmult_le_compat_l; lra.
  lra.
have z1 := Ex_eq0 (f := fun v => (x v - 1) / ln 2 - log2 (x v)) (fun v hv => _) z hw.
have x1 : x w = 1.
  case: (Req_dec (x w) 1) => // n; have := ln_lt_sub1 (x0 _ hw) n => lt.
  have h : forall v, 0 < P v -> 0 <= (x v - 1) / ln 2 - log2 (x v) by move=> v /x0 hv; have := log2_sub1 hv; lra.
  have {z1} := Ex_eq0 h z hw; rewrite /log2 => z2.
  have : (x w - 1) / ln 2 - ln (x w) / ln 2 = (x w - 1 - ln (x w)) * / ln 2 by rewrite /Rdiv; ring.
  rewrite z2 => /esym/Rmult_integral [q|q]; first lra.
  by have := Rinv_0_lt_compat _ ln2_gt0; lra.
have [_ _ h3] := pos _ hw.
move: x1; rewrite /x => x1; have : a w * b w / d w * d w = 1 * d w by rewrite x1.
rewrite /Rdiv Rmult_assoc Rinv_l; lra.
Qed.
End Indep.

Lemma nat_le_lit' (a b : nat) : (a <= b)%N -> INR a <= INR b.
Proof. by move=> h; apply: le_INR; apply/leP. Qed.

Section Law.
Variables (W : finType) (P : dist W) (A : finType).
Implicit Types S : rvt W A.

Lemma Ex_law (Q : dist W) S (g : A -> R) : Ex Q (fun w => g (S w)) = rsum (enum A) (fun a => pr Q (fun w => S w == a) * g a).
Proof.
rewrite /Ex (@rsum_ext _ _ _ (fun w => rsum (enum A) (fun a => ind (S w == a) * (Q w * g a)))); last first.
  by move=> w; rewrite (rsum_ind1 (fun a => Q w * g a)) ?enum_uniq ?mem_enum.
rewrite rsum_exch; apply: rsum_ext => a; rewrite /pr Rmult_comm -rsum_mul; apply: rsum_ext => w; ring.
Qed.

Lemma pr_total (Q : dist W) S : rsum (enum A) (fun a => pr Q (fun w => S w == a)) = 1.
Proof.
rewrite -(Ex_const Q 1) (Ex_law Q S (fun=> 1)); apply: rsum_ext => a; ring.
Qed.

Lemma card_gt0_R S (w : W) : 0 < INR #|A|.
Proof. by apply: (lt_INR 0); apply/ltP; apply/card_gt0P; exists (S w). Qed.

Lemma uniform_at S (T : rv W) t : uniform P S -> MI P T S = 0 -> possible P T t -> uniform (at_ P T t) S.
Proof.
move=> u mi ht; have [w0 [_ _]] := possible_ex ht; have n0 := card_gt0_R S w0.
have le a : pr (at_ P T t) (fun w => S w == a) <= / INR #|A|.
  case: (Rle_lt_or_eq_dec _ _ (pr_ge0 (at_ P T t) (fun w => S w == a))) => [h|<-]; last first.
    by apply: Rlt_le; apply: Rinv_0_lt_compat.
  have [w [hw ew]] := @possible_ex _ (at_ P T t) S a h.
  have [pw tw] := at_supp ht hw.
  have ew' : S w = a by exact: ew.
  have e2 := indep_on_support mi pw; have e1 := pr_at T S pw.
  have e3 : pr P (fun v => [% S, T] v == [% S, T] w) = pr P (fun v => [% T, S] v == [% T, S] w).
    by apply: pr_ext => v _; rewrite /= !xpair_eqE andbC.
  rewrite e3 e2 in e1; have q0 := pr_self_gt0 T pw.
  have e4 : pr (at_ P T (T w)) (fun v => S v == S w) = pr P (fun v => S v == S w).
    move: e1 q0; set c := pr P (fun v => T v == T w) => e1 q0; apply: (etrans e1).
    by rewrite /Rdiv (Rmult_comm c) Rmult_assoc Rinv_r ?Rmult_1_r //; lra.
  right; rewrite -(u a) -ew' -tw; exact: e4.
move=> a; have z : rsum (enum A) (fun a => / INR #|A| - pr (at_ P T t) (fun w => S w == a)) = 0.
  rewrite /Rminus rsum_add rsum_opp pr_total rsum_const -cardE Rinv_r; last exact: Rgt_not_eq n0.
  by rewrite Rplus_opp_r.
have g : forall b, 0 <= / INR #|A| - pr (at_ P T t) (fun w => S w == b) by move=> b; move: (le b); lra.
have := rsum_in0 g z (mem_enum A a); lra.
Qed.

Lemma rsum_card (p : pred A) c : rsum (enum A) (fun a => ind (p a) * c) = INR #|p| * c.
Proof.
have -> : #|p| = count p (enum A) by rewrite cardE -size_filter; congr size; rewrite enumT; apply: eq_filter.
elim: (enum A) => /= [|a s ->]; first by rewrite /=; lra.
by rewrite plus_INR; case: (p a); rewrite /ind /=; lra.
Qed.

(* the entropy of a function of a uniform variable *)
Lemma H_fun_uniform (Q : dist W) S (X : rv W) (f : A -> cod X) : uniform Q S -> almost Q (fun w => X w = f (S w)) ->
  (0 < INR #|A|) ->
  H Q X = log2 (INR #|A|) - / INR #|A| * rsum (enum A) (fun a => log2 (INR #|[pred b | f b == f a]|)).
Proof.
move=> u d n0; rewrite /H.
rewrite (@Ex_ext _ _ _ (fun w => log2 (INR #|[pred b | f b == f (S w)]|) - log2 (INR #|A|))).
  rewrite Ex_sub Ex_const (Ex_law Q S (fun a => log2 (INR #|[pred b | f b == f a]|))).
  rewrite (@rsum_ext _ _ _ (fun a => / INR #|A| * log2 (INR #|[pred b | f b == f a]|))); first by rewrite rsum_mul; lra.
  by move=> a; rewrite u.
move=> w hw; have -> : pr Q (fun v => X v == X w) = INR #|[pred b | f b == f (S w)]| / INR #|A|.
  transitivity (Ex Q (fun v => ind (f (S v) == f (S w)))).
    rewrite /Ex /pr; apply: rsum_ext => v; case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 Q v)) => [hv|<-]; last ring.
    by rewrite (d v hv) (d w hw); ring.
  rewrite (Ex_law Q S (fun a => ind (f a == f (S w)))) /Rdiv -(rsum_card [pred b | f b == f (S w)]).
  by apply: rsum_ext => a; rewrite u /=; ring.
rewrite log2_div //; apply: (lt_INR 0); apply/ltP; apply/card_gt0P; exists (S w); by rewrite inE.
Qed.
End Law.

Section Restrict.
Variables (W : finType) (P : dist W).

Lemma law_restrict V K (S : rvt W (symbol V)) (T : rvt W (vector K (symbol V))) (C : rvt W (maybe (symbol V))) (t : K.-tuple 'I_V) :
  uniform P S -> MI P T S = 0 -> almost P (fun w => C w = restrict_sv (S w) (T w)) -> possible P T t ->
  H (at_ P T t) C = log2 (INR V) - (INR V - INR (distinct t)) / INR V * log2 (INR V - INR (distinct t)).
Proof.
move=> u mi d ht; have [w0 [_ _]] := possible_ex ht; have n0 := card_gt0_R (A := [finType of 'I_V]) S w0.
have d' : almost (at_ P T t) (fun w => rv_of C w = (fun s => restrict_sv s t) (S w)).
  by move=> w /(at_supp ht) [hw e]; rewrite -e; exact: d.
have -> := H_fun_uniform (X := rv_of C) (f := fun s : 'I_V => (restrict_sv s t : cod (rv_of C))) (uniform_at u mi ht) d' n0; rewrite card_ord.
have M : INR #|[pred a : 'I_V | a \notin t]| = INR V - INR (distinct t).
  have := cardC (mem (undup t)); rewrite card_ord (card_uniqP (undup_uniq t)) => /(congr1 INR) e.
  move: e; rewrite (_ : #|predC _| = #|[pred a | a \notin t]|); last by apply: eq_card => a; rewrite !inE mem_undup.
  move=> e; have e' : INR (distinct t) + INR #|[pred a : 'I_V | a \notin t]| = INR V by rewrite -plus_INR; exact: e.
  lra.
rewrite (@rsum_ext _ _ _ (fun a => ind (a \notin t) * log2 (INR V - INR (distinct t)))); last first.
  move=> a; rewrite -M; case h : (a \in t); rewrite /ind /=.
    rewrite (_ : #|_| = 1%N); first by rewrite (_ : INR 1 = 1) // log2_1; lra.
    apply: (eq_card1 (x := a)) => b; rewrite !inE /restrict_sv h; case h' : (b \in t) => //.
    by apply/esym/negbTE/eqP => e; rewrite e h in h'.
  rewrite Rmult_1_l; congr (log2 (INR _)); apply: eq_card => b; rewrite !inE /restrict_sv h.
  by case: (b \in t).
rewrite (rsum_card [pred a : 'I_V | a \notin t]) M /Rdiv; lra.
Qed.

End Restrict.
