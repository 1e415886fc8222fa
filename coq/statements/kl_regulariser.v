(* KL regularisation.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- kl-regulariser/term ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* kl-term: I(k;S|tau) = 0 *)

(* I(k;S) = 0 *)
Definition kl_regulariser__term : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (k : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](k; S | tau) = 0 ->
  I[Pr](k; S) = 0.

(* ---- kl-regulariser/known-rollout ---- *)
(* shift: H(c|g,tau) = 0 *)
(* shift-back: H(g|c,tau) = 0 *)

(* I(c;S|tau) = I(g;S|tau) *)
Definition kl_regulariser__known_rollout : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (g : rv Om) (c : rv Om),
  H[Pr](c | [% g, tau]) = 0 ->
  H[Pr](g | [% c, tau]) = 0 ->
  I[Pr](c; S | tau) = I[Pr](g; S | tau).

(* ---- kl-regulariser/exact ---- *)
(* shift: H(c|g,past) = 0 *)
(* shift-back: H(g|c,past) = 0 *)

(* I(c;S|past) = I(g;S|past) *)
Definition kl_regulariser__exact : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (past : rv Om) (g : rv Om) (c : rv Om),
  H[Pr](c | [% g, past]) = 0 ->
  H[Pr](g | [% c, past]) = 0 ->
  I[Pr](c; S | past) = I[Pr](g; S | past).

(* ---- kl-regulariser/estimated ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* update-sees: H(g|tau,r) = 0 *)
(* shift: H(c|g,tau) = 0 *)
(* shift-back: H(g|c,tau) = 0 *)

(* I(c;S) <= I(g;S) *)
Definition kl_regulariser__estimated : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om) (c : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](g | [% tau, r]) = 0 ->
  H[Pr](c | [% g, tau]) = 0 ->
  H[Pr](g | [% c, tau]) = 0 ->
  I[Pr](c; S) <= I[Pr](g; S).

(* it fails *)
Definition kl_regulariser__estimated__refuted : Prop :=
  ~ kl_regulariser__estimated.

(* ---- kl-regulariser/cap ---- *)
(* update-sees: I(c;S|tau,r) = 0 *)

(* I(c;S) <= I(tau,r;S) *)
Definition kl_regulariser__cap : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (c : rv Om),
  I[Pr](c; S | [% tau, r]) = 0 ->
  I[Pr](c; S) <= I[Pr]([% tau, r]; S).

(* I(c;S) <= I(tau,r;S) is = iff I(S;r,tau|c) = 0 *)
Definition kl_regulariser__cap__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (c : rv Om),
  I[Pr](c; S | [% tau, r]) = 0 ->
  (I[Pr](c; S) = I[Pr]([% tau, r]; S) <-> I[Pr](S; [% r, tau] | c) = 0).
