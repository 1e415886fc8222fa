(* The entropy of the rewards is at least that of one uniform reward: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition reward_entropy_floor__ceiling__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma reward_entropy_floor__ceiling__met__total : (0 < total reward_entropy_floor__ceiling__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reward_entropy_floor__ceiling__met :
  exists T B : nat,
  exists (Om : finType) (Pr : dist Om) (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  (1 <= T)%N /\
  (1 <= B)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law reward_entropy_floor__ceiling__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition reward_entropy_floor__floor_amended__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma reward_entropy_floor__floor_amended__met__total : (0 < total reward_entropy_floor__floor_amended__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reward_entropy_floor__floor_amended__met :
  exists B : nat,
  exists (Om : finType) (Pr : dist Om) (tau : rv Om) (q : rvt Om (symbol B)) (r : rv Om),
  (1 <= B)%N /\
  uniform Pr q /\
  I[Pr](q; tau) = 0 /\
  H[Pr](q | [% r, tau]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law reward_entropy_floor__floor_amended__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.
