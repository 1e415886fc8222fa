(* A terminal reward of two values gives exactly one bit.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- terminal-reward/one-bit ---- *)
(* advantage: H(a|r,tau) = 0 *)
(* bijection: H(r|a,tau) = 0 *)

(* H(a|tau) = H(r|tau) = 1 *)
Definition terminal_reward__one_bit : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (symbol 2)) (a : rv Om),
  H[Pr](a | [% r, tau]) = 0 ->
  H[Pr](r | [% a, tau]) = 0 ->
  H[Pr](a | tau) = H[Pr](r | tau) /\
  H[Pr](r | tau) = 1.

(* it fails *)
Definition terminal_reward__one_bit__refuted : Prop :=
  ~ terminal_reward__one_bit.

(* ---- terminal-reward/at-most ---- *)
(* advantage: H(a|r,tau) = 0 *)
(* bijection: H(r|a,tau) = 0 *)

(* H(a|tau) = H(r|tau) <= 1 *)
Definition terminal_reward__at_most : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (symbol 2)) (a : rv Om),
  H[Pr](a | [% r, tau]) = 0 ->
  H[Pr](r | [% a, tau]) = 0 ->
  H[Pr](a | tau) = H[Pr](r | tau) /\
  H[Pr](r | tau) <= 1.

(* H(r|tau) <= 1 is = iff r uniform on 2 given tau *)
Definition terminal_reward__at_most__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (symbol 2)) (a : rv Om),
  H[Pr](a | [% r, tau]) = 0 ->
  H[Pr](r | [% a, tau]) = 0 ->
  (H[Pr](r | tau) = 1 <-> uniform_given Pr r (fun w => 2) tau).
