(* Rewards by majority vote, without labels, are effective.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- majority-rewards/no-information ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* vote: H(r|tau) = 0 *)
(* update-sees: I(g;S|tau,r) = 0 *)

(* I(g;S) = 0 *)
Definition majority_rewards__no_information : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | tau) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  I[Pr](g; S) = 0.

(* ---- majority-rewards/at-most-the-policy ---- *)
(* vote: H(r|tau) = 0 *)
(* update-sees: I(g;S|tau,r) = 0 *)

(* I(g;S) <= I(tau;S) *)
Definition majority_rewards__at_most_the_policy : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  H[Pr](r | tau) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  I[Pr](g; S) <= I[Pr](tau; S).

(* I(g;S) <= I(tau;S) is = iff I(S;tau|g) = 0 *)
Definition majority_rewards__at_most_the_policy__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  H[Pr](r | tau) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  (I[Pr](g; S) = I[Pr](tau; S) <-> I[Pr](S; tau | g) = 0).
