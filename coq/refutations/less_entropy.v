(* What is computed from a signal says no more than it, because it has less entropy: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import less_entropy.

Definition less_entropy__because__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma less_entropy__because__total : (0 < total less_entropy__because__weights)%N. Proof. by vm_compute. Qed.
Theorem less_entropy__because__refuted : less_entropy.less_entropy__because__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 4) (law less_entropy__because__total)
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
