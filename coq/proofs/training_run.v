From BPR.library Require Import All.
From BPR.statements Require Import training_run.

Theorem training_run__chain : training_run.training_run__chain.
Proof.
move=> N V N1 V1 Om Pr S theta0 tau r theta ind sees; split; [|split].
- have := CMI_ge0 Pr S [% tau, r] [% theta, theta0]; shannon.
- rewrite chain_I; apply: rsum_le => t; rewrite ind.
  by have := Hc_ge0 Pr (comp r t) [% S, [% before tau t, comp tau t, before r t, theta0]]; shannon.
- by have := sum_le Pr r (fun t => [% before tau t, comp tau t, before r t, theta0]); rewrite INR_2 log2_2; lra.
Qed.
Theorem training_run__chain__equality1 : training_run.training_run__chain__equality1.
Proof. by move=> N V N1 V1 Om Pr S theta0 tau r theta ind sees; split; shannon. Qed.
Theorem training_run__chain__equality2 : training_run.training_run__chain__equality2.
Proof.
move=> N V N1 V1 Om Pr S theta0 tau r theta ind sees; rewrite chain_I rsum_all.
  by split=> h t; have := h t; have := ind t; shannon.
move=> t; rewrite ind; have := Hc_ge0 Pr (comp r t) [% S, [% before tau t, comp tau t, before r t, theta0]]; shannon.
Qed.
Theorem training_run__chain__equality3 : training_run.training_run__chain__equality3.
Proof.
move=> N V N1 V1 Om Pr S theta0 tau r theta ind sees.
by have := sum_eq Pr r (fun t => [% before tau t, comp tau t, before r t, theta0]); rewrite INR_2 log2_2 Rmult_1_r.
Qed.

Theorem training_run__group_against_rollouts : training_run.training_run__group_against_rollouts.
Proof. by move=> K K1; exact: log2_succ_le. Qed.
Theorem training_run__group_against_rollouts__equality1 : training_run.training_run__group_against_rollouts__equality1.
Proof. by move=> K K1; exact: log2_succ_eq. Qed.
Theorem training_run__group_against_rollouts__defined : training_run.training_run__group_against_rollouts__defined.
Proof. by move=> K /nat_ge1 K1; lra. Qed.
Theorem training_run__groups : training_run.training_run__groups.
Proof.
move=> P N V P1 N1 V1 Om Pr S tau r ind; split; last exact: sum_le.
rewrite chain_I1; apply: rsum_le => t; rewrite ind.
by have := Hc_ge0 Pr (comp r t) [% S, [% before tau t, comp tau t, before r t]]; shannon.
Qed.
Theorem training_run__groups__equality1 : training_run.training_run__groups__equality1.
Proof.
move=> P N V P1 N1 V1 Om Pr S tau r ind; rewrite chain_I1 rsum_all.
  by split=> h t; have := h t; have := ind t; shannon.
move=> t; rewrite ind; have := Hc_ge0 Pr (comp r t) [% S, [% before tau t, comp tau t, before r t]]; shannon.
Qed.
Theorem training_run__groups__equality2 : training_run.training_run__groups__equality2.
Proof. by move=> P N V P1 N1 V1 Om Pr S tau r ind; exact: sum_eq. Qed.
Theorem training_run__groups__defined : training_run.training_run__groups__defined.
Proof. by move=> P N V P1 /nat_ge1 N1 *; defined. Qed.
Theorem training_run__two_groups : training_run.training_run__two_groups.
Proof.
move=> V K V1 K1 Om Pr S A T r U q ind next match_ match2; have d1 := match_fun match_; have d2 := match_fun match2; split.
- have := CMI_ge0 Pr [% T, r] q U; have := Hc_ge0 Pr r [% S, A, T]; have := Hc_ge0 Pr q [% T, r, U, S, A].
  have := CMI_ge0 Pr r A [% S, T]; have := CMI_ge0 Pr q [% T, r, S] [% A, U]; shannon.
- have := group_avg_le match_; have := group_avg_le match2; lra.
Qed.
Theorem training_run__two_groups__equality1 : training_run.training_run__two_groups__equality1.
Proof.
move=> V K V1 K1 Om Pr S A T r U q ind next match_ match2; have d1 := match_fun match_; have d2 := match_fun match2.
have := Hc_ge0 Pr r [% S, A, T]; have := Hc_ge0 Pr q [% T, r, U, S, A].
have := CMI_ge0 Pr r A [% S, T]; have := CMI_ge0 Pr q [% T, r, S] [% A, U] => a b c d; split; shannon.
Qed.
Theorem training_run__two_groups__equality2 : training_run.training_run__two_groups__equality2.
Proof.
move=> V K V1 K1 Om Pr S A T r U q ind next match_ match2.
rewrite -(group_avg_eq match_) -(group_avg_eq match2); have := group_avg_le match_; have := group_avg_le match2 => a b.
by split=> [e|[e1 e2]]; [split|]; lra.
Qed.
Theorem training_run__two_groups__defined : training_run.training_run__two_groups__defined.
Proof. by move=> V K V1 K1 *; split; defined. Qed.
