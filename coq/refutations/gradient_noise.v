(* Small batches suffice because each episode says more bits: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import gradient_noise.

Definition gradient_noise__more_bits__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma gradient_noise__more_bits__total : (0 < total gradient_noise__more_bits__weights)%N. Proof. by vm_compute. Qed.
Theorem gradient_noise__more_bits__refuted : gradient_noise.gradient_noise__more_bits__refuted.
Proof.
move=> claim; move: (claim 3%N); hypotheses.
move/(_ (ordinal_finType 2) (law gradient_noise__more_bits__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (fun i : 'I_2 => nth (sym 2 1) [:: sym 2 1; sym 2 1] i : symbol 3)
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 2] i : symbol 3)); hypotheses.
conclude.
Qed.
