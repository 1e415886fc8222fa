(* Advantages for each step preserve what the rewards say of S: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import full_reward_entropy.

Definition full_reward_entropy__gradient__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma full_reward_entropy__gradient__total : (0 < total full_reward_entropy__gradient__weights)%N. Proof. by vm_compute. Qed.
Theorem full_reward_entropy__gradient__refuted : full_reward_entropy.full_reward_entropy__gradient__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law full_reward_entropy__gradient__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
