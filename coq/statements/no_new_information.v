(* On-policy samples and a reward model create no information.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- no-new-information/chain ---- *)
(* reward-model: I(W;S|D) = 0 *)
(* policy: I(u;S|W) = 0 *)

(* I(u;S) <= I(W;S) <= I(D;S) *)
Definition no_new_information__chain : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (D : rv Om) (W : rv Om) (u : rv Om),
  I[Pr](W; S | D) = 0 ->
  I[Pr](u; S | W) = 0 ->
  I[Pr](u; S) <= I[Pr](W; S) /\
  I[Pr](W; S) <= I[Pr](D; S).

(* I(u;S) <= I(W;S) is = iff I(S;W|u) = 0 *)
Definition no_new_information__chain__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (D : rv Om) (W : rv Om) (u : rv Om),
  I[Pr](W; S | D) = 0 ->
  I[Pr](u; S | W) = 0 ->
  (I[Pr](u; S) = I[Pr](W; S) <-> I[Pr](S; W | u) = 0).

(* I(W;S) <= I(D;S) is = iff I(D;S|W) = 0 *)
Definition no_new_information__chain__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (D : rv Om) (W : rv Om) (u : rv Om),
  I[Pr](W; S | D) = 0 ->
  I[Pr](u; S | W) = 0 ->
  (I[Pr](W; S) = I[Pr](D; S) <-> I[Pr](D; S | W) = 0).
