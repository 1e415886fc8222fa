(* Group bound with noisy rewards: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import group_noise.

Definition group_noise__entropy__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma group_noise__entropy__total : (0 < total group_noise__entropy__weights)%N. Proof. by vm_compute. Qed.
Theorem group_noise__entropy__refuted : group_noise.group_noise__entropy__refuted.
Proof.
move=> claim; move: (claim 1%N 2%N); hypotheses.
move/(_ (ordinal_finType 3) (law group_noise__entropy__total)
  (fun i : 'I_3 => nth (sym 0 0) [:: sym 0 0; sym 0 0; sym 0 0] i : symbol 1)
  (fun i : 'I_3 => nth ([tuple sym 0 0; sym 0 0]) [:: [tuple sym 0 0; sym 0 0]; [tuple sym 0 0; sym 0 0]; [tuple sym 0 0; sym 0 0]] i : vector 2 (symbol 1))
  (fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2))
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2))); hypotheses.
conclude.
Qed.

Definition group_noise__given_the_reward__weights (i : 'I_9) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma group_noise__given_the_reward__total : (0 < total group_noise__given_the_reward__weights)%N. Proof. by vm_compute. Qed.
Theorem group_noise__given_the_reward__refuted : group_noise.group_noise__given_the_reward__refuted.
Proof.
move=> claim; move: (claim 3%N); hypotheses.
move/(_ (ordinal_finType 9) (law group_noise__given_the_reward__total)
  (fun i : 'I_9 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 1; sym 2 2; sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_9 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 2; sym 2 0; sym 2 1; sym 2 2; sym 2 0; sym 2 1; sym 2 2] i : symbol 3)
  (fun i : 'I_9 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2)
  (RV (fun i : 'I_9 => nth (0%N) [:: 0%N; 1%N; 2%N; 1%N; 0%N; 2%N; 1%N; 2%N; 0%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
