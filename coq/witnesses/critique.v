(* A critique is worth hundreds of bits per rollout: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition critique__ceiling__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma critique__ceiling__met__total : (0 < total critique__ceiling__met__weights)%N. Proof. by vm_compute. Qed.
Theorem critique__ceiling__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (c : rv Om),
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ c v <> c w).
Proof.
exists (ordinal_finType 2),
  (law critique__ceiling__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition critique__reflection__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma critique__reflection__met__total : (0 < total critique__reflection__met__weights)%N. Proof. by vm_compute. Qed.
Theorem critique__reflection__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (c : rv Om),
  I[Pr](c; S | tau) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ c v <> c w).
Proof.
exists (ordinal_finType 2),
  (law critique__reflection__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
