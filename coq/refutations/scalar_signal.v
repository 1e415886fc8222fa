(* The information of an update is that of its scalar return: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import scalar_signal.

Definition scalar_signal__alone__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma scalar_signal__alone__total : (0 < total scalar_signal__alone__weights)%N. Proof. by vm_compute. Qed.
Theorem scalar_signal__alone__refuted : scalar_signal.scalar_signal__alone__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 4) (law scalar_signal__alone__total)
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
