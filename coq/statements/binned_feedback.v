(* Distances in B classes teach log2 B bits a guess.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- binned-feedback/any-guess ---- *)
(* uniform: S uniform *)
(* guess-independence: I(t;S) = 0 *)
(* distance: b = far(t,S) *)

(* I(t,b;S) = 1 *)
Definition binned_feedback__any_guess : Prop :=
  forall V : nat,
  (4 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (t : rvt Om (symbol V)) (b : rvt Om (symbol 2)),
  forall far : symbol V -> symbol V -> symbol 2,
  uniform Pr S ->
  I[Pr](t; S) = 0 ->
  almost Pr (fun w => b w = far (t w) (S w)) ->
  I[Pr]([% t, b]; S) = 1.

(* it fails *)
Definition binned_feedback__any_guess__refuted : Prop :=
  ~ binned_feedback__any_guess.

(* ---- binned-feedback/ceiling ---- *)
(* guess-independence: I(t;S) = 0 *)

(* I(t,b;S) <= H(b|t) <= log2(B) *)
Definition binned_feedback__ceiling : Prop :=
  forall B : nat,
  (2 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (t : rv Om) (b : rvt Om (symbol B)),
  I[Pr](t; S) = 0 ->
  I[Pr]([% t, b]; S) <= H[Pr](b | t) /\
  H[Pr](b | t) <= log2 B.

(* I(t,b;S) <= H(b|t) is = iff H(b|S,t) = 0 *)
Definition binned_feedback__ceiling__equality1 : Prop :=
  forall B : nat,
  (2 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (t : rv Om) (b : rvt Om (symbol B)),
  I[Pr](t; S) = 0 ->
  (I[Pr]([% t, b]; S) = H[Pr](b | t) <-> H[Pr](b | [% S, t]) = 0).

(* H(b|t) <= log2(B) is = iff b uniform on B given t *)
Definition binned_feedback__ceiling__equality2 : Prop :=
  forall B : nat,
  (2 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (t : rv Om) (b : rvt Om (symbol B)),
  I[Pr](t; S) = 0 ->
  (H[Pr](b | t) = log2 B <-> uniform_given Pr b (fun w => B) t).

(* its terms are defined *)
Definition binned_feedback__ceiling__defined : Prop :=
  forall B : nat,
  (2 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (t : rv Om) (b : rvt Om (symbol B)),
  I[Pr](t; S) = 0 ->
  0 < B.
