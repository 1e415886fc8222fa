(* All tokens of a rollout share the bits of its final reward.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- straw/credit ---- *)

(* sum[t](I(x[t];r|x[<t])) = I(x;r) <= H(r) <= 1 *)
Definition straw__credit : Prop :=
  forall T V : nat,
  (2 <= T)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector T (symbol V))) (r : rvt Om (symbol 2)),
  rsum (enum 'I_T) (fun t => I[Pr](comp x t; r | before x t)) = I[Pr](x; r) /\
  I[Pr](x; r) <= H[Pr](r) /\
  H[Pr](r) <= 1.

(* I(x;r) <= H(r) is = iff H(r|x) = 0 *)
Definition straw__credit__equality2 : Prop :=
  forall T V : nat,
  (2 <= T)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector T (symbol V))) (r : rvt Om (symbol 2)),
  (I[Pr](x; r) = H[Pr](r) <-> H[Pr](r | x) = 0).

(* H(r) <= 1 is = iff r uniform on 2 *)
Definition straw__credit__equality3 : Prop :=
  forall T V : nat,
  (2 <= T)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector T (symbol V))) (r : rvt Om (symbol 2)),
  (H[Pr](r) = 1 <-> uniform_on Pr r 2).
