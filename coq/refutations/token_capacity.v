(* Token-level capacity: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import token_capacity.

Definition token_capacity__adaptive_equality__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma token_capacity__adaptive_equality__total : (0 < total token_capacity__adaptive_equality__weights)%N. Proof. by vm_compute. Qed.
Theorem token_capacity__adaptive_equality__refuted : token_capacity.token_capacity__adaptive_equality__refuted.
Proof.
move=> claim; move: (claim 2%N 2%N 2%N); hypotheses.
move/(_ (ordinal_finType 2) (law token_capacity__adaptive_equality__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2))
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2))); hypotheses.
conclude.
Qed.

Definition token_capacity__stopping_time__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma token_capacity__stopping_time__total : (0 < total token_capacity__stopping_time__weights)%N. Proof. by vm_compute. Qed.
Theorem token_capacity__stopping_time__refuted : token_capacity.token_capacity__stopping_time__refuted.
Proof.
move=> claim; move: (claim 2%N 1%N); hypotheses.
move/(_ (ordinal_finType 2) (law token_capacity__stopping_time__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (fun i : 'I_2 => nth ([tuple sym 0 0; sym 0 0]) [:: [tuple sym 0 0; sym 0 0]; [tuple sym 0 0; sym 0 0]] i : vector 2 (symbol 1))
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2)); hypotheses.
conclude.
Qed.
