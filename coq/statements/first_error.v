(* Step labels up to the first error carry at most log2(T + 1) bits.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- first-error/cap ---- *)
(* labels: H(L|q,tau) = 0 *)

(* I(L;S|tau) <= H(L|tau) <= H(q|tau) <= log2(A) *)
Definition first_error__cap : Prop :=
  forall A : nat,
  (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (q : rvt Om (symbol A)) (L : rv Om),
  H[Pr](L | [% q, tau]) = 0 ->
  I[Pr](L; S | tau) <= H[Pr](L | tau) /\
  H[Pr](L | tau) <= H[Pr](q | tau) /\
  H[Pr](q | tau) <= log2 A.

(* I(L;S|tau) <= H(L|tau) is = iff H(L|S,tau) = 0 *)
Definition first_error__cap__equality1 : Prop :=
  forall A : nat,
  (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (q : rvt Om (symbol A)) (L : rv Om),
  H[Pr](L | [% q, tau]) = 0 ->
  (I[Pr](L; S | tau) = H[Pr](L | tau) <-> H[Pr](L | [% S, tau]) = 0).

(* H(L|tau) <= H(q|tau) is = iff H(q|L,tau) = 0 *)
Definition first_error__cap__equality2 : Prop :=
  forall A : nat,
  (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (q : rvt Om (symbol A)) (L : rv Om),
  H[Pr](L | [% q, tau]) = 0 ->
  (H[Pr](L | tau) = H[Pr](q | tau) <-> H[Pr](q | [% L, tau]) = 0).

(* H(q|tau) <= log2(A) is = iff q uniform on A given tau *)
Definition first_error__cap__equality3 : Prop :=
  forall A : nat,
  (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (q : rvt Om (symbol A)) (L : rv Om),
  H[Pr](L | [% q, tau]) = 0 ->
  (H[Pr](q | tau) = log2 A <-> uniform_given Pr q (fun w => A) tau).

(* its terms are defined *)
Definition first_error__cap__defined : Prop :=
  forall A : nat,
  (2 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (q : rvt Om (symbol A)) (L : rv Om),
  H[Pr](L | [% q, tau]) = 0 ->
  0 < A.
