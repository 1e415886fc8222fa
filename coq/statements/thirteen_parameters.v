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

(* ---- thirteen-parameters/no-memorisation ---- *)

(* 2*log2(e)*7473*(491/5000)^2 < 208 < 2*log2(e)*7473*(983/10000)^2 *)
Definition thirteen_parameters__no_memorisation : Prop :=
  2 * log2 (exp 1) * 7473 * (491 / 5000) ^ 2 < 208 /\
  208 < 2 * log2 (exp 1) * 7473 * (983 / 10000) ^ 2.
