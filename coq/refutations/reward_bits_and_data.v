(* RL takes few bits of its data, hence it generalises: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import reward_bits_and_data.

Definition reward_bits_and_data__of_the_data__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma reward_bits_and_data__of_the_data__total : (0 < total reward_bits_and_data__of_the_data__weights)%N. Proof. by vm_compute. Qed.
Theorem reward_bits_and_data__of_the_data__refuted : reward_bits_and_data.reward_bits_and_data__of_the_data__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law reward_bits_and_data__of_the_data__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
