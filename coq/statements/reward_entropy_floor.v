(* The entropy of the rewards is at least that of one uniform reward.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- reward-entropy-floor/floor ---- *)

(* log2(B) <= H(r|tau) *)
Definition reward_entropy_floor__floor : Prop :=
  forall T B : nat,
  (1 <= T)%N -> (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  log2 B <= H[Pr](r | tau).

(* it fails *)
Definition reward_entropy_floor__floor__refuted : Prop :=
  ~ reward_entropy_floor__floor.

(* ---- reward-entropy-floor/ceiling ---- *)

(* H(r|tau) <= H(r) <= T*log2(B) *)
Definition reward_entropy_floor__ceiling : Prop :=
  forall T B : nat,
  (1 <= T)%N -> (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  H[Pr](r | tau) <= H[Pr](r) /\
  H[Pr](r) <= T * log2 B.

(* H(r|tau) <= H(r) is = iff I(r;tau) = 0 *)
Definition reward_entropy_floor__ceiling__equality1 : Prop :=
  forall T B : nat,
  (1 <= T)%N -> (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  (H[Pr](r | tau) = H[Pr](r) <-> I[Pr](r; tau) = 0).

(* H(r) <= T*log2(B) is = iff r uniform on B^T *)
Definition reward_entropy_floor__ceiling__equality2 : Prop :=
  forall T B : nat,
  (1 <= T)%N -> (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  (H[Pr](r) = T * log2 B <-> uniform_on Pr r (B ^ T)).

(* its terms are defined *)
Definition reward_entropy_floor__ceiling__defined : Prop :=
  forall T B : nat,
  (1 <= T)%N -> (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  0 <= B /\ (INR B = 0 -> INR T = 0).

(* ---- reward-entropy-floor/floor-amended ---- *)
(* uniform: q uniform *)
(* independence: I(q;tau) = 0 *)
(* read-off: H(q|r,tau) = 0 *)

(* log2(B) <= H(r|tau) *)
Definition reward_entropy_floor__floor_amended : Prop :=
  forall B : nat,
  (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (q : rvt Om (symbol B)) (r : rv Om),
  uniform Pr q ->
  I[Pr](q; tau) = 0 ->
  H[Pr](q | [% r, tau]) = 0 ->
  log2 B <= H[Pr](r | tau).

(* log2(B) <= H(r|tau) is = iff H(r|q,tau) = 0 *)
Definition reward_entropy_floor__floor_amended__equality1 : Prop :=
  forall B : nat,
  (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (q : rvt Om (symbol B)) (r : rv Om),
  uniform Pr q ->
  I[Pr](q; tau) = 0 ->
  H[Pr](q | [% r, tau]) = 0 ->
  (log2 B = H[Pr](r | tau) <-> H[Pr](r | [% q, tau]) = 0).

(* its terms are defined *)
Definition reward_entropy_floor__floor_amended__defined : Prop :=
  forall B : nat,
  (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (q : rvt Om (symbol B)) (r : rv Om),
  uniform Pr q ->
  I[Pr](q; tau) = 0 ->
  H[Pr](q | [% r, tau]) = 0 ->
  0 < B.
