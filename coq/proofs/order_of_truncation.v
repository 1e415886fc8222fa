From BPR.library Require Import All Copies Decide.
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
  move=> t /=; rewrite Rmult_1_r; case/tupleP: t => a t /=; rewrite (tuple0 t) /=.
  rewrite /pr; apply: rsum_ext => w; congr (ind _ * _).
move/(_ same); rewrite !Ex_law /ords; cbn [rsum foldr map iota size tval tuple].
rewrite /coin_weights /coin /rsum /=; lra.
Qed.
