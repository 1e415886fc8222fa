(* With a clip of 0.2 a token of probability 0.01 may rise to 0.012 only.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- clip-higher/rare ---- *)

(* (1 + 1/5)*(1/100) = 3/250 *)
Definition clip_higher__rare : Prop :=
  (1 + 1 / 5) * (1 / 100) = 3 / 250.

(* ---- clip-higher/likely ---- *)

(* 1 < (1 + 1/5)*(9/10) = 27/25 *)
Definition clip_higher__likely : Prop :=
  1 < (1 + 1 / 5) * (9 / 10) /\
  (1 + 1 / 5) * (9 / 10) = 27 / 25.

(* ---- clip-higher/in-some-rounds ---- *)

(* (1 + 1/5)^25 < 100 < (1 + 1/5)^26 *)
Definition clip_higher__in_some_rounds : Prop :=
  (1 + 1 / 5) ^ 25 < 100 /\
  100 < (1 + 1 / 5) ^ 26.
