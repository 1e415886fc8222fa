(* Exact information under a uniform prior.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- uniform-prior-mi/pointwise ---- *)
(* uniform-prior: S uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)

(* for every t: I(r;S|T=t) = H(r|T=t) = log2(V) - (V - M)/V*log2(V - M) <= log2(M + 1) *)
Definition uniform_prior_mi__pointwise : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  I[at_ Pr T t](r; S) = H[at_ Pr T t](r) /\
  H[at_ Pr T t](r) = log2 V - (V - distinct t) / V * log2 (V - distinct t) /\
  log2 V - (V - distinct t) / V * log2 (V - distinct t) <= log2 (distinct t + 1).

(* for every t: log2(V) - (V - M)/V*log2(V - M) <= log2(M + 1) is = iff V = M + 1 *)
Definition uniform_prior_mi__pointwise__equality3 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  (log2 V - (V - distinct t) / V * log2 (V - distinct t) = log2 (distinct t + 1) <-> INR V = distinct t + 1).

(* its terms are defined *)
Definition uniform_prior_mi__pointwise__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  0 < V /\
  ~ (INR V = 0) /\
  0 <= V - distinct t /\ (V - distinct t = 0 -> (V - distinct t) / V = 0) /\
  0 < distinct t + 1.

(* ---- uniform-prior-mi/averaged ---- *)
(* uniform-prior: S uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)

(* I(T,r;S) = H(r|T) = E[log2(V) - (V - M)/V*log2(V - M)] <= E[log2(M + 1)] *)
Definition uniform_prior_mi__averaged : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr]([% T, r]; S) = H[Pr](r | T) /\
  H[Pr](r | T) = Ex Pr (fun w => log2 V - (V - distinct (T w)) / V * log2 (V - distinct (T w))) /\
  Ex Pr (fun w => log2 V - (V - distinct (T w)) / V * log2 (V - distinct (T w))) <= Ex Pr (fun w => log2 (distinct (T w) + 1)).

(* E[log2(V) - (V - M)/V*log2(V - M)] <= E[log2(M + 1)] is = iff V = M + 1 *)
Definition uniform_prior_mi__averaged__equality3 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  (Ex Pr (fun w => log2 V - (V - distinct (T w)) / V * log2 (V - distinct (T w))) = Ex Pr (fun w => log2 (distinct (T w) + 1)) <-> almost Pr (fun w => INR V = distinct (T w) + 1)).

(* its terms are defined *)
Definition uniform_prior_mi__averaged__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => 0 < V) /\
  almost Pr (fun w => ~ (INR V = 0)) /\
  almost Pr (fun w => 0 <= V - distinct (T w) /\ (V - distinct (T w) = 0 -> (V - distinct (T w)) / V = 0)) /\
  almost Pr (fun w => 0 < distinct (T w) + 1).

(* ---- uniform-prior-mi/last-token ---- *)

(* log2(V) - (V - (V - 1))/V*log2(V - (V - 1)) = log2(V) - (V - V)/V*log2(V - V) *)
Definition uniform_prior_mi__last_token : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  log2 V - (V - (V - 1)) / V * log2 (V - (V - 1)) = log2 V - (V - V) / V * log2 (V - V).

(* its terms are defined *)
Definition uniform_prior_mi__last_token__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  0 < V /\
  ~ (INR V = 0) /\
  0 <= V - (V - 1) /\ (V - (V - 1) = 0 -> (V - (V - 1)) / V = 0) /\
  0 <= V - V /\ (V - V = 0 -> (V - V) / V = 0).

(* ---- uniform-prior-mi/increasing ---- *)

(* log2(V) - (V - M)/V*log2(V - M) < log2(V) - (V - M - 1)/V*log2(V - M - 1) *)
Definition uniform_prior_mi__increasing : Prop :=
  forall V M : nat,
  (3 <= V)%N -> (1 <= M)%N -> M <= V - 2 ->
  log2 V - (V - M) / V * log2 (V - M) < log2 V - (V - M - 1) / V * log2 (V - M - 1).

(* its terms are defined *)
Definition uniform_prior_mi__increasing__defined : Prop :=
  forall V M : nat,
  (3 <= V)%N -> (1 <= M)%N -> M <= V - 2 ->
  0 < V /\
  ~ (INR V = 0) /\
  0 <= V - M /\ (V - M = 0 -> (V - M) / V = 0) /\
  0 <= V - M - 1 /\ (V - M - 1 = 0 -> (V - M - 1) / V = 0).

(* ---- uniform-prior-mi/linear ---- *)

(* M/V*log2(e*V) - M^2/V^2*log2(e) <= log2(V) - (V - M)/V*log2(V - M) <= M/V*log2(e*V) *)
Definition uniform_prior_mi__linear : Prop :=
  forall V M : nat,
  (1 <= V)%N -> (1 <= M)%N -> M <= V ->
  M / V * log2 (exp 1 * V) - M ^ 2 / V ^ 2 * log2 (exp 1) <= log2 V - (V - M) / V * log2 (V - M) /\
  log2 V - (V - M) / V * log2 (V - M) <= M / V * log2 (exp 1 * V).

(* its terms are defined *)
Definition uniform_prior_mi__linear__defined : Prop :=
  forall V M : nat,
  (1 <= V)%N -> (1 <= M)%N -> M <= V ->
  ~ (INR V = 0) /\
  0 <= exp 1 * V /\ (exp 1 * V = 0 -> M / V = 0) /\
  ~ (V ^ 2 = 0) /\
  0 < V /\
  0 <= V - M /\ (V - M = 0 -> (V - M) / V = 0).
