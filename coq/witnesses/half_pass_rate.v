(* A pass rate of one half is the most informative: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem half_pass_rate__entropy__met :
  exists N A : nat,
  (2 <= N)%N /\
  (1 <= A)%N /\
  A <= N - 1.
Proof.
exists 7%N,
  6%N; met.
Qed.

Theorem half_pass_rate__variance__met :
  exists A D : nat,
  (1 <= A)%N /\
  (0 <= D)%N.
Proof.
exists 5%N,
  3%N; met.
Qed.

Definition half_pass_rate__for_each_rollout__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma half_pass_rate__for_each_rollout__met__total : (0 < total half_pass_rate__for_each_rollout__met__weights)%N. Proof. by vm_compute. Qed.
Theorem half_pass_rate__for_each_rollout__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists (ordinal_finType 4),
  (law half_pass_rate__for_each_rollout__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
