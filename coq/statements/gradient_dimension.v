(* The dimension of the gradient.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- gradient-dimension/scalar-alone ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* update-sees: I(g;S|tau,r) = 0 *)
(* binary-reward: |r| = 2 *)

(* I(g;S) <= I(r;S) *)
Definition gradient_dimension__scalar_alone : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  takes Pr r 2 ->
  I[Pr](g; S) <= I[Pr](r; S).

(* it fails *)
Definition gradient_dimension__scalar_alone__refuted : Prop :=
  ~ gradient_dimension__scalar_alone.

(* ---- gradient-dimension/with-rollout ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* update-sees: I(g;S|tau,r) = 0 *)
(* binary-reward: |r| = 2 *)

(* I(g;S) <= I(S;r|tau) <= 1 *)
Definition gradient_dimension__with_rollout : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  takes Pr r 2 ->
  I[Pr](g; S) <= I[Pr](S; r | tau) /\
  I[Pr](S; r | tau) <= 1.

(* I(g;S) <= I(S;r|tau) is = iff I(S;r,tau|g) = 0 *)
Definition gradient_dimension__with_rollout__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  takes Pr r 2 ->
  (I[Pr](g; S) = I[Pr](S; r | tau) <-> I[Pr](S; [% r, tau] | g) = 0).

(* I(S;r|tau) <= 1 is = iff H(r|S,tau) = 0 and r uniform on 2 given tau *)
Definition gradient_dimension__with_rollout__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  takes Pr r 2 ->
  (I[Pr](S; r | tau) = 1 <-> H[Pr](r | [% S, tau]) = 0 /\ uniform_given Pr r (fun w => 2) tau).
