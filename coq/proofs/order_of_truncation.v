From BPR.library Require Import All Copies Decide Witness.
From BPR.statements Require Import order_of_truncation.

Theorem order_of_truncation__conditional : order_of_truncation.order_of_truncation__conditional.
Proof.
move=> V N V2 N1 Om Pr x T reward score h.
rewrite (Ex_iid (passed reward score) h) !(Ex_one Pr x (fun v => INR (reward v))) (Ex_one Pr x (fun v => INR (reward v) * score v)).
exact: (mean_of_hits (share_all Pr x)).
Qed.
Theorem order_of_truncation__variance_reduced : order_of_truncation.order_of_truncation__variance_reduced.
Proof.
move=> V N V2 N1 Om Pr x T reward score h zero.
rewrite !(Ex_one Pr x (fun v => INR (reward v))) (Ex_one Pr x (fun v => INR (reward v) * score v)).
rewrite -(mean_of_hits (share_all Pr x) reward score); congr (_ * _).
rewrite (Ex_iid (fun t => passed reward score t - rsum t score / INR (size t)) h).
transitivity (over (share_of Pr x) N (fun t => passed reward score t + (- / INR N) * rsum t score)).
  by apply: over_ext => t ->; rewrite /Rdiv; ring.
by rewrite over_add over_mul (over_sum (share_all Pr x)) -(Ex_one Pr x score) zero; ring.
Qed.
Theorem order_of_truncation__algorithm : order_of_truncation.order_of_truncation__algorithm.
Proof.
move=> V N V2 N1 Om Pr x T reward score h zero.
rewrite !(Ex_one Pr x (fun v => INR (reward v))) (Ex_one Pr x (fun v => INR (reward v) * score v)).
rewrite (Ex_iid (fun t => rsum t (fun v => (INR (reward v) - rsum t (fun v => INR (reward v)) / INR (size t)) * score v) / rsum t (fun v => INR (reward v))) h).
by apply: (centred_mean_of_hits (share_all Pr x)) => //; rewrite -(Ex_one Pr x score).
Qed.

(* ---- one rollout, of two that are equally likely: the algorithm says nothing ---- *)
Definition coin_weights (i : 'I_2) : nat := 1%N.
Lemma coin_total : (0 < total coin_weights)%N. Proof. by vm_compute. Qed.
Definition coin (i : 'I_2) : symbol 2 := i.
Theorem order_of_truncation__algorithm_of_order_n__refuted : order_of_truncation.order_of_truncation__algorithm_of_order_n__refuted.
Proof.
move=> claim; move: (claim 2%N 1%N); hypotheses.
move/(_ (ordinal_finType 2) (law coin_total) coin (fun i => [tuple coin i]) coin (fun v : 'I_2 => INR v - 1 / 2)).
have same : iid (law coin_total) (fun i => [tuple coin i]) coin.
  by apply: iid_law; vm_compute.
move/(_ same); rewrite !Ex_law /ords; cbn [rsum foldr map iota size tval tuple].
rewrite /coin_weights /coin /rsum /=; lra.
Qed.

(* ---- the hypotheses can be met: two fair coins ---- *)
Definition two_weights (i : 'I_4) : nat := 1%N.
Lemma two_total : (0 < total two_weights)%N. Proof. by vm_compute. Qed.
Definition two_tokens (i : 'I_4) : vector 2 (symbol 2) :=
  nth [tuple sym 1 0; sym 1 0] [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i.
Definition two_first (i : 'I_4) : symbol 2 := nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i.
Theorem order_of_truncation__variance_reduced__met :
  exists V N : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector N (symbol V))),
  exists score : symbol V -> R_eqType,
  (2 <= V)%N /\
  (1 <= N)%N /\
  iid Pr T x /\
  Ex Pr (fun w => score (x w)) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N, 2%N, (ordinal_finType 4), (law two_total), two_first, two_tokens, (fun v : 'I_2 => INR v - 1 / 2).
do 2 (split; first by []); split; first by apply: iid_law; vm_compute.
split; first by rewrite Ex_law /ords; cbn [rsum foldr map iota]; rewrite /two_weights /rsum /=; lra.
by split; apply: varies_law; vm_compute.
Qed.
Theorem order_of_truncation__algorithm__met :
  exists V N : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector N (symbol V))),
  exists score : symbol V -> R_eqType,
  (2 <= V)%N /\
  (1 <= N)%N /\
  iid Pr T x /\
  Ex Pr (fun w => score (x w)) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof. exact: order_of_truncation__variance_reduced__met. Qed.
