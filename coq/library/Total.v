(* Components of vectors, and sums over positions. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.


Lemma take_next n (A : eqType) (x y : n.-tuple A) (t : 'I_n) :
  (take t.+1 x == take t.+1 y) = (take t x == take t y) && (tnth x t == tnth y t).
Proof.
have z := tnth x t; rewrite !(take_nth z) ?size_tuple ?ltn_ord // !(tnth_nth z).
by rewrite eqseq_rcons.
Qed.
Lemma take_all n (A : eqType) (x y : n.-tuple A) : (take n x == take n y) = (x == y).
Proof.
have e (u : n.-tuple A) : take n u = u by apply: take_oversize; rewrite size_tuple.
by rewrite !e.
Qed.

Ltac kerp := apply: H_ext => ? ? _ _; rewrite /= ?xpair_eqE /comp /before ?take_next ?take_all ?take0 ?eqxx; do ?case: (_ == _) => //=.

Lemma telescope n (G : nat -> R) : rsum (enum 'I_n) (fun t => G t.+1 - G t) = G n - G 0%nat.
Proof.
have -> : rsum (enum 'I_n) (fun t => G t.+1 - G t) = rsum (map (@nat_of_ord n) (enum 'I_n)) (fun t => G t.+1 - G t).
  by elim: (enum 'I_n) => //= i s ->.
rewrite val_enum_ord; elim: n => [|n IH]; first by rewrite /=; lra.
rewrite -addn1 iotaD; have -> : forall u v f, rsum (u ++ v) f = rsum u f + rsum v f.
  by move=> I u v f; elim: u => /= [|i u ->]; lra.
by rewrite IH /= ?add0n ?addn1; lra.
Qed.
Lemma rsum_positions n c : rsum (enum 'I_n) (fun=> c) = INR n * c.
Proof. by rewrite rsum_const size_enum_ord. Qed.
Lemma H_comp (W : finType) (P : dist W) n k (X : rvt W (vector k (symbol n))) t : H P (comp X t) <= log2 (INR n).
Proof. exact: H_ord. Qed.
