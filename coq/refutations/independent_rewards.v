(* T rewards of B values have T log2 B bits iff they are independent: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import independent_rewards.

Definition independent_rewards__if__weights (i : 'I_1) : nat := nth 0%N [:: 1]%N i.
Lemma independent_rewards__if__total : (0 < total independent_rewards__if__weights)%N. Proof. by vm_compute. Qed.
Theorem independent_rewards__if__refuted : independent_rewards.independent_rewards__if__refuted.
Proof.
move=> claim; move: (claim 2%N 2%N); hypotheses.
move/(_ (ordinal_finType 1) (law independent_rewards__if__total)
  (RV (fun i : 'I_1 => nth (0%N) [:: 0%N] i : nat_eqType))
  (fun i : 'I_1 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2))); hypotheses.
conclude.
Qed.
