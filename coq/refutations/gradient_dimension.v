(* The dimension of the gradient: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import gradient_dimension.

Definition gradient_dimension__scalar_alone__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma gradient_dimension__scalar_alone__total : (0 < total gradient_dimension__scalar_alone__weights)%N. Proof. by vm_compute. Qed.
Theorem gradient_dimension__scalar_alone__refuted : gradient_dimension.gradient_dimension__scalar_alone__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 4) (law gradient_dimension__scalar_alone__total)
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 1%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 0%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
