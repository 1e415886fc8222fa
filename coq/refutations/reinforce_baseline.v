(* The baseline of REINFORCE: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import reinforce_baseline.

Definition reinforce_baseline__any_baseline__weights (i : 'I_9) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma reinforce_baseline__any_baseline__total : (0 < total reinforce_baseline__any_baseline__weights)%N. Proof. by vm_compute. Qed.
Theorem reinforce_baseline__any_baseline__refuted : reinforce_baseline.reinforce_baseline__any_baseline__refuted.
Proof.
move=> claim; move: (claim 3%N); hypotheses.
move/(_ (ordinal_finType 9) (law reinforce_baseline__any_baseline__total)
  (fun i : 'I_9 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 1; sym 2 2; sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_9 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 2; sym 2 0; sym 2 1; sym 2 2; sym 2 0; sym 2 1; sym 2 2] i : symbol 3)
  (fun i : 'I_9 => nth (Some (sym 2 0)) [:: Some (sym 2 0); None; None; None; Some (sym 2 1); None; None; None; Some (sym 2 2)] i : maybe (symbol 3))
  (fun i : 'I_9 => nth (None) [:: None; Some (sym 2 1); Some (sym 2 2); Some (sym 2 0); None; Some (sym 2 2); Some (sym 2 0); Some (sym 2 1); None] i : maybe (symbol 3))); hypotheses.
conclude.
Qed.
