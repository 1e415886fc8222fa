(* Updates towards the right answers lower the entropy of the policy.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- tilted-entropy/at-an-event ---- *)
(* verifier: H(b|x) = 0 *)

(* for every a: H(x|b=a) <= H(x) *)
Definition tilted_entropy__at_an_event : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (x : rv Om) (b : rv Om),
  H[Pr](b | x) = 0 ->
  forall a : cod b, possible Pr b a ->
  H[at_ Pr b a](x) <= H[Pr](x).

(* it fails *)
Definition tilted_entropy__at_an_event__refuted : Prop :=
  ~ tilted_entropy__at_an_event.

(* ---- tilted-entropy/tilted ---- *)
(* same-policy: I(x;S) = 0 *)
(* tilted: y ~ x given k=1,S *)

(* H(y) <= H(x) *)
Definition tilted_entropy__tilted : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol V)) (k : rvt Om (symbol 2)) (y : rvt Om (symbol V)),
  I[Pr](x; S) = 0 ->
  accepted Pr y x (fun w => k w == bit true) S ->
  H[Pr](y) <= H[Pr](x).

(* it fails *)
Definition tilted_entropy__tilted__refuted : Prop :=
  ~ tilted_entropy__tilted.

(* ---- tilted-entropy/on-average ---- *)

(* H(x|b) <= H(x) *)
Definition tilted_entropy__on_average : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (x : rv Om) (b : rv Om),
  H[Pr](x | b) <= H[Pr](x).

(* H(x|b) <= H(x) is = iff I(b;x) = 0 *)
Definition tilted_entropy__on_average__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (x : rv Om) (b : rv Om),
  (H[Pr](x | b) = H[Pr](x) <-> I[Pr](b; x) = 0).
