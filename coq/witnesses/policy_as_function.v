(* A signal says the same of the optimal policy as of the rewards that determine it: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition policy_as_function__at_most__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma policy_as_function__at_most__met__total : (0 < total policy_as_function__at_most__met__weights)%N. Proof. by vm_compute. Qed.
Theorem policy_as_function__at_most__met :
  exists (Om : finType) (Pr : dist Om) (xi : rv Om) (pi : rv Om) (d : rv Om),
  H[Pr](pi | xi) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ xi v <> xi w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ pi v <> pi w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ d v <> d w).
Proof.
exists (ordinal_finType 2),
  (law policy_as_function__at_most__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition policy_as_function__markov__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma policy_as_function__markov__met__total : (0 < total policy_as_function__markov__met__weights)%N. Proof. by vm_compute. Qed.
Theorem policy_as_function__markov__met :
  exists (Om : finType) (Pr : dist Om) (xi : rv Om) (pi : rv Om) (d : rv Om),
  H[Pr](pi | xi) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ xi v <> xi w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ pi v <> pi w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ d v <> d w).
Proof.
exists (ordinal_finType 2),
  (law policy_as_function__markov__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
