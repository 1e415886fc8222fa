(* A token of more entropy has more of the credit.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- token-credit/at-most ---- *)

(* I(x;r|past) <= H(x|past) *)
Definition token_credit__at_most : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (past : rv Om) (x : rv Om) (r : rv Om),
  I[Pr](x; r | past) <= H[Pr](x | past).

(* I(x;r|past) <= H(x|past) is = iff H(x|past,r) = 0 *)
Definition token_credit__at_most__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (past : rv Om) (x : rv Om) (r : rv Om),
  (I[Pr](x; r | past) = H[Pr](x | past) <-> H[Pr](x | [% past, r]) = 0).

(* ---- token-credit/equal ---- *)

(* I(x;r|past) = H(x|past) *)
Definition token_credit__equal : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (past : rv Om) (x : rv Om) (r : rv Om),
  I[Pr](x; r | past) = H[Pr](x | past).

(* it fails *)
Definition token_credit__equal__refuted : Prop :=
  ~ token_credit__equal.

(* ---- token-credit/more-entropy ---- *)
(* more-entropy: H(x) <= H(y) *)

(* I(x;r) <= I(y;r) *)
Definition token_credit__more_entropy : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (x : rv Om) (y : rv Om) (r : rv Om),
  H[Pr](x) <= H[Pr](y) ->
  I[Pr](x; r) <= I[Pr](y; r).

(* it fails *)
Definition token_credit__more_entropy__refuted : Prop :=
  ~ token_credit__more_entropy.
