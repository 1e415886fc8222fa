(* A gradient carries at most the entropy of its advantages, and these at most that of the rewards: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition advantage_ceiling__scalar__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma advantage_ceiling__scalar__met__total : (0 < total advantage_ceiling__scalar__met__weights)%N. Proof. by vm_compute. Qed.
Theorem advantage_ceiling__scalar__met :
  exists B : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (past : rv Om) (tau : rv Om) (a : rvt Om (symbol B)) (g : rv Om),
  (1 <= B)%N /\
  I[Pr](tau; S | past) = 0 /\
  I[Pr](g; S | [% tau, a, past]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ past v <> past w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ a v <> a w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law advantage_ceiling__scalar__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition advantage_ceiling__per_step__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma advantage_ceiling__per_step__met__total : (0 < total advantage_ceiling__per_step__met__weights)%N. Proof. by vm_compute. Qed.
Theorem advantage_ceiling__per_step__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (past : rv Om) (tau : rv Om) (r : rv Om) (A : rv Om) (g : rv Om),
  I[Pr](tau; S | past) = 0 /\
  H[Pr](A | [% r, tau, past]) = 0 /\
  H[Pr](r | [% A, tau, past]) = 0 /\
  I[Pr](g; S | [% tau, A, past]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ past v <> past w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ A v <> A w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists (ordinal_finType 2),
  (law advantage_ceiling__per_step__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
