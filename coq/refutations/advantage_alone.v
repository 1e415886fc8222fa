(* The information of an update is that of its advantage alone: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import advantage_alone.

Definition advantage_alone__without_the_score__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma advantage_alone__without_the_score__total : (0 < total advantage_alone__without_the_score__weights)%N. Proof. by vm_compute. Qed.
Theorem advantage_alone__without_the_score__refuted : advantage_alone.advantage_alone__without_the_score__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 4) (law advantage_alone__without_the_score__total)
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
