(* One-bit bound.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- one-bit/chain ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* update-sees: I(g;S|tau,r) = 0 *)
(* binary-reward: |r| = 2 *)

(* I(g;S) <= I(tau,r;S) = I(S;r|tau) <= H(r|tau) <= 1 *)
Definition one_bit__chain : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  takes Pr r 2 ->
  I[Pr](g; S) <= I[Pr]([% tau, r]; S) /\
  I[Pr]([% tau, r]; S) = I[Pr](S; r | tau) /\
  I[Pr](S; r | tau) <= H[Pr](r | tau) /\
  H[Pr](r | tau) <= 1.

(* I(g;S) <= I(tau,r;S) is = iff I(S;r,tau|g) = 0 *)
Definition one_bit__chain__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  takes Pr r 2 ->
  (I[Pr](g; S) = I[Pr]([% tau, r]; S) <-> I[Pr](S; [% r, tau] | g) = 0).

(* I(S;r|tau) <= H(r|tau) is = iff H(r|S,tau) = 0 *)
Definition one_bit__chain__equality3 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  takes Pr r 2 ->
  (I[Pr](S; r | tau) = H[Pr](r | tau) <-> H[Pr](r | [% S, tau]) = 0).

(* H(r|tau) <= 1 is = iff r uniform on 2 given tau *)
Definition one_bit__chain__equality4 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  takes Pr r 2 ->
  (H[Pr](r | tau) = 1 <-> uniform_given Pr r (fun w => 2) tau).

(* ---- one-bit/given-theta ---- *)
(* rollout-independence: I(tau;S|theta) = 0 *)
(* update-sees: I(g;S|tau,r,theta) = 0 *)
(* binary-reward: |r| = 2 *)

(* I(g;S|theta) <= I(tau,r;S|theta) = I(S;r|tau,theta) <= H(r|tau,theta) <= 1 *)
Definition one_bit__given_theta : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (theta : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S | theta) = 0 ->
  I[Pr](g; S | [% tau, r, theta]) = 0 ->
  takes Pr r 2 ->
  I[Pr](g; S | theta) <= I[Pr]([% tau, r]; S | theta) /\
  I[Pr]([% tau, r]; S | theta) = I[Pr](S; r | [% tau, theta]) /\
  I[Pr](S; r | [% tau, theta]) <= H[Pr](r | [% tau, theta]) /\
  H[Pr](r | [% tau, theta]) <= 1.

(* I(g;S|theta) <= I(tau,r;S|theta) is = iff I(S;r,tau|g,theta) = 0 *)
Definition one_bit__given_theta__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (theta : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S | theta) = 0 ->
  I[Pr](g; S | [% tau, r, theta]) = 0 ->
  takes Pr r 2 ->
  (I[Pr](g; S | theta) = I[Pr]([% tau, r]; S | theta) <-> I[Pr](S; [% r, tau] | [% g, theta]) = 0).

(* I(S;r|tau,theta) <= H(r|tau,theta) is = iff H(r|S,tau,theta) = 0 *)
Definition one_bit__given_theta__equality3 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (theta : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S | theta) = 0 ->
  I[Pr](g; S | [% tau, r, theta]) = 0 ->
  takes Pr r 2 ->
  (I[Pr](S; r | [% tau, theta]) = H[Pr](r | [% tau, theta]) <-> H[Pr](r | [% S, tau, theta]) = 0).

(* H(r|tau,theta) <= 1 is = iff r uniform on 2 given tau,theta *)
Definition one_bit__given_theta__equality4 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (theta : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S | theta) = 0 ->
  I[Pr](g; S | [% tau, r, theta]) = 0 ->
  takes Pr r 2 ->
  (H[Pr](r | [% tau, theta]) = 1 <-> uniform_given Pr r (fun w => 2) [% tau, theta]).

(* ---- one-bit/without-theta ---- *)
(* rollout-independence: I(tau;S|theta) = 0 *)
(* binary-reward: |r| = 2 *)

(* I(tau,r;S) = I(S;r|tau) *)
Definition one_bit__without_theta : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (theta : rv Om) (tau : rv Om) (r : rv Om),
  I[Pr](tau; S | theta) = 0 ->
  takes Pr r 2 ->
  I[Pr]([% tau, r]; S) = I[Pr](S; r | tau).

(* it fails *)
Definition one_bit__without_theta__refuted : Prop :=
  ~ one_bit__without_theta.
