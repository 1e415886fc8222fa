(* The budget of a training run: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition training_run__chain__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma training_run__chain__met__total : (0 < total training_run__chain__met__weights)%N. Proof. by vm_compute. Qed.
Theorem training_run__chain__met :
  exists N V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (theta0 : rv Om) (tau : rvt Om (vector N (symbol V))) (r : rvt Om (vector N (symbol 2))) (theta : rv Om),
  (1 <= N)%N /\
  (1 <= V)%N /\
  (forall n : 'I_N, I[Pr](comp tau n; S | [% before tau n, before r n, theta0]) = 0) /\
  I[Pr](theta; S | [% tau, r, theta0]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ theta0 v <> theta0 w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ theta v <> theta w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law training_run__chain__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition training_run__groups__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma training_run__groups__met__total : (0 < total training_run__groups__met__weights)%N. Proof. by vm_compute. Qed.
Theorem training_run__groups__met :
  exists P N V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rvt Om (vector P (symbol V))) (r : rvt Om (vector P (symbol N))),
  (1 <= P)%N /\
  (1 <= N)%N /\
  (1 <= V)%N /\
  (forall p : 'I_P, I[Pr](comp tau p; S | [% before tau p, before r p]) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  2%N,
  (ordinal_finType 4),
  (law training_run__groups__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition training_run__two_groups__met__weights (i : 'I_6) : nat := nth 0%N [:: 2; 2; 1; 1; 1; 1]%N i.
Lemma training_run__two_groups__met__total : (0 < total training_run__two_groups__met__weights)%N. Proof. by vm_compute. Qed.
Theorem training_run__two_groups__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (A : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (U : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  I[Pr](T; [% S, A]) = 0 /\
  I[Pr](U; [% S, A] | [% T, r]) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  almost Pr (fun w => q w = match_vs (U w) (A w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ A v <> A w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ U v <> U w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 6),
  (law training_run__two_groups__met__total),
  (fun i : 'I_6 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_6 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_6 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_6 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_6 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_6 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Theorem training_run__group_against_rollouts__met :
  exists K : nat,
  (1 <= K)%N.
Proof.
exists 99%N; met.
Qed.
