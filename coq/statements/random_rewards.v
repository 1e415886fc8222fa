(* Randomly assigned rewards carry no information about the answers.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- random-rewards/given-the-rollout ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* random: I(r;S|tau) = 0 *)

(* I(tau,r;S) = 0 *)
Definition random_rewards__given_the_rollout : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](r; S | tau) = 0 ->
  I[Pr]([% tau, r]; S) = 0.

(* ---- random-rewards/uncorrelated ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* random: I(r;S) = 0 *)

(* I(tau,r;S) = 0 *)
Definition random_rewards__uncorrelated : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](r; S) = 0 ->
  I[Pr]([% tau, r]; S) = 0.

(* it fails *)
Definition random_rewards__uncorrelated__refuted : Prop :=
  ~ random_rewards__uncorrelated.
