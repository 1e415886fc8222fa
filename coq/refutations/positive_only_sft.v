(* Positive-only supervised examples: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import positive_only_sft.

Definition positive_only_sft__as_stated__weights (i : 'I_1) : nat := nth 0%N [:: 1]%N i.
Lemma positive_only_sft__as_stated__total : (0 < total positive_only_sft__as_stated__weights)%N. Proof. by vm_compute. Qed.
Theorem positive_only_sft__as_stated__refuted : positive_only_sft.positive_only_sft__as_stated__refuted.
Proof.
move=> claim; move: (claim 2%N 1%N); hypotheses.
move/(_ (ordinal_finType 1) (law positive_only_sft__as_stated__total)
  (RV (fun i : 'I_1 => nth (0%N) [:: 0%N] i : nat_eqType))
  (fun i : 'I_1 => nth (sym 1 0) [:: sym 1 0] i : symbol 2)); hypotheses.
conclude.
Qed.
