(* T signals of B values carry at most T log2 B bits.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- td-errors/ceiling ---- *)
(* independence: for every t: I(d[t];d[<t]) = 0 *)

(* I(d;S) <= H(d) <= T*log2(B) *)
Definition td_errors__ceiling : Prop :=
  forall T B : nat,
  (1 <= T)%N -> (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (d : rvt Om (vector T (symbol B))),
  (forall t : 'I_T, I[Pr](comp d t; before d t) = 0) ->
  I[Pr](d; S) <= H[Pr](d) /\
  H[Pr](d) <= T * log2 B.

(* I(d;S) <= H(d) is = iff H(d|S) = 0 *)
Definition td_errors__ceiling__equality1 : Prop :=
  forall T B : nat,
  (1 <= T)%N -> (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (d : rvt Om (vector T (symbol B))),
  (forall t : 'I_T, I[Pr](comp d t; before d t) = 0) ->
  (I[Pr](d; S) = H[Pr](d) <-> H[Pr](d | S) = 0).

(* H(d) <= T*log2(B) is = iff d uniform on B^T *)
Definition td_errors__ceiling__equality2 : Prop :=
  forall T B : nat,
  (1 <= T)%N -> (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (d : rvt Om (vector T (symbol B))),
  (forall t : 'I_T, I[Pr](comp d t; before d t) = 0) ->
  (H[Pr](d) = T * log2 B <-> uniform_on Pr d (B ^ T)).

(* its terms are defined *)
Definition td_errors__ceiling__defined : Prop :=
  forall T B : nat,
  (1 <= T)%N -> (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (d : rvt Om (vector T (symbol B))),
  (forall t : 'I_T, I[Pr](comp d t; before d t) = 0) ->
  0 <= B /\ (INR B = 0 -> INR T = 0).

(* ---- td-errors/same-of-the-policy ---- *)
(* unique-optimum: H(pi|xi) = 0 *)

(* I(d;pi) = I(d;xi) *)
Definition td_errors__same_of_the_policy : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (xi : rv Om) (pi : rv Om) (d : rv Om),
  H[Pr](pi | xi) = 0 ->
  I[Pr](d; pi) = I[Pr](d; xi).

(* it fails *)
Definition td_errors__same_of_the_policy__refuted : Prop :=
  ~ td_errors__same_of_the_policy.
