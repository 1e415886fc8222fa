(* A token that does not matter is not pushed, on average: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import irrelevant_token.

Definition irrelevant_token__no_effect__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma irrelevant_token__no_effect__total : (0 < total irrelevant_token__no_effect__weights)%N. Proof. by vm_compute. Qed.
Theorem irrelevant_token__no_effect__refuted : irrelevant_token.irrelevant_token__no_effect__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 4) (law irrelevant_token__no_effect__total)
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
