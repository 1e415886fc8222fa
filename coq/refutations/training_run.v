(* The budget of a training run: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import training_run.

Definition training_run__added_up__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma training_run__added_up__total : (0 < total training_run__added_up__weights)%N. Proof. by vm_compute. Qed.
Theorem training_run__added_up__refuted : training_run.training_run__added_up__refuted.
Proof.
move=> claim; move: (claim 2%N); hypotheses.
move/(_ (ordinal_finType 3) (law training_run__added_up__total)
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 1%N] i : nat_eqType))
  (fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2))); hypotheses.
conclude.
Qed.
