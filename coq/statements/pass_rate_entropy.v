(* A sample of RL carries the entropy of the pass rate.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- pass-rate-entropy/equal ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* verifier: H(r|S,tau) = 0 *)

(* I(tau,r;S) = H(r) *)
Definition pass_rate_entropy__equal : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% S, tau]) = 0 ->
  I[Pr]([% tau, r]; S) = H[Pr](r).

(* it fails *)
Definition pass_rate_entropy__equal__refuted : Prop :=
  ~ pass_rate_entropy__equal.

(* ---- pass-rate-entropy/at-most ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* verifier: H(r|S,tau) = 0 *)

(* I(tau,r;S) = H(r|tau) <= H(r) <= 1 *)
Definition pass_rate_entropy__at_most : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% S, tau]) = 0 ->
  I[Pr]([% tau, r]; S) = H[Pr](r | tau) /\
  H[Pr](r | tau) <= H[Pr](r) /\
  H[Pr](r) <= 1.

(* H(r|tau) <= H(r) is = iff I(r;tau) = 0 *)
Definition pass_rate_entropy__at_most__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% S, tau]) = 0 ->
  (H[Pr](r | tau) = H[Pr](r) <-> I[Pr](r; tau) = 0).

(* H(r) <= 1 is = iff r uniform on 2 *)
Definition pass_rate_entropy__at_most__equality3 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% S, tau]) = 0 ->
  (H[Pr](r) = 1 <-> uniform_on Pr r 2).
