(* Supervised updates must be larger because demonstrations have more bits.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- demonstration-bits/absorbed ---- *)
(* learned: H(W|y) = 0 *)
(* solved: H(S|W) = 0 *)
(* task: H(S) = 1 *)

(* H(y) <= H(W) *)
Definition demonstration_bits__absorbed : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rv Om) (W : rv Om),
  H[Pr](W | y) = 0 ->
  H[Pr](S | W) = 0 ->
  H[Pr](S) = 1 ->
  H[Pr](y) <= H[Pr](W).

(* it fails *)
Definition demonstration_bits__absorbed__refuted : Prop :=
  ~ demonstration_bits__absorbed.

(* ---- demonstration-bits/of-the-task ---- *)
(* through: I(W;S|y) = 0 *)

(* I(W;S) <= I(y;S) <= H(S) *)
Definition demonstration_bits__of_the_task : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rv Om) (W : rv Om),
  I[Pr](W; S | y) = 0 ->
  I[Pr](W; S) <= I[Pr](y; S) /\
  I[Pr](y; S) <= H[Pr](S).

(* I(W;S) <= I(y;S) is = iff I(S;y|W) = 0 *)
Definition demonstration_bits__of_the_task__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rv Om) (W : rv Om),
  I[Pr](W; S | y) = 0 ->
  (I[Pr](W; S) = I[Pr](y; S) <-> I[Pr](S; y | W) = 0).

(* I(y;S) <= H(S) is = iff H(S|y) = 0 *)
Definition demonstration_bits__of_the_task__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rv Om) (W : rv Om),
  I[Pr](W; S | y) = 0 ->
  (I[Pr](y; S) = H[Pr](S) <-> H[Pr](S | y) = 0).
