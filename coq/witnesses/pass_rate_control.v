(* The signal of a binary reward is strongest at a pass rate of one half: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition pass_rate_control__survival__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma pass_rate_control__survival__met__total : (0 < total pass_rate_control__survival__met__weights)%N. Proof. by vm_compute. Qed.
Theorem pass_rate_control__survival__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  (2 <= V)%N /\
  (2 <= K)%N /\
  iid Pr T x /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law pass_rate_control__survival__met__total),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition pass_rate_control__energy_of_a_group__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma pass_rate_control__energy_of_a_group__met__total : (0 < total pass_rate_control__energy_of_a_group__met__weights)%N. Proof. by vm_compute. Qed.
Theorem pass_rate_control__energy_of_a_group__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  (2 <= V)%N /\
  (2 <= K)%N /\
  iid Pr T x /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law pass_rate_control__energy_of_a_group__met__total),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Theorem pass_rate_control__energy__met :
  exists A D K : nat,
  (1 <= A)%N /\
  (0 <= D)%N /\
  (2 <= K)%N.
Proof.
exists 7%N,
  4%N,
  8%N; met.
Qed.

Definition pass_rate_control__pairs_of_a_group__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma pass_rate_control__pairs_of_a_group__met__total : (0 < total pass_rate_control__pairs_of_a_group__met__weights)%N. Proof. by vm_compute. Qed.
Theorem pass_rate_control__pairs_of_a_group__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  (2 <= V)%N /\
  (2 <= K)%N /\
  iid Pr T x /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law pass_rate_control__pairs_of_a_group__met__total),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Theorem pass_rate_control__pairs__met :
  exists A D K : nat,
  (1 <= A)%N /\
  (0 <= D)%N /\
  (2 <= K)%N.
Proof.
exists 7%N,
  4%N,
  8%N; met.
Qed.
