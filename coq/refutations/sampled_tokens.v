(* Sampled tokens in the place of logits: the same objective, fewer bits: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import sampled_tokens.

Definition sampled_tokens__same_information__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma sampled_tokens__same_information__total : (0 < total sampled_tokens__same_information__weights)%N. Proof. by vm_compute. Qed.
Theorem sampled_tokens__same_information__refuted : sampled_tokens.sampled_tokens__same_information__refuted.
Proof.
move=> claim; move: claim.
move/(_ (ordinal_finType 2) (law sampled_tokens__same_information__total)
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType))
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 0%N] i : nat_eqType))); hypotheses.
conclude.
Qed.
