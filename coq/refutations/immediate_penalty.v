(* With discount 0 the gradient of a reverse KL token by token is that of the whole: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import immediate_penalty.

Definition immediate_penalty__same_gradient__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma immediate_penalty__same_gradient__total : (0 < total immediate_penalty__same_gradient__weights)%N. Proof. by vm_compute. Qed.
Theorem immediate_penalty__same_gradient__refuted : immediate_penalty.immediate_penalty__same_gradient__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 4) (law immediate_penalty__same_gradient__total)
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2)
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2)); hypotheses.
conclude.
Qed.
