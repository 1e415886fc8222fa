(* With two possible answers supervised learning and reinforcement learning are the same: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition two_answers__the_same__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma two_answers__the_same__met__total : (0 < total two_answers__the_same__met__weights)%N. Proof. by vm_compute. Qed.
Theorem two_answers__the_same__met :
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol 2)) (T : rvt Om (symbol 2)) (r : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match1 (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists (ordinal_finType 3),
  (law two_answers__the_same__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition two_answers__only_excluded__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma two_answers__only_excluded__met__total : (0 < total two_answers__only_excluded__met__weights)%N. Proof. by vm_compute. Qed.
Theorem two_answers__only_excluded__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol V)),
  (2 <= V)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match1 (T w) (S w)) /\
  accepted Pr x S (fun w => r w == bit false) T /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law two_answers__only_excluded__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1; sym 1 0] i : symbol 2); met.
Qed.
