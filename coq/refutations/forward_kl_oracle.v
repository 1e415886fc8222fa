(* The oracle minimises the divergence of the pretrained policy from it: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import forward_kl_oracle.

Definition forward_kl_oracle__finite__weights (i : 'I_1) : nat := nth 0%N [:: 1]%N i.
Lemma forward_kl_oracle__finite__total : (0 < total forward_kl_oracle__finite__weights)%N. Proof. by vm_compute. Qed.
Theorem forward_kl_oracle__finite__refuted : forward_kl_oracle.forward_kl_oracle__finite__refuted.
Proof.
move=> claim; move: (claim 3%N); hypotheses.
move/(_ (ordinal_finType 1) (law forward_kl_oracle__finite__total)
  (fun i : 'I_1 => nth (sym 2 0) [:: sym 2 0] i : symbol 3)
  (fun i : 'I_1 => nth (sym 2 1) [:: sym 2 1] i : symbol 3)
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2)); hypotheses.
conclude.
Qed.
