(* Per-token advantages: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition critic_advantages__gae__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 3; 3]%N i.
Lemma critic_advantages__gae__met__total : (0 < total critic_advantages__gae__met__weights)%N. Proof. by vm_compute. Qed.
Theorem critic_advantages__gae__met :
  exists T A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (a : rv Om) (g : rv Om),
  (1 <= T)%N /\
  (1 <= A)%N /\
  I[Pr](tau; S) = 0 /\
  H[Pr](a | [% tau, R]) = 0 /\
  H[Pr](R | [% tau, a]) = 0 /\
  I[Pr](g; S | [% tau, a]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ a v <> a w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law critic_advantages__gae__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 1%N; 0%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 1%N; 0%N] i : nat_eqType)); met.
Qed.

Definition critic_advantages__chain__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma critic_advantages__chain__met__total : (0 < total critic_advantages__chain__met__weights)%N. Proof. by vm_compute. Qed.
Theorem critic_advantages__chain__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (r : rv Om) (a : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 /\
  takes Pr r 2 /\
  H[Pr](a | [% tau, r]) = 0 /\
  I[Pr](g; S | [% tau, a]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ a v <> a w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists (ordinal_finType 4),
  (law critic_advantages__chain__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition critic_advantages__fitted_critic__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma critic_advantages__fitted_critic__met__total : (0 < total critic_advantages__fitted_critic__met__weights)%N. Proof. by vm_compute. Qed.
Theorem critic_advantages__fitted_critic__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rv Om),
  (1 <= V)%N /\
  (1 <= K)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  H[Pr](a | [% T, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ a v <> a w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law critic_advantages__fitted_critic__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.
