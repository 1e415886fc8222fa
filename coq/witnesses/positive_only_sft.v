(* Positive-only supervised examples: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition positive_only_sft__symmetric__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma positive_only_sft__symmetric__met__total : (0 < total positive_only_sft__symmetric__met__weights)%N. Proof. by vm_compute. Qed.
Theorem positive_only_sft__symmetric__met :
  exists N A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (x : rvt Om (symbol N)),
  (1 <= N)%N /\
  (1 <= A)%N /\
  A <= N /\
  H[Pr](x | S) = log2 A /\
  uniform Pr x /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  1%N,
  (ordinal_finType 2),
  (law positive_only_sft__symmetric__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition positive_only_sft__bound__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma positive_only_sft__bound__met__total : (0 < total positive_only_sft__bound__met__weights)%N. Proof. by vm_compute. Qed.
Theorem positive_only_sft__bound__met :
  exists N A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (x : rvt Om (symbol N)),
  (1 <= N)%N /\
  (1 <= A)%N /\
  A <= N /\
  H[Pr](x | S) = log2 A /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  1%N,
  (ordinal_finType 2),
  (law positive_only_sft__bound__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition positive_only_sft__general__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma positive_only_sft__general__met__total : (0 < total positive_only_sft__general__met__weights)%N. Proof. by vm_compute. Qed.
Theorem positive_only_sft__general__met :
  exists N : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol N)),
  (1 <= N)%N /\
  I[Pr](T; S) = 0 /\
  H[Pr](r | [% S, T]) = 0 /\
  accepted Pr x T (fun w => r w == bit true) S /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law positive_only_sft__general__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0; sym 1 0] i : symbol 2); met.
Qed.

Definition positive_only_sft__general_bound__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma positive_only_sft__general_bound__met__total : (0 < total positive_only_sft__general_bound__met__weights)%N. Proof. by vm_compute. Qed.
Theorem positive_only_sft__general_bound__met :
  exists N : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol N)),
  (1 <= N)%N /\
  I[Pr](T; S) = 0 /\
  accepted Pr x T (fun w => r w == bit true) S /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law positive_only_sft__general_bound__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0; sym 1 0] i : symbol 2); met.
Qed.
