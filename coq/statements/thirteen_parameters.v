(* Thirteen bf16 parameters hold at most 208 bits.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- thirteen-parameters/bits ---- *)

(* 13*log2(2^16) = 208 *)
Definition thirteen_parameters__bits : Prop :=
  13 * log2 (2 ^ 16) = 208.

(* ---- thirteen-parameters/answers ---- *)

(* 20*log2(1000) < 208 < 21*log2(1000) *)
Definition thirteen_parameters__answers : Prop :=
  20 * log2 1000 < 208 /\
  208 < 21 * log2 1000.
