(* T rewards of B values have T log2 B bits iff they are independent.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- independent-rewards/if ---- *)
(* independence: sum[t](I(r[t];r[<t]|tau)) = 0 *)

(* H(r|tau) = T*log2(B) *)
Definition independent_rewards__if : Prop :=
  forall T B : nat,
  (2 <= T)%N -> (2 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  rsum (enum 'I_T) (fun t => I[Pr](comp r t; before r t | tau)) = 0 ->
  H[Pr](r | tau) = T * log2 B.

(* it fails *)
Definition independent_rewards__if__refuted : Prop :=
  ~ independent_rewards__if.

(* ---- independent-rewards/only-if ---- *)
(* full: H(r|tau) = T*log2(B) *)

(* sum[t](I(r[t];r[<t]|tau)) = 0 *)
Definition independent_rewards__only_if : Prop :=
  forall T B : nat,
  (2 <= T)%N -> (2 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  H[Pr](r | tau) = T * log2 B ->
  rsum (enum 'I_T) (fun t => I[Pr](comp r t; before r t | tau)) = 0.

(* ---- independent-rewards/chain ---- *)

(* H(r|tau) <= sum[t](H(r[t]|tau)) <= T*log2(B) *)
Definition independent_rewards__chain : Prop :=
  forall T B : nat,
  (2 <= T)%N -> (2 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  H[Pr](r | tau) <= rsum (enum 'I_T) (fun t => H[Pr](comp r t | tau)) /\
  rsum (enum 'I_T) (fun t => H[Pr](comp r t | tau)) <= T * log2 B.

(* H(r|tau) <= sum[t](H(r[t]|tau)) is = iff I(r[<t];r[t]|tau) = 0 *)
Definition independent_rewards__chain__equality1 : Prop :=
  forall T B : nat,
  (2 <= T)%N -> (2 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  (H[Pr](r | tau) = rsum (enum 'I_T) (fun t => H[Pr](comp r t | tau)) <-> (forall t : 'I_T, I[Pr](before r t; comp r t | tau) = 0)).

(* sum[t](H(r[t]|tau)) <= T*log2(B) is = iff r[t] uniform on B given tau *)
Definition independent_rewards__chain__equality2 : Prop :=
  forall T B : nat,
  (2 <= T)%N -> (2 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  (rsum (enum 'I_T) (fun t => H[Pr](comp r t | tau)) = T * log2 B <-> (forall t : 'I_T, uniform_given Pr (comp r t) (fun w => B) tau)).

(* its terms are defined *)
Definition independent_rewards__chain__defined : Prop :=
  forall T B : nat,
  (2 <= T)%N -> (2 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  0 <= B /\ (INR B = 0 -> INR T = 0).
