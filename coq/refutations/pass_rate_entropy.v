(* A sample of RL carries the entropy of the pass rate: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import pass_rate_entropy.

Definition pass_rate_entropy__equal__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma pass_rate_entropy__equal__total : (0 < total pass_rate_entropy__equal__weights)%N. Proof. by vm_compute. Qed.
Theorem pass_rate_entropy__equal__refuted : pass_rate_entropy.pass_rate_entropy__equal__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law pass_rate_entropy__equal__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2)); hypotheses.
conclude.
Qed.
