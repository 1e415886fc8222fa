(* Filtered positives: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition filtered_positives__cap__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma filtered_positives__cap__met__total : (0 < total filtered_positives__cap__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__cap__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol V))),
  (1 <= V)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match1 (T w) (S w)) /\
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law filtered_positives__cap__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (Some (sym 1 0)) [:: Some (sym 1 0); None; None; Some (sym 1 1)] i : maybe (symbol 2)); met.
Qed.

Definition filtered_positives__any_verifier__met__weights (i : 'I_4) : nat := nth 0%N [:: 4; 2; 2; 1]%N i.
Lemma filtered_positives__any_verifier__met__total : (0 < total filtered_positives__any_verifier__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__any_verifier__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol V))),
  (1 <= V)%N /\
  I[Pr](T; S) = 0 /\
  H[Pr](r | [% S, T]) = 0 /\
  almost Pr (fun w => g w = keep (T w) (r w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law filtered_positives__any_verifier__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (None) [:: None; None; None; Some (sym 1 1)] i : maybe (symbol 2)); met.
Qed.

Definition filtered_positives__share__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma filtered_positives__share__met__total : (0 < total filtered_positives__share__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__share__met :
  exists N A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol N))) (x : rvt Om (symbol N)),
  (1 <= N)%N /\
  (1 <= A)%N /\
  A <= N /\
  I[Pr](T; S) = 0 /\
  H[Pr](r | [% S, T]) = 0 /\
  accepted Pr x T (fun w => r w == bit true) S /\
  (forall s : cod S, possible Pr S s ->
  pr (at_ Pr S s) (fun v => r v == bit true) = A / N) /\
  almost Pr (fun w => g w = keep (T w) (r w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  1%N,
  (ordinal_finType 4),
  (law filtered_positives__share__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_4 => nth (None) [:: None; Some (sym 1 1); Some (sym 1 0); None] i : maybe (symbol 2)),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0; sym 1 0] i : symbol 2); met.
Qed.

Definition filtered_positives__share_bound__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma filtered_positives__share_bound__met__total : (0 < total filtered_positives__share_bound__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__share_bound__met :
  exists N A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (g : rvt Om (maybe (symbol N))),
  (1 <= N)%N /\
  (1 <= A)%N /\
  A <= N /\
  I[Pr](T; S) = 0 /\
  (forall s : cod S, possible Pr S s ->
  pr (at_ Pr S s) (fun v => r v == bit true) = A / N) /\
  almost Pr (fun w => g w = keep (T w) (r w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  1%N,
  (ordinal_finType 4),
  (law filtered_positives__share_bound__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (None) [:: None; Some (sym 1 1); None; Some (sym 1 1)] i : maybe (symbol 2)); met.
Qed.

Theorem filtered_positives__largest_share__met :
  exists N A : nat,
  (1 <= N)%N /\
  (1 <= A)%N /\
  A <= N.
Proof.
exists 1457%N,
  536%N; met.
Qed.

Definition filtered_positives__record__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma filtered_positives__record__met__total : (0 < total filtered_positives__record__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__record__met :
  exists K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (T : rv Om) (r : rvt Om (vector K (symbol 2))) (y : rvt Om (list_of (symbol 2))) (g : rv Om),
  (1 <= K)%N /\
  I[Pr](T; S) = 0 /\
  H[Pr](r | [% S, T]) = 0 /\
  almost Pr (fun w => y w = until (r w)) /\
  I[Pr](g; S | [% T, y]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law filtered_positives__record__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([:: sym 1 1]) [:: [:: sym 1 1]; [:: sym 1 1]; [:: sym 1 1]; [:: sym 1 0; sym 1 0]] i : list_of (symbol 2)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition filtered_positives__until_success__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma filtered_positives__until_success__met__total : (0 < total filtered_positives__until_success__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__until_success__met :
  exists K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (T : rv Om) (r : rvt Om (vector K (symbol 2))) (y : rvt Om (list_of (symbol 2))) (g : rv Om),
  (1 <= K)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => y w = until (r w)) /\
  I[Pr](g; S | [% T, y]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law filtered_positives__until_success__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([:: sym 1 1]) [:: [:: sym 1 1]; [:: sym 1 1]; [:: sym 1 1]; [:: sym 1 0; sym 1 0]] i : list_of (symbol 2)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition filtered_positives__certain_success__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma filtered_positives__certain_success__met__total : (0 < total filtered_positives__certain_success__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__certain_success__met :
  exists K : nat,
  exists (Om : finType) (Pr : dist Om) (r : rvt Om (vector K (symbol 2))),
  (1 <= K)%N /\
  Ex Pr (fun w => solved (r w)) = 1 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law filtered_positives__certain_success__met__total),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)); met.
Qed.

Definition filtered_positives__waiting__met__weights (i : 'I_16) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma filtered_positives__waiting__met__total : (0 < total filtered_positives__waiting__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__waiting__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector 3 (symbol V))) (r : rvt Om (vector 3 (symbol 2))),
  (1 <= V)%N /\
  uniform Pr T /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 16),
  (law filtered_positives__waiting__met__total),
  (fun i : 'I_16 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_16 => nth ([tuple sym 1 0; sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1; sym 1 1]] i : vector 3 (symbol 2)),
  (fun i : 'I_16 => nth ([tuple sym 1 1; sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1; sym 1 1]] i : vector 3 (symbol 2)); met.
Qed.

Definition filtered_positives__waiting_any_limit__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma filtered_positives__waiting_any_limit__met__total : (0 < total filtered_positives__waiting_any_limit__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__waiting_any_limit__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  uniform Pr T /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law filtered_positives__waiting_any_limit__met__total),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_8 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition filtered_positives__waiting_limit__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma filtered_positives__waiting_limit__met__total : (0 < total filtered_positives__waiting_limit__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__waiting_limit__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  uniform Pr T /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law filtered_positives__waiting_limit__met__total),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_8 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition filtered_positives__one_rollout__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma filtered_positives__one_rollout__met__total : (0 < total filtered_positives__one_rollout__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__one_rollout__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (g : rvt Om (maybe (symbol V))),
  (1 <= V)%N /\
  uniform Pr S /\
  uniform Pr T /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law filtered_positives__one_rollout__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (Some (sym 1 0)) [:: Some (sym 1 0); None; None; Some (sym 1 1)] i : maybe (symbol 2)); met.
Qed.

Definition filtered_positives__point_mass__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma filtered_positives__point_mass__met__total : (0 < total filtered_positives__point_mass__met__weights)%N. Proof. by vm_compute. Qed.
Theorem filtered_positives__point_mass__met :
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol 2)) (T : rvt Om (symbol 1)) (g : rvt Om (maybe (symbol 2))),
  uniform Pr S /\
  uniform Pr T /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists (ordinal_finType 2),
  (law filtered_positives__point_mass__met__total),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_2 => nth (sym 0 0) [:: sym 0 0; sym 0 0] i : symbol 1),
  (fun i : 'I_2 => nth (Some (sym 1 0)) [:: Some (sym 1 0); None] i : maybe (symbol 2)); met.
Qed.

Theorem filtered_positives__failures_too__met :
  exists V : nat,
  (2 <= V)%N.
Proof.
exists 199%N; met.
Qed.
