(* A preference between two answers of one's own policy is at most one bit.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- preference-pair/one-bit ---- *)
(* own-answers: I(a;S) = 0 *)

(* I(a,p;S) = I(p;S|a) <= H(p|a) <= 1 *)
Definition preference_pair__one_bit : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (a : rv Om) (p : rvt Om (symbol 2)),
  I[Pr](a; S) = 0 ->
  I[Pr]([% a, p]; S) = I[Pr](p; S | a) /\
  I[Pr](p; S | a) <= H[Pr](p | a) /\
  H[Pr](p | a) <= 1.

(* I(p;S|a) <= H(p|a) is = iff H(p|S,a) = 0 *)
Definition preference_pair__one_bit__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (a : rv Om) (p : rvt Om (symbol 2)),
  I[Pr](a; S) = 0 ->
  (I[Pr](p; S | a) = H[Pr](p | a) <-> H[Pr](p | [% S, a]) = 0).

(* H(p|a) <= 1 is = iff p uniform on 2 given a *)
Definition preference_pair__one_bit__equality3 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (a : rv Om) (p : rvt Om (symbol 2)),
  I[Pr](a; S) = 0 ->
  (H[Pr](p | a) = 1 <-> uniform_given Pr p (fun w => 2) a).
