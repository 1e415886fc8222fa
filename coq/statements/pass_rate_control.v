(* The signal of a binary reward is strongest at a pass rate of one half.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- pass-rate-control/survival-2 ---- *)

(* 1 - (A/(2*A + D))^2 - ((A + D)/(2*A + D))^2 <= 1 - 2/2^2 *)
Definition pass_rate_control__survival_2 : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  1 - (A / (2 * A + D)) ^ 2 - ((A + D) / (2 * A + D)) ^ 2 <= 1 - 2 / 2 ^ 2.

(* 1 - (A/(2*A + D))^2 - ((A + D)/(2*A + D))^2 <= 1 - 2/2^2 is = iff D = 0 *)
Definition pass_rate_control__survival_2__equality1 : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  (1 - (A / (2 * A + D)) ^ 2 - ((A + D) / (2 * A + D)) ^ 2 = 1 - 2 / 2 ^ 2 <-> INR D = 0).

(* its terms are defined *)
Definition pass_rate_control__survival_2__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  ~ (2 * A + D = 0).

(* ---- pass-rate-control/survival-4 ---- *)

(* 1 - (A/(2*A + D))^4 - ((A + D)/(2*A + D))^4 <= 1 - 2/2^4 *)
Definition pass_rate_control__survival_4 : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  1 - (A / (2 * A + D)) ^ 4 - ((A + D) / (2 * A + D)) ^ 4 <= 1 - 2 / 2 ^ 4.

(* 1 - (A/(2*A + D))^4 - ((A + D)/(2*A + D))^4 <= 1 - 2/2^4 is = iff D = 0 *)
Definition pass_rate_control__survival_4__equality1 : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  (1 - (A / (2 * A + D)) ^ 4 - ((A + D) / (2 * A + D)) ^ 4 = 1 - 2 / 2 ^ 4 <-> INR D = 0).

(* its terms are defined *)
Definition pass_rate_control__survival_4__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  ~ (2 * A + D = 0).

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
