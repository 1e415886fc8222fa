(* A thousand to a million times less information per token.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- bits-per-token/twelve-thousand ---- *)

(* 3*12000 = 36000 *)
Definition bits_per_token__twelve_thousand : Prop :=
  3 * 12000 = 36000.

(* ---- bits-per-token/sixteen-million ---- *)

(* 1000000 < 3*16000000 = 48000000 *)
Definition bits_per_token__sixteen_million : Prop :=
  1000000 < 3 * 16000000 /\
  3 * 16000000 = 48000000.
