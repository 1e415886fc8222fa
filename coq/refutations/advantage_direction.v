(* An advantage in the place of the reward leaves the direction of the expected update as it is: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import advantage_direction.

Definition advantage_direction__three_levels__weights (i : 'I_9) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma advantage_direction__three_levels__total : (0 < total advantage_direction__three_levels__weights)%N. Proof. by vm_compute. Qed.
Theorem advantage_direction__three_levels__refuted : advantage_direction.advantage_direction__three_levels__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 9) (law advantage_direction__three_levels__total)
  (fun i : 'I_9 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 1; sym 2 2; sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_9 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 2; sym 2 0; sym 2 1; sym 2 2; sym 2 0; sym 2 1; sym 2 2] i : symbol 3)); hypotheses.
conclude.
Qed.
