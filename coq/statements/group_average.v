(* Distinct guesses of a group.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- group-average/few-duplicates ---- *)
(* uniform-policy: T uniform *)

(* K - K*(K - 1)/(2*V) <= E[M] <= K *)
Definition group_average__few_duplicates : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (T : rvt Om (vector K (symbol V))),
  uniform Pr T ->
  K - K * (K - 1) / (2 * V) <= Ex Pr (fun w => distinct (T w)) /\
  Ex Pr (fun w => distinct (T w)) <= K.

(* its terms are defined *)
Definition group_average__few_duplicates__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (T : rvt Om (vector K (symbol V))),
  uniform Pr T ->
  ~ (2 * V = 0).

(* ---- group-average/mean-of-two ---- *)
(* uniform-policy: T uniform *)

(* E[M] = V*(1 - (1 - 1/V)^2) *)
Definition group_average__mean_of_two : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (T : rvt Om (vector 2 (symbol V))),
  uniform Pr T ->
  Ex Pr (fun w => distinct (T w)) = V * (1 - (1 - 1 / V) ^ 2).

(* its terms are defined *)
Definition group_average__mean_of_two__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (T : rvt Om (vector 2 (symbol V))),
  uniform Pr T ->
  ~ (INR V = 0).

(* ---- group-average/mean-of-four ---- *)
(* uniform-policy: T uniform *)

(* E[M] = V*(1 - (1 - 1/V)^4) *)
Definition group_average__mean_of_four : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (T : rvt Om (vector 4 (symbol V))),
  uniform Pr T ->
  Ex Pr (fun w => distinct (T w)) = V * (1 - (1 - 1 / V) ^ 4).

(* its terms are defined *)
Definition group_average__mean_of_four__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (T : rvt Om (vector 4 (symbol V))),
  uniform Pr T ->
  ~ (INR V = 0).

(* ---- group-average/mean ---- *)
(* uniform-policy: T uniform *)

(* E[M] = V*(1 - (1 - 1/V)^K) *)
Definition group_average__mean : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (T : rvt Om (vector K (symbol V))),
  uniform Pr T ->
  Ex Pr (fun w => distinct (T w)) = V * (1 - (1 - 1 / V) ^ K).

(* its terms are defined *)
Definition group_average__mean__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (T : rvt Om (vector K (symbol V))),
  uniform Pr T ->
  ~ (INR V = 0).

(* ---- group-average/next-token ---- *)
(* uniform-token: U uniform *)
(* one-more: I(T;U) = 0 *)
(* among-them: b = among(U,T) *)

(* H(b|T) = E[h(M/V)] *)
Definition group_average__next_token : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (U : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (b : rvt Om (symbol 2)),
  uniform Pr U ->
  I[Pr](T; U) = 0 ->
  almost Pr (fun w => b w = (fun u t => bit (u \in t)) (U w) (T w)) ->
  H[Pr](b | T) = Ex Pr (fun w => h2 (distinct (T w) / V)).

(* its terms are defined *)
Definition group_average__next_token__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (U : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (b : rvt Om (symbol 2)),
  uniform Pr U ->
  I[Pr](T; U) = 0 ->
  almost Pr (fun w => b w = (fun u t => bit (u \in t)) (U w) (T w)) ->
  almost Pr (fun w => ~ (INR V = 0)) /\
  almost Pr (fun w => 0 <= distinct (T w) / V <= 1).

(* ---- group-average/distinct-at-64 ---- *)

(* 60 < 500*(1 - (1 - 1/500)^64) < 61 *)
Definition group_average__distinct_at_64 : Prop :=
  60 < 500 * (1 - (1 - 1 / 500) ^ 64) /\
  500 * (1 - (1 - 1 / 500) ^ 64) < 61.

(* ---- group-average/pairs-at-64 ---- *)

(* 64*63/(2*500) = 4 + 4/125 *)
Definition group_average__pairs_at_64 : Prop :=
  64 * 63 / (2 * 500) = 4 + 4 / 125.

(* ---- group-average/without-duplicates ---- *)

(* 4*(log2(500) - 109/125*log2(436)) < log2(65) *)
Definition group_average__without_duplicates : Prop :=
  4 * (log2 500 - 109 / 125 * log2 436) < log2 65.

(* ---- group-average/nearly-linear ---- *)

(* 63*h(1/500) < log2(500) - 109/125*log2(436) < 64*h(1/500) *)
Definition group_average__nearly_linear : Prop :=
  63 * h2 (1 / 500) < log2 500 - 109 / 125 * log2 436 /\
  log2 500 - 109 / 125 * log2 436 < 64 * h2 (1 / 500).
