(* Self-play stays at one half, and so is the most informative: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import self_play.

Definition self_play__one_bit__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma self_play__one_bit__total : (0 < total self_play__one_bit__weights)%N. Proof. by vm_compute. Qed.
Theorem self_play__one_bit__refuted : self_play.self_play__one_bit__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law self_play__one_bit__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2)); hypotheses.
conclude.
Qed.
