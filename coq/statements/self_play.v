(* Self-play stays at one half, and so is the most informative.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- self-play/one-bit ---- *)
(* even-chances: o uniform *)

(* I(o;W) = 1 *)
Definition self_play__one_bit : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (W : rv Om) (o : rvt Om (symbol 2)),
  uniform Pr o ->
  I[Pr](o; W) = 1.

(* it fails *)
Definition self_play__one_bit__refuted : Prop :=
  ~ self_play__one_bit.

(* ---- self-play/decided ---- *)

(* I(o;W) <= H(o) <= 1 *)
Definition self_play__decided : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (W : rv Om) (o : rvt Om (symbol 2)),
  I[Pr](o; W) <= H[Pr](o) /\
  H[Pr](o) <= 1.

(* I(o;W) <= H(o) is = iff H(o|W) = 0 *)
Definition self_play__decided__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (W : rv Om) (o : rvt Om (symbol 2)),
  (I[Pr](o; W) = H[Pr](o) <-> H[Pr](o | W) = 0).

(* H(o) <= 1 is = iff o uniform on 2 *)
Definition self_play__decided__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (W : rv Om) (o : rvt Om (symbol 2)),
  (H[Pr](o) = 1 <-> uniform_on Pr o 2).
