(* Group bound: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition group_bound__vc_dimension__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma group_bound__vc_dimension__met__total : (0 < total group_bound__vc_dimension__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__vc_dimension__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  almost Pr (fun w => r w = member_v (T w) (S w)) /\
  vc_at_most Pr S 1 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law group_bound__vc_dimension__met__total),
  (fun i : 'I_2 => nth (2%N) [:: 2%N; 3%N] i : nat_eqType),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition group_bound__vc_dimension_2__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma group_bound__vc_dimension_2__met__total : (0 < total group_bound__vc_dimension_2__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__vc_dimension_2__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  almost Pr (fun w => r w = member_v (T w) (S w)) /\
  vc_at_most Pr S 2 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law group_bound__vc_dimension_2__met__total),
  (fun i : 'I_2 => nth (2%N) [:: 2%N; 3%N] i : nat_eqType),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition group_bound__pointwise__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma group_bound__pointwise__met__total : (0 < total group_bound__pointwise__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__pointwise__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 3),
  (law group_bound__pointwise__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition group_bound__averaged__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_bound__averaged__met__total : (0 < total group_bound__averaged__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__averaged__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  (1 <= V)%N /\
  (1 <= K)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  I[Pr](g; S | [% T, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law group_bound__averaged__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition group_bound__distinct_inputs__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma group_bound__distinct_inputs__met__total : (0 < total group_bound__distinct_inputs__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__distinct_inputs__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  almost Pr (fun w => r w = member_v (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law group_bound__distinct_inputs__met__total),
  (fun i : 'I_2 => nth (2%N) [:: 2%N; 3%N] i : nat_eqType),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition group_bound__distinct_inputs_averaged__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_bound__distinct_inputs_averaged__met__total : (0 < total group_bound__distinct_inputs_averaged__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__distinct_inputs_averaged__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  (1 <= V)%N /\
  (1 <= K)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = member_v (T w) (S w)) /\
  I[Pr](g; S | [% T, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law group_bound__distinct_inputs_averaged__met__total),
  (fun i : 'I_4 => nth (1%N) [:: 1%N; 1%N; 3%N; 3%N] i : nat_eqType),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition group_bound__adaptive__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_bound__adaptive__met__total : (0 < total group_bound__adaptive__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__adaptive__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  (forall i : 'I_K, I[Pr](comp T i; S | [% before T i, before r i]) = 0) /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law group_bound__adaptive__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition group_bound__relevant_tokens__met__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 2]%N i.
Lemma group_bound__relevant_tokens__met__total : (0 < total group_bound__relevant_tokens__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__relevant_tokens__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rv Om) (Q : rvt Om (vector K (symbol V))) (m : rvt Om (vector K (symbol 2))) (r : rv Om),
  (1 <= V)%N /\
  (1 <= K)%N /\
  H[Pr](Q | T) = 0 /\
  almost Pr (fun w => m w = match_vs (Q w) (S w)) /\
  H[Pr](r | [% T, m]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ Q v <> Q w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ m v <> m w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 3),
  (law group_bound__relevant_tokens__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition group_bound__patterns__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_bound__patterns__met__total : (0 < total group_bound__patterns__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__patterns__met :
  exists N : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (c : rvt Om (symbol N)) (r : rv Om),
  (1 <= N)%N /\
  I[Pr](tau; S) = 0 /\
  H[Pr](r | [% c, tau]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ c v <> c w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law group_bound__patterns__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1; sym 1 0] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition group_bound__both_caps__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma group_bound__both_caps__met__total : (0 < total group_bound__both_caps__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__both_caps__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 3),
  (law group_bound__both_caps__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition group_bound__all_tried__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_bound__all_tried__met__total : (0 < total group_bound__all_tried__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__all_tried__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  H[Pr](S | [% T, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law group_bound__all_tried__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition group_bound__secret__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma group_bound__secret__met__total : (0 < total group_bound__secret__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound__secret__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 3),
  (law group_bound__secret__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.
