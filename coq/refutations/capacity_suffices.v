(* It is enough that the parameters exceed the information to be learned: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import capacity_suffices.

Definition capacity_suffices__sufficient__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma capacity_suffices__sufficient__total : (0 < total capacity_suffices__sufficient__weights)%N. Proof. by vm_compute. Qed.
Theorem capacity_suffices__sufficient__refuted : capacity_suffices.capacity_suffices__sufficient__refuted.
Proof.
move=> claim; move: (claim 2%N 2%N); hypotheses.
move/(_ (ordinal_finType 2) (law capacity_suffices__sufficient__total)
  (fun i : 'I_2 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
