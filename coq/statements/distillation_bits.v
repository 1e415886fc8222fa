(* Distillation teaches O(N) bits per episode of N tokens.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- distillation-bits/about-the-teacher ---- *)

(* I(y;W) <= H(y) <= N*log2(V) *)
Definition distillation_bits__about_the_teacher : Prop :=
  forall N V : nat,
  (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (W : rv Om) (y : rvt Om (vector N (symbol V))),
  I[Pr](y; W) <= H[Pr](y) /\
  H[Pr](y) <= N * log2 V.

(* I(y;W) <= H(y) is = iff H(y|W) = 0 *)
Definition distillation_bits__about_the_teacher__equality1 : Prop :=
  forall N V : nat,
  (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (W : rv Om) (y : rvt Om (vector N (symbol V))),
  (I[Pr](y; W) = H[Pr](y) <-> H[Pr](y | W) = 0).

(* H(y) <= N*log2(V) is = iff y uniform on V^N *)
Definition distillation_bits__about_the_teacher__equality2 : Prop :=
  forall N V : nat,
  (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (W : rv Om) (y : rvt Om (vector N (symbol V))),
  (H[Pr](y) = N * log2 V <-> uniform_on Pr y (V ^ N)).

(* its terms are defined *)
Definition distillation_bits__about_the_teacher__defined : Prop :=
  forall N V : nat,
  (1 <= N)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (W : rv Om) (y : rvt Om (vector N (symbol V))),
  0 <= V /\ (INR V = 0 -> INR N = 0).

(* ---- distillation-bits/about-the-task ---- *)
(* teacher: I(y;S|W) = 0 *)
(* student: I(z;S|y) = 0 *)

(* I(z;S) <= I(y;S) <= I(W;S) *)
Definition distillation_bits__about_the_task : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (W : rv Om) (y : rv Om) (z : rv Om),
  I[Pr](y; S | W) = 0 ->
  I[Pr](z; S | y) = 0 ->
  I[Pr](z; S) <= I[Pr](y; S) /\
  I[Pr](y; S) <= I[Pr](W; S).

(* I(z;S) <= I(y;S) is = iff I(S;y|z) = 0 *)
Definition distillation_bits__about_the_task__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (W : rv Om) (y : rv Om) (z : rv Om),
  I[Pr](y; S | W) = 0 ->
  I[Pr](z; S | y) = 0 ->
  (I[Pr](z; S) = I[Pr](y; S) <-> I[Pr](S; y | z) = 0).

(* I(y;S) <= I(W;S) is = iff I(S;W|y) = 0 *)
Definition distillation_bits__about_the_task__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (W : rv Om) (y : rv Om) (z : rv Om),
  I[Pr](y; S | W) = 0 ->
  I[Pr](z; S | y) = 0 ->
  (I[Pr](y; S) = I[Pr](W; S) <-> I[Pr](S; W | y) = 0).
