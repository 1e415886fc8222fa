(* What is computed from a signal says no more than it, because it has less entropy.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- less-entropy/processing ---- *)
(* computed: I(z;S|y) = 0 *)

(* I(z;S) <= I(y;S) *)
Definition less_entropy__processing : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rv Om) (z : rv Om),
  I[Pr](z; S | y) = 0 ->
  I[Pr](z; S) <= I[Pr](y; S).

(* I(z;S) <= I(y;S) is = iff I(S;y|z) = 0 *)
Definition less_entropy__processing__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rv Om) (z : rv Om),
  I[Pr](z; S | y) = 0 ->
  (I[Pr](z; S) = I[Pr](y; S) <-> I[Pr](S; y | z) = 0).

(* ---- less-entropy/because ---- *)
(* less-entropy: H(z) <= H(y) *)

(* I(z;S) <= I(y;S) *)
Definition less_entropy__because : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rv Om) (z : rv Om),
  H[Pr](z) <= H[Pr](y) ->
  I[Pr](z; S) <= I[Pr](y; S).

(* it fails *)
Definition less_entropy__because__refuted : Prop :=
  ~ less_entropy__because.
