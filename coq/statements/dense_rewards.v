(* Dense against sequence-level rewards.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- dense-rewards/sequence ---- *)
(* uniform-targets: S uniform *)
(* rollout-independence: I(x;S) = 0 *)
(* sequence-match: c = same(x,S) *)

(* I(x,c;S) = H(c|x) = h(1/2^T) *)
Definition dense_rewards__sequence : Prop :=
  forall T : nat,
  (1 <= T)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (c : rvt Om (symbol 2)),
  uniform Pr S ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => c w = same (x w) (S w)) ->
  I[Pr]([% x, c]; S) = H[Pr](c | x) /\
  H[Pr](c | x) = h2 (1 / 2 ^ T).

(* its terms are defined *)
Definition dense_rewards__sequence__defined : Prop :=
  forall T : nat,
  (1 <= T)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (c : rvt Om (symbol 2)),
  uniform Pr S ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => c w = same (x w) (S w)) ->
  ~ (2 ^ T = 0) /\
  0 <= 1 / 2 ^ T <= 1.

(* ---- dense-rewards/tokens ---- *)
(* uniform-targets: S uniform *)
(* token-match: R = match(x,S) *)

(* I(x,R;S) = T *)
Definition dense_rewards__tokens : Prop :=
  forall T : nat,
  (1 <= T)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (R : rvt Om (vector T (symbol 2))),
  uniform Pr S ->
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  I[Pr]([% x, R]; S) = T.
