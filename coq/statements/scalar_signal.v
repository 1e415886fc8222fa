(* The information of an update is that of its scalar return.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- scalar-signal/alone ---- *)
(* rollout-independence: I(tau;S) = 0 *)

(* I(tau,r;S) <= I(r;S) *)
Definition scalar_signal__alone : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr]([% tau, r]; S) <= I[Pr](r; S).

(* it fails *)
Definition scalar_signal__alone__refuted : Prop :=
  ~ scalar_signal__alone.

(* ---- scalar-signal/given-the-rollout ---- *)
(* rollout-independence: I(tau;S) = 0 *)

(* I(tau,r;S) = I(r;S|tau) *)
Definition scalar_signal__given_the_rollout : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr]([% tau, r]; S) = I[Pr](r; S | tau).
