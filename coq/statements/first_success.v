(* Until a rollout passes, of at most K, it takes pass@K over the pass rate on average.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- first-success/none ---- *)
(* independent-rollouts: T iid as x *)

(* E[M] = (1 - E[R])^K *)
Definition first_success__none : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  Ex Pr (fun w => (fun t => if all (fun v => reward v == bit false) t then 1 else 0) (T w)) = (1 - Ex Pr (fun w => reward (x w))) ^ K.

(* ---- first-success/used ---- *)
(* independent-rollouts: T iid as x *)

(* E[R]*E[N] = 1 - (1 - E[R])^K *)
Definition first_success__used : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  Ex Pr (fun w => reward (x w)) * Ex Pr (fun w => (fun t => INR (minn (find (fun v => reward v == bit true) t).+1 (size t))) (T w)) = 1 - (1 - Ex Pr (fun w => reward (x w))) ^ K.
