(* A rollout against a positive example: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition rl_vs_positive__rollout__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma rl_vs_positive__rollout__met__total : (0 < total rl_vs_positive__rollout__met__weights)%N. Proof. by vm_compute. Qed.
Theorem rl_vs_positive__rollout__met :
  exists N A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om nat_eqType) (tau : rvt Om (symbol N)) (r : rvt Om (symbol 2)),
  (2 <= N)%N /\
  (1 <= A)%N /\
  A <= N - 1 /\
  I[Pr](tau; S) = 0 /\
  almost Pr (fun w => r w = member1 (tau w) (S w)) /\
  (forall t : symbol N, possible Pr tau t ->
  pr (at_ Pr tau t) (fun v => r v == bit true) = A / N) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  1%N,
  (ordinal_finType 4),
  (law rl_vs_positive__rollout__met__total),
  (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 3%N; 3%N] i : nat_eqType),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2); met.
Qed.

Definition rl_vs_positive__any_length__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma rl_vs_positive__any_length__met__total : (0 < total rl_vs_positive__any_length__met__weights)%N. Proof. by vm_compute. Qed.
Theorem rl_vs_positive__any_length__met :
  exists N A V T : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rvt Om (vector T (symbol V))) (r : rvt Om (symbol 2)),
  (2 <= N)%N /\
  (1 <= A)%N /\
  A <= N - 1 /\
  (1 <= V)%N /\
  (1 <= T)%N /\
  I[Pr](tau; S) = 0 /\
  H[Pr](r | [% S, tau]) = 0 /\
  (forall t : vector T (symbol V), possible Pr tau t ->
  pr (at_ Pr tau t) (fun v => r v == bit true) = A / N) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  1%N,
  2%N,
  2%N,
  (ordinal_finType 4),
  (law rl_vs_positive__any_length__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2); met.
Qed.

Definition rl_vs_positive__positive__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma rl_vs_positive__positive__met__total : (0 < total rl_vs_positive__positive__met__weights)%N. Proof. by vm_compute. Qed.
Theorem rl_vs_positive__positive__met :
  exists N A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (x : rvt Om (symbol N)),
  (2 <= N)%N /\
  (1 <= A)%N /\
  A <= N - 1 /\
  H[Pr](x | S) = log2 A /\
  uniform Pr x /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  1%N,
  (ordinal_finType 2),
  (law rl_vs_positive__positive__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Theorem rl_vs_positive__difference__met :
  exists N A : nat,
  (2 <= N)%N /\
  (1 <= A)%N /\
  A <= N - 1.
Proof.
exists 39%N,
  38%N; met.
Qed.

Theorem rl_vs_positive__common__met :
  exists B D : nat,
  (1 <= B)%N /\
  (0 <= D)%N.
Proof.
exists 19%N,
  19%N; met.
Qed.

Theorem rl_vs_positive__rare__met :
  exists B D : nat,
  (1 <= B)%N /\
  (1 <= D)%N.
Proof.
exists 19%N,
  19%N; met.
Qed.
