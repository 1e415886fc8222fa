(* Language models store two bits of knowledge per parameter.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- knowledge-capacity/seven-billion ---- *)

(* 2*7*10^9 = 14*10^9 *)
Definition knowledge_capacity__seven_billion : Prop :=
  2 * 7 * 10 ^ 9 = 14 * 10 ^ 9.

(* ---- knowledge-capacity/of-the-ceiling ---- *)

(* log2(2^8) = 4*2 *)
Definition knowledge_capacity__of_the_ceiling : Prop :=
  log2 (2 ^ 8) = 4 * 2.
