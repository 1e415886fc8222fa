(* A higher pass rate needs information about the answer.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- accuracy-without-bits/needs-bits ---- *)
(* right-before: q = match(x,S) *)
(* right-after: r = match(y,S) *)
(* no-bits: I(x,y;S) = 0 *)

(* E[after] <= E[before] *)
Definition accuracy_without_bits__needs_bits : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (q : rvt Om (symbol 2)) (r : rvt Om (symbol 2)),
  almost Pr (fun w => q w = match1 (x w) (S w)) ->
  almost Pr (fun w => r w = match1 (y w) (S w)) ->
  I[Pr]([% x, y]; S) = 0 ->
  Ex Pr (fun w => (r w)) <= Ex Pr (fun w => (q w)).

(* it fails *)
Definition accuracy_without_bits__needs_bits__refuted : Prop :=
  ~ accuracy_without_bits__needs_bits.
