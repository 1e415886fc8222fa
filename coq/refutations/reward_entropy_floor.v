(* The entropy of the rewards is at least that of one uniform reward: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import reward_entropy_floor.

Definition reward_entropy_floor__floor__weights (i : 'I_1) : nat := nth 0%N [:: 1]%N i.
Lemma reward_entropy_floor__floor__total : (0 < total reward_entropy_floor__floor__weights)%N. Proof. by vm_compute. Qed.
Theorem reward_entropy_floor__floor__refuted : reward_entropy_floor.reward_entropy_floor__floor__refuted.
Proof.
move=> claim; move: (claim 1%N 2%N); hypotheses.
move/(_ (ordinal_finType 1) (law reward_entropy_floor__floor__total)
  (RV (fun i : 'I_1 => nth (0%N) [:: 0%N] i : nat_eqType))
  (fun i : 'I_1 => nth ([tuple sym 1 0]) [:: [tuple sym 1 0]] i : vector 1 (symbol 2))); hypotheses.
conclude.
Qed.
