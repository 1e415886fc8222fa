(* Group bound: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import group_bound.

Definition group_bound__average_against_each_value__weights (i : 'I_6) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1]%N i.
Lemma group_bound__average_against_each_value__total : (0 < total group_bound__average_against_each_value__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__average_against_each_value__refuted : group_bound.group_bound__average_against_each_value__refuted.
Proof.
move=> claim; move: (claim 3%N 2%N); hypotheses.
move/(_ (ordinal_finType 6) (law group_bound__average_against_each_value__total)
  (fun i : 'I_6 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_6 => nth ([tuple sym 2 0; sym 2 0]) [:: [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 1]; [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 1]; [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 1]] i : vector 2 (symbol 3))
  (fun i : 'I_6 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]] i : vector 2 (symbol 2))); hypotheses.
move/(_ ([tuple sym 2 0; sym 2 0])); hypotheses.
conclude.
Qed.

Definition group_bound__any_verifier__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_bound__any_verifier__total : (0 < total group_bound__any_verifier__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__any_verifier__refuted : group_bound.group_bound__any_verifier__refuted.
Proof.
move=> claim; move: (claim 2%N 2%N); hypotheses.
move/(_ (ordinal_finType 4) (law group_bound__any_verifier__total)
  (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 2%N; 3%N] i : nat_eqType)
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2))
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2))); hypotheses.
move/(_ ([tuple sym 1 0; sym 1 1])); hypotheses.
conclude.
Qed.

Definition group_bound__whole_rollout__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma group_bound__whole_rollout__total : (0 < total group_bound__whole_rollout__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__whole_rollout__refuted : group_bound.group_bound__whole_rollout__refuted.
Proof.
move=> claim; move: (claim 2%N); hypotheses.
move/(_ (ordinal_finType 3) (law group_bound__whole_rollout__total)
  (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 2%N] i : nat_eqType)
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2))
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2))); hypotheses.
move/(_ ([tuple sym 1 0; sym 1 1])); hypotheses.
conclude.
Qed.

Definition group_bound__pairwise__weights (i : 'I_12) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma group_bound__pairwise__total : (0 < total group_bound__pairwise__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__pairwise__refuted : group_bound.group_bound__pairwise__refuted.
Proof.
move=> claim; move: (claim 3%N); hypotheses.
move/(_ (ordinal_finType 12) (law group_bound__pairwise__total)
  (fun i : 'I_12 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 1; sym 2 1; sym 2 2; sym 2 2; sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_12 => nth ([tuple sym 2 0; sym 2 0]) [:: [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 0]; [tuple sym 2 1; sym 2 1]; [tuple sym 2 1; sym 2 1]; [tuple sym 2 0; sym 2 1]; [tuple sym 2 0; sym 2 1]; [tuple sym 2 1; sym 2 0]; [tuple sym 2 1; sym 2 0]; [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 0]; [tuple sym 2 1; sym 2 1]; [tuple sym 2 1; sym 2 1]] i : vector 2 (symbol 3))
  (fun i : 'I_12 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]] i : vector 2 (symbol 2))
  (fun i : 'I_12 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1; sym 1 0; sym 1 1; sym 1 0; sym 1 1; sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2)
  (fun i : 'I_12 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 0; sym 2 1; sym 2 1; sym 2 0; sym 2 0; sym 2 0; sym 2 1; sym 2 1] i : symbol 3)); hypotheses.
conclude.
Qed.

Definition group_bound__adaptive_tokens__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma group_bound__adaptive_tokens__total : (0 < total group_bound__adaptive_tokens__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__adaptive_tokens__refuted : group_bound.group_bound__adaptive_tokens__refuted.
Proof.
move=> claim; move: (claim 3%N); hypotheses.
move/(_ (ordinal_finType 3) (law group_bound__adaptive_tokens__total)
  (fun i : 'I_3 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 2] i : symbol 3)
  (fun i : 'I_3 => nth ([tuple sym 2 2; sym 2 0]) [:: [tuple sym 2 2; sym 2 0]; [tuple sym 2 2; sym 2 0]; [tuple sym 2 2; sym 2 2]] i : vector 2 (symbol 3))
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2))
  (fun i : 'I_3 => nth (sym 2 2) [:: sym 2 2; sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2)); hypotheses.
conclude.
Qed.
