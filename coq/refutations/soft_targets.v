(* Soft targets of high entropy carry more information than hard targets: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import soft_targets.

Definition soft_targets__true_labels__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma soft_targets__true_labels__total : (0 < total soft_targets__true_labels__weights)%N. Proof. by vm_compute. Qed.
Theorem soft_targets__true_labels__refuted : soft_targets.soft_targets__true_labels__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law soft_targets__true_labels__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
