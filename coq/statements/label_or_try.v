(* A label is worth the try and what the try leaves open.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- label-or-try/difference ---- *)
(* try-independence: I(j;S) = 0 *)
(* verifier: H(r|S,j) = 0 *)

(* H(S) = H(r|j) + H(S|j,r) *)
Definition label_or_try__difference : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (j : rv Om) (r : rv Om),
  I[Pr](j; S) = 0 ->
  H[Pr](r | [% S, j]) = 0 ->
  H[Pr](S) = H[Pr](r | j) + H[Pr](S | [% j, r]).
