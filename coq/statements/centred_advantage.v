(* An advantage that is centred by its group has one bit at most.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- centred-advantage/one-bit ---- *)
(* centred: a = avoid(r,q) *)

(* H(a) <= 1 *)
Definition centred_advantage__one_bit : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)) (a : rvt Om (maybe (symbol 2))),
  almost Pr (fun w => a w = avoid (r w) (q w)) ->
  H[Pr](a) <= 1.

(* it fails *)
Definition centred_advantage__one_bit__refuted : Prop :=
  ~ centred_advantage__one_bit.

(* ---- centred-advantage/group ---- *)
(* centred: a = centred(r) *)

(* H(a) <= H(r) <= K *)
Definition centred_advantage__group : Prop :=
  forall K : nat,
  (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  almost Pr (fun w => a w = centred (r w)) ->
  H[Pr](a) <= H[Pr](r) /\
  H[Pr](r) <= K.

(* H(a) <= H(r) is = iff H(r|a) = 0 *)
Definition centred_advantage__group__equality1 : Prop :=
  forall K : nat,
  (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  almost Pr (fun w => a w = centred (r w)) ->
  (H[Pr](a) = H[Pr](r) <-> H[Pr](r | a) = 0).

(* H(r) <= K is = iff r uniform on 2^K *)
Definition centred_advantage__group__equality2 : Prop :=
  forall K : nat,
  (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  almost Pr (fun w => a w = centred (r w)) ->
  (H[Pr](r) = K <-> uniform_on Pr r (2 ^ K)).
