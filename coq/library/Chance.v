(* The rules chance and errors (Fano). *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws.
Set Implicit Arguments.
Unset Strict Implicit.
Local Open Scope R_scope.

(* the textbook formula for a variable with a finite alphabet *)
Lemma H_sum (W : finType) (P : dist W) (A : finType) (X : rvt W A) :
  H P X = - rsum (enum A) (fun a => pr P (fun w => X w == a) * log2 (pr P (fun w => X w == a))).
Proof. by rewrite /H -(Ex_law P X (fun a => log2 (pr P (fun v => X v == a)))). Qed.

Lemma enum2 : enum 'I_2 = [:: bit false; bit true].
Proof. by apply: (inj_map val_inj); rewrite val_enum_ord. Qed.

Lemma chance (W : finType) (P : dist W) (r : rvt W (symbol 2)) : H P r = h2 (pr P (fun w => r w == bit true)).
Proof.
have t := pr_total (A := [finType of 'I_2]) P r; rewrite (H_sum (A := [finType of 'I_2]) P r) !enum2 /= in t *.
rewrite /h2 -t; set a := pr P (fun w => r w == bit false); set b := pr P (fun w => r w == bit true).
have -> : a + (b + 0) - b = a by ring.
by ring.
Qed.

(* information as the divergence from the product law *)
Lemma MI_divergence (W : finType) (P : dist W) (X Y : rv W) :
  MI P X Y = Ex P (fun w => log2 (pr P (fun v => [% X, Y] v == [% X, Y] w) / (pr P (fun v => X v == X w) * pr P (fun v => Y v == Y w)))).
Proof.
rewrite /MI /H; set a := fun w => pr P (fun v => X v == X w); set b := fun w => pr P (fun v => Y v == Y w).
set d := fun w => pr P (fun v => [% X, Y] v == [% X, Y] w).
rewrite (@Ex_ext _ _ (fun w => log2 (d w / (a w * b w))) (fun w => log2 (d w) - (log2 (a w) + log2 (b w)))).
  by rewrite Ex_sub Ex_add /a /b /d; lra.
move=> w hw; have [h1 h2 h3] : [/\ 0 < a w, 0 < b w & 0 < d w] by split; apply: pr_self_gt0.
by rewrite log2_div ?log2_mul //; apply: Rmult_lt_0_compat.
Qed.

(* the mean of a conditional probability *)
Lemma pr_mean (W : finType) (P : dist W) (T : rv W) (e : pred W) : Ex P (fun w => pr (at_ P T (T w)) e) = pr P e.
Proof.
have q (Q : dist W) : pr Q e = Ex Q (fun w => ind (e w)) by apply: rsum_ext => w; ring.
by rewrite q -[RHS](Ex_total P T); apply: Ex_ext => w _; exact: q.
Qed.

(* the probability of an event of a uniform variable, and the entropy of its truth *)
Lemma pr_uniform (W : finType) (Q : dist W) (A : finType) (S : W -> A) (e : pred A) :
  uniform Q S -> pr Q (fun w => e (S w)) = INR #|e| / INR #|A|.
Proof.
move=> u; rewrite (_ : pr Q _ = Ex Q (fun w => ind (e (S w)))); last by apply: rsum_ext => w; ring.
rewrite (Ex_law Q (S : rvt W A) (fun a => ind (e a))) /Rdiv -rsum_card; apply: rsum_ext => a; rewrite u; ring.
Qed.
Lemma law_bit (W : finType) (Q : dist W) (A : finType) (S : W -> A) (r : rvt W (symbol 2)) (e : pred A) :
  uniform Q S -> almost Q (fun w => r w = bit (e (S w))) -> H Q r = h2 (INR #|e| / INR #|A|).
Proof.
move=> u d; rewrite chance -(pr_uniform e u); congr h2; apply: pr_ext => w hw.
by rewrite (d w hw); case: (e (S w)).
Qed.
Lemma law_match1 (W : finType) (P : dist W) V (S T : rvt W (symbol V)) (r : rvt W (symbol 2)) t :
  uniform P S -> MI P T S = 0 -> almost P (fun w => r w = match1 (T w) (S w)) -> possible P T t ->
  H (at_ P T t) r = h2 (1 / INR V).
Proof.
move=> u mi d ht; rewrite (law_bit (e := pred1 (t : 'I_V)) (uniform_at u mi ht)) ?card1 ?card_ord //.
by move=> w /(at_suppt ht) [hw e]; rewrite (d w hw) match1E e eq_sym.
Qed.
