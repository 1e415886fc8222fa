(* Exploration: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import exploration.

Definition exploration__expanded_one_bit__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma exploration__expanded_one_bit__total : (0 < total exploration__expanded_one_bit__weights)%N. Proof. by vm_compute. Qed.
Theorem exploration__expanded_one_bit__refuted : exploration.exploration__expanded_one_bit__refuted.
Proof.
move=> claim; move: (claim 3%N); hypotheses.
move/(_ (ordinal_finType 3) (law exploration__expanded_one_bit__total)
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 2%N] i : nat_eqType))
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 0%N; 0%N] i : nat_eqType))
  (fun i : 'I_3 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 2] i : symbol 3)); hypotheses.
conclude.
Qed.

Definition exploration__any_prior__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma exploration__any_prior__total : (0 < total exploration__any_prior__weights)%N. Proof. by vm_compute. Qed.
Theorem exploration__any_prior__refuted : exploration.exploration__any_prior__refuted.
Proof.
move=> claim; move: (claim 3%N); hypotheses.
move/(_ (ordinal_finType 2) (law exploration__any_prior__total)
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 1] i : symbol 3)
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 0] i : symbol 3)
  (fun i : 'I_2 => nth (sym 1 1) [:: sym 1 1; sym 1 0] i : symbol 2)
  (fun i : 'I_2 => nth (sym 2 2) [:: sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 0] i : symbol 2)); hypotheses.
conclude.
Qed.
