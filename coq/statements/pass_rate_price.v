(* What a pass rate costs in KL.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- pass-rate-price/price ---- *)
(* support: y << x *)
(* base-verdict: r = right(x) *)
(* verdict: q = right(y) *)

(* D(q||r) <= D(y||x) *)
Definition pass_rate_price__price : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  almost Pr (fun w => r w = right (x w)) ->
  almost Pr (fun w => q w = right (y w)) ->
  KL Pr Pr q r <= KL Pr Pr y x.

(* D(q||r) <= D(y||x) is = iff D(y|q||x|r) = 0 *)
Definition pass_rate_price__price__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  almost Pr (fun w => r w = right (x w)) ->
  almost Pr (fun w => q w = right (y w)) ->
  (KL Pr Pr q r = KL Pr Pr y x <-> KLc Pr y q x r = 0).

(* its terms are defined *)
Definition pass_rate_price__price__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  almost Pr (fun w => r w = right (x w)) ->
  almost Pr (fun w => q w = right (y w)) ->
  covers Pr Pr q r /\
  covers Pr Pr y x.

(* ---- pass-rate-price/rates ---- *)
(* support: y << x *)
(* base-verdict: r = right(x) *)
(* verdict: q = right(y) *)
(* rate-before: E[a] = (N - A)/N *)
(* rate-after: E[b] = (N - B)/N *)

(* B/N*log2(B/A) + (N - B)/N*log2((N - B)/(N - A)) <= D(y||x) *)
Definition pass_rate_price__rates : Prop :=
  forall V N A B : nat,
  (2 <= V)%N -> (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 -> (1 <= B)%N -> B <= N - 1 ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  almost Pr (fun w => r w = right (x w)) ->
  almost Pr (fun w => q w = right (y w)) ->
  Ex Pr (fun w => failed (r w)) = (N - A) / N ->
  Ex Pr (fun w => failed (q w)) = (N - B) / N ->
  B / N * log2 (B / A) + (N - B) / N * log2 ((N - B) / (N - A)) <= KL Pr Pr y x.

(* B/N*log2(B/A) + (N - B)/N*log2((N - B)/(N - A)) <= D(y||x) is = iff D(y|q||x|r) = 0 *)
Definition pass_rate_price__rates__equality1 : Prop :=
  forall V N A B : nat,
  (2 <= V)%N -> (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 -> (1 <= B)%N -> B <= N - 1 ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  almost Pr (fun w => r w = right (x w)) ->
  almost Pr (fun w => q w = right (y w)) ->
  Ex Pr (fun w => failed (r w)) = (N - A) / N ->
  Ex Pr (fun w => failed (q w)) = (N - B) / N ->
  (B / N * log2 (B / A) + (N - B) / N * log2 ((N - B) / (N - A)) = KL Pr Pr y x <-> KLc Pr y q x r = 0).

(* its terms are defined *)
Definition pass_rate_price__rates__defined : Prop :=
  forall V N A B : nat,
  (2 <= V)%N -> (2 <= N)%N -> (1 <= A)%N -> A <= N - 1 -> (1 <= B)%N -> B <= N - 1 ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  almost Pr (fun w => r w = right (x w)) ->
  almost Pr (fun w => q w = right (y w)) ->
  Ex Pr (fun w => failed (r w)) = (N - A) / N ->
  Ex Pr (fun w => failed (q w)) = (N - B) / N ->
  ~ (INR N = 0) /\
  ~ (INR A = 0) /\
  0 <= B / A /\ (B / A = 0 -> B / N = 0) /\
  ~ (N - A = 0) /\
  0 <= (N - B) / (N - A) /\ ((N - B) / (N - A) = 0 -> (N - B) / N = 0) /\
  covers Pr Pr y x.

(* ---- pass-rate-price/certainty ---- *)
(* support: y << x *)
(* base-rate: E[a] = A/N *)
(* always-right: E[b] = 1 *)

(* log2(N/A) <= D(y||x) *)
Definition pass_rate_price__certainty : Prop :=
  forall V N A : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  Ex Pr (fun w => right (x w)) = A / N ->
  Ex Pr (fun w => right (y w)) = 1 ->
  log2 (N / A) <= KL Pr Pr y x.

(* its terms are defined *)
Definition pass_rate_price__certainty__defined : Prop :=
  forall V N A : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  Ex Pr (fun w => right (x w)) = A / N ->
  Ex Pr (fun w => right (y w)) = 1 ->
  ~ (INR A = 0) /\
  0 < N / A /\
  covers Pr Pr y x.

(* ---- pass-rate-price/from-a-tenth ---- *)

(* 9/10*log2(9) + 1/10*log2(1/9) = 8/5*log2(3) < 2537/1000 *)
Definition pass_rate_price__from_a_tenth : Prop :=
  9 / 10 * log2 9 + 1 / 10 * log2 (1 / 9) = 8 / 5 * log2 3 /\
  8 / 5 * log2 3 < 2537 / 1000.
