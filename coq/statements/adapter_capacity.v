(* An adapter of N parameters of A values holds at most N log2 A bits.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- adapter-capacity/necessary ---- *)
(* model: I(f;S|W) = 0 *)

(* I(f;S) <= I(W;S) <= H(W) <= N*log2(A) *)
Definition adapter_capacity__necessary : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (W : rvt Om (vector N (symbol A))) (f : rv Om),
  I[Pr](f; S | W) = 0 ->
  I[Pr](f; S) <= I[Pr](W; S) /\
  I[Pr](W; S) <= H[Pr](W) /\
  H[Pr](W) <= N * log2 A.

(* I(f;S) <= I(W;S) is = iff I(S;W|f) = 0 *)
Definition adapter_capacity__necessary__equality1 : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (W : rvt Om (vector N (symbol A))) (f : rv Om),
  I[Pr](f; S | W) = 0 ->
  (I[Pr](f; S) = I[Pr](W; S) <-> I[Pr](S; W | f) = 0).

(* I(W;S) <= H(W) is = iff H(W|S) = 0 *)
Definition adapter_capacity__necessary__equality2 : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (W : rvt Om (vector N (symbol A))) (f : rv Om),
  I[Pr](f; S | W) = 0 ->
  (I[Pr](W; S) = H[Pr](W) <-> H[Pr](W | S) = 0).

(* H(W) <= N*log2(A) is = iff W uniform on A^N *)
Definition adapter_capacity__necessary__equality3 : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (W : rvt Om (vector N (symbol A))) (f : rv Om),
  I[Pr](f; S | W) = 0 ->
  (H[Pr](W) = N * log2 A <-> uniform_on Pr W (A ^ N)).

(* its terms are defined *)
Definition adapter_capacity__necessary__defined : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (W : rvt Om (vector N (symbol A))) (f : rv Om),
  I[Pr](f; S | W) = 0 ->
  0 <= A /\ (INR A = 0 -> INR N = 0).
