(* A terminal reward of two values gives exactly one bit: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import terminal_reward.

Definition terminal_reward__one_bit__weights (i : 'I_1) : nat := nth 0%N [:: 1]%N i.
Lemma terminal_reward__one_bit__total : (0 < total terminal_reward__one_bit__weights)%N. Proof. by vm_compute. Qed.
Theorem terminal_reward__one_bit__refuted : terminal_reward.terminal_reward__one_bit__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 1) (law terminal_reward__one_bit__total)
  (RV (fun i : 'I_1 => nth (0%N) [:: 0%N] i : nat_eqType))
  (fun i : 'I_1 => nth (sym 1 1) [:: sym 1 1] i : symbol 2)
  (RV (fun i : 'I_1 => nth (0%N) [:: 0%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
