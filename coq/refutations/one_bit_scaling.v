(* One bit per episode needs a number of episodes that is linear in N: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import one_bit_scaling.

Definition one_bit_scaling__linear__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma one_bit_scaling__linear__total : (0 < total one_bit_scaling__linear__weights)%N. Proof. by vm_compute. Qed.
Theorem one_bit_scaling__linear__refuted : one_bit_scaling.one_bit_scaling__linear__refuted.
Proof.
move=> claim; move: (claim 4%N 2%N); hypotheses.
move/(_ (ordinal_finType 4) (law one_bit_scaling__linear__total)
  (fun i : 'I_4 => nth (sym 3 0) [:: sym 3 0; sym 3 1; sym 3 2; sym 3 3] i : symbol 4)
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2))); hypotheses.
conclude.
Qed.
