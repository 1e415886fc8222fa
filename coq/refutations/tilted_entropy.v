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
