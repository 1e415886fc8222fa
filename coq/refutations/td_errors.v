(* T signals of B values carry at most T log2 B bits: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import td_errors.

Definition td_errors__same_of_the_policy__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma td_errors__same_of_the_policy__total : (0 < total td_errors__same_of_the_policy__weights)%N. Proof. by vm_compute. Qed.
Theorem td_errors__same_of_the_policy__refuted : td_errors.td_errors__same_of_the_policy__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law td_errors__same_of_the_policy__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
