(* Supervised updates must be larger because demonstrations have more bits: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition demonstration_bits__of_the_task__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma demonstration_bits__of_the_task__met__total : (0 < total demonstration_bits__of_the_task__met__weights)%N. Proof. by vm_compute. Qed.
Theorem demonstration_bits__of_the_task__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (y : rv Om) (W : rv Om),
  I[Pr](W; S | y) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w).
Proof.
exists (ordinal_finType 2),
  (law demonstration_bits__of_the_task__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
