(* Averaging the scores of those rollouts that pass estimates the gradient of log p truncated at order N.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- order-of-truncation/conditional ---- *)
(* independent-rollouts: T iid as x *)

(* E[R]*E[G] = E[R*F]*(1 - (1 - E[R])^N) *)
Definition order_of_truncation__conditional : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector N (symbol V))),
  forall reward : symbol V -> symbol 2,
  forall score : symbol V -> R_eqType,
  iid Pr T x ->
  Ex Pr (fun w => reward (x w)) * Ex Pr (fun w => (fun t => rsum t (fun v => INR (reward v) * score v) / rsum t (fun v => INR (reward v))) (T w)) = Ex Pr (fun w => reward (x w) * score (x w)) * (1 - (1 - Ex Pr (fun w => reward (x w))) ^ N).

(* ---- order-of-truncation/variance-reduced ---- *)
(* independent-rollouts: T iid as x *)
(* scores: E[F] = 0 *)

(* E[R]*E[A] = E[R*F]*(1 - (1 - E[R])^N) *)
Definition order_of_truncation__variance_reduced : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector N (symbol V))),
  forall reward : symbol V -> symbol 2,
  forall score : symbol V -> R_eqType,
  iid Pr T x ->
  Ex Pr (fun w => score (x w)) = 0 ->
  Ex Pr (fun w => reward (x w)) * Ex Pr (fun w => (fun t => rsum t (fun v => INR (reward v) * score v) / rsum t (fun v => INR (reward v)) - rsum t score / INR (size t)) (T w)) = Ex Pr (fun w => reward (x w) * score (x w)) * (1 - (1 - Ex Pr (fun w => reward (x w))) ^ N).

(* ---- order-of-truncation/algorithm ---- *)
(* independent-rollouts: T iid as x *)
(* scores: E[F] = 0 *)

(* E[R]*(1 - E[R])*E[C] = E[R*F]*(1 - E[R] - (1 - E[R])^N) *)
Definition order_of_truncation__algorithm : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector N (symbol V))),
  forall reward : symbol V -> symbol 2,
  forall score : symbol V -> R_eqType,
  iid Pr T x ->
  Ex Pr (fun w => score (x w)) = 0 ->
  Ex Pr (fun w => reward (x w)) * (1 - Ex Pr (fun w => reward (x w))) * Ex Pr (fun w => (fun t => rsum t (fun v => (INR (reward v) - rsum t (fun v => INR (reward v)) / INR (size t)) * score v) / (rsum t (fun v => INR (reward v)))) (T w)) = Ex Pr (fun w => reward (x w) * score (x w)) * (1 - Ex Pr (fun w => reward (x w)) - (1 - Ex Pr (fun w => reward (x w))) ^ N).

(* ---- order-of-truncation/algorithm-of-order-n ---- *)
(* independent-rollouts: T iid as x *)
(* scores: E[F] = 0 *)

(* E[R]*E[C] = E[R*F]*(1 - (1 - E[R])^N) *)
Definition order_of_truncation__algorithm_of_order_n : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector N (symbol V))),
  forall reward : symbol V -> symbol 2,
  forall score : symbol V -> R_eqType,
  iid Pr T x ->
  Ex Pr (fun w => score (x w)) = 0 ->
  Ex Pr (fun w => reward (x w)) * Ex Pr (fun w => (fun t => rsum t (fun v => (INR (reward v) - rsum t (fun v => INR (reward v)) / INR (size t)) * score v) / (rsum t (fun v => INR (reward v)))) (T w)) = Ex Pr (fun w => reward (x w) * score (x w)) * (1 - (1 - Ex Pr (fun w => reward (x w))) ^ N).

(* it fails *)
Definition order_of_truncation__algorithm_of_order_n__refuted : Prop :=
  ~ order_of_truncation__algorithm_of_order_n.
