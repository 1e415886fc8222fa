(* Sequential elimination: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition sequential_elimination__distinct_guesses__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma sequential_elimination__distinct_guesses__met__total : (0 < total sequential_elimination__distinct_guesses__met__weights)%N. Proof. by vm_compute. Qed.
Theorem sequential_elimination__distinct_guesses__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  K <= V /\
  uniform Pr S /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  (forall t : vector K (symbol V), possible Pr T t ->
  INR (distinct t) = K) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law sequential_elimination__distinct_guesses__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)); met.
Qed.

Definition sequential_elimination__expected_guesses__met__weights (i : 'I_6) : nat := nth 0%N [:: 2; 1; 2; 1; 2; 1]%N i.
Lemma sequential_elimination__expected_guesses__met__total : (0 < total sequential_elimination__expected_guesses__met__weights)%N. Proof. by vm_compute. Qed.
Theorem sequential_elimination__expected_guesses__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector V (symbol V))) (G : rvt Om nat_eqType),
  (1 <= V)%N /\
  uniform Pr S /\
  I[Pr](T; S) = 0 /\
  (forall t : vector V (symbol V), possible Pr T t ->
  INR (distinct t) = V) /\
  almost Pr (fun w => G w = tries (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ G v <> G w).
Proof.
exists 3%N,
  (ordinal_finType 6),
  (law sequential_elimination__expected_guesses__met__total),
  (fun i : 'I_6 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 2; sym 2 2] i : symbol 3),
  (fun i : 'I_6 => nth ([tuple sym 2 0; sym 2 1; sym 2 2]) [:: [tuple sym 2 0; sym 2 1; sym 2 2]; [tuple sym 2 1; sym 2 2; sym 2 0]; [tuple sym 2 0; sym 2 1; sym 2 2]; [tuple sym 2 1; sym 2 2; sym 2 0]; [tuple sym 2 0; sym 2 1; sym 2 2]; [tuple sym 2 1; sym 2 2; sym 2 0]] i : vector 3 (symbol 3)),
  (fun i : 'I_6 => nth (1%N) [:: 1%N; 2%N; 2%N; 1%N; 2%N; 2%N] i : nat_eqType); met.
Qed.

Theorem sequential_elimination__one_more__met :
  exists V M : nat,
  (2 <= V)%N /\
  (0 <= M)%N /\
  M <= V - 1.
Proof.
exists 39%N,
  38%N; met.
Qed.
