(* Positive-only supervised examples: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import positive_only_sft.

Definition positive_only_sft__without_symmetry__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma positive_only_sft__without_symmetry__total : (0 < total positive_only_sft__without_symmetry__weights)%N. Proof. by vm_compute. Qed.
Theorem positive_only_sft__without_symmetry__refuted : positive_only_sft.positive_only_sft__without_symmetry__refuted.
Proof.
move=> claim; move: (claim 2%N 1%N); hypotheses.
move/(_ (ordinal_finType 2) (law positive_only_sft__without_symmetry__total)
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2)
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 0] i : symbol 2)); hypotheses.
conclude.
Qed.
