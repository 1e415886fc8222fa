(* Sequential elimination.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- sequential-elimination/distinct-guesses ---- *)
(* uniform-prior: S uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* distinct-guesses: for every t: M = K *)

(* I(T,r;S) = H(r|T) = log2(V) - (V - K)/V*log2(V - K) *)
Definition sequential_elimination__distinct_guesses : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N -> K <= V ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  (forall t : vector K (symbol V), possible Pr T t ->
  INR (distinct t) = K) ->
  I[Pr]([% T, r]; S) = H[Pr](r | T) /\
  H[Pr](r | T) = log2 V - (V - K) / V * log2 (V - K).

(* its terms are defined *)
Definition sequential_elimination__distinct_guesses__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N -> K <= V ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  (forall t : vector K (symbol V), possible Pr T t ->
  INR (distinct t) = K) ->
  0 < V /\
  ~ (INR V = 0) /\
  0 <= V - K /\ (V - K = 0 -> (V - K) / V = 0).

(* ---- sequential-elimination/expected-guesses ---- *)
(* uniform-prior: S uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* every-symbol: for every t: M = V *)
(* until-known: G = tries(T,S) *)

(* E[N] = (V - 1)*(V + 2)/(2*V) *)
Definition sequential_elimination__expected_guesses : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector V (symbol V))) (G : rvt Om nat_eqType),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  (forall t : vector V (symbol V), possible Pr T t ->
  INR (distinct t) = V) ->
  almost Pr (fun w => G w = tries (T w) (S w)) ->
  Ex Pr (fun w => (G w)) = (V - 1) * (V + 2) / (2 * V).

(* its terms are defined *)
Definition sequential_elimination__expected_guesses__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector V (symbol V))) (G : rvt Om nat_eqType),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  (forall t : vector V (symbol V), possible Pr T t ->
  INR (distinct t) = V) ->
  almost Pr (fun w => G w = tries (T w) (S w)) ->
  ~ (2 * V = 0).

(* ---- sequential-elimination/one-more ---- *)

(* log2(V) - (V - M - 1)/V*log2(V - M - 1) - (log2(V) - (V - M)/V*log2(V - M)) = (V - M)/V*h(1/(V - M)) *)
Definition sequential_elimination__one_more : Prop :=
  forall V M : nat,
  (2 <= V)%N -> (0 <= M)%N -> M <= V - 1 ->
  log2 V - (V - M - 1) / V * log2 (V - M - 1) - (log2 V - (V - M) / V * log2 (V - M)) = (V - M) / V * h2 (1 / (V - M)).

(* its terms are defined *)
Definition sequential_elimination__one_more__defined : Prop :=
  forall V M : nat,
  (2 <= V)%N -> (0 <= M)%N -> M <= V - 1 ->
  0 < V /\
  ~ (INR V = 0) /\
  0 <= V - M - 1 /\ (V - M - 1 = 0 -> (V - M - 1) / V = 0) /\
  0 <= V - M /\ (V - M = 0 -> (V - M) / V = 0) /\
  ~ (V - M = 0) /\
  0 <= 1 / (V - M) <= 1.
