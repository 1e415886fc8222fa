(* Group bound on average.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- group-bound-mean/chain ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* update-sees: I(g;S|T,r) = 0 *)

(* I(g;S) <= I(g;S|T) <= H(r|T) <= E[log2(M + 1)] <= log2(K + 1) *)
Definition group_bound_mean__chain : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  I[Pr](g; S) <= I[Pr](g; S | T) /\
  I[Pr](g; S | T) <= H[Pr](r | T) /\
  H[Pr](r | T) <= Ex Pr (fun w => log2 (distinct (T w) + 1)) /\
  Ex Pr (fun w => log2 (distinct (T w) + 1)) <= log2 (K + 1).

(* I(g;S) <= I(g;S|T) is = iff I(S;T|g) = 0 *)
Definition group_bound_mean__chain__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (I[Pr](g; S) = I[Pr](g; S | T) <-> I[Pr](S; T | g) = 0).

(* I(g;S|T) <= H(r|T) is = iff I(S;r|T,g) = 0 and H(r|S,T) = 0 *)
Definition group_bound_mean__chain__equality2 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (I[Pr](g; S | T) = H[Pr](r | T) <-> I[Pr](S; r | [% T, g]) = 0 /\ H[Pr](r | [% S, T]) = 0).

(* H(r|T) <= E[log2(M + 1)] is = iff restrict(S,T) uniform on M + 1 given T *)
Definition group_bound_mean__chain__equality3 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (H[Pr](r | T) = Ex Pr (fun w => log2 (distinct (T w) + 1)) <-> uniform_given Pr (RV (fun w => restrict_sv (S w) (T w))) (fun w => distinct (T w) + 1) T).

(* E[log2(M + 1)] <= log2(K + 1) is = iff M = K *)
Definition group_bound_mean__chain__equality4 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (Ex Pr (fun w => log2 (distinct (T w) + 1)) = log2 (K + 1) <-> almost Pr (fun w => INR (distinct (T w)) = K)).

(* its terms are defined *)
Definition group_bound_mean__chain__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  almost Pr (fun w => 0 < distinct (T w) + 1) /\
  0 < K + 1.

(* ---- group-bound-mean/pointwise ---- *)
(* exact-match: r = match(T,S) *)
(* update-sees: I(g;S|T,r) = 0 *)

(* for every t: I(g;S|T=t) <= I(g,r;S|T=t) = H(r|T=t) <= log2(M + 1) *)
Definition group_bound_mean__pointwise : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  forall t : vector K (symbol V), possible Pr T t ->
  I[at_ Pr T t](g; S) <= I[at_ Pr T t]([% g, r]; S) /\
  I[at_ Pr T t]([% g, r]; S) = H[at_ Pr T t](r) /\
  H[at_ Pr T t](r) <= log2 (distinct t + 1).

(* for every t: I(g;S|T=t) <= I(g,r;S|T=t) is = iff I(S;r|T,g) = 0 *)
Definition group_bound_mean__pointwise__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  forall t : vector K (symbol V), possible Pr T t ->
  (I[at_ Pr T t](g; S) = I[at_ Pr T t]([% g, r]; S) <-> I[at_ Pr T t](S; r | [% T, g]) = 0).

(* for every t: H(r|T=t) <= log2(M + 1) is = iff restrict(S,T) uniform on M + 1 given T *)
Definition group_bound_mean__pointwise__equality3 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  forall t : vector K (symbol V), possible Pr T t ->
  (H[at_ Pr T t](r) = log2 (distinct t + 1) <-> uniform_on (at_ Pr T t) (RV (fun w => restrict_sv (S w) (T w))) (distinct t + 1)).

(* its terms are defined *)
Definition group_bound_mean__pointwise__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  forall t : vector K (symbol V), possible Pr T t ->
  0 < distinct t + 1.

(* ---- group-bound-mean/tokens-unknown ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* update-sees: I(g;S|T,r) = 0 *)

(* I(g;S|T) <= I(g;S) *)
Definition group_bound_mean__tokens_unknown : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  I[Pr](g; S | T) <= I[Pr](g; S).

(* it fails *)
Definition group_bound_mean__tokens_unknown__refuted : Prop :=
  ~ group_bound_mean__tokens_unknown.
