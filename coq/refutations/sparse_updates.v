(* Few bits per rollout explain why updates are sparse: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import sparse_updates.

Definition sparse_updates__few_values__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma sparse_updates__few_values__total : (0 < total sparse_updates__few_values__weights)%N. Proof. by vm_compute. Qed.
Theorem sparse_updates__few_values__refuted : sparse_updates.sparse_updates__few_values__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law sparse_updates__few_values__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.

Definition sparse_updates__full_rank__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma sparse_updates__full_rank__total : (0 < total sparse_updates__full_rank__weights)%N. Proof. by vm_compute. Qed.
Theorem sparse_updates__full_rank__refuted : sparse_updates.sparse_updates__full_rank__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law sparse_updates__full_rank__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (fun i : 'I_2 => nth ([tuple sym 2 1; sym 2 1]) [:: [tuple sym 2 1; sym 2 1]; [tuple sym 2 1; sym 2 1]] i : vector 2 (symbol 3))
  (fun i : 'I_2 => nth ([tuple sym 2 0; sym 2 0]) [:: [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 1]] i : vector 2 (symbol 3))
  (fun t : vector 2 (symbol 3) => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 0; sym 1 1; sym 1 1] (index t [:: [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 1]; [tuple sym 2 0; sym 2 2]; [tuple sym 2 1; sym 2 0]; [tuple sym 2 1; sym 2 1]; [tuple sym 2 1; sym 2 2]; [tuple sym 2 2; sym 2 0]; [tuple sym 2 2; sym 2 1]; [tuple sym 2 2; sym 2 2]]) : symbol 2)); hypotheses.
conclude.
Qed.
