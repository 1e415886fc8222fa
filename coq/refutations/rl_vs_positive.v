(* A rollout against a positive example: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import rl_vs_positive.

Definition rl_vs_positive__never_more__weights (i : 'I_18) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma rl_vs_positive__never_more__total : (0 < total rl_vs_positive__never_more__weights)%N. Proof. by vm_compute. Qed.
Theorem rl_vs_positive__never_more__refuted : rl_vs_positive.rl_vs_positive__never_more__refuted.
Proof.
move=> claim; move: (claim 3%N 2%N); hypotheses.
move/(_ (ordinal_finType 18) (law rl_vs_positive__never_more__total)
  (fun i : 'I_18 => nth (3%N) [:: 3%N; 3%N; 3%N; 3%N; 3%N; 3%N; 5%N; 5%N; 5%N; 5%N; 5%N; 5%N; 6%N; 6%N; 6%N; 6%N; 6%N; 6%N] i : nat_eqType)
  (fun i : 'I_18 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 2; sym 2 2; sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 2; sym 2 2; sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_18 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 1; sym 1 1; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2)
  (fun i : 'I_18 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 0; sym 2 1; sym 2 0; sym 2 1; sym 2 0; sym 2 2; sym 2 0; sym 2 2; sym 2 0; sym 2 2; sym 2 1; sym 2 2; sym 2 1; sym 2 2; sym 2 1; sym 2 2] i : symbol 3)); hypotheses.
conclude.
Qed.
