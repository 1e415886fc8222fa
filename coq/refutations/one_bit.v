(* One-bit bound: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import one_bit.

Definition one_bit__without_theta__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma one_bit__without_theta__total : (0 < total one_bit__without_theta__weights)%N. Proof. by vm_compute. Qed.
Theorem one_bit__without_theta__refuted : one_bit.one_bit__without_theta__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law one_bit__without_theta__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
