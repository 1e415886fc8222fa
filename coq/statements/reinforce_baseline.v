(* The baseline of REINFORCE.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- reinforce-baseline/own-mean ---- *)
(* uniform-policy: T uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* own-mean: a = centred(r) *)
(* no-baseline-updates: f = shared_logit(T,r) *)
(* updates: g = shared_logit(T,a) *)

(* E[G] = K*E[F] *)
Definition reinforce_baseline__own_mean : Prop :=
  forall K : nat,
  (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol 2)) (T : rvt Om (vector K (symbol 2))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) (f : rvt Om R_eqType) (g : rvt Om R_eqType),
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  almost Pr (fun w => f w = shared_logit (T w) (reals (r w))) ->
  almost Pr (fun w => g w = shared_logit (T w) (a w)) ->
  Ex Pr (fun w => (g w)) = K * Ex Pr (fun w => (f w)).

(* it fails *)
Definition reinforce_baseline__own_mean__refuted : Prop :=
  ~ reinforce_baseline__own_mean.

(* ---- reinforce-baseline/other-rollouts ---- *)
(* independent-rollouts: I(T;u) = 0 *)

(* E[(F - B)*C] = E[F*C] - E[B]*E[C] *)
Definition reinforce_baseline__other_rollouts : Prop :=
  forall V W : nat,
  (2 <= V)%N -> (2 <= W)%N ->
  forall (Om : finType) (Pr : dist Om)
    (T : rvt Om (symbol V)) (u : rvt Om (symbol W)),
  forall reward : symbol V -> R_eqType,
  forall score : symbol V -> R_eqType,
  forall baseline : symbol W -> R_eqType,
  I[Pr](T; u) = 0 ->
  Ex Pr (fun w => (reward (T w) - baseline (u w)) * score (T w)) = Ex Pr (fun w => reward (T w) * score (T w)) - Ex Pr (fun w => baseline (u w)) * Ex Pr (fun w => score (T w)).

(* ---- reinforce-baseline/own-mean-share ---- *)
(* independent-rollouts: T iid as x *)
(* scores: E[F] = 0 *)

(* K*E[G] = (K - 1)*E[R*F] *)
Definition reinforce_baseline__own_mean_share : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> R_eqType,
  forall score : symbol V -> R_eqType,
  iid Pr T x ->
  Ex Pr (fun w => score (x w)) = 0 ->
  K * Ex Pr (fun w => (fun t => rsum t (fun v => (reward v - rsum t reward / INR (size t)) * score v) / INR (size t)) (T w)) = (K - 1) * Ex Pr (fun w => reward (x w) * score (x w)).

(* ---- reinforce-baseline/leave-one-out ---- *)
(* independent-rollouts: T iid as x *)
(* scores: E[F] = 0 *)

(* E[L] = E[R*F] *)
Definition reinforce_baseline__leave_one_out : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  forall reward : symbol V -> R_eqType,
  forall score : symbol V -> R_eqType,
  iid Pr T x ->
  Ex Pr (fun w => score (x w)) = 0 ->
  Ex Pr (fun w => (fun t => rsum t (fun v => (reward v - (rsum t reward - reward v) / (INR (size t) - 1)) * score v) / INR (size t)) (T w)) = Ex Pr (fun w => reward (x w) * score (x w)).

(* ---- reinforce-baseline/any-baseline ---- *)
(* uniform-prior: S uniform *)
(* uniform-policy: T uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* no-baseline: g = restrict(S,T) *)
(* baseline-one: c = avoid(T,S) *)

(* I(g;S) = I(c;S) *)
Definition reinforce_baseline__any_baseline : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (g : rvt Om (maybe (symbol V))) (c : rvt Om (maybe (symbol V))),
  uniform Pr S ->
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) ->
  almost Pr (fun w => c w = avoid (T w) (S w)) ->
  I[Pr](g; S) = I[Pr](c; S).

(* it fails *)
Definition reinforce_baseline__any_baseline__refuted : Prop :=
  ~ reinforce_baseline__any_baseline.

(* ---- reinforce-baseline/none ---- *)
(* uniform-prior: S uniform *)
(* uniform-policy: T uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* no-baseline: g = restrict(S,T) *)

(* I(g;S) = log2(V)/V *)
Definition reinforce_baseline__none : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (g : rvt Om (maybe (symbol V))),
  uniform Pr S ->
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) ->
  I[Pr](g; S) = log2 V / V.

(* its terms are defined *)
Definition reinforce_baseline__none__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (g : rvt Om (maybe (symbol V))),
  uniform Pr S ->
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) ->
  0 < V /\
  ~ (INR V = 0).

(* ---- reinforce-baseline/one ---- *)
(* uniform-prior: S uniform *)
(* uniform-policy: T uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* baseline-one: g = avoid(T,S) *)

(* I(g;S) = log2(V) - log2(V)/V - (V - 1)/V*log2(V - 1) *)
Definition reinforce_baseline__one : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (g : rvt Om (maybe (symbol V))),
  uniform Pr S ->
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => g w = avoid (T w) (S w)) ->
  I[Pr](g; S) = log2 V - log2 V / V - (V - 1) / V * log2 (V - 1).

(* its terms are defined *)
Definition reinforce_baseline__one__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (g : rvt Om (maybe (symbol V))),
  uniform Pr S ->
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => g w = avoid (T w) (S w)) ->
  0 < V /\
  ~ (INR V = 0) /\
  0 <= V - 1 /\ (V - 1 = 0 -> (V - 1) / V = 0).

(* ---- reinforce-baseline/between ---- *)
(* uniform-prior: S uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* update-sees: H(g|T,r) = 0 *)
(* update-shows: H(T,r|g) = 0 *)

(* I(g;S) = h(1/V) *)
Definition reinforce_baseline__between : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rv Om),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  H[Pr](g | [% T, r]) = 0 ->
  H[Pr]([% T, r] | g) = 0 ->
  I[Pr](g; S) = h2 (1 / V).

(* its terms are defined *)
Definition reinforce_baseline__between__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rv Om),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  H[Pr](g | [% T, r]) = 0 ->
  H[Pr]([% T, r] | g) = 0 ->
  ~ (INR V = 0) /\
  0 <= 1 / V <= 1.

(* ---- reinforce-baseline/split ---- *)

(* log2(V)/V + log2(V) - log2(V)/V - (V - 1)/V*log2(V - 1) = h(1/V) *)
Definition reinforce_baseline__split : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  log2 V / V + log2 V - log2 V / V - (V - 1) / V * log2 (V - 1) = h2 (1 / V).

(* its terms are defined *)
Definition reinforce_baseline__split__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  0 < V /\
  ~ (INR V = 0) /\
  0 <= V - 1 /\ (V - 1 = 0 -> (V - 1) / V = 0) /\
  0 <= 1 / V <= 1.
