(* On random rewards the clip alone moves the policy, back and on the whole to the likely.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- random-reward-clip/no-clip ---- *)
(* random-rewards: E[S|x] = 0 *)

(* E[W*S] = 0 *)
Definition random_reward_clip__no_clip : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (a : rvt Om (symbol 2)),
  forall weight : symbol V -> R_eqType,
  forall high : symbol V -> R_eqType,
  forall low : symbol V -> R_eqType,
  almost Pr (fun v => Ex (at_ Pr x (x v)) (fun w => (fun a => 2 * ind (a == bit true) - 1) (a w)) = 0) ->
  Ex Pr (fun w => weight (x w) * (fun a => 2 * ind (a == bit true) - 1) (a w)) = 0.

(* ---- random-reward-clip/back ---- *)
(* random-rewards: E[S|x] = 0 *)

(* E[W*S*(1 - Z*P - Y*(1 - P))] = (E[W*Y] - E[W*Z])/2 *)
Definition random_reward_clip__back : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (a : rvt Om (symbol 2)),
  forall weight : symbol V -> R_eqType,
  forall high : symbol V -> R_eqType,
  forall low : symbol V -> R_eqType,
  almost Pr (fun v => Ex (at_ Pr x (x v)) (fun w => (fun a => 2 * ind (a == bit true) - 1) (a w)) = 0) ->
  Ex Pr (fun w => weight (x w) * (fun a => 2 * ind (a == bit true) - 1) (a w) * (1 - high (x w) * (fun a => ind (a == bit true)) (a w) - low (x w) * (1 - (fun a => ind (a == bit true)) (a w)))) = (Ex Pr (fun w => weight (x w) * low (x w)) - Ex Pr (fun w => weight (x w) * high (x w))) / 2.

(* ---- random-reward-clip/to-the-likely ---- *)

(* B + D + B*G <= (B + D)*G + B *)
Definition random_reward_clip__to_the_likely : Prop :=
  forall B D G : nat,
  (1 <= B)%N -> (0 <= D)%N -> (2 <= G)%N ->
  B + D + B * G <= (B + D) * G + B.

(* B + D + B*G <= (B + D)*G + B is = iff D = 0 *)
Definition random_reward_clip__to_the_likely__equality1 : Prop :=
  forall B D G : nat,
  (1 <= B)%N -> (0 <= D)%N -> (2 <= G)%N ->
  (B + D + B * G = (B + D) * G + B <-> INR D = 0).

(* ---- random-reward-clip/in-numbers ---- *)

(* 0 < 208/7225 = (2/25 - 162/7225)/2 *)
Definition random_reward_clip__in_numbers : Prop :=
  0 < 208 / 7225 /\
  208 / 7225 = (2 / 25 - 162 / 7225) / 2.
