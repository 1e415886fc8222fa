(* Exact information under a uniform prior: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition uniform_prior_mi__pointwise__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma uniform_prior_mi__pointwise__met__total : (0 < total uniform_prior_mi__pointwise__met__weights)%N. Proof. by vm_compute. Qed.
Theorem uniform_prior_mi__pointwise__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  uniform Pr S /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law uniform_prior_mi__pointwise__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition uniform_prior_mi__averaged__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma uniform_prior_mi__averaged__met__total : (0 < total uniform_prior_mi__averaged__met__weights)%N. Proof. by vm_compute. Qed.
Theorem uniform_prior_mi__averaged__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  uniform Pr S /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match_vs (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law uniform_prior_mi__averaged__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Theorem uniform_prior_mi__last_token__met :
  exists V : nat,
  (2 <= V)%N.
Proof.
exists 99%N; met.
Qed.

Theorem uniform_prior_mi__increasing__met :
  exists V M : nat,
  (3 <= V)%N /\
  (1 <= M)%N /\
  M <= V - 2.
Proof.
exists 39%N,
  37%N; met.
Qed.

Theorem uniform_prior_mi__linear__met :
  exists V M : nat,
  (1 <= V)%N /\
  (1 <= M)%N /\
  M <= V.
Proof.
exists 39%N,
  39%N; met.
Qed.
