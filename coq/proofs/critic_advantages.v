From BPR.library Require Import All.
From BPR.statements Require Import critic_advantages.

Theorem critic_advantages__chain : critic_advantages.critic_advantages__chain.
Proof.
move=> Om Pr S tau r a g ind binary fixed sees; do ?split.
- have := CMI_ge0 Pr S [% tau, a] g; shannon.
- have := CMI_ge0 Pr S r [% tau, a]; have := Hc_ge0 Pr a [% S, tau, r]; have := CMI_ge0 Pr S a [% tau, r]; shannon.
- have := Hc_ge0 Pr r [% S, tau]; shannon.
- by rewrite -log2_2; apply: (Hc_takes_le1 tau binary).
Qed.
Theorem critic_advantages__chain__equality1 : critic_advantages.critic_advantages__chain__equality1.
Proof. by move=> Om Pr S tau r a g ind binary fixed sees; split; shannon. Qed.
Theorem critic_advantages__chain__equality2 : critic_advantages.critic_advantages__chain__equality2.
Proof.
move=> Om Pr S tau r a g ind binary fixed sees.
have := Hc_ge0 Pr a [% S, tau, r]; have := CMI_ge0 Pr S a [% tau, r] => p q; split; shannon.
Qed.
Theorem critic_advantages__chain__equality3 : critic_advantages.critic_advantages__chain__equality3.
Proof. by move=> Om Pr S tau r a g ind binary fixed sees; split; shannon. Qed.
Theorem critic_advantages__chain__equality4 : critic_advantages.critic_advantages__chain__equality4.
Proof. by move=> Om Pr S tau r a g _ binary _ _; have := Hc_takes_eq1 tau binary; rewrite INR_2 log2_2. Qed.

Theorem critic_advantages__fitted_critic : critic_advantages.critic_advantages__fitted_critic.
Proof.
move=> V K V1 K1 Om Pr S T r a ind match_ fitted; have det := match_fun match_; split.
- have := CMI_ge0 Pr S r [% T, a]; have := Hc_ge0 Pr a [% S, T, r]; have := CMI_ge0 Pr S a [% T, r]; shannon.
- have := group_avg_le match_; shannon.
Qed.
Theorem critic_advantages__fitted_critic__equality1 : critic_advantages.critic_advantages__fitted_critic__equality1.
Proof.
move=> V K V1 K1 Om Pr S T r a ind match_ fitted.
have := Hc_ge0 Pr a [% S, T, r]; have := CMI_ge0 Pr S a [% T, r] => p q; split; shannon.
Qed.
Theorem critic_advantages__fitted_critic__equality2 : critic_advantages.critic_advantages__fitted_critic__equality2.
Proof.
move=> V K V1 K1 Om Pr S T r a ind match_ fitted; have det := match_fun match_.
rewrite -(group_avg_eq match_); split; shannon.
Qed.
Theorem critic_advantages__fitted_critic__defined : critic_advantages.critic_advantages__fitted_critic__defined.
Proof. by move=> V K V1 K1 Om Pr S T r a ind match_ fitted; defined. Qed.
Theorem critic_advantages__gae : critic_advantages.critic_advantages__gae.
Proof.
move=> T A T1 A1 Om Pr S tau R a g ind there back sees; split; [|split; [|split]].
- have := CMI_ge0 Pr S [% tau, a] g; shannon.
- have := CMI_ge0 Pr a S [% tau, R]; have := CMI_ge0 Pr R S [% tau, a].
  have := Hc_ge0 Pr a [% S, tau, R]; have := Hc_ge0 Pr R [% S, tau, a]; shannon.
- shannon.
- have := Hc_ge0 Pr R [% S, tau]; shannon.
Qed.
Theorem critic_advantages__gae__equality1 : critic_advantages.critic_advantages__gae__equality1.
Proof. by move=> T A T1 A1 Om Pr S tau R a g *; split; shannon. Qed.
Theorem critic_advantages__gae__equality4 : critic_advantages.critic_advantages__gae__equality4.
Proof. by move=> T A T1 A1 Om Pr S tau R a g *; split; shannon. Qed.
