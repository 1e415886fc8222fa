(* A group whose rewards agree has no gradient.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- dynamic-sampling/zero-advantage ---- *)

(* U - K*U/K = 0 *)
Definition dynamic_sampling__zero_advantage : Prop :=
  forall K U : nat,
  (1 <= K)%N -> (0 <= U)%N -> U <= 1 ->
  U - K * U / K = 0.

(* its terms are defined *)
Definition dynamic_sampling__zero_advantage__defined : Prop :=
  forall K U : nat,
  (1 <= K)%N -> (0 <= U)%N -> U <= 1 ->
  ~ (INR K = 0).

(* ---- dynamic-sampling/lost ---- *)
(* centred: a = centred(r) *)

(* I(a;S) <= I(r;S) *)
Definition dynamic_sampling__lost : Prop :=
  forall K : nat,
  (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  almost Pr (fun w => a w = centred (r w)) ->
  I[Pr](a; S) <= I[Pr](r; S).

(* I(a;S) <= I(r;S) is = iff I(S;r|a) = 0 *)
Definition dynamic_sampling__lost__equality1 : Prop :=
  forall K : nat,
  (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  almost Pr (fun w => a w = centred (r w)) ->
  (I[Pr](a; S) = I[Pr](r; S) <-> I[Pr](S; r | a) = 0).

(* ---- dynamic-sampling/mixed ---- *)
(* independent-rollouts: T iid as x *)

(* E[M] = 1 - E[R]^K - (1 - E[R])^K *)
Definition dynamic_sampling__mixed : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  Ex Pr (fun w => (fun t => if all (fun v => reward v == bit true) t || all (fun v => reward v == bit false) t then 0 else 1) (T w)) = 1 - Ex Pr (fun w => reward (x w)) ^ K - (1 - Ex Pr (fun w => reward (x w))) ^ K.

(* ---- dynamic-sampling/hard-prompts ---- *)

(* 67/10 < 1/(1 - (1/100)^16 - (99/100)^16) < 34/5 *)
Definition dynamic_sampling__hard_prompts : Prop :=
  67 / 10 < 1 / (1 - (1 / 100) ^ 16 - (99 / 100) ^ 16) /\
  1 / (1 - (1 / 100) ^ 16 - (99 / 100) ^ 16) < 34 / 5.
