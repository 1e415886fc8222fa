(* A policy that gets no reward learns nothing.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- no-reward/never ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* update-sees: I(g;S|tau) = 0 *)

(* I(tau,g;S) = 0 *)
Definition no_reward__never : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | tau) = 0 ->
  I[Pr]([% tau, g]; S) = 0.

(* ---- no-reward/at-the-true-answer ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* no-reward: H(r|S) = 0 *)

(* I(tau,r;S) = 0 *)
Definition no_reward__at_the_true_answer : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | S) = 0 ->
  I[Pr]([% tau, r]; S) = 0.

(* it fails *)
Definition no_reward__at_the_true_answer__refuted : Prop :=
  ~ no_reward__at_the_true_answer.
