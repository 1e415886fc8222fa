(* pass@2 is estimated without bias by the pairs of rollouts that fail.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- pass-at-two/pairs ---- *)
(* independent-rollouts: T iid as x *)

(* E[G] = 1 - (1 - E[R])^2 *)
Definition pass_at_two__pairs : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (2 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector N (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  Ex Pr (fun w => (fun t => 1 - rsum t (fun v => 1 - INR (reward v)) * (rsum t (fun v => 1 - INR (reward v)) - 1) / INR (size t) / (INR (size t) - 1)) (T w)) = 1 - (1 - Ex Pr (fun w => reward (x w))) ^ 2.

(* ---- pass-at-two/share ---- *)
(* independent-rollouts: T iid as x *)

(* E[F] = 1 - (1 - E[R])^2 - E[R]*(1 - E[R])/N *)
Definition pass_at_two__share : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (2 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector N (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  Ex Pr (fun w => (fun t => 1 - rsum t (fun v => 1 - INR (reward v)) / INR (size t) * (rsum t (fun v => 1 - INR (reward v)) / INR (size t))) (T w)) = 1 - (1 - Ex Pr (fun w => reward (x w))) ^ 2 - Ex Pr (fun w => reward (x w)) * (1 - Ex Pr (fun w => reward (x w))) / N.

(* its terms are defined *)
Definition pass_at_two__share__defined : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (2 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector N (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  ~ (INR N = 0).
