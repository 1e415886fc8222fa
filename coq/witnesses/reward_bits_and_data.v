(* RL takes few bits of its data, hence it generalises: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition reward_bits_and_data__given_the_prompts__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma reward_bits_and_data__given_the_prompts__met__total : (0 < total reward_bits_and_data__given_the_prompts__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reward_bits_and_data__given_the_prompts__met :
  exists (Om : finType) (Pr : dist Om) (x : rv Om) (r : rv Om) (W : rv Om),
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w).
Proof.
exists (ordinal_finType 2),
  (law reward_bits_and_data__given_the_prompts__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
