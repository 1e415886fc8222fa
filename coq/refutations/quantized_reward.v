(* Quantised rewards: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import quantized_reward.

Definition quantized_reward__as_stated__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma quantized_reward__as_stated__total : (0 < total quantized_reward__as_stated__weights)%N. Proof. by vm_compute. Qed.
Theorem quantized_reward__as_stated__refuted : quantized_reward.quantized_reward__as_stated__refuted.
Proof.
move=> claim; move: (claim 1%N); hypotheses.
move/(_ (ordinal_finType 2) (law quantized_reward__as_stated__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (fun i : 'I_2 => nth (sym 0 0) [:: sym 0 0; sym 0 0] i : symbol 1)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
