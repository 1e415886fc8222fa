(* Vectors, component by component: the chain rule, and sums over positions. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Binary Total Numeric Equality Tactics Match Uniform.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Lemma rsum_all (n : nat) (f g : 'I_n -> R) :
  (forall i, f i <= g i) -> (rsum (enum 'I_n) f = rsum (enum 'I_n) g <-> forall i, f i = g i).
Proof.
move=> h; split=> [e i|h']; last by apply: rsum_ext.
by have := rsum_le_eq h e (mem_enum _ i).
Qed.

(* the chain rule; the same for the information about S *)
Section Chain.
Variables (Om : finType) (Pr : dist Om) (n : nat).

Theorem chain_H (A : eqType) (R : rvt Om (vector n A)) (Y : rv Om) :
  Hc Pr R Y = rsum (enum 'I_n) (fun t => Hc Pr (comp R t) [% before R t, Y]).
Proof.
rewrite (@rsum_ext _ _ _ (fun t : 'I_n => H Pr [% before R t.+1, Y] - H Pr [% before R t, Y])).
  rewrite (telescope n (fun k => H Pr [% before R k, Y])) /Hc.
  have -> : H Pr [% before R n, Y] = H Pr [% R, Y] by kernel.
  by have -> : H Pr [% before R 0, Y] = H Pr Y by kernel.
move=> t; rewrite /Hc; have -> : H Pr [% before R t.+1, Y] = H Pr [% comp R t, [% before R t, Y]] by kernel.
lra.
Qed.

Variables (A B : eqType) (x : rvt Om (vector n A)) (R : rvt Om (vector n B)) (S : rv Om).
Let G Z k := CMI Pr [% before x k, before R k] S Z.

Lemma chain_step Z (t : 'I_n) : G Z t.+1 - G Z t =
  CMI Pr (comp x t) S [% before x t, before R t, Z] + CMI Pr S (comp R t) [% before x t, comp x t, before R t, Z].
Proof.
rewrite /G /CMI; have -> : H Pr [% [% before x t.+1, before R t.+1], Z] = H Pr [% [% before x t, comp x t, before R t, comp R t], Z] by kernel.
have -> : H Pr [% [% before x t.+1, before R t.+1], S, Z] = H Pr [% [% before x t, comp x t, before R t, comp R t], S, Z] by kernel.
same_entropies; lra.
Qed.
Theorem chain_I Z : CMI Pr [% x, R] S Z = rsum (enum 'I_n) (fun t =>
  CMI Pr (comp x t) S [% before x t, before R t, Z] + CMI Pr S (comp R t) [% before x t, comp x t, before R t, Z]).
Proof.
rewrite -(rsum_ext _ (chain_step Z)) (telescope n (G Z)) /G /CMI.
have -> : H Pr [% [% before x n, before R n], Z] = H Pr [% [% x, R], Z] by kernel.
have -> : H Pr [% [% before x n, before R n], S, Z] = H Pr [% [% x, R], S, Z] by kernel.
have -> : H Pr [% [% before x 0, before R 0], Z] = H Pr Z by kernel.
have -> : H Pr [% [% before x 0, before R 0], S, Z] = H Pr [% S, Z] by kernel.
lra.
Qed.

(* no condition: a variable that never varies *)
Let one : rv Om := RV (fun=> tt).
Lemma H_one X : H Pr [% X, one] = H Pr X.
Proof. by apply: H_ext => v w _ _; rewrite /= xpair_eqE eqxx andbT. Qed.
Lemma CMI_one X Y : CMI Pr X Y one = MI Pr X Y.
Proof. by rewrite /CMI /MI !H_one (@H_const _ _ one) //; lra. Qed.
Lemma Hc_one X Y : Hc Pr X [% Y, one] = Hc Pr X Y.
Proof. by rewrite /Hc H_one (_ : H Pr [% X, [% Y, one]] = H Pr [% [% X, Y], one]) ?H_one //; kernel. Qed.
Lemma CMI_cond_one X Y Z : CMI Pr X Y [% Z, one] = CMI Pr X Y Z.
Proof.
rewrite /CMI H_one; have e U : H Pr [% U, [% Z, one]] = H Pr [% [% U, Z], one] by kernel.
by rewrite !e !H_one.
Qed.
Theorem chain_I1 : MI Pr [% x, R] S = rsum (enum 'I_n) (fun t =>
  CMI Pr (comp x t) S [% before x t, before R t] + CMI Pr S (comp R t) [% before x t, comp x t, before R t]).
Proof. by rewrite -CMI_one chain_I; apply: rsum_ext => t; rewrite !CMI_cond_one. Qed.
End Chain.

(* each component has at most n values *)
Section Sizes.
Variables (Om : finType) (Pr : dist Om) (n k : nat) (R : rvt Om (vector k (symbol n))).
Lemma comp_le t (Y : rv Om) : Hc Pr (comp R t) Y <= log2 n.
Proof. exact: (Hc_takes_le1 Y (takes_symbol Pr (comp R t))). Qed.
Lemma comp_eq t (Y : rv Om) : Hc Pr (comp R t) Y = log2 n <-> uniform_given Pr (comp R t) (fun=> INR n) Y.
Proof. exact: (Hc_takes_eq1 Y (takes_symbol Pr (comp R t))). Qed.
Lemma sum_le (Y : 'I_k -> rv Om) : rsum (enum 'I_k) (fun t => Hc Pr (comp R t) (Y t)) <= k * log2 n.
Proof. by rewrite -rsum_positions; apply: rsum_le => t; exact: comp_le. Qed.
Lemma sum_eq (Y : 'I_k -> rv Om) : rsum (enum 'I_k) (fun t => Hc Pr (comp R t) (Y t)) = k * log2 n <->
  forall t, uniform_given Pr (comp R t) (fun=> INR n) (Y t).
Proof.
rewrite -rsum_positions rsum_all; last by move=> t; exact: comp_le.
by split=> h t; apply/comp_eq; exact: h.
Qed.
End Sizes.
