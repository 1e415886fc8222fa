(* The logarithm of a pass rate and the first term of its series in pass@k.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- log-pass-rate/first-order ---- *)

(* D/(A + D)*log2(e) <= log2((A + D)/A) <= D/A*log2(e) *)
Definition log_pass_rate__first_order : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  D / (A + D) * log2 (exp 1) <= log2 ((A + D) / A) /\
  log2 ((A + D) / A) <= D / A * log2 (exp 1).

(* D/(A + D)*log2(e) <= log2((A + D)/A) is = iff D = 0 *)
Definition log_pass_rate__first_order__equality1 : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  (D / (A + D) * log2 (exp 1) = log2 ((A + D) / A) <-> INR D = 0).

(* log2((A + D)/A) <= D/A*log2(e) is = iff D = 0 *)
Definition log_pass_rate__first_order__equality2 : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  (log2 ((A + D) / A) = D / A * log2 (exp 1) <-> INR D = 0).

(* its terms are defined *)
Definition log_pass_rate__first_order__defined : Prop :=
  forall A D : nat,
  (1 <= A)%N -> (0 <= D)%N ->
  ~ (A + D = 0) /\
  ~ (INR A = 0) /\
  0 < (A + D) / A.
