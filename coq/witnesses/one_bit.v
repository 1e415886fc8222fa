(* One-bit bound: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition one_bit__chain__met__weights (i : 'I_4) : nat := nth 0%N [:: 4; 2; 2; 1]%N i.
Lemma one_bit__chain__met__total : (0 < total one_bit__chain__met__weights)%N. Proof. by vm_compute. Qed.
Theorem one_bit__chain__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 /\
  I[Pr](g; S | [% tau, r]) = 0 /\
  takes Pr r 2 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists (ordinal_finType 4),
  (law one_bit__chain__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition one_bit__given_theta__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma one_bit__given_theta__met__total : (0 < total one_bit__given_theta__met__weights)%N. Proof. by vm_compute. Qed.
Theorem one_bit__given_theta__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (theta : rv Om) (tau : rv Om) (r : rv Om) (g : rv Om),
  I[Pr](tau; S | theta) = 0 /\
  I[Pr](g; S | [% tau, r, theta]) = 0 /\
  takes Pr r 2 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ theta v <> theta w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists (ordinal_finType 2),
  (law one_bit__given_theta__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
