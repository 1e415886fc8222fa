(* Graded rewards: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import graded_reward.

Definition graded_reward__unscaled__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma graded_reward__unscaled__total : (0 < total graded_reward__unscaled__weights)%N. Proof. by vm_compute. Qed.
Theorem graded_reward__unscaled__refuted : graded_reward.graded_reward__unscaled__refuted.
Proof.
move=> claim; move: (claim 2%N 1%N 3%N); hypotheses.
move/(_ (ordinal_finType 3) (law graded_reward__unscaled__total)
  (fun i : 'I_3 => nth ([tuple sym 2 0; sym 2 0]) [:: [tuple sym 2 0; sym 2 0]; [tuple sym 2 1; sym 2 0]; [tuple sym 2 2; sym 2 0]] i : vector 2 (symbol 3))
  (fun i : 'I_3 => nth ([tuple sym 1 0]) [:: [tuple sym 1 0]; [tuple sym 1 0]; [tuple sym 1 0]] i : vector 1 (symbol 2))
  (fun i : 'I_3 => nth ([tuple sym 2 0]) [:: [tuple sym 2 0]; [tuple sym 2 1]; [tuple sym 2 2]] i : vector 1 (symbol 3))); hypotheses.
move/(_ ([tuple sym 1 0])); hypotheses.
conclude.
Qed.
