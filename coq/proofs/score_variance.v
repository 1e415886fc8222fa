From BPR.library Require Import All Scores Copies Decide Witness.
From BPR.statements Require Import score_variance.

Theorem score_variance__one_more_token : score_variance.score_variance__one_more_token.
Proof.
move=> W V _ _ Om Pr u x total score zero.
have given : Ex Pr (fun w => total (u w) * score (x w) (u w)) = 0 := Ex_given (T := rv_of u) total zero.
transitivity (Ex Pr (fun w => total (u w) ^ 2) + Ex Pr (fun w => score (x w) (u w) ^ 2)
  + 2 * Ex Pr (fun w => total (u w) * score (x w) (u w))); last by rewrite given; ring.
by rewrite -Ex_mul -!Ex_add; apply: Ex_ext => w _; ring.
Qed.
Theorem score_variance__rewarded : score_variance.score_variance__rewarded.
Proof.
move=> W V W2 V2 Om Pr u x r total score zero.
rewrite -(@score_variance__one_more_token W V W2 V2 Om Pr u x total score zero); apply: Ex_ext => w _.
by case: (r w == bit true); rewrite /ind; ring.
Qed.

Theorem score_variance__all_tokens : score_variance.score_variance__all_tokens.
Proof.
move=> V K V2 K2 Om Pr x T push drawn; rewrite (Ex_one Pr x push) (Ex_one Pr x (fun v => push v ^ 2)) => zero.
rewrite (Ex_iid (fun t => rsum t push ^ 2) drawn).
transitivity (over (share_of Pr x) K (fun t => rsum t push * rsum t push)); first by apply: over_ext => t _; ring.
rewrite (over_sums (share_all Pr x)) zero Rmult_0_l Rmult_0_r Rplus_0_r; congr (_ * _).
by apply: mean_ext => a; ring.
Qed.

(* a fair token without a past: its score adds as much as its square, and not twice that *)
Definition step_weights (i : 'I_2) : nat := 1%N.
Lemma step_total : (0 < total step_weights)%N. Proof. by vm_compute. Qed.
Definition step_score (i k : 'I_2) : R := if i == sym 1 0 then 1 else -1.
Theorem score_variance__in_step__refuted : score_variance.score_variance__in_step__refuted.
Proof.
pose past : rvt (ordinal_finType 2) (symbol 2) := fun=> sym 1 0.
pose token : rvt (ordinal_finType 2) (symbol 2) := fun i => i.
have mean f : Ex (at_ (law step_total) past (sym 1 0)) f = Ex (law step_total) f.
  by rewrite -(Ex_total (law step_total) past f) -[LHS](Ex_const (law step_total)); apply: Ex_ext.
have zero : almost (law step_total)
    (fun v => Ex (at_ (law step_total) past (past v)) (fun w => step_score (token w) (past w)) = 0).
  move=> v _; rewrite mean Ex_law /ords; cbn [rsum foldr map iota].
  by rewrite /step_weights /step_score /=; lra.
move=> claim; have := claim 2%N 2%N isT isT (ordinal_finType 2) (law step_total) past token (fun=> 0) step_score zero.
rewrite !Ex_law /ords; cbn [rsum foldr map iota]; rewrite /step_weights /step_score /=; lra.
Qed.

(* the hypotheses can be met, by fair bits *)
Definition score_variance__one_more_token__met__weights (i : 'I_4) : nat := 1%N.
Lemma score_variance__one_more_token__met__total : (0 < total score_variance__one_more_token__met__weights)%N. Proof. by vm_compute. Qed.
Theorem score_variance__one_more_token__met :
  exists W V : nat,
  exists (Om : finType) (Pr : dist Om) (u : rvt Om (symbol W)) (x : rvt Om (symbol V)),
  exists score : symbol V -> symbol W -> R_eqType,
  (2 <= W)%N /\
  (2 <= V)%N /\
  almost Pr (fun v => Ex (at_ Pr u (u v)) (fun w => score (x w) (u w)) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ u v <> u w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law score_variance__one_more_token__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun t (u : 'I_2) => INR (t : 'I_2) * 2 - 1 : R_eqType); met.
Qed.
Definition score_variance__rewarded__met__weights (i : 'I_8) : nat := 1%N.
Lemma score_variance__rewarded__met__total : (0 < total score_variance__rewarded__met__weights)%N. Proof. by vm_compute. Qed.
Theorem score_variance__rewarded__met :
  exists W V : nat,
  exists (Om : finType) (Pr : dist Om) (u : rvt Om (symbol W)) (x : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  exists score : symbol V -> symbol W -> R_eqType,
  (2 <= W)%N /\
  (2 <= V)%N /\
  almost Pr (fun v => Ex (at_ Pr u (u v)) (fun w => score (x w) (u w)) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ u v <> u w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law score_variance__rewarded__met__total),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1; sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun t (u : 'I_2) => INR (t : 'I_2) * 2 - 1 : R_eqType); met.
Qed.

(* ---- the hypotheses can be met ---- *)

Definition score_variance__all_tokens__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma score_variance__all_tokens__met__total : (0 < total score_variance__all_tokens__met__weights)%N. Proof. by vm_compute. Qed.
Theorem score_variance__all_tokens__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  exists push : symbol V -> R_eqType,
  (2 <= V)%N /\
  (2 <= K)%N /\
  iid Pr T x /\
  Ex Pr (fun w => push (x w)) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 3%N,
  2%N,
  (ordinal_finType 8),
  (law score_variance__all_tokens__met__total),
  (fun i : 'I_8 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 0; sym 2 0; sym 2 2; sym 2 2; sym 2 2; sym 2 2] i : symbol 3),
  (fun i : 'I_8 => nth ([tuple sym 2 0; sym 2 0]) [:: [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 2]; [tuple sym 2 2; sym 2 0]; [tuple sym 2 2; sym 2 2]; [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 2]; [tuple sym 2 2; sym 2 0]; [tuple sym 2 2; sym 2 2]] i : vector 2 (symbol 3)),
  (fun t : symbol 3 => nth ((-1 / 1)%R) [:: (-1 / 1)%R; (0 / 1)%R; (1 / 1)%R] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : R_eqType); met.
Qed.
