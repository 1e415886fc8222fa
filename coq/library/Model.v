(* Variables with declared alphabets, the definitions of the model, and what they determine. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

(* what is so given T = t, for a variable with a declared alphabet *)
Lemma at_suppt (W : finType) (P : dist W) (A : eqType) (T : rvt W A) (t : A) w :
  possible P T t -> 0 < at_ P T t w -> 0 < P w /\ T w = t.
Proof. exact: at_supp. Qed.
Lemma possible_ext (W : finType) (P : dist W) (A : eqType) (T : rvt W A) (t : A) : possible P T t -> exists w, 0 < P w /\ T w = t.
Proof. exact: possible_ex. Qed.

(* the components of what the definitions make of vectors *)
Lemma match_vsE (A : eqType) K (t : K.-tuple A) s i : tnth (match_vs t s) i = bit (tnth t i == s).
Proof. by rewrite tnth_map. Qed.
Lemma match_vvE m n K (t : K.-tuple 'I_m) (s : K.-tuple 'I_n) i : tnth (match_vv t s) i = bit (tnth t i == tnth s i :> nat).
Proof.
rewrite tnth_map (tnth_nth (tnth t i, tnth s i)) /= nth_zip ?size_tuple //=.
by rewrite -!tnth_nth.
Qed.
Lemma lookup_vE V (A : eqType) K (t : K.-tuple 'I_V) (s : V.-tuple A) i : tnth (lookup_v t s) i = tnth s (tnth t i).
Proof. by rewrite tnth_map. Qed.
Lemma member_vE n K (t : K.-tuple 'I_n) s i : tnth (member_v t s) i = bit (Nat.testbit s (tnth t i)).
Proof. by rewrite tnth_map. Qed.

(* tokens of one alphabet are compared as such *)
Lemma match1E V (t s : 'I_V) : match1 t s = bit (t == s). Proof. by []. Qed.
Lemma restrict_ssE V (s t : 'I_V) : restrict_ss s t = if s == t then Some s else None. Proof. by []. Qed.
Lemma avoidE V (t s : 'I_V) : avoid t s = if t == s then None else Some t. Proof. by []. Qed.

Lemma bit_inj : injective bit. Proof. by case; case. Qed.

Lemma restrict_match (A : eqType) K (t : K.-tuple A) s s' : restrict_sv s t = restrict_sv s' t -> match_vs t s = match_vs t s'.
Proof.
move=> h; apply: eq_from_tnth => i; rewrite !match_vsE; congr bit.
move: h; rewrite /restrict_sv; case: ifP => h1; case: ifP => h2 // e; first by case: e => ->.
have m := mem_tnth i t.
have -> : (tnth t i == s) = false by apply/negbTE/eqP => e1; move: h1; rewrite -e1 m.
by symmetry; apply/negbTE/eqP => e1; move: h2; rewrite -e1 m.
Qed.

Lemma match_restrict (A : eqType) K (t : K.-tuple A) s s' : match_vs t s = match_vs t s' -> restrict_sv s t = restrict_sv s' t.
Proof.
move=> h; have g i : (tnth t i == s) = (tnth t i == s').
  by apply: bit_inj; move: (congr1 (fun u => tnth u i) h); rewrite !match_vsE.
rewrite /restrict_sv; case: ifP => [/tnthP [i e]|h1].
  have : tnth t i == s' by rewrite -g -e.
  by move=> /eqP e'; rewrite -e' mem_tnth e' -e' e.
case: ifP => // /tnthP [i e]; have : tnth t i == s by rewrite g -e.
by move=> /eqP e'; move: h1; rewrite -e' mem_tnth.
Qed.

Lemma match_vv_inj K (x s s' : K.-tuple 'I_2) : match_vv x s = match_vv x s' -> s = s'.
Proof.
move=> h; apply: eq_from_tnth => i.
have : (tnth x i == tnth s i :> nat) = (tnth x i == tnth s' i :> nat).
  by apply: bit_inj; move: (congr1 (fun u => tnth u i) h); rewrite !match_vvE.
move: (tnth x i) (tnth s i) (tnth s' i) => [[|[|?]] ?] [[|[|?]] ?] [[|[|?]] ?] //= _; exact: val_inj.
Qed.

(* the rule size *)
Section Size.
Variables (W : finType) (P : dist W).
Lemma H_ord n (X : rvt W (symbol n)) : H P X <= log2 (INR n).
Proof. by have := H_card P (X : W -> [finType of 'I_n]); rewrite card_ord. Qed.

Lemma INR_expn n k : INR (expn n k) = INR n ^ k.
Proof. by elim: k => //= k IH; rewrite expnS mult_INR IH. Qed.
Lemma log2_pow x k : 0 < x -> log2 (x ^ k) = INR k * log2 x.
Proof.
move=> h; elim: k => [|k IH]; first by rewrite /= log2_1; lra.
by rewrite S_INR /= log2_mul ?IH //; [lra | apply: pow_lt].
Qed.
Lemma H_tuple n k (X : rvt W (vector k (symbol n))) : (1 <= n)%nat -> H P X <= INR k * log2 (INR n).
Proof.
move=> h; have := H_card P (X : W -> [finType of k.-tuple 'I_n]); rewrite card_tuple card_ord INR_expn log2_pow //.
by apply: (lt_INR 0); apply/ltP.
Qed.
Lemma H_takes (X : rv W) n : takes P X n -> H P X <= log2 (INR n).
Proof. by case=> s [<- h]; apply: H_size. Qed.
End Size.

Lemma takes_at (W : finType) (P : dist W) (X T : rv W) t n : possible P T t -> takes P X n -> takes (at_ P T t) X n.
Proof. by move=> ht [s [sz h]]; exists s; split=> // w /(at_supp ht) [hw _]; apply: h. Qed.
Lemma almost_at (W : finType) (P : dist W) (T : rv W) t e : possible P T t -> almost P e -> almost (at_ P T t) e.
Proof. by move=> ht h w /(at_supp ht) [hw _]; apply: h. Qed.

Lemma H_restrict (W : finType) (P : dist W) V K (S : rvt W (symbol V)) (T : rvt W (vector K (symbol V))) (C : rvt W (maybe (symbol V))) t :
  possible P T t -> almost P (fun w => C w = restrict_sv (S w) (T w)) -> H (at_ P T t) C <= log2 (INR (distinct t) + 1).
Proof.
move=> ht d; rewrite -S_INR (_ : (distinct t).+1 = size (None :: map Some (undup t))); last by rewrite /= size_map.
apply: H_size => w /(at_supp ht) [hw e]; change (C w \in None :: map Some (undup t)).
have e' : T w = t by exact: e.
rewrite (d _ hw) e' /restrict_sv; case: ifP => h; last by rewrite mem_head.
by rewrite inE /=; apply/mapP; exists (S w) => //; rewrite mem_undup.
Qed.

Lemma count_le (A : eqType) K (t : K.-tuple A) : INR (distinct t) <= INR K.
Proof. by apply: le_INR; apply/leP; rewrite -[K in (_ <= K)%N](size_tuple t) size_undup. Qed.
Lemma distinct_ge1 (A : eqType) K (t : K.-tuple A) : (1 <= K)%N -> 1 <= INR (distinct t).
Proof.
move=> h; apply: (le_INR 1); apply/leP; rewrite /distinct.
have : tnth t (Ordinal h) \in undup t by rewrite mem_undup mem_tnth.
by case: (undup t).
Qed.

(* the rule uniform *)
Lemma H_uniform (W : finType) (P : dist W) (A : finType) (X : rvt W A) : uniform P X -> H P X = log2 (INR #|A|).
Proof.
move=> u; rewrite /H (@Ex_ext _ P _ (fun=> - log2 (INR #|A|))); first by rewrite Ex_const; lra.
move=> w hw; rewrite (_ : pr P _ = / INR #|A|); last exact: u.
apply: log2_inv; apply: (lt_INR 0); apply/ltP; by apply/card_gt0P; exists (X w).
Qed.

(* the rule jensen, for log2 *)
Lemma jensen_log2 (W : finType) (P : dist W) (f : W -> R) : (forall w, 0 < f w) -> Ex P (fun w => log2 (f w)) <= log2 (Ex P f).
Proof.
move=> pos; have m : 0 < Ex P f.
  have [w hw] : exists w, 0 < P w.
    suff pt : possible P (RV (fun=> tt)) tt by have [w [hw _]] := possible_ex pt; exists w.
    rewrite /possible; have -> : pr P (fun w => RV (fun=> tt) w == tt) = 1; last by lra.
    by rewrite -(pmf_sum P); apply: rsum_ext => w; rewrite /= /ind; lra.
  case: (Rle_lt_or_eq_dec 0 (Ex P f)) => //; first by apply: Ex_ge0 => v _; apply: Rlt_le; apply: pos.
  move=> e; have := Ex_eq0 (f := f) (w := w) (fun v _ => Rlt_le _ _ (pos v)) (esym e) hw; have := pos w; lra.
have i := Rinv_0_lt_compat _ ln2_gt0.
suff : Ex P (fun w => log2 (f w) - log2 (Ex P f)) <= 0 by rewrite Ex_sub Ex_const; lra.
apply: (Rle_trans _ (Ex P (fun w => / ln 2 * (/ Ex P f * f w - 1)))).
  apply: Ex_le => w _; rewrite -log2_div //; apply: (Rle_trans _ _ _ (log2_sub1 _)).
    by apply: Rdiv_lt_0_compat.
  by right; rewrite /Rdiv; ring.
by rewrite Ex_mul Ex_sub Ex_mul Ex_const Rinv_l; lra.
Qed.

(* H(A|B) at every value, averaged *)
Lemma Hc_avg2 (W : finType) (P : dist W) (X Y T : rv W) : Hc P X [% Y, T] = Ex P (fun w => Hc (at_ P T (T w)) X Y).
Proof.
have -> : Ex P (fun w => Hc (at_ P T (T w)) X Y) = Hc P [% X, Y] T - Hc P Y T by rewrite !Hc_avg -Ex_sub.
rewrite /Hc (_ : H P [% X, [% Y, T]] = H P [% [% X, Y], T]); last by ker.
lra.
Qed.

(* what is determined by a variable has no more entropy than it *)
Lemma H_determined (W : finType) (P : dist W) (X Y : rv W) :
  (forall v w, 0 < P v -> 0 < P w -> Y v = Y w -> X v = X w) -> H P X <= H P Y.
Proof.
move=> h; have := Hc_fun h; have := Hc_ge0 P Y X; rewrite /Hc.
have -> : H P [% Y, X] = H P [% X, Y] by ker.
lra.
Qed.

Lemma H_lookup_v (W : finType) (P : dist W) V L K (S : rvt W (vector V (symbol L))) (T : rvt W (vector K (symbol V)))
  (r : rvt W (vector K (symbol L))) t : (1 <= L)%N ->
  possible P T t -> almost P (fun w => r w = lookup_v (T w) (S w)) -> H (at_ P T t) r <= INR (distinct (t : K.-tuple 'I_V)) * log2 (INR L).
Proof.
move=> hL ht d.
pose Y : rvt W (vector (distinct t) (symbol L)) := fun w => map_tuple (tnth (S w)) (in_tuple (undup t)).
apply: (Rle_trans _ (H (at_ P T t) Y)); last exact: H_tuple.
apply: H_determined => v w /(at_supp ht) [hv ev] /(at_supp ht) [hw ew] e.
have ev' : T v = t by exact: ev.
have ew' : T w = t by exact: ew.
change (r v = r w); rewrite (d _ hv) (d _ hw) ev' ew'; apply: eq_from_tnth => i; rewrite !lookup_vE.
have m : tnth t i \in undup t by rewrite mem_undup mem_tnth.
have e1 : [seq tnth (S v) x | x <- undup t] = [seq tnth (S w) x | x <- undup t] by exact: (congr1 (@tval _ _) e).
have : nth (tnth (S v) (tnth t i)) [seq tnth (S v) x | x <- undup t] (index (tnth t i) (undup t)) = nth (tnth (S v) (tnth t i)) [seq tnth (S w) x | x <- undup t] (index (tnth t i) (undup t)) by rewrite e1.
by rewrite !(nth_map (tnth t i)) ?index_mem // !nth_index.
Qed.
