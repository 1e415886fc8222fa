(* A token of more entropy has more of the credit: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import token_credit.

Definition token_credit__equal__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma token_credit__equal__total : (0 < total token_credit__equal__weights)%N. Proof. by vm_compute. Qed.
Theorem token_credit__equal__refuted : token_credit.token_credit__equal__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law token_credit__equal__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))); hypotheses.
conclude.
Qed.

Definition token_credit__more_entropy__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma token_credit__more_entropy__total : (0 < total token_credit__more_entropy__weights)%N. Proof. by vm_compute. Qed.
Theorem token_credit__more_entropy__refuted : token_credit.token_credit__more_entropy__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 4) (law token_credit__more_entropy__total)
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
