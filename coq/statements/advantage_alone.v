(* The information of an update is that of its advantage alone.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- advantage-alone/without-the-score ---- *)
(* score-independence: I(s;R) = 0 *)

(* I(a;R) = I(a;R|s) *)
Definition advantage_alone__without_the_score : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (R : rv Om) (s : rv Om) (a : rv Om),
  I[Pr](s; R) = 0 ->
  I[Pr](a; R) = I[Pr](a; R | s).

(* it fails *)
Definition advantage_alone__without_the_score__refuted : Prop :=
  ~ advantage_alone__without_the_score.
