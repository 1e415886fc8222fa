(* KL regularisation: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition kl_regulariser__term__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma kl_regulariser__term__met__total : (0 < total kl_regulariser__term__met__weights)%N. Proof. by vm_compute. Qed.
Theorem kl_regulariser__term__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (k : rv Om),
  I[Pr](tau; S) = 0 /\
  I[Pr](k; S | tau) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ k v <> k w).
Proof.
exists (ordinal_finType 4),
  (law kl_regulariser__term__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition kl_regulariser__known_rollout__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma kl_regulariser__known_rollout__met__total : (0 < total kl_regulariser__known_rollout__met__weights)%N. Proof. by vm_compute. Qed.
Theorem kl_regulariser__known_rollout__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (g : rv Om) (c : rv Om),
  H[Pr](c | [% g, tau]) = 0 /\
  H[Pr](g | [% c, tau]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ c v <> c w).
Proof.
exists (ordinal_finType 2),
  (law kl_regulariser__known_rollout__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition kl_regulariser__exact__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma kl_regulariser__exact__met__total : (0 < total kl_regulariser__exact__met__weights)%N. Proof. by vm_compute. Qed.
Theorem kl_regulariser__exact__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (past : rv Om) (g : rv Om) (c : rv Om),
  H[Pr](c | [% g, past]) = 0 /\
  H[Pr](g | [% c, past]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ past v <> past w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ c v <> c w).
Proof.
exists (ordinal_finType 2),
  (law kl_regulariser__exact__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition kl_regulariser__cap__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma kl_regulariser__cap__met__total : (0 < total kl_regulariser__cap__met__weights)%N. Proof. by vm_compute. Qed.
Theorem kl_regulariser__cap__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (r : rv Om) (c : rv Om),
  I[Pr](c; S | [% tau, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ c v <> c w).
Proof.
exists (ordinal_finType 2),
  (law kl_regulariser__cap__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
