(* KL regularisation: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import kl_regulariser.

Definition kl_regulariser__estimated__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma kl_regulariser__estimated__total : (0 < total kl_regulariser__estimated__weights)%N. Proof. by vm_compute. Qed.
Theorem kl_regulariser__estimated__refuted : kl_regulariser.kl_regulariser__estimated__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 4) (law kl_regulariser__estimated__total)
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 1%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
