(* It is enough that the parameters exceed the information to be learned.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- capacity-suffices/sufficient ---- *)
(* stored: H(S|W) = 0 *)
(* reads: H(f|W) = 0 *)

(* I(f;S) = H(S) *)
Definition capacity_suffices__sufficient : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (W : rvt Om (vector N (symbol A))) (S : rv Om) (f : rv Om),
  H[Pr](S | W) = 0 ->
  H[Pr](f | W) = 0 ->
  I[Pr](f; S) = H[Pr](S).

(* it fails *)
Definition capacity_suffices__sufficient__refuted : Prop :=
  ~ capacity_suffices__sufficient.

(* ---- capacity-suffices/necessary ---- *)
(* does: I(f;S) = H(S) *)
(* reads: H(f|W) = 0 *)

(* H(S|W) = 0 *)
Definition capacity_suffices__necessary : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (W : rvt Om (vector N (symbol A))) (S : rv Om) (f : rv Om),
  I[Pr](f; S) = H[Pr](S) ->
  H[Pr](f | W) = 0 ->
  H[Pr](S | W) = 0.
