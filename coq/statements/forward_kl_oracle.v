(* The oracle minimises the divergence of the pretrained policy from it.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- forward-kl-oracle/finite ---- *)
(* perfect: E[b] = 1 *)

(* E[a] = 1 *)
Definition forward_kl_oracle__finite : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (o : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  Ex Pr (fun w => right (o w)) = 1 ->
  Ex Pr (fun w => right (x w)) = 1.

(* it fails *)
Definition forward_kl_oracle__finite__refuted : Prop :=
  ~ forward_kl_oracle__finite.

(* ---- forward-kl-oracle/asked-for ---- *)
(* perfect: E[b] = 1 *)
(* support: x << o *)

(* E[a] = 1 *)
Definition forward_kl_oracle__asked_for : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (o : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  Ex Pr (fun w => right (o w)) = 1 ->
  covers Pr Pr x o ->
  Ex Pr (fun w => right (x w)) = 1.

(* ---- forward-kl-oracle/other-way-round ---- *)
(* support: y << x *)
(* base-rate: E[a] = A/N *)
(* always-right: E[b] = 1 *)

(* log2(N/A) <= D(y||x) *)
Definition forward_kl_oracle__other_way_round : Prop :=
  forall V N A : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  Ex Pr (fun w => right (x w)) = A / N ->
  Ex Pr (fun w => right (y w)) = 1 ->
  log2 (N / A) <= KL Pr Pr y x.

(* its terms are defined *)
Definition forward_kl_oracle__other_way_round__defined : Prop :=
  forall V N A : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  Ex Pr (fun w => right (x w)) = A / N ->
  Ex Pr (fun w => right (y w)) = 1 ->
  ~ (INR A = 0) /\
  0 < N / A /\
  covers Pr Pr y x.
