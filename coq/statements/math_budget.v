(* The budget of the introduction.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- math-budget/rollouts ---- *)

(* 10000*32 = 320000 *)
Definition math_budget__rollouts : Prop :=
  10000 * 32 = 320000.

(* ---- math-budget/groups ---- *)

(* 50443 < 10000*log2(33) < 50444 *)
Definition math_budget__groups : Prop :=
  50443 < 10000 * log2 33 /\
  10000 * log2 33 < 50444.

(* ---- math-budget/adapter ---- *)

(* 32*(4096 + 4096 + 2*(4096 + 1024) + 4096 + 4096 + 3*(4096 + 14336)) = 2621440 *)
Definition math_budget__adapter : Prop :=
  32 * (4096 + 4096 + 2 * (4096 + 1024) + 4096 + 4096 + 3 * (4096 + 14336)) = 2621440.

(* ---- math-budget/parameters-per-bit ---- *)

(* 1024/125 = 8 + 24/125 *)
Definition math_budget__parameters_per_bit : Prop :=
  1024 / 125 = 8 + 24 / 125.

(* ---- math-budget/parameters-per-group-bit ---- *)

(* 51*10000*log2(33) < 2621440 < 52*10000*log2(33) *)
Definition math_budget__parameters_per_group_bit : Prop :=
  51 * 10000 * log2 33 < 2621440 /\
  2621440 < 52 * 10000 * log2 33.

(* ---- math-budget/stated-ratio ---- *)

(* 9 < 75/8 < 10 *)
Definition math_budget__stated_ratio : Prop :=
  9 < 75 / 8 /\
  75 / 8 < 10.

(* ---- math-budget/r1-zero ---- *)

(* 10400*32*16 = 5324800 *)
Definition math_budget__r1_zero : Prop :=
  10400 * 32 * 16 = 5324800.

(* ---- math-budget/r1-zero-groups ---- *)

(* 1360307 < 10400*32*log2(17) < 1360308 *)
Definition math_budget__r1_zero_groups : Prop :=
  1360307 < 10400 * 32 * log2 17 /\
  10400 * 32 * log2 17 < 1360308.

(* ---- math-budget/adapter-bits ---- *)

(* 16*2621440/320000 = 131 + 9/125 *)
Definition math_budget__adapter_bits : Prop :=
  16 * 2621440 / 320000 = 131 + 9 / 125.
