(* Each token adds the square of its own score.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- score-variance/one-more-token ---- *)
(* score: E[C|u] = 0 *)

(* E[(G + C)^2] = E[G^2] + E[C^2] *)
Definition score_variance__one_more_token : Prop :=
  forall W V : nat,
  (2 <= W)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (u : rvt Om (symbol W)) (x : rvt Om (symbol V)),
  forall total : symbol W -> R_eqType,
  forall score : symbol V -> symbol W -> R_eqType,
  almost Pr (fun v => Ex (at_ Pr u (u v)) (fun w => score (x w) (u w)) = 0) ->
  Ex Pr (fun w => (total (u w) + score (x w) (u w)) ^ 2) = Ex Pr (fun w => total (u w) ^ 2) + Ex Pr (fun w => score (x w) (u w) ^ 2).

(* ---- score-variance/rewarded ---- *)
(* score: E[C|u] = 0 *)

(* E[(R*(G + C))^2] = E[G^2] + E[C^2] *)
Definition score_variance__rewarded : Prop :=
  forall W V : nat,
  (2 <= W)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (u : rvt Om (symbol W)) (x : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  forall total : symbol W -> R_eqType,
  forall score : symbol V -> symbol W -> R_eqType,
  almost Pr (fun v => Ex (at_ Pr u (u v)) (fun w => score (x w) (u w)) = 0) ->
  Ex Pr (fun w => ((fun r => 2 * ind (r == bit true) - 1) (r w) * (total (u w) + score (x w) (u w))) ^ 2) = Ex Pr (fun w => total (u w) ^ 2) + Ex Pr (fun w => score (x w) (u w) ^ 2).

(* ---- score-variance/in-step ---- *)
(* score: E[C|u] = 0 *)

(* 2*(E[G^2] + E[C^2]) <= E[(G + C)^2] *)
Definition score_variance__in_step : Prop :=
  forall W V : nat,
  (2 <= W)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (u : rvt Om (symbol W)) (x : rvt Om (symbol V)),
  forall total : symbol W -> R_eqType,
  forall score : symbol V -> symbol W -> R_eqType,
  almost Pr (fun v => Ex (at_ Pr u (u v)) (fun w => score (x w) (u w)) = 0) ->
  2 * (Ex Pr (fun w => total (u w) ^ 2) + Ex Pr (fun w => score (x w) (u w) ^ 2)) <= Ex Pr (fun w => (total (u w) + score (x w) (u w)) ^ 2).

(* it fails *)
Definition score_variance__in_step__refuted : Prop :=
  ~ score_variance__in_step.
