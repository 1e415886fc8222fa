(* What keeping positives alone loses.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- positives-only/lost ---- *)
(* kept: H(k|x) = 0 *)

(* I(x;S) = I(k;S) + I(x;S|k) *)
Definition positives_only__lost : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rv Om) (k : rv Om),
  H[Pr](k | x) = 0 ->
  I[Pr](x; S) = I[Pr](k; S) + I[Pr](x; S | k).
