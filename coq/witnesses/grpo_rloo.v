(* GRPO and RLOO: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition grpo_rloo__no_more__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma grpo_rloo__no_more__met__total : (0 < total grpo_rloo__no_more__met__weights)%N. Proof. by vm_compute. Qed.
Theorem grpo_rloo__no_more__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) (g : rv Om),
  (1 <= V)%N /\
  (1 <= K)%N /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  almost Pr (fun w => a w = centred (r w)) /\
  I[Pr](g; S | [% T, a]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law grpo_rloo__no_more__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => centred ((fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)) i) : list_of R_eqType),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition grpo_rloo__lost__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma grpo_rloo__lost__met__total : (0 < total grpo_rloo__lost__met__weights)%N. Proof. by vm_compute. Qed.
Theorem grpo_rloo__lost__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  (1 <= V)%N /\
  (1 <= K)%N /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  almost Pr (fun w => a w = centred (r w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 3),
  (law grpo_rloo__lost__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => centred ((fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)) i) : list_of R_eqType); met.
Qed.

Definition grpo_rloo__lost_any_prior__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma grpo_rloo__lost_any_prior__met__total : (0 < total grpo_rloo__lost_any_prior__met__weights)%N. Proof. by vm_compute. Qed.
Theorem grpo_rloo__lost_any_prior__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) (q : rvt Om (symbol 2)),
  (1 <= V)%N /\
  (1 <= K)%N /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  almost Pr (fun w => a w = centred (r w)) /\
  almost Pr (fun w => q w = unanimous (r w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 3),
  (law grpo_rloo__lost_any_prior__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => centred ((fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)) i) : list_of R_eqType),
  (fun i : 'I_3 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0] i : symbol 2); met.
Qed.

Definition grpo_rloo__lost_uniform__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma grpo_rloo__lost_uniform__met__total : (0 < total grpo_rloo__lost_uniform__met__weights)%N. Proof. by vm_compute. Qed.
Theorem grpo_rloo__lost_uniform__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  (1 <= V)%N /\
  (1 <= K)%N /\
  uniform Pr S /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  almost Pr (fun w => a w = centred (r w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law grpo_rloo__lost_uniform__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => centred ((fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)) i) : list_of R_eqType); met.
Qed.
