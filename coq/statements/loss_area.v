(* The log-loss of the first epoch measures the description length.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- loss-area/area ---- *)

(* sum[t](H(x[t]|x[<t])) = H(x) = H(x|S) + I(x;S) *)
Definition loss_area__area : Prop :=
  forall N A : nat,
  (2 <= N)%N -> (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector N (symbol A))),
  rsum (enum 'I_N) (fun t => H[Pr](comp x t | before x t)) = H[Pr](x) /\
  H[Pr](x) = H[Pr](x | S) + I[Pr](x; S).
