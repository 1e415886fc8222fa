(* Each bit at most doubles the chance to be right: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import bits_per_accuracy.

Definition bits_per_accuracy__informed__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma bits_per_accuracy__informed__total : (0 < total bits_per_accuracy__informed__weights)%N. Proof. by vm_compute. Qed.
Theorem bits_per_accuracy__informed__refuted : bits_per_accuracy.bits_per_accuracy__informed__refuted.
Proof.
move=> claim; move: (claim 3%N 2%N); hypotheses.
move/(_ (ordinal_finType 3) (law bits_per_accuracy__informed__total)
  (fun i : 'I_3 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 2] i : symbol 3)
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2)
  (fun i : 'I_3 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 2] i : symbol 3)
  (fun i : 'I_3 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1] i : symbol 2)); hypotheses.
conclude.
Qed.
