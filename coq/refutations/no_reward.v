(* A policy that gets no reward learns nothing: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import no_reward.

Definition no_reward__at_the_true_answer__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma no_reward__at_the_true_answer__total : (0 < total no_reward__at_the_true_answer__weights)%N. Proof. by vm_compute. Qed.
Theorem no_reward__at_the_true_answer__refuted : no_reward.no_reward__at_the_true_answer__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law no_reward__at_the_true_answer__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
