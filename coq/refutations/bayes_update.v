(* A policy moves by the bits that it gets: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import bayes_update.

Definition bayes_update__any_step__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma bayes_update__any_step__total : (0 < total bayes_update__any_step__weights)%N. Proof. by vm_compute. Qed.
Theorem bayes_update__any_step__refuted : bayes_update.bayes_update__any_step__refuted.
Proof.
move=> claim; move: (claim 2%N); hypotheses.
move/(_ (ordinal_finType 2) (law bayes_update__any_step__total)
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 0] i : symbol 2)
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 0] i : symbol 2)); hypotheses.
conclude.
Qed.
