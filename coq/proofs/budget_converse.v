From BPR.library Require Import All.
From BPR.statements Require Import budget_converse.

Theorem budget_converse__one_in_1024 : budget_converse.budget_converse__one_in_1024.
Proof. by rewrite /budget_converse.budget_converse__one_in_1024; numeric. Qed.

Theorem budget_converse__fano : budget_converse.budget_converse__fano.
Proof.
move=> V V2 Om Pr S g d r sees right_; split; last exact: (fano_le V2 right_).
by have := CMI_ge0 Pr S g d; shannon.
Qed.
Theorem budget_converse__fano__equality1 : budget_converse.budget_converse__fano__equality1.
Proof. by move=> V V2 Om Pr S g d r sees right_; split; shannon. Qed.
Theorem budget_converse__fano__equality2 : budget_converse.budget_converse__fano__equality2.
Proof. by move=> V V2 Om Pr S g d r sees right_; exact: (fano_eq V2 right_). Qed.
Theorem budget_converse__fano__defined : budget_converse.budget_converse__fano__defined.
Proof. by move=> V /nat_ge2 V2 Om Pr S g d r sees right_ w hw; split; lra. Qed.
Theorem budget_converse__budget : budget_converse.budget_converse__budget.
Proof.
move=> V V2 Om Pr S g d r sees right_; split.
- have := fano_le V2 right_; shannon.
- have := CMI_ge0 Pr S g d; shannon.
Qed.
Theorem budget_converse__budget__equality1 : budget_converse.budget_converse__budget__equality1.
Proof. by move=> V V2 Om Pr S g d r sees right_; rewrite -(fano_eq V2 right_); split; shannon. Qed.
Theorem budget_converse__budget__equality2 : budget_converse.budget_converse__budget__equality2.
Proof. by move=> V V2 Om Pr S g d r sees right_; split; shannon. Qed.
Theorem budget_converse__budget__defined : budget_converse.budget_converse__budget__defined.
Proof. by move=> V /nat_ge2 V2 Om Pr S g d r sees right_ w hw; split; lra. Qed.
Theorem budget_converse__classical : budget_converse.budget_converse__classical.
Proof.
move=> V V2 Om Pr S d r right_; rewrite false_H -failed_mean; have := fano_le V2 right_.
by have := MI_ge0 Pr d r; shannon.
Qed.
Theorem budget_converse__classical__equality1 : budget_converse.budget_converse__classical__equality1.
Proof.
move=> V V2 Om Pr S d r right_; rewrite false_H -failed_mean -(fano_eq V2 right_); have := fano_le V2 right_.
by have := MI_ge0 Pr d r => a b; split=> [e|[e1 e2]]; [split|]; shannon.
Qed.
Theorem budget_converse__classical__defined : budget_converse.budget_converse__classical__defined.
Proof.
move=> V /nat_ge2 V2 Om Pr S d r right_; rewrite (pr_mean Pr d (fun v => r v == bit false)).
by split; [split; [exact: pr_ge0 | exact: pr_le1] | split; lra].
Qed.
(* ---- rollouts, and a group ---- *)
Theorem budget_converse__rollouts : budget_converse.budget_converse__rollouts.
Proof.
move=> V N V2 N1 Om Pr S tau q d r ind sees right_; split; [|split; [|split; [|split]]].
- rewrite false_H -failed_mean; have := fano_le V2 right_; have := MI_ge0 Pr d r; shannon.
- have := CMI_ge0 Pr S [% q, tau] d; shannon.
- have := Hc_ge0 Pr q [% S, tau]; shannon.
- have := MI_ge0 Pr q tau; shannon.
- by have := @H_tuple _ Pr 2 N q isT; rewrite INR_2 log2_2 Rmult_1_r.
Qed.
Lemma fano_converse_eq {V : nat} {Om : finType} {Pr : dist Om} {S d : rvt Om (symbol V)} {r : rvt Om (symbol 2)} :
  (2 <= V)%N -> almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H Pr S - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) = MI Pr d S <->
  MI Pr d r = 0 /\ uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r]).
Proof.
move=> V2 right_; rewrite false_H -failed_mean -(fano_eq V2 right_); have := fano_le V2 right_.
by have := MI_ge0 Pr d r => a b; split=> [e|[e1 e2]]; [split|]; shannon.
Qed.
Lemma error_defined {V : nat} {Om : finType} {Pr : dist Om} {d : rv Om} {r : rvt Om (symbol 2)} : (2 <= V)%N ->
  0 <= Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false)) <= 1 /\
  0 <= V - 1 /\ (V - 1 = 0 -> Ex Pr (fun w => failed (r w)) = 0).
Proof.
move=> /nat_ge2 V2; rewrite (pr_mean Pr d (fun v => r v == bit false)).
by split; [split; [exact: pr_ge0 | exact: pr_le1] | split; lra].
Qed.
Theorem budget_converse__rollouts__equality1 : budget_converse.budget_converse__rollouts__equality1.
Proof. by move=> V N V2 N1 Om Pr S tau q d r ind sees right_; exact: fano_converse_eq. Qed.
Theorem budget_converse__rollouts__equality2 : budget_converse.budget_converse__rollouts__equality2.
Proof. by move=> V N V2 N1 Om Pr S tau q d r ind sees right_; split; shannon. Qed.
Theorem budget_converse__rollouts__equality3 : budget_converse.budget_converse__rollouts__equality3.
Proof. by move=> V N V2 N1 Om Pr S tau q d r ind sees right_; split; shannon. Qed.
Theorem budget_converse__rollouts__equality4 : budget_converse.budget_converse__rollouts__equality4.
Proof. by move=> V N V2 N1 Om Pr S tau q d r ind sees right_; split; shannon. Qed.
Theorem budget_converse__rollouts__equality5 : budget_converse.budget_converse__rollouts__equality5.
Proof.
move=> V N V2 N1 Om Pr S tau q d r ind sees right_; have := @H_tuple_eq _ Pr 2 N q isT; by rewrite INR_2 log2_2 Rmult_1_r.
Qed.
Theorem budget_converse__rollouts__defined : budget_converse.budget_converse__rollouts__defined.
Proof. by move=> V N V2 N1 Om Pr S tau q d r ind sees right_; exact: error_defined. Qed.
Theorem budget_converse__group : budget_converse.budget_converse__group.
Proof.
move=> V K V2 K1 Om Pr S T q d r ind match_ sees right_; have det := match_fun match_; split; [|split].
- rewrite false_H -failed_mean; have := fano_le V2 right_; have := MI_ge0 Pr d r; shannon.
- have := CMI_ge0 Pr S [% T, q] d; shannon.
- exact: Rle_trans (group_avg_le match_) (distinct_log_K Pr T).
Qed.
Theorem budget_converse__group__equality1 : budget_converse.budget_converse__group__equality1.
Proof. by move=> V K V2 K1 Om Pr S T q d r ind match_ sees right_; exact: fano_converse_eq. Qed.
Theorem budget_converse__group__equality2 : budget_converse.budget_converse__group__equality2.
Proof.
move=> V K V2 K1 Om Pr S T q d r ind match_ sees right_; have det := match_fun match_.
by split=> [e|[e1 e2]]; [split|]; shannon.
Qed.
Theorem budget_converse__group__equality3 : budget_converse.budget_converse__group__equality3.
Proof.
move=> V K V2 K1 Om Pr S T q d r ind match_ sees right_; rewrite -(group_avg_eq match_) -distinct_log_K_eq.
have := group_avg_le match_; have := distinct_log_K Pr T => a b; split=> [e|[e1 e2]]; [split|]; lra.
Qed.
Theorem budget_converse__group__defined : budget_converse.budget_converse__group__defined.
Proof.
move=> V K V2 K1 Om Pr S T q d r ind match_ sees right_; have [a [b c]] := @error_defined V Om Pr d r V2.
by do ?split => //; try tauto; have := pos_INR K; lra.
Qed.
(* ---- adaptive questions ---- *)
Theorem budget_converse__rounds : budget_converse.budget_converse__rounds.
Proof.
move=> V N A Q V2 N1 A1 Q1 Om Pr x S y d r ind sees right_; split; [|split; [|split]].
- rewrite false_H -failed_mean; have := fano_le V2 right_; have := MI_ge0 Pr d r; shannon.
- have := CMI_ge0 Pr S [% x, y] d; shannon.
- rewrite chain_I1; apply: rsum_le => t; rewrite ind.
  by have := Hc_ge0 Pr (comp y t) [% S, [% before x t, comp x t, before y t]]; shannon.
- exact: sum_le.
Qed.
Theorem budget_converse__rounds__equality1 : budget_converse.budget_converse__rounds__equality1.
Proof. by move=> V N A Q V2 N1 A1 Q1 Om Pr x S y d r ind sees right_; exact: fano_converse_eq. Qed.
Theorem budget_converse__rounds__equality2 : budget_converse.budget_converse__rounds__equality2.
Proof. by move=> V N A Q V2 N1 A1 Q1 Om Pr x S y d r ind sees right_; split; shannon. Qed.
Theorem budget_converse__rounds__equality3 : budget_converse.budget_converse__rounds__equality3.
Proof.
move=> V N A Q V2 N1 A1 Q1 Om Pr x S y d r ind sees right_; rewrite chain_I1 rsum_all.
  by split=> h t; have := h t; have := ind t; shannon.
move=> t; rewrite ind; have := Hc_ge0 Pr (comp y t) [% S, [% before x t, comp x t, before y t]]; shannon.
Qed.
Theorem budget_converse__rounds__equality4 : budget_converse.budget_converse__rounds__equality4.
Proof. by move=> V N A Q V2 N1 A1 Q1 Om Pr x S y d r ind sees right_; exact: sum_eq. Qed.
Theorem budget_converse__rounds__defined : budget_converse.budget_converse__rounds__defined.
Proof.
move=> V N A Q V2 N1 /nat_ge1 A1 Q1 Om Pr x S y d r ind sees right_; have [a [b c]] := @error_defined V Om Pr d r V2.
by do ?split => //; try tauto; lra.
Qed.
Theorem budget_converse__few_errors : budget_converse.budget_converse__few_errors.
Proof.
move=> V V2 Om Pr S g d r u sees right_; rewrite -failed_mean; have := fano_le V2 right_.
have : H Pr S = log2 V by rewrite (H_uniform (A := ordinal_finType V) (X := S) u) card_ord.
by have := Hc_takes_le1 d (takes_symbol Pr r); rewrite INR_2 log2_2; have := CMI_ge0 Pr S g d; shannon.
Qed.
Theorem budget_converse__few_errors__defined : budget_converse.budget_converse__few_errors__defined.
Proof. by move=> V /nat_ge2 V2 *; do ?split; lra. Qed.
