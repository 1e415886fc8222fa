(* An advantage in the place of the reward leaves the direction of the expected update as it is.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- advantage-direction/right-or-wrong ---- *)
(* first-score: E[C|q] = 0 *)
(* second-score: E[D|r] = 0 *)

(* E[(R - Q)*(C - D)] = E[R*C] + E[Q*D] *)
Definition advantage_direction__right_or_wrong : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  forall score : symbol V -> R_eqType,
  almost Pr (fun v => Ex (at_ Pr q (q v)) (fun w => score (x w)) = 0) ->
  almost Pr (fun v => Ex (at_ Pr r (r v)) (fun w => score (y w)) = 0) ->
  Ex Pr (fun w => ((fun r => ind (r == bit true)) (r w) - (fun r => ind (r == bit true)) (q w)) * (score (x w) - score (y w))) = Ex Pr (fun w => (fun r => ind (r == bit true)) (r w) * score (x w)) + Ex Pr (fun w => (fun r => ind (r == bit true)) (q w) * score (y w)).

(* ---- advantage-direction/three-levels ---- *)
(* uniform-policy: x uniform *)
(* same-policy: y uniform *)
(* independent-rollouts: I(x;y) = 0 *)

(* E[A*(L - M)]*E[F*(N - 1/3)] = E[A*(N - O)]*E[F*(L - 1/3)] *)
Definition advantage_direction__three_levels : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol 3)) (y : rvt Om (symbol 3)),
  uniform Pr x ->
  uniform Pr y ->
  I[Pr](x; y) = 0 ->
  Ex Pr (fun w => (fun t s => INR (s < t)%N - INR (t < s)%N) (x w) (y w) * ((fun t => INR (t == 0%N :> nat)) (x w) - (fun t => INR (t == 0%N :> nat)) (y w))) * Ex Pr (fun w => (fun t => INR t * (1 + INR t) / 2) (x w) * ((fun t => INR (t == 1%N :> nat)) (x w) - 1 / 3)) = Ex Pr (fun w => (fun t s => INR (s < t)%N - INR (t < s)%N) (x w) (y w) * ((fun t => INR (t == 1%N :> nat)) (x w) - (fun t => INR (t == 1%N :> nat)) (y w))) * Ex Pr (fun w => (fun t => INR t * (1 + INR t) / 2) (x w) * ((fun t => INR (t == 0%N :> nat)) (x w) - 1 / 3)).

(* it fails *)
Definition advantage_direction__three_levels__refuted : Prop :=
  ~ advantage_direction__three_levels.
