(* The divergence of best-of-n is not given by the usual formula.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- best-of-n-formula/fair-coin ---- *)

(* 3/4*log2(3/4*2) + 1/4*log2(1/4*2) = 1 - h(3/4) < log2(2) - 1/2*log2(e) *)
Definition best_of_n_formula__fair_coin : Prop :=
  3 / 4 * log2 (3 / 4 * 2) + 1 / 4 * log2 (1 / 4 * 2) = 1 - h2 (3 / 4) /\
  1 - h2 (3 / 4) < log2 2 - 1 / 2 * log2 (exp 1).
