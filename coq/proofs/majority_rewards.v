From BPR.library Require Import All.
From BPR.statements Require Import majority_rewards.

Theorem majority_rewards__no_information : majority_rewards.majority_rewards__no_information.
Proof.
move=> Om Pr S tau r g h1 h2 h3; have := MI_ge0 Pr g S; have := CMI_ge0 Pr S [% tau, r] g.
by have := CMI_ge0 Pr r S tau; have := Hc_ge0 Pr r [% S, tau]; shannon.
Qed.
Theorem majority_rewards__at_most_the_policy : majority_rewards.majority_rewards__at_most_the_policy.
Proof.
move=> Om Pr S tau r g h2 h3; have := CMI_ge0 Pr S [% tau, r] g.
by have := CMI_ge0 Pr r S tau; have := Hc_ge0 Pr r [% S, tau]; shannon.
Qed.
Theorem majority_rewards__at_most_the_policy__equality1 : majority_rewards.majority_rewards__at_most_the_policy__equality1.
Proof.
move=> Om Pr S tau r g h2 h3; have := CMI_ge0 Pr r S tau => a; have := Hc_ge0 Pr r [% S, tau] => b.
by have := CMI_ge0 Pr S r [% g, tau] => c; have := Hc_ge0 Pr r [% S, tau, g] => d; have := Hc_ge0 Pr r [% tau, g] => f;
  have := CMI_ge0 Pr r g tau => k; split; shannon.
Qed.
