(* Variance of the update: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import variance_reduction.

Theorem variance_reduction__rloo__refuted : variance_reduction.variance_reduction__rloo__refuted.
Proof.
move=> claim; move: (claim 2%N 2%N); hypotheses.
conclude.
Qed.
