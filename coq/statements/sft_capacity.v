(* Capacity of a supervised example.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- sft-capacity/tokens ---- *)

(* I(x;S) <= H(x) <= T*log2(V) *)
Definition sft_capacity__tokens : Prop :=
  forall T V : nat,
  (1 <= T)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector T (symbol V))),
  I[Pr](x; S) <= H[Pr](x) /\
  H[Pr](x) <= T * log2 V.

(* I(x;S) <= H(x) is = iff H(x|S) = 0 *)
Definition sft_capacity__tokens__equality1 : Prop :=
  forall T V : nat,
  (1 <= T)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector T (symbol V))),
  (I[Pr](x; S) = H[Pr](x) <-> H[Pr](x | S) = 0).

(* H(x) <= T*log2(V) is = iff x uniform on V^T *)
Definition sft_capacity__tokens__equality2 : Prop :=
  forall T V : nat,
  (1 <= T)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector T (symbol V))),
  (H[Pr](x) = T * log2 V <-> uniform_on Pr x (V ^ T)).

(* its terms are defined *)
Definition sft_capacity__tokens__defined : Prop :=
  forall T V : nat,
  (1 <= T)%N -> (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector T (symbol V))),
  0 <= V /\ (INR V = 0 -> INR T = 0).

(* ---- sft-capacity/symbol ---- *)

(* I(x;S) <= H(S) <= log2(V) *)
Definition sft_capacity__symbol : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (x : rv Om),
  I[Pr](x; S) <= H[Pr](S) /\
  H[Pr](S) <= log2 V.

(* I(x;S) <= H(S) is = iff H(S|x) = 0 *)
Definition sft_capacity__symbol__equality1 : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (x : rv Om),
  (I[Pr](x; S) = H[Pr](S) <-> H[Pr](S | x) = 0).

(* H(S) <= log2(V) is = iff S uniform on V *)
Definition sft_capacity__symbol__equality2 : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (x : rv Om),
  (H[Pr](S) = log2 V <-> uniform_on Pr S V).

(* its terms are defined *)
Definition sft_capacity__symbol__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (x : rv Om),
  0 < V.
