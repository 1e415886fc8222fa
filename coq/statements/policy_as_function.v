(* A signal says the same of the optimal policy as of the rewards that determine it.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- policy-as-function/as-stated ---- *)
(* unique-optimum: H(pi|xi) = 0 *)

(* I(d;pi) = I(d;xi) *)
Definition policy_as_function__as_stated : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (xi : rv Om) (pi : rv Om) (d : rv Om),
  H[Pr](pi | xi) = 0 ->
  I[Pr](d; pi) = I[Pr](d; xi).

(* it fails *)
Definition policy_as_function__as_stated__refuted : Prop :=
  ~ policy_as_function__as_stated.

(* ---- policy-as-function/at-most ---- *)
(* unique-optimum: H(pi|xi) = 0 *)

(* I(d;pi) <= I(d;xi) *)
Definition policy_as_function__at_most : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (xi : rv Om) (pi : rv Om) (d : rv Om),
  H[Pr](pi | xi) = 0 ->
  I[Pr](d; pi) <= I[Pr](d; xi).

(* I(d;pi) <= I(d;xi) is = iff I(d;xi|pi) = 0 *)
Definition policy_as_function__at_most__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (xi : rv Om) (pi : rv Om) (d : rv Om),
  H[Pr](pi | xi) = 0 ->
  (I[Pr](d; pi) = I[Pr](d; xi) <-> I[Pr](d; xi | pi) = 0).

(* ---- policy-as-function/markov ---- *)
(* unique-optimum: H(pi|xi) = 0 *)

(* I(d;pi|xi) = 0 *)
Definition policy_as_function__markov : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (xi : rv Om) (pi : rv Om) (d : rv Om),
  H[Pr](pi | xi) = 0 ->
  I[Pr](d; pi | xi) = 0.
