(* Bits needed to know the answer: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition budget_converse__fano__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma budget_converse__fano__met__total : (0 < total budget_converse__fano__met__weights)%N. Proof. by vm_compute. Qed.
Theorem budget_converse__fano__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (2 <= V)%N /\
  I[Pr](d; S | g) = 0 /\
  almost Pr (fun w => r w = match1 (d w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ d v <> d w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 3),
  (law budget_converse__fano__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition budget_converse__budget__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma budget_converse__budget__met__total : (0 < total budget_converse__budget__met__weights)%N. Proof. by vm_compute. Qed.
Theorem budget_converse__budget__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (2 <= V)%N /\
  I[Pr](d; S | g) = 0 /\
  almost Pr (fun w => r w = match1 (d w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ d v <> d w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 3),
  (law budget_converse__budget__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition budget_converse__classical__met__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma budget_converse__classical__met__total : (0 < total budget_converse__classical__met__weights)%N. Proof. by vm_compute. Qed.
Theorem budget_converse__classical__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (2 <= V)%N /\
  almost Pr (fun w => r w = match1 (d w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ d v <> d w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 3),
  (law budget_converse__classical__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_3 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0] i : symbol 2); met.
Qed.

Definition budget_converse__rollouts__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma budget_converse__rollouts__met__total : (0 < total budget_converse__rollouts__met__weights)%N. Proof. by vm_compute. Qed.
Theorem budget_converse__rollouts__met :
  exists V N : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (tau : rv Om) (q : rvt Om (vector N (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (2 <= V)%N /\
  (1 <= N)%N /\
  I[Pr](tau; S) = 0 /\
  I[Pr](d; S | [% tau, q]) = 0 /\
  almost Pr (fun w => r w = match1 (d w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ d v <> d w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law budget_converse__rollouts__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition budget_converse__rounds__met__weights (i : 'I_6) : nat := nth 0%N [:: 2; 1; 2; 1; 3; 3]%N i.
Lemma budget_converse__rounds__met__total : (0 < total budget_converse__rounds__met__weights)%N. Proof. by vm_compute. Qed.
Theorem budget_converse__rounds__met :
  exists V N A Q : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (vector N (symbol Q))) (S : rvt Om (symbol V)) (y : rvt Om (vector N (symbol A))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (2 <= V)%N /\
  (1 <= N)%N /\
  (1 <= A)%N /\
  (1 <= Q)%N /\
  (forall n : 'I_N, I[Pr](comp x n; S | [% before x n, before y n]) = 0) /\
  I[Pr](d; S | [% x, y]) = 0 /\
  almost Pr (fun w => r w = match1 (d w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ d v <> d w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  2%N,
  2%N,
  (ordinal_finType 6),
  (law budget_converse__rounds__met__total),
  (fun i : 'I_6 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_6 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0; sym 1 0; sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_6 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_6 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_6 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1; sym 1 0; sym 1 0; sym 1 0] i : symbol 2); met.
Qed.

Definition budget_converse__few_errors__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma budget_converse__few_errors__met__total : (0 < total budget_converse__few_errors__met__weights)%N. Proof. by vm_compute. Qed.
Theorem budget_converse__few_errors__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (2 <= V)%N /\
  uniform Pr S /\
  I[Pr](d; S | g) = 0 /\
  almost Pr (fun w => r w = match1 (d w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ d v <> d w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 3),
  (law budget_converse__few_errors__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition budget_converse__group__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma budget_converse__group__met__total : (0 < total budget_converse__group__met__weights)%N. Proof. by vm_compute. Qed.
Theorem budget_converse__group__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (2 <= V)%N /\
  (1 <= K)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => q w = match_vs (T w) (S w)) /\
  I[Pr](d; S | [% T, q]) = 0 /\
  almost Pr (fun w => r w = match1 (d w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ d v <> d w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law budget_converse__group__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
