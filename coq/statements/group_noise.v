(* Group bound with noisy rewards.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- group-noise/information ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* noise: I(q;S|T,r) = 0 *)

(* I(T,q;S) <= I(T,r;S) <= E[log2(M + 1)] *)
Definition group_noise__information : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (q : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](q; S | [% T, r]) = 0 ->
  I[Pr]([% T, q]; S) <= I[Pr]([% T, r]; S) /\
  I[Pr]([% T, r]; S) <= Ex Pr (fun w => log2 (distinct (T w) + 1)).

(* I(T,q;S) <= I(T,r;S) is = iff I(S;r|T,q) = 0 *)
Definition group_noise__information__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (q : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](q; S | [% T, r]) = 0 ->
  (I[Pr]([% T, q]; S) = I[Pr]([% T, r]; S) <-> I[Pr](S; r | [% T, q]) = 0).

(* I(T,r;S) <= E[log2(M + 1)] is = iff restrict(S,T) uniform on M + 1 given T *)
Definition group_noise__information__equality2 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (q : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](q; S | [% T, r]) = 0 ->
  (I[Pr]([% T, r]; S) = Ex Pr (fun w => log2 (distinct (T w) + 1)) <-> uniform_given Pr (RV (fun w => restrict_sv (S w) (T w))) (fun w => distinct (T w) + 1) T).

(* its terms are defined *)
Definition group_noise__information__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (q : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](q; S | [% T, r]) = 0 ->
  almost Pr (fun w => 0 < distinct (T w) + 1).

(* ---- group-noise/entropy ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* noise: I(q;S|T,r) = 0 *)

(* H(q|T) <= E[log2(M + 1)] *)
Definition group_noise__entropy : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (q : rvt Om (vector K (symbol 2))),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  I[Pr](q; S | [% T, r]) = 0 ->
  H[Pr](q | T) <= Ex Pr (fun w => log2 (distinct (T w) + 1)).

(* it fails *)
Definition group_noise__entropy__refuted : Prop :=
  ~ group_noise__entropy.

(* ---- group-noise/given-the-reward ---- *)
(* uniform-prior: S uniform *)
(* uniform-policy: T uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* two-bits: |q| = 4 *)
(* weak-noise: I(q;S|r) = 0 *)

(* I(T,q;S) <= E[log2(M + 1)] *)
Definition group_noise__given_the_reward : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rv Om),
  uniform Pr S ->
  uniform Pr T ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  takes Pr q 4 ->
  I[Pr](q; S | r) = 0 ->
  I[Pr]([% T, q]; S) <= Ex Pr (fun w => log2 (distinct1 (T w) + 1)).

(* it fails *)
Definition group_noise__given_the_reward__refuted : Prop :=
  ~ group_noise__given_the_reward.
