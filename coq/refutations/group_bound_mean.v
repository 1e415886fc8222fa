(* Group bound on average: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import group_bound_mean.

Definition group_bound_mean__tokens_unknown__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_bound_mean__tokens_unknown__total : (0 < total group_bound_mean__tokens_unknown__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound_mean__tokens_unknown__refuted : group_bound_mean.group_bound_mean__tokens_unknown__refuted.
Proof.
move=> claim; move: (claim 2%N 2%N); hypotheses.
move/(_ (ordinal_finType 4) (law group_bound_mean__tokens_unknown__total)
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2)
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2))
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2))
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
