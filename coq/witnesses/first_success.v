(* Until a rollout passes, of at most K, it takes pass@K over the pass rate on average: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition first_success__none__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma first_success__none__met__total : (0 < total first_success__none__met__weights)%N. Proof. by vm_compute. Qed.
Theorem first_success__none__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  (2 <= V)%N /\
  (1 <= K)%N /\
  iid Pr T x /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law first_success__none__met__total),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition first_success__used__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma first_success__used__met__total : (0 < total first_success__used__met__weights)%N. Proof. by vm_compute. Qed.
Theorem first_success__used__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  (2 <= V)%N /\
  (1 <= K)%N /\
  iid Pr T x /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law first_success__used__met__total),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.
