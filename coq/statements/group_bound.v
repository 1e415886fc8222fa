(* Group bound.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- group-bound/average-against-each-value ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)

(* for every t: H(r|T) <= log2(M + 1) *)
Definition group_bound__average_against_each_value : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  H[Pr](r | T) <= log2 (distinct t + 1).

(* it fails *)
Definition group_bound__average_against_each_value__refuted : Prop :=
  ~ group_bound__average_against_each_value.

(* ---- group-bound/any-verifier ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* verifier: r = member(T,S) *)

(* for every t: H(r|T=t) <= log2(M + 1) *)
Definition group_bound__any_verifier : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  H[at_ Pr T t](r) <= log2 (distinct t + 1).

(* it fails *)
Definition group_bound__any_verifier__refuted : Prop :=
  ~ group_bound__any_verifier.

(* ---- group-bound/whole-rollout ---- *)
(* rollout-independence: I(U;S) = 0 *)
(* verifier: r = member(U,S) *)

(* for every t: H(r|U=t) <= log2(M + 1) *)
Definition group_bound__whole_rollout : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (U : rvt Om (vector K (symbol 2))) (r : rvt Om (vector K (symbol 2))),
  I[Pr](U; S) = 0 ->
  almost Pr (fun w => r w = member_v (U w) (S w)) ->
  forall t : vector K (symbol 2), possible Pr U t ->
  H[at_ Pr U t](r) <= log2 (distinct_final t + 1).

(* it fails *)
Definition group_bound__whole_rollout__refuted : Prop :=
  ~ group_bound__whole_rollout.

(* ---- group-bound/vc-dimension ---- *)
(* verifier: r = member(T,S) *)
(* few-verifiers: vc(S) <= 1 *)

(* for every t: H(r|T=t) <= log2(M + 1) *)
Definition group_bound__vc_dimension : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  vc_at_most Pr S 1 ->
  forall t : vector K (symbol V), possible Pr T t ->
  H[at_ Pr T t](r) <= log2 (distinct t + 1).

(* for every t: H(r|T=t) <= log2(M + 1) is = iff r uniform on M + 1 given T *)
Definition group_bound__vc_dimension__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  vc_at_most Pr S 1 ->
  forall t : vector K (symbol V), possible Pr T t ->
  (H[at_ Pr T t](r) = log2 (distinct t + 1) <-> uniform_on (at_ Pr T t) r (distinct t + 1)).

(* its terms are defined *)
Definition group_bound__vc_dimension__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  vc_at_most Pr S 1 ->
  forall t : vector K (symbol V), possible Pr T t ->
  0 < distinct t + 1.

(* ---- group-bound/vc-dimension-2 ---- *)
(* verifier: r = member(T,S) *)
(* few-verifiers: vc(S) <= 2 *)

(* for every t: H(r|T=t) <= log2(M*(M - 1)/2 + M + 1) *)
Definition group_bound__vc_dimension_2 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  vc_at_most Pr S 2 ->
  forall t : vector K (symbol V), possible Pr T t ->
  H[at_ Pr T t](r) <= log2 (distinct t * (distinct t - 1) / 2 + distinct t + 1).

(* for every t: H(r|T=t) <= log2(M*(M - 1)/2 + M + 1) is = iff r uniform on M*(M - 1)/2 + M + 1 given T *)
Definition group_bound__vc_dimension_2__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  vc_at_most Pr S 2 ->
  forall t : vector K (symbol V), possible Pr T t ->
  (H[at_ Pr T t](r) = log2 (distinct t * (distinct t - 1) / 2 + distinct t + 1) <-> uniform_on (at_ Pr T t) r (distinct t * (distinct t - 1) / 2 + distinct t + 1)).

(* its terms are defined *)
Definition group_bound__vc_dimension_2__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  vc_at_most Pr S 2 ->
  forall t : vector K (symbol V), possible Pr T t ->
  0 < distinct t * (distinct t - 1) / 2 + distinct t + 1.

(* ---- group-bound/pairwise ---- *)
(* uniform-prior: S uniform *)
(* exact-match: r = match(T,S) *)
(* any-rollout: j uniform *)
(* looked-at: I(j;S,T,r) = 0 *)
(* its-token: U = lookup(j,T) *)
(* pairwise-independence: I(U;S|j) = 0 *)

(* I(T,r;S) <= E[log2(M + 1)] *)
Definition group_bound__pairwise : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector 2 (symbol V))) (r : rvt Om (vector 2 (symbol 2))) (j : rvt Om (symbol 2)) (U : rvt Om (symbol V)),
  uniform Pr S ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  uniform Pr j ->
  I[Pr](j; [% S, T, r]) = 0 ->
  almost Pr (fun w => U w = lookup1 (j w) (T w)) ->
  I[Pr](U; S | j) = 0 ->
  I[Pr]([% T, r]; S) <= Ex Pr (fun w => log2 (distinct (T w) + 1)).

(* it fails *)
Definition group_bound__pairwise__refuted : Prop :=
  ~ group_bound__pairwise.

(* ---- group-bound/adaptive-tokens ---- *)
(* exact-match: r = match(T,S) *)
(* first-token: F = first(T) *)
(* first-reward: q = match(F,S) *)
(* first-independence: I(F;S) = 0 *)
(* next-independence: I(T;S|F,q) = 0 *)

(* I(T,r;S) <= E[log2(M + 1)] *)
Definition group_bound__adaptive_tokens : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector 2 (symbol V))) (r : rvt Om (vector 2 (symbol 2))) (F : rvt Om (symbol V)) (q : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => F w = first (T w)) ->
  almost Pr (fun w => q w = match1 (F w) (S w)) ->
  I[Pr](F; S) = 0 ->
  I[Pr](T; S | [% F, q]) = 0 ->
  I[Pr]([% T, r]; S) <= Ex Pr (fun w => log2 (distinct (T w) + 1)).

(* it fails *)
Definition group_bound__adaptive_tokens__refuted : Prop :=
  ~ group_bound__adaptive_tokens.

(* ---- group-bound/pointwise ---- *)
(* exact-match: r = match(T,S) *)

(* for every t: H(r|T=t) <= log2(M + 1) *)
Definition group_bound__pointwise : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  H[at_ Pr T t](r) <= log2 (distinct t + 1).

(* for every t: H(r|T=t) <= log2(M + 1) is = iff restrict(S,T) uniform on M + 1 given T *)
Definition group_bound__pointwise__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  (H[at_ Pr T t](r) = log2 (distinct t + 1) <-> uniform_on (at_ Pr T t) (RV (fun w => restrict_sv (S w) (T w))) (distinct t + 1)).

(* its terms are defined *)
Definition group_bound__pointwise__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  0 < distinct t + 1.

(* ---- group-bound/averaged ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* update-sees: I(g;S|T,r) = 0 *)

(* I(g;S) <= I(T,r;S) = H(r|T) <= E[log2(M + 1)] <= log2(E[M] + 1) <= log2(K + 1) *)
Definition group_bound__averaged : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% T, r]; S) /\
  I[Pr]([% T, r]; S) = H[Pr](r | T) /\
  H[Pr](r | T) <= Ex Pr (fun w => log2 (distinct (T w) + 1)) /\
  Ex Pr (fun w => log2 (distinct (T w) + 1)) <= log2 (Ex Pr (fun w => distinct (T w)) + 1) /\
  log2 (Ex Pr (fun w => distinct (T w)) + 1) <= log2 (K + 1).

(* I(g;S) <= I(T,r;S) is = iff I(S;T,r|g) = 0 *)
Definition group_bound__averaged__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% T, r]; S) <-> I[Pr](S; [% T, r] | g) = 0).

(* H(r|T) <= E[log2(M + 1)] is = iff restrict(S,T) uniform on M + 1 given T *)
Definition group_bound__averaged__equality3 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (H[Pr](r | T) = Ex Pr (fun w => log2 (distinct (T w) + 1)) <-> uniform_given Pr (RV (fun w => restrict_sv (S w) (T w))) (fun w => distinct (T w) + 1) T).

(* E[log2(M + 1)] <= log2(E[M] + 1) is = iff M constant *)
Definition group_bound__averaged__equality4 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (Ex Pr (fun w => log2 (distinct (T w) + 1)) = log2 (Ex Pr (fun w => distinct (T w)) + 1) <-> is_constant Pr (fun w => distinct (T w))).

(* log2(E[M] + 1) <= log2(K + 1) is = iff M = K *)
Definition group_bound__averaged__equality5 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (log2 (Ex Pr (fun w => distinct (T w)) + 1) = log2 (K + 1) <-> almost Pr (fun w => INR (distinct (T w)) = K)).

(* its terms are defined *)
Definition group_bound__averaged__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  almost Pr (fun w => 0 < distinct (T w) + 1) /\
  0 < Ex Pr (fun w => distinct (T w)) + 1 /\
  0 < K + 1.

(* ---- group-bound/distinct-inputs ---- *)
(* verifier: r = member(T,S) *)

(* for every t: H(r|T=t) <= M *)
Definition group_bound__distinct_inputs : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  H[at_ Pr T t](r) <= distinct t.

(* for every t: H(r|T=t) <= M is = iff r uniform on 2^M given T *)
Definition group_bound__distinct_inputs__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  (H[at_ Pr T t](r) = distinct t <-> uniform_on (at_ Pr T t) r (2 ^ (distinct t))).

(* ---- group-bound/distinct-inputs-averaged ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* verifier: r = member(T,S) *)
(* update-sees: I(g;S|T,r) = 0 *)

(* I(g;S) <= I(T,r;S) = H(r|T) <= E[M] <= K *)
Definition group_bound__distinct_inputs_averaged : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% T, r]; S) /\
  I[Pr]([% T, r]; S) = H[Pr](r | T) /\
  H[Pr](r | T) <= Ex Pr (fun w => distinct (T w)) /\
  Ex Pr (fun w => distinct (T w)) <= K.

(* I(g;S) <= I(T,r;S) is = iff I(S;T,r|g) = 0 *)
Definition group_bound__distinct_inputs_averaged__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% T, r]; S) <-> I[Pr](S; [% T, r] | g) = 0).

(* H(r|T) <= E[M] is = iff r uniform on 2^M given T *)
Definition group_bound__distinct_inputs_averaged__equality3 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (H[Pr](r | T) = Ex Pr (fun w => distinct (T w)) <-> uniform_given Pr r (fun w => 2 ^ (distinct (T w))) T).

(* E[M] <= K is = iff M = K *)
Definition group_bound__distinct_inputs_averaged__equality4 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = member_v (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (Ex Pr (fun w => distinct (T w)) = K <-> almost Pr (fun w => INR (distinct (T w)) = K)).

(* ---- group-bound/adaptive ---- *)
(* next-independence: for every i: I(T[i];S|T[<i],r[<i]) = 0 *)
(* exact-match: r = match(T,S) *)

(* I(T,r;S) <= log2(K + 1) *)
Definition group_bound__adaptive : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (forall i : 'I_K, I[Pr](comp T i; S | [% before T i, before r i]) = 0) ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr]([% T, r]; S) <= log2 (K + 1).

(* its terms are defined *)
Definition group_bound__adaptive__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (forall i : 'I_K, I[Pr](comp T i; S | [% before T i, before r i]) = 0) ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  0 < K + 1.

(* ---- group-bound/relevant-tokens ---- *)
(* left-over: H(Q|T) = 0 *)
(* exact-match: m = match(Q,S) *)
(* matches-are-all: H(r|T,m) = 0 *)

(* H(r|T) <= H(m|Q) <= E[log2(M + 1)] *)
Definition group_bound__relevant_tokens : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (Q : rvt Om (vector K (symbol V))) (m : rvt Om (vector K (symbol 2))) (r : rv Om),
  H[Pr](Q | T) = 0 ->
  almost Pr (fun w => m w = match_vs (Q w) (S w)) ->
  H[Pr](r | [% T, m]) = 0 ->
  H[Pr](r | T) <= H[Pr](m | Q) /\
  H[Pr](m | Q) <= Ex Pr (fun w => log2 (distinct (Q w) + 1)).

(* H(r|T) <= H(m|Q) is = iff I(T;m|Q) = 0 and H(m|T,r) = 0 *)
Definition group_bound__relevant_tokens__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (Q : rvt Om (vector K (symbol V))) (m : rvt Om (vector K (symbol 2))) (r : rv Om),
  H[Pr](Q | T) = 0 ->
  almost Pr (fun w => m w = match_vs (Q w) (S w)) ->
  H[Pr](r | [% T, m]) = 0 ->
  (H[Pr](r | T) = H[Pr](m | Q) <-> I[Pr](T; m | Q) = 0 /\ H[Pr](m | [% T, r]) = 0).

(* H(m|Q) <= E[log2(M + 1)] is = iff restrict(S,Q) uniform on M + 1 given Q *)
Definition group_bound__relevant_tokens__equality2 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (Q : rvt Om (vector K (symbol V))) (m : rvt Om (vector K (symbol 2))) (r : rv Om),
  H[Pr](Q | T) = 0 ->
  almost Pr (fun w => m w = match_vs (Q w) (S w)) ->
  H[Pr](r | [% T, m]) = 0 ->
  (H[Pr](m | Q) = Ex Pr (fun w => log2 (distinct (Q w) + 1)) <-> uniform_given Pr (RV (fun w => restrict_sv (S w) (Q w))) (fun w => distinct (Q w) + 1) Q).

(* its terms are defined *)
Definition group_bound__relevant_tokens__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (Q : rvt Om (vector K (symbol V))) (m : rvt Om (vector K (symbol 2))) (r : rv Om),
  H[Pr](Q | T) = 0 ->
  almost Pr (fun w => m w = match_vs (Q w) (S w)) ->
  H[Pr](r | [% T, m]) = 0 ->
  almost Pr (fun w => 0 < distinct (Q w) + 1).

(* ---- group-bound/patterns ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* index: H(r|c,tau) = 0 *)

(* I(tau,r;S) <= H(r|tau) <= H(c|tau) <= log2(N) *)
Definition group_bound__patterns : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (c : rvt Om (symbol N)) (r : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% c, tau]) = 0 ->
  I[Pr]([% tau, r]; S) <= H[Pr](r | tau) /\
  H[Pr](r | tau) <= H[Pr](c | tau) /\
  H[Pr](c | tau) <= log2 N.

(* I(tau,r;S) <= H(r|tau) is = iff H(r|S,tau) = 0 *)
Definition group_bound__patterns__equality1 : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (c : rvt Om (symbol N)) (r : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% c, tau]) = 0 ->
  (I[Pr]([% tau, r]; S) = H[Pr](r | tau) <-> H[Pr](r | [% S, tau]) = 0).

(* H(r|tau) <= H(c|tau) is = iff H(c|r,tau) = 0 *)
Definition group_bound__patterns__equality2 : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (c : rvt Om (symbol N)) (r : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% c, tau]) = 0 ->
  (H[Pr](r | tau) = H[Pr](c | tau) <-> H[Pr](c | [% r, tau]) = 0).

(* H(c|tau) <= log2(N) is = iff c uniform on N given tau *)
Definition group_bound__patterns__equality3 : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (c : rvt Om (symbol N)) (r : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% c, tau]) = 0 ->
  (H[Pr](c | tau) = log2 N <-> uniform_given Pr c (fun w => N) tau).

(* its terms are defined *)
Definition group_bound__patterns__defined : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (c : rvt Om (symbol N)) (r : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](r | [% c, tau]) = 0 ->
  0 < N.

(* ---- group-bound/both-caps ---- *)
(* exact-match: r = match(T,S) *)

(* for every t: H(r|T=t) <= H(S|T=t) <= log2(V) *)
Definition group_bound__both_caps : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  H[at_ Pr T t](r) <= H[at_ Pr T t](S) /\
  H[at_ Pr T t](S) <= log2 V.

(* for every t: H(r|T=t) <= H(S|T=t) is = iff H(S|T,r) = 0 *)
Definition group_bound__both_caps__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  (H[at_ Pr T t](r) = H[at_ Pr T t](S) <-> H[at_ Pr T t](S | [% T, r]) = 0).

(* for every t: H(S|T=t) <= log2(V) is = iff S uniform on V given T *)
Definition group_bound__both_caps__equality2 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  (H[at_ Pr T t](S) = log2 V <-> uniform_on (at_ Pr T t) S V).

(* its terms are defined *)
Definition group_bound__both_caps__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  0 < V.

(* ---- group-bound/all-tried ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* all-tried: H(S|T,r) = 0 *)

(* H(r|T) = H(S) <= log2(V) *)
Definition group_bound__all_tried : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  H[Pr](S | [% T, r]) = 0 ->
  H[Pr](r | T) = H[Pr](S) /\
  H[Pr](S) <= log2 V.

(* H(S) <= log2(V) is = iff S uniform on V *)
Definition group_bound__all_tried__equality2 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  H[Pr](S | [% T, r]) = 0 ->
  (H[Pr](S) = log2 V <-> uniform_on Pr S V).

(* its terms are defined *)
Definition group_bound__all_tried__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  H[Pr](S | [% T, r]) = 0 ->
  0 < V.

(* ---- group-bound/secret ---- *)
(* exact-match: r = match(T,S) *)

(* H(r|T) <= H(S) <= log2(V) *)
Definition group_bound__secret : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  H[Pr](r | T) <= H[Pr](S) /\
  H[Pr](S) <= log2 V.

(* H(r|T) <= H(S) is = iff I(S;T) = 0 and H(S|T,r) = 0 *)
Definition group_bound__secret__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  (H[Pr](r | T) = H[Pr](S) <-> I[Pr](S; T) = 0 /\ H[Pr](S | [% T, r]) = 0).

(* H(S) <= log2(V) is = iff S uniform on V *)
Definition group_bound__secret__equality2 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  (H[Pr](S) = log2 V <-> uniform_on Pr S V).

(* its terms are defined *)
Definition group_bound__secret__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  0 < V.
