(* A critique is worth hundreds of bits per rollout.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- critique/ceiling ---- *)

(* I(c;S|tau) <= H(c|tau) *)
Definition critique__ceiling : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (c : rv Om),
  I[Pr](c; S | tau) <= H[Pr](c | tau).

(* I(c;S|tau) <= H(c|tau) is = iff H(c|S,tau) = 0 *)
Definition critique__ceiling__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (c : rv Om),
  (I[Pr](c; S | tau) = H[Pr](c | tau) <-> H[Pr](c | [% S, tau]) = 0).

(* ---- critique/reflection ---- *)
(* reflection: I(c;S|tau) = 0 *)

(* I(tau,c;S) = I(tau;S) *)
Definition critique__reflection : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (c : rv Om),
  I[Pr](c; S | tau) = 0 ->
  I[Pr]([% tau, c]; S) = I[Pr](tau; S).
