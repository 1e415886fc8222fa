(* A label of C classes says at most log2 C bits.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- cake/label ---- *)

(* I(y;S) <= H(y) <= log2(C) *)
Definition cake__label : Prop :=
  forall C : nat,
  (2 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rvt Om (symbol C)),
  I[Pr](y; S) <= H[Pr](y) /\
  H[Pr](y) <= log2 C.

(* I(y;S) <= H(y) is = iff H(y|S) = 0 *)
Definition cake__label__equality1 : Prop :=
  forall C : nat,
  (2 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rvt Om (symbol C)),
  (I[Pr](y; S) = H[Pr](y) <-> H[Pr](y | S) = 0).

(* H(y) <= log2(C) is = iff y uniform on C *)
Definition cake__label__equality2 : Prop :=
  forall C : nat,
  (2 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rvt Om (symbol C)),
  (H[Pr](y) = log2 C <-> uniform_on Pr y C).

(* its terms are defined *)
Definition cake__label__defined : Prop :=
  forall C : nat,
  (2 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (y : rvt Om (symbol C)),
  0 < C.

(* ---- cake/a-thousand-classes ---- *)

(* 1993/200 < log2(1000) < 10 *)
Definition cake__a_thousand_classes : Prop :=
  1993 / 200 < log2 1000 /\
  log2 1000 < 10.
