(* Quantised rewards: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import quantized_reward.

Definition quantized_reward__unquantised_update__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma quantized_reward__unquantised_update__total : (0 < total quantized_reward__unquantised_update__weights)%N. Proof. by vm_compute. Qed.
Theorem quantized_reward__unquantised_update__refuted : quantized_reward.quantized_reward__unquantised_update__refuted.
Proof.
move=> claim; move: (claim 2%N); hypotheses.
move/(_ (ordinal_finType 3) (law quantized_reward__unquantised_update__total)
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 2%N] i : nat_eqType))
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 2%N] i : nat_eqType))
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0] i : symbol 2)
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 2%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
