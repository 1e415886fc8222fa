(* Randomly assigned rewards carry no information about the answers: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import random_rewards.

Definition random_rewards__uncorrelated__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma random_rewards__uncorrelated__total : (0 < total random_rewards__uncorrelated__weights)%N. Proof. by vm_compute. Qed.
Theorem random_rewards__uncorrelated__refuted : random_rewards.random_rewards__uncorrelated__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 4) (law random_rewards__uncorrelated__total)
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 1%N; 0%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
