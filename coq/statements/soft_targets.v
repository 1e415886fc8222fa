(* Soft targets of high entropy carry more information than hard targets.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- soft-targets/true-labels ---- *)

(* I(y;S) <= I(q;S) *)
Definition soft_targets__true_labels : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (q : rv Om) (y : rv Om),
  I[Pr](y; S) <= I[Pr](q; S).

(* it fails *)
Definition soft_targets__true_labels__refuted : Prop :=
  ~ soft_targets__true_labels.

(* ---- soft-targets/drawn-labels ---- *)
(* drawn: I(y;S|q) = 0 *)

(* I(y;S) <= I(q;S) *)
Definition soft_targets__drawn_labels : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (q : rv Om) (y : rv Om),
  I[Pr](y; S | q) = 0 ->
  I[Pr](y; S) <= I[Pr](q; S).

(* I(y;S) <= I(q;S) is = iff I(S;q|y) = 0 *)
Definition soft_targets__drawn_labels__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (q : rv Om) (y : rv Om),
  I[Pr](y; S | q) = 0 ->
  (I[Pr](y; S) = I[Pr](q; S) <-> I[Pr](S; q | y) = 0).
