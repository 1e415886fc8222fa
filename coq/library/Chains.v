(* The chain rule of a vector alone, and of what it says about another variable. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Total Equality Tactics Positions.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Section Chains.
Variables (Om : finType) (Pr : dist Om) (n : nat) (A : eqType) (x : rvt Om (vector n A)).

Theorem chain_H1 : H Pr x = rsum (enum 'I_n) (fun t => Hc Pr (comp x t) (before x t)).
Proof.
pose one : rv Om := RV (fun=> tt).
have e Y : Hc Pr Y one = H Pr Y by rewrite /Hc H_one (@H_const _ _ one) //; lra.
by rewrite -e chain_H; apply: rsum_ext => t; rewrite Hc_one.
Qed.
Theorem chain_MI (Y : rv Om) : MI Pr x Y = rsum (enum 'I_n) (fun t => CMI Pr (comp x t) Y (before x t)).
Proof.
have -> : MI Pr x Y = H Pr x + -1 * Hc Pr x Y by rewrite /MI /Hc; lra.
rewrite chain_H1 chain_H -rsum_mul -rsum_add; apply: rsum_ext => t; shannon.
Qed.
Theorem chain_CMI (Y Z : rv Om) : CMI Pr x Y Z = rsum (enum 'I_n) (fun t => CMI Pr (comp x t) Y [% before x t, Z]).
Proof.
have -> : CMI Pr x Y Z = Hc Pr x Z + -1 * Hc Pr x [% Y, Z] by shannon.
rewrite !chain_H -rsum_mul -rsum_add; apply: rsum_ext => t; shannon.
Qed.
End Chains.
