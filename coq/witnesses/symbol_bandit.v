(* Symbol bandit: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition symbol_bandit__chain__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma symbol_bandit__chain__met__total : (0 < total symbol_bandit__chain__met__weights)%N. Proof. by vm_compute. Qed.
Theorem symbol_bandit__chain__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rv Om),
  (2 <= V)%N /\
  uniform Pr S /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match1 (T w) (S w)) /\
  I[Pr](g; S | [% T, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law symbol_bandit__chain__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition symbol_bandit__any_prior__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma symbol_bandit__any_prior__met__total : (0 < total symbol_bandit__any_prior__met__weights)%N. Proof. by vm_compute. Qed.
Theorem symbol_bandit__any_prior__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (1 <= V)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match1 (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law symbol_bandit__any_prior__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Theorem symbol_bandit__decreasing__met :
  exists V : nat,
  (2 <= V)%N.
Proof.
exists 199%N; met.
Qed.

Theorem symbol_bandit__small__met :
  exists V : nat,
  (2 <= V)%N.
Proof.
exists 199%N; met.
Qed.
