(* Surprise: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition surprise__success__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma surprise__success__met__total : (0 < total surprise__success__met__weights)%N. Proof. by vm_compute. Qed.
Theorem surprise__success__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)) (x : rvt Om (symbol V)),
  (1 <= V)%N /\
  I[Pr](T; S) = 0 /\
  H[Pr](r | [% S, T]) = 0 /\
  accepted Pr x S (fun w => r w == bit true) T /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law surprise__success__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1; sym 1 0] i : symbol 2); met.
Qed.

Definition surprise__failure__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma surprise__failure__met__total : (0 < total surprise__failure__met__weights)%N. Proof. by vm_compute. Qed.
Theorem surprise__failure__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)) (x : rvt Om (symbol V)),
  (1 <= V)%N /\
  I[Pr](T; S) = 0 /\
  H[Pr](r | [% S, T]) = 0 /\
  accepted Pr x S (fun w => r w == bit false) T /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law surprise__failure__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Theorem surprise__weight_change__met :
  exists N D A : nat,
  (2 <= N)%N /\
  (1 <= D)%N /\
  D <= N - 1 /\
  (1 <= A)%N /\
  A <= N - D.
Proof.
exists 19%N,
  18%N,
  1%N; met.
Qed.

Definition surprise__on_average__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma surprise__on_average__met__total : (0 < total surprise__on_average__met__weights)%N. Proof. by vm_compute. Qed.
Theorem surprise__on_average__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)),
  (1 <= V)%N /\
  H[Pr](r | [% S, T]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law surprise__on_average__met__total),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Theorem surprise__tail__met :
  exists M D A : nat,
  (1 <= M)%N /\
  (0 <= D)%N /\
  (0 <= A)%N /\
  A <= M.
Proof.
exists 11%N,
  7%N,
  11%N; met.
Qed.
