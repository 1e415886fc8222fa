(* Policy gradient is equivalent to exact projections, and ends at the KL-minimal optimal policy: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import policy_gradient_limit.

Definition policy_gradient_limit__direct_parameters__weights (i : 'I_6) : nat := nth 0%N [:: 5; 3; 10; 6; 5; 3]%N i.
Lemma policy_gradient_limit__direct_parameters__total : (0 < total policy_gradient_limit__direct_parameters__weights)%N. Proof. by vm_compute. Qed.
Theorem policy_gradient_limit__direct_parameters__refuted : policy_gradient_limit.policy_gradient_limit__direct_parameters__refuted.
Proof.
move=> claim; move: (claim 3%N 4%N 3%N); hypotheses.
move/(_ (ordinal_finType 6) (law policy_gradient_limit__direct_parameters__total)
  (fun i : 'I_6 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_6 => nth (sym 2 1) [:: sym 2 1; sym 2 2; sym 2 1; sym 2 2; sym 2 1; sym 2 2] i : symbol 3)
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2)
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2)
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2)); hypotheses.
conclude.
Qed.

Definition policy_gradient_limit__projection__weights (i : 'I_6) : nat := nth 0%N [:: 2; 1; 4; 2; 2; 1]%N i.
Lemma policy_gradient_limit__projection__total : (0 < total policy_gradient_limit__projection__weights)%N. Proof. by vm_compute. Qed.
Theorem policy_gradient_limit__projection__refuted : policy_gradient_limit.policy_gradient_limit__projection__refuted.
Proof.
move=> claim; move: (claim 3%N 4%N 3%N); hypotheses.
move/(_ (ordinal_finType 6) (law policy_gradient_limit__projection__total)
  (fun i : 'I_6 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_6 => nth (sym 2 1) [:: sym 2 1; sym 2 2; sym 2 1; sym 2 2; sym 2 1; sym 2 2] i : symbol 3)
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2)
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2)
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2)); hypotheses.
conclude.
Qed.
