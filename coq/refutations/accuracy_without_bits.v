(* A higher pass rate needs information about the answer: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import accuracy_without_bits.

Definition accuracy_without_bits__needs_bits__weights (i : 'I_1) : nat := nth 0%N [:: 1]%N i.
Lemma accuracy_without_bits__needs_bits__total : (0 < total accuracy_without_bits__needs_bits__weights)%N. Proof. by vm_compute. Qed.
Theorem accuracy_without_bits__needs_bits__refuted : accuracy_without_bits.accuracy_without_bits__needs_bits__refuted.
Proof.
move=> claim; move: (claim 2%N); hypotheses.
move/(_ (ordinal_finType 1) (law accuracy_without_bits__needs_bits__total)
  (fun i : 'I_1 => nth (sym 1 0) [:: sym 1 0] i : symbol 2)
  (fun i : 'I_1 => nth (sym 1 1) [:: sym 1 1] i : symbol 2)
  (fun i : 'I_1 => nth (sym 1 0) [:: sym 1 0] i : symbol 2)
  (fun i : 'I_1 => nth (sym 1 0) [:: sym 1 0] i : symbol 2)
  (fun i : 'I_1 => nth (sym 1 1) [:: sym 1 1] i : symbol 2)); hypotheses.
conclude.
Qed.
