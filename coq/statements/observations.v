(* A learner that models its environment can extract more than the reward.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- observations/ceiling ---- *)
(* rollout-independence: I(tau;S) = 0 *)

(* I(tau,o,r;S) <= H(o,r|tau) *)
Definition observations__ceiling : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (o : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr]([% tau, o, r]; S) <= H[Pr]([% o, r] | tau).

(* I(tau,o,r;S) <= H(o,r|tau) is = iff H(o,r|S,tau) = 0 *)
Definition observations__ceiling__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (o : rv Om),
  I[Pr](tau; S) = 0 ->
  (I[Pr]([% tau, o, r]; S) = H[Pr]([% o, r] | tau) <-> H[Pr]([% o, r] | [% S, tau]) = 0).

(* ---- observations/excess ---- *)

(* I(tau,o,r;S) = I(tau,r;S) + I(o;S|tau,r) *)
Definition observations__excess : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (o : rv Om),
  I[Pr]([% tau, o, r]; S) = I[Pr]([% tau, r]; S) + I[Pr](o; S | [% tau, r]).
