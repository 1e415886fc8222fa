(* A thousand ternary rewards, and their sum, in bits.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- scalar-resolution/rewards ---- *)

(* 1584 < 1000*log2(3) < 1585 *)
Definition scalar_resolution__rewards : Prop :=
  1584 < 1000 * log2 3 /\
  1000 * log2 3 < 1585.

(* ---- scalar-resolution/sum ---- *)

(* 8 < 5483/500 < log2(2001) < 10967/1000 *)
Definition scalar_resolution__sum : Prop :=
  8 < 5483 / 500 /\
  5483 / 500 < log2 2001 /\
  log2 2001 < 10967 / 1000.
