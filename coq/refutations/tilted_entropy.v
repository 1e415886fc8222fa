(* Updates towards the right answers lower the entropy of the policy: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import tilted_entropy.

Definition tilted_entropy__at_an_event__weights (i : 'I_3) : nat := nth 0%N [:: 8; 1; 1]%N i.
Lemma tilted_entropy__at_an_event__total : (0 < total tilted_entropy__at_an_event__weights)%N. Proof. by vm_compute. Qed.
Theorem tilted_entropy__at_an_event__refuted : tilted_entropy.tilted_entropy__at_an_event__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 3) (law tilted_entropy__at_an_event__total)
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 2%N] i : nat_eqType))
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 1%N] i : nat_eqType))); hypotheses.
move/(_ (1%N)); hypotheses.
conclude.
Qed.

Definition tilted_entropy__tilted__weights (i : 'I_6) : nat := nth 0%N [:: 2; 2; 1; 1; 1; 1]%N i.
Lemma tilted_entropy__tilted__total : (0 < total tilted_entropy__tilted__weights)%N. Proof. by vm_compute. Qed.
Theorem tilted_entropy__tilted__refuted : tilted_entropy.tilted_entropy__tilted__refuted.
Proof.
move=> claim; move: (claim 2%N); hypotheses.
move/(_ (ordinal_finType 6) (law tilted_entropy__tilted__total)
  (RV (fun i : 'I_6 => nth (0%N) [:: 0%N; 0%N; 0%N; 0%N; 0%N; 0%N] i : nat_eqType))
  (fun i : 'I_6 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2)
  (fun i : 'I_6 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2)
  (fun i : 'I_6 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2)); hypotheses.
conclude.
Qed.
