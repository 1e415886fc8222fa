(* A reweighted policy cannot leave the support of the base model.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- base-support/reweighting ---- *)
(* reweighted: y ~ x given k=1,S *)
(* avoided: E[a] = 1 *)

(* E[b] = 1 *)
Definition base_support__reweighting : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol V)) (k : rvt Om (symbol 2)) (y : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  accepted Pr y x (fun w => k w == bit true) S ->
  Ex Pr (fun w => right (x w)) = 1 ->
  Ex Pr (fun w => right (y w)) = 1.
