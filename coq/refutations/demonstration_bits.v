(* Supervised updates must be larger because demonstrations have more bits: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import demonstration_bits.

Definition demonstration_bits__absorbed__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma demonstration_bits__absorbed__total : (0 < total demonstration_bits__absorbed__weights)%N. Proof. by vm_compute. Qed.
Theorem demonstration_bits__absorbed__refuted : demonstration_bits.demonstration_bits__absorbed__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 3) (law demonstration_bits__absorbed__total)
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 2%N] i : nat_eqType))
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 1%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
