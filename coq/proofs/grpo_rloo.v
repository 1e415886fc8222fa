From BPR.library Require Import All.
From BPR.statements Require Import grpo_rloo.

Theorem grpo_rloo__no_more : grpo_rloo.grpo_rloo__no_more.
Proof.
move=> V K V1 K1 Om Pr S T r a g ind match_ adv sees; have det := match_fun match_; have fn := advantage_fun adv; do ?split.
- have := CMI_ge0 Pr S [% T, a] g; shannon.
- have := CMI_ge0 Pr S r [% T, a]; have := CMI_ge0 Pr a [% T, S] r; have := CMI_ge0 Pr a S [% T, r].
  have := Hc_ge0 Pr a [% S, T, r]; have := CMI_ge0 Pr a T r; shannon.
- have := group_avg_le match_; shannon.
Qed.
Theorem grpo_rloo__no_more__equality1 : grpo_rloo.grpo_rloo__no_more__equality1.
Proof. by move=> V K V1 K1 Om Pr S T r a g ind match_ adv sees; split; shannon. Qed.
Theorem grpo_rloo__no_more__equality2 : grpo_rloo.grpo_rloo__no_more__equality2.
Proof.
move=> V K V1 K1 Om Pr S T r a g ind match_ adv sees; have fn := advantage_fun adv.
have := CMI_ge0 Pr a [% T, S] r; have := CMI_ge0 Pr a S [% T, r]; have := Hc_ge0 Pr a [% S, T, r].
have := CMI_ge0 Pr a T r => p1 p2 p3 p4; split; shannon.
Qed.
Theorem grpo_rloo__no_more__equality3 : grpo_rloo.grpo_rloo__no_more__equality3.
Proof.
move=> V K V1 K1 Om Pr S T r a g ind match_ adv sees; have det := match_fun match_.
rewrite -(group_avg_eq match_); split; shannon.
Qed.
Theorem grpo_rloo__no_more__defined : grpo_rloo.grpo_rloo__no_more__defined.
Proof. by move=> V K V1 K1 Om Pr S T r a g ind match_ adv sees; defined. Qed.
Theorem grpo_rloo__lost : grpo_rloo.grpo_rloo__lost.
Proof. by move=> V K V1 K1 Om Pr S T r a match_ adv; exact: (advantage_lost match_ adv). Qed.
Theorem grpo_rloo__lost_any_prior : grpo_rloo.grpo_rloo__lost_any_prior.
Proof.
move=> V K V1 K1 Om Pr S T r a q match_ adv right_; split; first exact: (advantage_lost match_ adv).
exact: (advantage_value match_ adv right_ K1).
Qed.
Theorem grpo_rloo__lost_any_prior__defined : grpo_rloo.grpo_rloo__lost_any_prior__defined.
Proof. by move=> V K V1 K1 Om Pr S T r a q match_ adv right_ w hw; split; [exact: pr_ge0 | exact: pr_le1]. Qed.
Theorem grpo_rloo__lost_uniform : grpo_rloo.grpo_rloo__lost_uniform.
Proof.
move=> V K V1 K1 Om Pr S T r a prior ind match_ adv; split; first exact: (advantage_lost match_ adv).
exact: (@advantage_uniform V K Om Pr S T r a match_ adv (fun w => unanimous (r w)) (fun w _ => erefl) K1 prior ind).
Qed.
Theorem grpo_rloo__lost_uniform__defined : grpo_rloo.grpo_rloo__lost_uniform__defined.
Proof.
move=> V K /nat_ge1 V1 K1 Om Pr S T r a prior ind match_ adv; split=> w hw; first lra.
have i : 0 < / V by apply: Rinv_0_lt_compat; lra.
have e : / V * V = 1 by apply: Rinv_l; lra.
by rewrite /Rdiv Rmult_1_l; split; nra.
Qed.
Theorem grpo_rloo__softmax_updates : grpo_rloo.grpo_rloo__softmax_updates.
Proof. by rewrite /grpo_rloo.grpo_rloo__softmax_updates; numeric. Qed.
Theorem grpo_rloo__softmax_updates_with_tokens : grpo_rloo.grpo_rloo__softmax_updates_with_tokens.
Proof. by rewrite /grpo_rloo.grpo_rloo__softmax_updates_with_tokens; numeric. Qed.
