(* Full support and a realizable optimum.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- full-support/nothing-to-learn ---- *)
(* full-support: x << z *)
(* optimal: E[b] = 1 *)

(* E[a] = 1 *)
Definition full_support__nothing_to_learn : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (z : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr x z ->
  Ex Pr (fun w => right (z w)) = 1 ->
  Ex Pr (fun w => right (x w)) = 1.

(* ---- full-support/with-a-task ---- *)
(* full-support: x << z *)
(* optimal: E[b] = 1 *)
(* to-learn: E[a] < 1 *)

(* 1 = 0 *)
Definition full_support__with_a_task : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (z : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr x z ->
  Ex Pr (fun w => right (z w)) = 1 ->
  Ex Pr (fun w => right (x w)) < 1 ->
  1 = 0.
