(* Group bound on average: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition group_bound_mean__chain__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_bound_mean__chain__met__total : (0 < total group_bound_mean__chain__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound_mean__chain__met :
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
  (law group_bound_mean__chain__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition group_bound_mean__pointwise__met__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 2]%N i.
Lemma group_bound_mean__pointwise__met__total : (0 < total group_bound_mean__pointwise__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_bound_mean__pointwise__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (g : rv Om),
  (1 <= V)%N /\
  (1 <= K)%N /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  I[Pr](g; S | [% T, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 3),
  (law group_bound_mean__pointwise__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_3 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.
