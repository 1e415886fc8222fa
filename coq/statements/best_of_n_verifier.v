(* The divergence of best-of-n grows like log n for verifiable rewards too.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- best-of-n-verifier/spent ---- *)
(* support: y << x *)
(* base-verdict: r = right(x) *)
(* verdict: q = right(y) *)
(* ties: D(y|q||x|r) = 0 *)

(* D(y||x) = D(q||r) *)
Definition best_of_n_verifier__spent : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  almost Pr (fun w => r w = right (x w)) ->
  almost Pr (fun w => q w = right (y w)) ->
  KLc Pr y q x r = 0 ->
  KL Pr Pr y x = KL Pr Pr q r.

(* its terms are defined *)
Definition best_of_n_verifier__spent__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  almost Pr (fun w => r w = right (x w)) ->
  almost Pr (fun w => q w = right (y w)) ->
  KLc Pr y q x r = 0 ->
  covers Pr Pr y x /\
  covers Pr Pr q r.

(* ---- best-of-n-verifier/saturates ---- *)

(* B/N*log2(B/A) + (N - B)/N*log2((N - B)/(N - A)) < log2(N/A) *)
Definition best_of_n_verifier__saturates : Prop :=
  forall N B A : nat,
  (2 <= N)%N -> (1 <= B)%N -> B <= N - 1 -> (1 <= A)%N -> A <= B ->
  B / N * log2 (B / A) + (N - B) / N * log2 ((N - B) / (N - A)) < log2 (N / A).

(* its terms are defined *)
Definition best_of_n_verifier__saturates__defined : Prop :=
  forall N B A : nat,
  (2 <= N)%N -> (1 <= B)%N -> B <= N - 1 -> (1 <= A)%N -> A <= B ->
  ~ (INR N = 0) /\
  ~ (INR A = 0) /\
  0 <= B / A /\ (B / A = 0 -> B / N = 0) /\
  ~ (N - A = 0) /\
  0 <= (N - B) / (N - A) /\ ((N - B) / (N - A) = 0 -> (N - B) / N = 0) /\
  0 < N / A.

(* ---- best-of-n-verifier/of-sixty-four ---- *)

(* (1 - (7/8)^64)*log2(8*(1 - (7/8)^64)) + 63*(7/8)^64*log2(7/8) < 3 < 22/5 < 6 - 63/64*log2(e) *)
Definition best_of_n_verifier__of_sixty_four : Prop :=
  (1 - (7 / 8) ^ 64) * log2 (8 * (1 - (7 / 8) ^ 64)) + 63 * (7 / 8) ^ 64 * log2 (7 / 8) < 3 /\
  3 < 22 / 5 /\
  22 / 5 < 6 - 63 / 64 * log2 (exp 1).
