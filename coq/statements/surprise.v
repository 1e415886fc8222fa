(* Surprise.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- surprise/success ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* verifier: H(r|S,T) = 0 *)
(* success: x ~ S given r=1,T *)

(* for every t: D(x|T=t||S) = log2(1/alpha) *)
Definition surprise__success : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)) (x : rvt Om (symbol V)),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  accepted Pr x S (fun w => r w == bit true) T ->
  forall t : cod T, possible Pr T t ->
  KL (at_ Pr T t) Pr x S = log2 (1 / pr (at_ Pr T t) (fun v => r v == bit true)).

(* its terms are defined *)
Definition surprise__success__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)) (x : rvt Om (symbol V)),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  accepted Pr x S (fun w => r w == bit true) T ->
  forall t : cod T, possible Pr T t ->
  covers (at_ Pr T t) Pr x S /\
  ~ (pr (at_ Pr T t) (fun v => r v == bit true) = 0) /\
  0 < 1 / pr (at_ Pr T t) (fun v => r v == bit true).

(* ---- surprise/failure ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* verifier: H(r|S,T) = 0 *)
(* failure: x ~ S given r=0,T *)

(* for every t: D(x|T=t||S) = log2(1/alpha) *)
Definition surprise__failure : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)) (x : rvt Om (symbol V)),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  accepted Pr x S (fun w => r w == bit false) T ->
  forall t : cod T, possible Pr T t ->
  KL (at_ Pr T t) Pr x S = log2 (1 / pr (at_ Pr T t) (fun v => r v == bit false)).

(* its terms are defined *)
Definition surprise__failure__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)) (x : rvt Om (symbol V)),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  accepted Pr x S (fun w => r w == bit false) T ->
  forall t : cod T, possible Pr T t ->
  covers (at_ Pr T t) Pr x S /\
  ~ (pr (at_ Pr T t) (fun v => r v == bit false) = 0) /\
  0 < 1 / pr (at_ Pr T t) (fun v => r v == bit false).

(* ---- surprise/weight-change ---- *)

(* 1 - (A + D)/N < 1 - A/N *)
Definition surprise__weight_change : Prop :=
  forall N D A : nat,
  (2 <= N)%N -> (1 <= D)%N -> D <= N - 1 -> (1 <= A)%N -> A <= N - D ->
  1 - (A + D) / N < 1 - A / N.

(* its terms are defined *)
Definition surprise__weight_change__defined : Prop :=
  forall N D A : nat,
  (2 <= N)%N -> (1 <= D)%N -> D <= N - 1 -> (1 <= A)%N -> A <= N - D ->
  ~ (INR N = 0).

(* ---- surprise/weight-change-in-numbers ---- *)

(* (1 - 1/1000000)/(1 - 1/10) < 10/9 *)
Definition surprise__weight_change_in_numbers : Prop :=
  (1 - 1 / 1000000) / (1 - 1 / 10) < 10 / 9.

(* ---- surprise/on-average ---- *)
(* verifier: H(r|S,T) = 0 *)

(* I(S;r|T) = H(r|T) = E[h(alpha)] *)
Definition surprise__on_average : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)),
  H[Pr](r | [% S, T]) = 0 ->
  I[Pr](S; r | T) = H[Pr](r | T) /\
  H[Pr](r | T) = Ex Pr (fun w => h2 (pr (at_ Pr T (T w)) (fun v => r v == bit true))).

(* its terms are defined *)
Definition surprise__on_average__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)),
  H[Pr](r | [% S, T]) = 0 ->
  almost Pr (fun w => 0 <= pr (at_ Pr T (T w)) (fun v => r v == bit true) <= 1).

(* ---- surprise/tail ---- *)

(* log2((2*M + D + 1)/(2*M + D + 1 - A)) < log2((2*M + D + 1)/M) *)
Definition surprise__tail : Prop :=
  forall M D A : nat,
  (1 <= M)%N -> (0 <= D)%N -> (0 <= A)%N -> A <= M ->
  log2 ((2 * M + D + 1) / (2 * M + D + 1 - A)) < log2 ((2 * M + D + 1) / M).

(* its terms are defined *)
Definition surprise__tail__defined : Prop :=
  forall M D A : nat,
  (1 <= M)%N -> (0 <= D)%N -> (0 <= A)%N -> A <= M ->
  ~ (2 * M + D + 1 - A = 0) /\
  0 < (2 * M + D + 1) / (2 * M + D + 1 - A) /\
  ~ (INR M = 0) /\
  0 < (2 * M + D + 1) / M.

(* ---- surprise/tail-at-one-bit ---- *)

(* log2(2) = log2(1/(1 - 1/2)) = 1 *)
Definition surprise__tail_at_one_bit : Prop :=
  log2 2 = log2 (1 / (1 - 1 / 2)) /\
  log2 (1 / (1 - 1 / 2)) = 1.

(* ---- surprise/one-in-a-million ---- *)

(* 39863/2000 < log2(1000000) < 49829/2500 *)
Definition surprise__one_in_a_million : Prop :=
  39863 / 2000 < log2 1000000 /\
  log2 1000000 < 49829 / 2500.

(* ---- surprise/one-in-ten ---- *)

(* 33219/10000 < log2(10) < 1661/500 *)
Definition surprise__one_in_ten : Prop :=
  33219 / 10000 < log2 10 /\
  log2 10 < 1661 / 500.

(* ---- surprise/expected ---- *)

(* 20000*h(1/1000000) < h(1/10) *)
Definition surprise__expected : Prop :=
  20000 * h2 (1 / 1000000) < h2 (1 / 10).
