(* Memorisation is generalisation and unintended memorisation; it is super-additive.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- memorization/split ---- *)
(* trained-on-data: I(W;Z|X) = 0 *)

(* I(X;W) = I(Z;W) + I(X;W|Z) *)
Definition memorization__split : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (Z : rv Om) (X : rv Om) (W : rv Om),
  I[Pr](W; Z | X) = 0 ->
  I[Pr](X; W) = I[Pr](Z; W) + I[Pr](X; W | Z).

(* ---- memorization/super-additive ---- *)
(* independent-data: for every t: I(x[t];x[<t]|Z) = 0 *)

(* sum[t](I(x[t];W|Z)) <= I(x;W|Z) <= H(W|Z) *)
Definition memorization__super_additive : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (Z : rv Om) (x : rvt Om (vector N (symbol A))) (W : rv Om),
  (forall t : 'I_N, I[Pr](comp x t; before x t | Z) = 0) ->
  rsum (enum 'I_N) (fun t => I[Pr](comp x t; W | Z)) <= I[Pr](x; W | Z) /\
  I[Pr](x; W | Z) <= H[Pr](W | Z).

(* sum[t](I(x[t];W|Z)) <= I(x;W|Z) is = iff I(x[<t];x[t]|W,Z) = 0 *)
Definition memorization__super_additive__equality1 : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (Z : rv Om) (x : rvt Om (vector N (symbol A))) (W : rv Om),
  (forall t : 'I_N, I[Pr](comp x t; before x t | Z) = 0) ->
  (rsum (enum 'I_N) (fun t => I[Pr](comp x t; W | Z)) = I[Pr](x; W | Z) <-> (forall t : 'I_N, I[Pr](before x t; comp x t | [% W, Z]) = 0)).

(* I(x;W|Z) <= H(W|Z) is = iff H(W|Z,x) = 0 *)
Definition memorization__super_additive__equality2 : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (Z : rv Om) (x : rvt Om (vector N (symbol A))) (W : rv Om),
  (forall t : 'I_N, I[Pr](comp x t; before x t | Z) = 0) ->
  (I[Pr](x; W | Z) = H[Pr](W | Z) <-> H[Pr](W | [% Z, x]) = 0).
