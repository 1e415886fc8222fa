(* Filtered positives.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- filtered-positives/cap ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* keep-positives: g = restrict(S,T) *)

(* I(T,g;S) = H(r|T) <= 1 *)
Definition filtered_positives__cap : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol V))),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) ->
  I[Pr]([% T, g]; S) = H[Pr](r | T) /\
  H[Pr](r | T) <= 1.

(* H(r|T) <= 1 is = iff r uniform on 2 given T *)
Definition filtered_positives__cap__equality2 : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol V))),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) ->
  (H[Pr](r | T) = 1 <-> uniform_given Pr r (fun w => 2) T).

(* ---- filtered-positives/any-verifier ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* verifier: H(r|S,T) = 0 *)
(* keep-positives: g = keep(T,r) *)

(* I(T,g;S) = H(r|T) = E[h(a)] <= h(E[a]) <= 1 *)
Definition filtered_positives__any_verifier : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol V))),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  almost Pr (fun w => g w = keep (T w) (r w)) ->
  I[Pr]([% T, g]; S) = H[Pr](r | T) /\
  H[Pr](r | T) = Ex Pr (fun w => h2 (pr (at_ Pr T (T w)) (fun v => r v == bit true))) /\
  Ex Pr (fun w => h2 (pr (at_ Pr T (T w)) (fun v => r v == bit true))) <= h2 (Ex Pr (fun w => pr (at_ Pr T (T w)) (fun v => r v == bit true))) /\
  h2 (Ex Pr (fun w => pr (at_ Pr T (T w)) (fun v => r v == bit true))) <= 1.

(* E[h(a)] <= h(E[a]) is = iff a constant *)
Definition filtered_positives__any_verifier__equality3 : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol V))),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  almost Pr (fun w => g w = keep (T w) (r w)) ->
  (Ex Pr (fun w => h2 (pr (at_ Pr T (T w)) (fun v => r v == bit true))) = h2 (Ex Pr (fun w => pr (at_ Pr T (T w)) (fun v => r v == bit true))) <-> is_constant Pr (fun w => pr (at_ Pr T (T w)) (fun v => r v == bit true))).

(* h(E[a]) <= 1 is = iff r uniform on 2 *)
Definition filtered_positives__any_verifier__equality4 : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol V))),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  almost Pr (fun w => g w = keep (T w) (r w)) ->
  (h2 (Ex Pr (fun w => pr (at_ Pr T (T w)) (fun v => r v == bit true))) = 1 <-> uniform_on Pr r 2).

(* its terms are defined *)
Definition filtered_positives__any_verifier__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol V))),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  almost Pr (fun w => g w = keep (T w) (r w)) ->
  almost Pr (fun w => 0 <= pr (at_ Pr T (T w)) (fun v => r v == bit true) <= 1) /\
  0 <= Ex Pr (fun w => pr (at_ Pr T (T w)) (fun v => r v == bit true)) <= 1.

(* ---- filtered-positives/share ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* verifier: H(r|S,T) = 0 *)
(* accepted: x ~ T given r=1,S *)
(* success-rate: for every s: a = A/N *)
(* keep-positives: g = keep(T,r) *)

(* I(g;S) = A/N*log2(N/A) - A/N*D(x||T) *)
Definition filtered_positives__share : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol N))) (x : rvt Om (symbol N)),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  accepted Pr x T (fun w => r w == bit true) S ->
  (forall s : cod S, possible Pr S s ->
  pr (at_ Pr S s) (fun v => r v == bit true) = A / N) ->
  almost Pr (fun w => g w = keep (T w) (r w)) ->
  I[Pr](g; S) = A / N * log2 (N / A) - A / N * KL Pr Pr x T.

(* its terms are defined *)
Definition filtered_positives__share__defined : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol N))) (x : rvt Om (symbol N)),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  accepted Pr x T (fun w => r w == bit true) S ->
  (forall s : cod S, possible Pr S s ->
  pr (at_ Pr S s) (fun v => r v == bit true) = A / N) ->
  almost Pr (fun w => g w = keep (T w) (r w)) ->
  ~ (INR N = 0) /\
  ~ (INR A = 0) /\
  0 <= N / A /\ (N / A = 0 -> A / N = 0) /\
  covers Pr Pr x T.

(* ---- filtered-positives/share-bound ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* success-rate: for every s: a = A/N *)
(* keep-positives: g = keep(T,r) *)

(* I(g;S) <= A/N*log2(N/A) *)
Definition filtered_positives__share_bound : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol N))),
  I[Pr](T; S) = 0 ->
  (forall s : cod S, possible Pr S s ->
  pr (at_ Pr S s) (fun v => r v == bit true) = A / N) ->
  almost Pr (fun w => g w = keep (T w) (r w)) ->
  I[Pr](g; S) <= A / N * log2 (N / A).

(* I(g;S) <= A/N*log2(N/A) is = iff I(T;r) = 0 and H(r|S,T) = 0 *)
Definition filtered_positives__share_bound__equality1 : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol N))),
  I[Pr](T; S) = 0 ->
  (forall s : cod S, possible Pr S s ->
  pr (at_ Pr S s) (fun v => r v == bit true) = A / N) ->
  almost Pr (fun w => g w = keep (T w) (r w)) ->
  (I[Pr](g; S) = A / N * log2 (N / A) <-> I[Pr](T; r) = 0 /\ H[Pr](r | [% S, T]) = 0).

(* its terms are defined *)
Definition filtered_positives__share_bound__defined : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol N))),
  I[Pr](T; S) = 0 ->
  (forall s : cod S, possible Pr S s ->
  pr (at_ Pr S s) (fun v => r v == bit true) = A / N) ->
  almost Pr (fun w => g w = keep (T w) (r w)) ->
  ~ (INR N = 0) /\
  ~ (INR A = 0) /\
  0 <= N / A /\ (N / A = 0 -> A / N = 0).

(* ---- filtered-positives/largest-share ---- *)

(* A/N*log2(N/A) < log2(e)/e *)
Definition filtered_positives__largest_share : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  A / N * log2 (N / A) < log2 (exp 1) / exp 1.

(* its terms are defined *)
Definition filtered_positives__largest_share__defined : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  ~ (INR N = 0) /\
  ~ (INR A = 0) /\
  0 <= N / A /\ (N / A = 0 -> A / N = 0).

(* ---- filtered-positives/record ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* verifier: H(r|S,T) = 0 *)
(* record: y = until(r) *)
(* update: I(g;S|T,y) = 0 *)

(* I(g;S) <= I(T,y;S) = H(y|T) <= H(y) *)
Definition filtered_positives__record : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rv Om) (r : rvt Om (vector K (symbol 2))) (y : rvt Om (list_of (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  almost Pr (fun w => y w = until (r w)) ->
  I[Pr](g; S | [% T, y]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% T, y]; S) /\
  I[Pr]([% T, y]; S) = H[Pr](y | T) /\
  H[Pr](y | T) <= H[Pr](y).

(* I(g;S) <= I(T,y;S) is = iff I(S;T,y|g) = 0 *)
Definition filtered_positives__record__equality1 : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rv Om) (r : rvt Om (vector K (symbol 2))) (y : rvt Om (list_of (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  almost Pr (fun w => y w = until (r w)) ->
  I[Pr](g; S | [% T, y]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% T, y]; S) <-> I[Pr](S; [% T, y] | g) = 0).

(* H(y|T) <= H(y) is = iff I(T;y) = 0 *)
Definition filtered_positives__record__equality3 : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rv Om) (r : rvt Om (vector K (symbol 2))) (y : rvt Om (list_of (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  almost Pr (fun w => y w = until (r w)) ->
  I[Pr](g; S | [% T, y]) = 0 ->
  (H[Pr](y | T) = H[Pr](y) <-> I[Pr](T; y) = 0).

(* ---- filtered-positives/until-success ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* record: y = until(r) *)
(* update: I(g;S|T,y) = 0 *)

(* I(g;S) <= H(y) <= E[N]*h(E[A]/E[N]) *)
Definition filtered_positives__until_success : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rv Om) (r : rvt Om (vector K (symbol 2))) (y : rvt Om (list_of (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => y w = until (r w)) ->
  I[Pr](g; S | [% T, y]) = 0 ->
  I[Pr](g; S) <= H[Pr](y) /\
  H[Pr](y) <= Ex Pr (fun w => rollouts (r w)) * h2 (Ex Pr (fun w => solved (r w)) / Ex Pr (fun w => rollouts (r w))).

(* its terms are defined *)
Definition filtered_positives__until_success__defined : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rv Om) (r : rvt Om (vector K (symbol 2))) (y : rvt Om (list_of (symbol 2))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => y w = until (r w)) ->
  I[Pr](g; S | [% T, y]) = 0 ->
  ~ (Ex Pr (fun w => rollouts (r w)) = 0) /\
  0 <= Ex Pr (fun w => solved (r w)) / Ex Pr (fun w => rollouts (r w)) <= 1.

(* ---- filtered-positives/certain-success ---- *)
(* certain-success: E[A] = 1 *)

(* E[N]*h(E[A]/E[N]) = E[N]*h(1/E[N]) *)
Definition filtered_positives__certain_success : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (r : rvt Om (vector K (symbol 2))),
  Ex Pr (fun w => solved (r w)) = 1 ->
  Ex Pr (fun w => rollouts (r w)) * h2 (Ex Pr (fun w => solved (r w)) / Ex Pr (fun w => rollouts (r w))) = Ex Pr (fun w => rollouts (r w)) * h2 (1 / Ex Pr (fun w => rollouts (r w))).

(* its terms are defined *)
Definition filtered_positives__certain_success__defined : Prop :=
  forall K : nat,
  (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (r : rvt Om (vector K (symbol 2))),
  Ex Pr (fun w => solved (r w)) = 1 ->
  ~ (Ex Pr (fun w => rollouts (r w)) = 0) /\
  0 <= Ex Pr (fun w => solved (r w)) / Ex Pr (fun w => rollouts (r w)) <= 1 /\
  0 <= 1 / Ex Pr (fun w => rollouts (r w)) <= 1.

(* ---- filtered-positives/waiting ---- *)
(* uniform-policy: T uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)

(* E[N] = V*(1 - (1 - 1/V)^3) *)
Definition filtered_positives__waiting : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector 3 (symbol V))) (r : rvt Om (vector 3 (symbol 2))),
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  Ex Pr (fun w => rollouts (r w)) = V * (1 - (1 - 1 / V) ^ 3).

(* its terms are defined *)
Definition filtered_positives__waiting__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector 3 (symbol V))) (r : rvt Om (vector 3 (symbol 2))),
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  ~ (INR V = 0).

(* ---- filtered-positives/waiting-any-limit ---- *)
(* uniform-policy: T uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)

(* E[N] = V*(1 - (1 - 1/V)^K) *)
Definition filtered_positives__waiting_any_limit : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  Ex Pr (fun w => rollouts (r w)) = V * (1 - (1 - 1 / V) ^ K).

(* its terms are defined *)
Definition filtered_positives__waiting_any_limit__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  ~ (INR V = 0).

(* ---- filtered-positives/waiting-limit ---- *)
(* uniform-policy: T uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)

(* E[N] <= V *)
Definition filtered_positives__waiting_limit : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  Ex Pr (fun w => rollouts (r w)) <= V.

(* ---- filtered-positives/one-rollout ---- *)
(* uniform-prior: S uniform *)
(* uniform-policy: T uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* keep-positives: g = restrict(S,T) *)

(* I(g;S) = 1/V*log2(V) *)
Definition filtered_positives__one_rollout : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (g : rvt Om (maybe (symbol V))),
  uniform Pr S ->
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) ->
  I[Pr](g; S) = 1 / V * log2 V.

(* its terms are defined *)
Definition filtered_positives__one_rollout__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (g : rvt Om (maybe (symbol V))),
  uniform Pr S ->
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) ->
  ~ (INR V = 0) /\
  0 <= V /\ (INR V = 0 -> 1 / V = 0).

(* ---- filtered-positives/point-mass ---- *)
(* uniform-prior: S uniform *)
(* one-token: T uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* keep-positives: g = restrict(S,T) *)

(* I(g;S) = 1 *)
Definition filtered_positives__point_mass : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol 2)) (T : rvt Om (symbol 1)) (g : rvt Om (maybe (symbol 2))),
  uniform Pr S ->
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) ->
  I[Pr](g; S) = 1.

(* ---- filtered-positives/failures-too ---- *)

(* 1/V*log2(V) < h(1/V) *)
Definition filtered_positives__failures_too : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  1 / V * log2 V < h2 (1 / V).

(* its terms are defined *)
Definition filtered_positives__failures_too__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  ~ (INR V = 0) /\
  0 <= V /\ (INR V = 0 -> 1 / V = 0) /\
  0 <= 1 / V <= 1.
