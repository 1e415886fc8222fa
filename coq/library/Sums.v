(* Finite sums of real numbers over lists. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.


Lemma ind_ge0 b : 0 <= ind b. Proof. by case: b; rewrite /ind; lra. Qed.
Lemma ind_and a b : ind (a && b) = ind a * ind b.
Proof. by case: a; case: b; rewrite /ind /=; lra. Qed.

Section Sums.
Variable I : Type.
Implicit Types (s : seq I) (f g : I -> R).

Lemma rsum_ext s f g : (forall i, f i = g i) -> rsum s f = rsum s g.
Proof. by move=> h; elim: s => //= i s ->; rewrite h. Qed.
Lemma rsum_add s f g : rsum s (fun i => f i + g i) = rsum s f + rsum s g.
Proof. by elim: s => /= [|i s ->]; lra. Qed.
Lemma rsum_mul s c f : rsum s (fun i => c * f i) = c * rsum s f.
Proof. by elim: s => /= [|i s ->]; lra. Qed.
Lemma rsum_opp s f : rsum s (fun i => - f i) = - rsum s f.
Proof. by elim: s => /= [|i s ->]; lra. Qed.
Lemma rsum_le s f g : (forall i, f i <= g i) -> rsum s f <= rsum s g.
Proof. by move=> h; elim: s => /= [|i s hi]; [lra | have := h i; lra]. Qed.
Lemma rsum_ge0 s f : (forall i, 0 <= f i) -> 0 <= rsum s f.
Proof. by move=> h; elim: s => /= [|i s hi]; [lra | have := h i; lra]. Qed.
Lemma rsum_const s c : rsum s (fun=> c) = INR (size s) * c.
Proof.
elim: s => [|i s IH]; first by rewrite /=; lra.
rewrite (_ : size (i :: s) = S (size s)) // S_INR /= IH; lra.
Qed.
Lemma rsum_zero s f : (forall i, f i = 0) -> rsum s f = 0.
Proof. by move=> h; elim: s => //= i s ->; rewrite h; lra. Qed.
End Sums.

Lemma rsum_exch (I J : Type) (s : seq I) (u : seq J) (f : I -> J -> R) :
  rsum s (fun i => rsum u (fun j => f i j)) = rsum u (fun j => rsum s (fun i => f i j)).
Proof.
elim: s => /= [|i s IH]; first by rewrite rsum_zero.
by rewrite IH -rsum_add.
Qed.

Lemma rsum_le_in (I : eqType) (s : seq I) f g : {in s, forall i, f i <= g i} -> rsum s f <= rsum s g.
Proof.
elim: s => /= [|i s IH] h; first lra.
have := h i (mem_head _ _); have := IH (fun j hj => h j (@mem_behead _ (i :: s) j hj)); lra.
Qed.

Lemma rsum_in0 (I : eqType) (s : seq I) f i :
  (forall j, 0 <= f j) -> rsum s f = 0 -> i \in s -> f i = 0.
Proof.
move=> h; elim: s => //= j s IH e; have h1 := h j; have h2 : 0 <= rsum s f by apply: rsum_ge0.
rewrite inE => /orP [/eqP -> | hi]; first lra.
by apply: IH => //; lra.
Qed.

Lemma rsum_ge_in (I : eqType) (s : seq I) f i :
  (forall j, 0 <= f j) -> i \in s -> f i <= rsum s f.
Proof.
move=> h; elim: s => //= j s IH; have h1 := h j; have h2 : 0 <= rsum s f by apply: rsum_ge0.
rewrite inE => /orP [/eqP -> | hi]; first lra.
by have := IH hi; lra.
Qed.

(* the sum of the indicators of one value over a list is at least 1 if the value is in it *)
Lemma rsum_ind_ge1 (I : eqType) (s : seq I) i : i \in s -> 1 <= rsum s (fun j => ind (i == j)).
Proof.
move=> h; apply: (Rle_trans _ (ind (i == i))); first by rewrite eqxx /ind; lra.
by apply: (@rsum_ge_in _ _ (fun j => ind (i == j))) => // j; apply: ind_ge0.
Qed.

Lemma rsum_ind1 (I : eqType) (s : seq I) i (f : I -> R) :
  uniq s -> i \in s -> rsum s (fun j => ind (i == j) * f j) = f i.
Proof.
elim: s => //= j s IH /andP [nj us]; rewrite inE => /orP [/eqP -> | hi].
  rewrite eqxx /ind (_ : rsum s _ = 0); first lra.
  elim: s nj us {IH} => //= k s IH; rewrite inE negb_or => /andP [/negbTE -> nj] /andP [_ us].
  by rewrite IH //; lra.
rewrite (_ : (i == j) = false); first by rewrite IH // /ind; lra.
by apply/negbTE; apply: contraNneq nj => <-.
Qed.
