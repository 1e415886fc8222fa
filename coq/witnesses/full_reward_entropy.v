(* Advantages for each step preserve what the rewards say of S: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition full_reward_entropy__advantages__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma full_reward_entropy__advantages__met__total : (0 < total full_reward_entropy__advantages__met__weights)%N. Proof. by vm_compute. Qed.
Theorem full_reward_entropy__advantages__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (r : rv Om) (A : rv Om),
  H[Pr](A | [% r, tau]) = 0 /\
  H[Pr](r | [% A, tau]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ A v <> A w).
Proof.
exists (ordinal_finType 2),
  (law full_reward_entropy__advantages__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
