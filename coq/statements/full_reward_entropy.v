(* Advantages for each step preserve what the rewards say of S.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- full-reward-entropy/advantages ---- *)
(* advantages: H(A|r,tau) = 0 *)
(* bijection: H(r|A,tau) = 0 *)

(* I(A;S|tau) = I(r;S|tau) *)
Definition full_reward_entropy__advantages : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (A : rv Om),
  H[Pr](A | [% r, tau]) = 0 ->
  H[Pr](r | [% A, tau]) = 0 ->
  I[Pr](A; S | tau) = I[Pr](r; S | tau).

(* ---- full-reward-entropy/gradient ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* rewards: H(r|S,tau) = 0 *)
(* update-sees: H(g|tau,r) = 0 *)

(* I(g;S) = H(r|tau) *)
Definition full_reward_entropy__gradient : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% S, tau]) = 0 ->
  H[Pr](g | [% tau, r]) = 0 ->
  I[Pr](g; S) = H[Pr](r | tau).

(* it fails *)
Definition full_reward_entropy__gradient__refuted : Prop :=
  ~ full_reward_entropy__gradient.
