(* Exploration: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition exploration__bound__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma exploration__bound__met__total : (0 < total exploration__bound__met__weights)%N. Proof. by vm_compute. Qed.
Theorem exploration__bound__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (B : rv Om) (tau : rv Om) (r : rv Om),
  I[Pr](tau; S | B) = 0 /\
  takes Pr r 2 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ B v <> B w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists (ordinal_finType 2),
  (law exploration__bound__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition exploration__expanded_feedback__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma exploration__expanded_feedback__met__total : (0 < total exploration__expanded_feedback__met__weights)%N. Proof. by vm_compute. Qed.
Theorem exploration__expanded_feedback__met :
  exists L : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (B : rv Om) (tau : rv Om) (r : rvt Om (symbol L)),
  (2 <= L)%N /\
  I[Pr](tau; S | B) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ B v <> B w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law exploration__expanded_feedback__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition exploration__uniform_prior__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma exploration__uniform_prior__met__total : (0 < total exploration__uniform_prior__met__weights)%N. Proof. by vm_compute. Qed.
Theorem exploration__uniform_prior__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (U : rvt Om (symbol V)) (q : rvt Om (symbol 2)),
  (2 <= V)%N /\
  uniform Pr S /\
  I[Pr](T; S) = 0 /\
  I[Pr](U; S) = 0 /\
  almost Pr (fun w => r w = match1 (T w) (S w)) /\
  almost Pr (fun w => q w = match1 (U w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ U v <> U w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law exploration__uniform_prior__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
