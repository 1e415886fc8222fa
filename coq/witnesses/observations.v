(* A learner that models its environment can extract more than the reward: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition observations__ceiling__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma observations__ceiling__met__total : (0 < total observations__ceiling__met__weights)%N. Proof. by vm_compute. Qed.
Theorem observations__ceiling__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (r : rv Om) (o : rv Om),
  I[Pr](tau; S) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ o v <> o w).
Proof.
exists (ordinal_finType 4),
  (law observations__ceiling__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition observations__excess__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma observations__excess__met__total : (0 < total observations__excess__met__weights)%N. Proof. by vm_compute. Qed.
Theorem observations__excess__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (r : rv Om) (o : rv Om),
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ o v <> o w).
Proof.
exists (ordinal_finType 2),
  (law observations__excess__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
