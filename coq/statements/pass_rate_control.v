(* The signal of a binary reward is strongest at a pass rate of one half.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- pass-rate-control/survival ---- *)
(* independent-rollouts: T iid as x *)

(* E[M] <= 1 - 2/2^K *)
Definition pass_rate_control__survival : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  Ex Pr (fun w => (fun t => if all (fun v => reward v == bit true) t || all (fun v => reward v == bit false) t then 0 else 1) (T w)) <= 1 - 2 / 2 ^ K.

(* E[M] <= 1 - 2/2^K is = iff reward(x) uniform on 2 *)
Definition pass_rate_control__survival__equality1 : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  (Ex Pr (fun w => (fun t => if all (fun v => reward v == bit true) t || all (fun v => reward v == bit false) t then 0 else 1) (T w)) = 1 - 2 / 2 ^ K <-> uniform_on Pr (RV (fun w => reward (x w))) 2).

(* its terms are defined *)
Definition pass_rate_control__survival__defined : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  ~ (2 ^ K = 0).

(* ---- pass-rate-control/energy-of-a-group ---- *)
(* independent-rollouts: T iid as x *)

(* E[Y] = K^2/(K - 1)*E[R]*(1 - E[R]) *)
Definition pass_rate_control__energy_of_a_group : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  Ex Pr (fun w => (fun t => rsum t (fun v => (INR (reward v) - (rsum t (fun v => INR (reward v)) - INR (reward v)) / (INR (size t) - 1)) ^ 2)) (T w)) = K ^ 2 / (K - 1) * Ex Pr (fun w => reward (x w)) * (1 - Ex Pr (fun w => reward (x w))).

(* its terms are defined *)
Definition pass_rate_control__energy_of_a_group__defined : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  ~ (K - 1 = 0).

(* ---- pass-rate-control/energy ---- *)

(* K^2/(K - 1)*A*(A + D)/(2*A + D)^2 <= K^2/(4*(K - 1)) *)
Definition pass_rate_control__energy : Prop :=
  forall A D K : nat,
  (1 <= A)%N -> (0 <= D)%N -> (2 <= K)%N ->
  K ^ 2 / (K - 1) * A * (A + D) / (2 * A + D) ^ 2 <= K ^ 2 / (4 * (K - 1)).

(* K^2/(K - 1)*A*(A + D)/(2*A + D)^2 <= K^2/(4*(K - 1)) is = iff D = 0 *)
Definition pass_rate_control__energy__equality1 : Prop :=
  forall A D K : nat,
  (1 <= A)%N -> (0 <= D)%N -> (2 <= K)%N ->
  (K ^ 2 / (K - 1) * A * (A + D) / (2 * A + D) ^ 2 = K ^ 2 / (4 * (K - 1)) <-> INR D = 0).

(* its terms are defined *)
Definition pass_rate_control__energy__defined : Prop :=
  forall A D K : nat,
  (1 <= A)%N -> (0 <= D)%N -> (2 <= K)%N ->
  ~ (K - 1 = 0) /\
  ~ ((2 * A + D) ^ 2 = 0) /\
  ~ (4 * (K - 1) = 0).

(* ---- pass-rate-control/pairs-of-a-group ---- *)
(* independent-rollouts: T iid as x *)

(* E[B] = K*(K - 1)*E[R]*(1 - E[R]) *)
Definition pass_rate_control__pairs_of_a_group : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> symbol 2,
  iid Pr T x ->
  Ex Pr (fun w => (fun t => rsum t (fun v => INR (reward v)) * rsum t (fun v => 1 - INR (reward v))) (T w)) = K * (K - 1) * Ex Pr (fun w => reward (x w)) * (1 - Ex Pr (fun w => reward (x w))).

(* ---- pass-rate-control/pairs ---- *)

(* K*(K - 1)*A*(A + D)/(2*A + D)^2 <= K*(K - 1)/4 *)
Definition pass_rate_control__pairs : Prop :=
  forall A D K : nat,
  (1 <= A)%N -> (0 <= D)%N -> (2 <= K)%N ->
  K * (K - 1) * A * (A + D) / (2 * A + D) ^ 2 <= K * (K - 1) / 4.

(* K*(K - 1)*A*(A + D)/(2*A + D)^2 <= K*(K - 1)/4 is = iff D = 0 *)
Definition pass_rate_control__pairs__equality1 : Prop :=
  forall A D K : nat,
  (1 <= A)%N -> (0 <= D)%N -> (2 <= K)%N ->
  (K * (K - 1) * A * (A + D) / (2 * A + D) ^ 2 = K * (K - 1) / 4 <-> INR D = 0).

(* its terms are defined *)
Definition pass_rate_control__pairs__defined : Prop :=
  forall A D K : nat,
  (1 <= A)%N -> (0 <= D)%N -> (2 <= K)%N ->
  ~ ((2 * A + D) ^ 2 = 0).
