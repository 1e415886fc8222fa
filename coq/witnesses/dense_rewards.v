(* Dense against sequence-level rewards: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition dense_rewards__sequence__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma dense_rewards__sequence__met__total : (0 < total dense_rewards__sequence__met__weights)%N. Proof. by vm_compute. Qed.
Theorem dense_rewards__sequence__met :
  exists T : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (c : rvt Om (symbol 2)),
  (1 <= T)%N /\
  uniform Pr S /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => c w = same (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ c v <> c w).
Proof.
exists 2%N,
  (ordinal_finType 8),
  (law dense_rewards__sequence__met__total),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_8 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition dense_rewards__tokens__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma dense_rewards__tokens__met__total : (0 < total dense_rewards__tokens__met__weights)%N. Proof. by vm_compute. Qed.
Theorem dense_rewards__tokens__met :
  exists T : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (R : rvt Om (vector T (symbol 2))),
  (1 <= T)%N /\
  uniform Pr S /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law dense_rewards__tokens__met__total),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.
