(* Reward gained against KL spent.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- reward-gain/unit ---- *)
(* support: y << x *)
(* least: for every t: 0 <= b *)
(* most: for every t: b <= 1 *)

(* 2*log2(e)*(E[a] - E[b])^2 <= D(y||x) *)
Definition reward_gain__unit : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall score : symbol V -> R_eqType,
  covers Pr Pr y x ->
  (forall t : symbol V, possible Pr x t ->
  0 <= score t) ->
  (forall t : symbol V, possible Pr x t ->
  score t <= 1) ->
  2 * log2 (exp 1) * (Ex Pr (fun w => score (y w)) - Ex Pr (fun w => score (x w))) ^ 2 <= KL Pr Pr y x.

(* 2*log2(e)*(E[a] - E[b])^2 <= D(y||x) is = iff x ~ y *)
Definition reward_gain__unit__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall score : symbol V -> R_eqType,
  covers Pr Pr y x ->
  (forall t : symbol V, possible Pr x t ->
  0 <= score t) ->
  (forall t : symbol V, possible Pr x t ->
  score t <= 1) ->
  (2 * log2 (exp 1) * (Ex Pr (fun w => score (y w)) - Ex Pr (fun w => score (x w))) ^ 2 = KL Pr Pr y x <-> same_law Pr x y).

(* its terms are defined *)
Definition reward_gain__unit__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall score : symbol V -> R_eqType,
  covers Pr Pr y x ->
  (forall t : symbol V, possible Pr x t ->
  0 <= score t) ->
  (forall t : symbol V, possible Pr x t ->
  score t <= 1) ->
  covers Pr Pr y x.
