(* Tightness of the token-level bound: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition token_tightness__tight__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma token_tightness__tight__met__total : (0 < total token_tightness__tight__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_tightness__tight__met :
  exists T : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (R : rvt Om (vector T (symbol 2))),
  (1 <= T)%N /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  uniform Pr S /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law token_tightness__tight__met__total),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition token_tightness__ceiling__met__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma token_tightness__ceiling__met__total : (0 < total token_tightness__ceiling__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_tightness__ceiling__met :
  exists T : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (R : rvt Om (vector T (symbol 2))),
  (1 <= T)%N /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
exists 2%N,
  (ordinal_finType 3),
  (law token_tightness__ceiling__met__total),
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition token_tightness__not_inherited__met__weights (i : 'I_16) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma token_tightness__not_inherited__met__total : (0 < total token_tightness__not_inherited__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_tightness__not_inherited__met :
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector 2 (symbol 2))) (x : rvt Om (vector 2 (symbol 2))) (R : rvt Om (vector 2 (symbol 2))) (g : rvt Om R_eqType),
  uniform Pr S /\
  uniform Pr x /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  almost Pr (fun w => g w = shared_logit (x w) (reals (R w))) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
exists (ordinal_finType 16),
  (law token_tightness__not_inherited__met__total),
  (fun i : 'I_16 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_16 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_16 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_16 => shared_logit ((fun i : 'I_16 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)) i) (reals ((fun i : 'I_16 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)) i)) : R_eqType); met.
Qed.

Definition token_tightness__v_ary__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma token_tightness__v_ary__met__total : (0 < total token_tightness__v_ary__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_tightness__v_ary__met :
  exists T V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector T (symbol V))) (x : rvt Om (vector T (symbol V))) (R : rvt Om (vector T (symbol 2))),
  (1 <= T)%N /\
  (2 <= V)%N /\
  uniform Pr S /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law token_tightness__v_ary__met__total),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_8 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition token_tightness__first_error__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma token_tightness__first_error__met__total : (0 < total token_tightness__first_error__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_tightness__first_error__met :
  exists T : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (R : rvt Om nat_eqType),
  (1 <= T)%N /\
  uniform Pr S /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => R w = prefix (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
exists 2%N,
  (ordinal_finType 8),
  (law token_tightness__first_error__met__total),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_8 => nth (2%N) [:: 2%N; 0%N; 1%N; 0%N; 0%N; 1%N; 0%N; 2%N] i : nat_eqType); met.
Qed.
