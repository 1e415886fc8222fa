From BPR.library Require Import All Stopping Copies.
From BPR.statements Require Import reinforce_baseline.

Theorem reinforce_baseline__none : reinforce_baseline.reinforce_baseline__none.
Proof. by move=> V V1 Om Pr S T g prior policy ind shows; apply: (shown_none _ _ _ shows). Qed.
Theorem reinforce_baseline__none__defined : reinforce_baseline.reinforce_baseline__none__defined.
Proof. by move=> V /nat_ge1 *; defined. Qed.
Theorem reinforce_baseline__one : reinforce_baseline.reinforce_baseline__one.
Proof. by move=> V V1 Om Pr S T g prior policy ind shows; apply: (shown_one _ _ _ _ shows). Qed.
Theorem reinforce_baseline__between : reinforce_baseline.reinforce_baseline__between.
Proof.
move=> V V2 Om Pr S T r g prior ind match_ sees shows; rewrite -(match1_avg prior ind match_).
have det := match1_fun match_; have := Hc_ge0 Pr g [% S, T, r]; have := CMI_ge0 Pr g S [% T, r].
have := CMI_ge0 Pr [% T, r] S g; have := Hc_ge0 Pr [% T, r] [% S, g]; shannon.
Qed.
Theorem reinforce_baseline__between__defined : reinforce_baseline.reinforce_baseline__between__defined.
Proof. by move=> V /nat_ge2 V2 *; have := one_over V2; defined. Qed.
Theorem reinforce_baseline__split : reinforce_baseline.reinforce_baseline__split.
Proof. by move=> V V2; rewrite (h2_one_over (ltnW V2)); lra. Qed.
Theorem reinforce_baseline__split__defined : reinforce_baseline.reinforce_baseline__split__defined.
Proof. by move=> V /nat_ge2 V2; have := one_over V2; do ?split; lra. Qed.

(* ---- the mean of a group as its baseline: a law on which it fails (an advantage is a list of reals) ---- *)
From BPR.library Require Import Decide.
Definition own_weights (i : 'I_4) : nat := 1%N.
Lemma own_total : (0 < total own_weights)%N. Proof. by vm_compute. Qed.
Definition own_tokens (i : 'I_4) : vector 2 (symbol 2) :=
  nth [tuple sym 1 0; sym 1 0] [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i.
Theorem reinforce_baseline__own_mean__refuted : reinforce_baseline.reinforce_baseline__own_mean__refuted.
Proof.
move=> claim; move: (claim 2%N); hypotheses.
move/(_ (ordinal_finType 4) (law own_total) (fun=> sym 1 1) own_tokens own_tokens
  (fun i : 'I_4 => centred (own_tokens i) : list_of R_eqType)
  (fun i : 'I_4 => shared_logit (own_tokens i) (reals (own_tokens i)) : R_eqType)
  (fun i : 'I_4 => shared_logit (own_tokens i) (centred (own_tokens i)) : R_eqType)); hypotheses.
do 3 move/(_ (fun w _ => erefl)); rewrite !Ex_law /ords; cbn [rsum foldr map iota].
rewrite /own_weights /shared_logit /centred /reals /rsum /=; lra.
Qed.
Theorem reinforce_baseline__one__defined : reinforce_baseline.reinforce_baseline__one__defined.
Proof.
move=> V /nat_ge1 V1 *; do ?split; try lra; move=> ->; rewrite /Rdiv; lra.
Qed.
(* ---- a group of independent rollouts: its own mean as the baseline, and that of the others ---- *)
Theorem reinforce_baseline__own_mean_share : reinforce_baseline.reinforce_baseline__own_mean_share.
Proof.
move=> V K V2 K2 Om Pr x T reward score h zero; rewrite (Ex_one Pr x (fun v => reward v * score v)).
rewrite (Ex_iid (fun t => rsum t (fun v => (reward v - rsum t reward / INR (size t)) * score v) / INR (size t)) h).
by apply: (own_mean (share_all Pr x)) => //; [exact: ltnW | rewrite -(Ex_one Pr x score)].
Qed.
Theorem reinforce_baseline__leave_one_out : reinforce_baseline.reinforce_baseline__leave_one_out.
Proof.
move=> V K V2 K2 Om Pr x T reward score h zero; rewrite (Ex_one Pr x (fun v => reward v * score v)).
rewrite (Ex_iid (fun t => rsum t (fun v => (reward v - (rsum t reward - reward v) / (INR (size t) - 1)) * score v) / INR (size t)) h).
by apply: (leave_one_out (share_all Pr x)) => //; rewrite -(Ex_one Pr x score).
Qed.
Theorem reinforce_baseline__other_rollouts : reinforce_baseline.reinforce_baseline__other_rollouts.
Proof.
move=> V W V2 W2 Om Pr T u reward score baseline ind.
have mean t : possible Pr T t -> Ex (at_ Pr T t) (fun w => baseline (u w)) = Ex Pr (fun w => baseline (u w)).
  move=> ht; rewrite !Laws.Ex_law; apply: rsum_ext => a; congr (_ * _).
  by rewrite (indep_at a ind ht).
have product : Ex Pr (fun w => baseline (u w) * score (T w)) = Ex Pr (fun w => baseline (u w)) * Ex Pr (fun w => score (T w)).
  rewrite -(Ex_total Pr T) -Ex_mul; apply: Ex_ext => w w0.
  have ht : possible Pr T (T w) := possible_self T w0.
  rewrite -(mean _ ht) Rmult_comm -Ex_mul; apply: Ex_ext => w' w0'.
  have [_ e] := at_supp ht w0'; rewrite Rmult_comm; congr (_ * _); by rewrite -e.
rewrite -product -Ex_sub; apply: Ex_ext => w _; ring.
Qed.

From BPR.library Require Import Witness.
(* ---- the hypotheses can be met: two fair coins ---- *)
Definition two_weights (i : 'I_4) : nat := 1%N.
Lemma two_total : (0 < total two_weights)%N. Proof. by vm_compute. Qed.
Definition two_tokens (i : 'I_4) : vector 2 (symbol 2) :=
  nth [tuple sym 1 0; sym 1 0] [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i.
Definition two_first (i : 'I_4) : symbol 2 := nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i.
Theorem reinforce_baseline__own_mean_share__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  exists score : symbol V -> R_eqType,
  (2 <= V)%N /\
  (2 <= K)%N /\
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
Theorem reinforce_baseline__leave_one_out__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  exists score : symbol V -> R_eqType,
  (2 <= V)%N /\
  (2 <= K)%N /\
  iid Pr T x /\
  Ex Pr (fun w => score (x w)) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof. exact: reinforce_baseline__own_mean_share__met. Qed.
