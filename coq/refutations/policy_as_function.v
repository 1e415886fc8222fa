(* A signal says the same of the optimal policy as of the rewards that determine it: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import policy_as_function.

Definition policy_as_function__as_stated__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma policy_as_function__as_stated__total : (0 < total policy_as_function__as_stated__weights)%N. Proof. by vm_compute. Qed.
Theorem policy_as_function__as_stated__refuted : policy_as_function.policy_as_function__as_stated__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law policy_as_function__as_stated__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
