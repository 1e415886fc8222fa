(* Graded rewards: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition graded_reward__rollout__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma graded_reward__rollout__met__total : (0 < total graded_reward__rollout__met__weights)%N. Proof. by vm_compute. Qed.
Theorem graded_reward__rollout__met :
  exists L : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (r : rvt Om (symbol L)) (g : rv Om),
  (1 <= L)%N /\
  I[Pr](tau; S) = 0 /\
  I[Pr](g; S | [% tau, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law graded_reward__rollout__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1; sym 1 0] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition graded_reward__group__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma graded_reward__group__met__total : (0 < total graded_reward__group__met__weights)%N. Proof. by vm_compute. Qed.
Theorem graded_reward__group__met :
  exists V K L : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  (1 <= L)%N /\
  almost Pr (fun w => r w = lookup_v (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  2%N,
  (ordinal_finType 2),
  (law graded_reward__group__met__total),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition graded_reward__averaged__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma graded_reward__averaged__met__total : (0 < total graded_reward__averaged__met__weights)%N. Proof. by vm_compute. Qed.
Theorem graded_reward__averaged__met :
  exists V K L : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))) (g : rv Om),
  (1 <= V)%N /\
  (1 <= K)%N /\
  (1 <= L)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = lookup_v (T w) (S w)) /\
  I[Pr](g; S | [% T, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  2%N,
  2%N,
  (ordinal_finType 4),
  (law graded_reward__averaged__met__total),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 0%N] i : nat_eqType)); met.
Qed.

Definition graded_reward__secret__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma graded_reward__secret__met__total : (0 < total graded_reward__secret__met__weights)%N. Proof. by vm_compute. Qed.
Theorem graded_reward__secret__met :
  exists V K L : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  (1 <= L)%N /\
  almost Pr (fun w => r w = lookup_v (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  2%N,
  (ordinal_finType 2),
  (law graded_reward__secret__met__total),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.
