(* With discount 0 the gradient of a reverse KL token by token is that of the whole.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- immediate-penalty/same-gradient ---- *)
(* first-token: x uniform *)
(* second-token: y uniform *)
(* no-memory: I(x;y) = 0 *)

(* E[C*log2(N)] = 0 *)
Definition immediate_penalty__same_gradient : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol 2)) (y : rvt Om (symbol 2)),
  uniform Pr x ->
  uniform Pr y ->
  I[Pr](x; y) = 0 ->
  Ex Pr (fun w => (fun s => INR s - 1 / 2) (x w) * log2 ((fun s t => INR (3 + 3 * s - 4 * s * t)%N / 3) (x w) (y w))) = 0.

(* it fails *)
Definition immediate_penalty__same_gradient__refuted : Prop :=
  ~ immediate_penalty__same_gradient.
