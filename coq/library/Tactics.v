(* What proofs use besides lemmas. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Total Numeric.
Set Implicit Arguments.
Unset Strict Implicit.
Local Open Scope R_scope.

(* linear facts about entropies: entropies of the same joint variable, in any order, become one term; then lra *)
Ltac kernel := apply: H_ext => ? ? _ _; rewrite /= ?xpair_eqE /comp /before ?take_next ?take_all ?take0 ?eqxx; do ?case: (_ == _) => //=.
Ltac leaf_of a Y := lazymatch Y with pairv ?A ?B => first [leaf_of a A | leaf_of a B] | _ => constr_eq a Y end.
Ltac leaves_in X Y := lazymatch X with pairv ?A ?B => leaves_in A Y; leaves_in B Y | _ => leaf_of X Y end.
Ltac same_entropies :=
  repeat match goal with |- context [H ?P ?X] =>
    match goal with |- context [H P ?Y] =>
      tryif constr_eq X Y then fail else
      (leaves_in X Y; leaves_in Y X;
       let e := fresh "e" in assert (e : H P Y = H P X) by kernel; rewrite e; clear e) end end.
Ltac entropies := rewrite /MI /CMI /Hc; same_entropies.
Ltac facts := repeat match goal with
  | h : context [H _ _] |- _ => revert h | h : context [MI _ _ _] |- _ => revert h
  | h : context [Hc _ _ _] |- _ => revert h | h : context [CMI _ _ _ _] |- _ => revert h end.
Ltac shannon := facts; entropies; intros; lra.

Lemma INR_2 : INR 2 = 2. Proof. by rewrite /=; lra. Qed.
Lemma nat_le (a b : nat) : (a <= b)%nat -> INR a <= INR b.
Proof. by move=> h; apply: le_INR; apply/leP. Qed.
Lemma nat_lt (a b : nat) : (a < b)%nat -> INR a < INR b.
Proof. by move=> h; apply: lt_INR; apply/ltP. Qed.
Lemma nat_ge1 (a : nat) : (1 <= a)%nat -> 1 <= INR a.
Proof. exact: (@nat_le 1). Qed.
Lemma nat_ge2 (a : nat) : (2 <= a)%nat -> 2 <= INR a.
Proof. by rewrite -INR_2; apply: nat_le. Qed.
Lemma h2_val p v u L M : p = v -> 1 - p = u -> log2 v = L -> log2 u = M -> h2 p = - v * L - u * M.
Proof. by rewrite /h2 => -> -> -> ->. Qed.

(* numbers that count are not negative *)
Ltac nonneg := repeat match goal with |- context [INR ?n] =>
  lazymatch goal with _ : 0 <= INR n |- _ => fail | _ => have ? := pos_INR n end end.

Lemma tangent0 c x : 0 < c -> 0 < x -> 0 <= c * ((x - 1) * / ln 2 - log2 x).
Proof. by move=> hc hx; apply: Rmult_le_pos; [lra | have := log2_sub1 hx; lra]. Qed.
Lemma both_ge0 rho sigma : 0 <= rho -> 0 <= sigma -> 0 <= rho * / ln 2 + sigma.
Proof.
move=> h1 h2; have := Rinv_0_lt_compat _ ln2_gt0 => i; have : 0 <= rho * / ln 2 by apply: Rmult_le_pos; lra.
lra.
Qed.
Lemma ends rho sigma : 0 <= rho * (36 / 25) + sigma -> 0 <= rho * (13 / 9) + sigma -> 0 <= rho * / ln 2 + sigma.
Proof. by have := inv_ln2_bounds; nra. Qed.
Lemma tangent1 c x : 0 < c -> 0 < x -> x <> 1 -> 0 < c * ((x - 1) * / ln 2 - log2 x).
Proof.
move=> hc hx n; apply: Rmult_lt_0_compat => //; have h := ln_lt_sub1 hx n; have i := Rinv_0_lt_compat _ ln2_gt0.
have : 0 < (x - 1 - ln x) * / ln 2 by apply: Rmult_lt_0_compat; lra.
rewrite /log2; lra.
Qed.
Ltac sgn := first [lra | (repeat first [apply: Rdiv_lt_0_compat | apply: Rmult_lt_0_compat | apply: exp_pos]; first [lra | nra]) | nra].
Ltac sgn0 := first [lra | (apply: Rlt_le; sgn) | (apply: Rmult_le_pos; [first [lra | nra] | apply: Rlt_le; apply: Rinv_0_lt_compat; first [lra | nra]]) | nra].
Lemma ln2_neq0 : ln 2 <> 0. Proof. by apply: Rgt_not_eq; exact: ln2_gt0. Qed.
Ltac nz := repeat split; first [exact: ln2_neq0 | lra | (apply: Rgt_not_eq; sgn) | nra].
Ltac field_or_eq := first [reflexivity | (field; repeat split; first [lra | nra | (apply: Rgt_not_eq; apply: exp_pos)]) | lra ].
Ltac logexpand := rewrite ?log2_div ?log2_mul ?log2_1 ?log2_2; first [lra | by repeat first [assumption | apply: Rmult_lt_0_compat | lra]].
(* x <> 1 for a quotient, by comparing numerator and denominator *)
Ltac neq1 := let h := fresh in intro h; first [lra | nra | (match type of h with ?a / ?b = 1 => have : a = b by (have : a = a / b * b by (field; first [lra | nra]); rewrite h; lra) end; first [lra | nra])].
(* that terms are defined *)
Ltac defined := do ?split; try (move=> ? _ /=); nonneg; try lra.
(* quotients of positive numbers *)
Lemma div_ge0 x y : 0 <= x -> 0 < y -> 0 <= x / y.
Proof. by move=> h1 h2; apply: Rmult_le_pos => //; apply: Rlt_le; apply: Rinv_0_lt_compat. Qed.
Lemma div_gt0 x y : 0 < x -> 0 < y -> 0 < x / y. Proof. exact: Rdiv_lt_0_compat. Qed.
Lemma div_le1 x y : 0 <= x <= y -> 0 < y -> 0 <= x / y <= 1.
Proof.
move=> h1 h2; split; first by apply: div_ge0; lra.
by apply: (Rmult_le_reg_r y) => //; rewrite /Rdiv Rmult_assoc Rinv_l; lra.
Qed.
Lemma div_lt_r x y z : 0 < z -> x < y -> x / z < y / z.
Proof. by move=> h1 h2; apply: Rmult_lt_compat_r => //; apply: Rinv_0_lt_compat. Qed.
