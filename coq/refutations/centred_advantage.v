(* An advantage that is centred by its group has one bit at most: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import centred_advantage.

Definition centred_advantage__one_bit__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 2]%N i.
Lemma centred_advantage__one_bit__total : (0 < total centred_advantage__one_bit__weights)%N. Proof. by vm_compute. Qed.
Theorem centred_advantage__one_bit__refuted : centred_advantage.centred_advantage__one_bit__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 3) (law centred_advantage__one_bit__total)
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2)
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0] i : symbol 2)
  (fun i : 'I_3 => nth (None) [:: None; Some (sym 1 0); Some (sym 1 1)] i : maybe (symbol 2))); hypotheses.
conclude.
Qed.
