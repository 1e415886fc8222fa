From BPR.library Require Import All.
From BPR.statements Require Import full_reward_entropy.

Theorem full_reward_entropy__advantages : full_reward_entropy.full_reward_entropy__advantages.
Proof. by move=> Om Pr S tau r A h1 h2; have := CMI_ge0 Pr S r [% A, tau]; have := Hc_ge0 Pr r [% A, tau]; have := Hc_ge0 Pr A [% S, tau, r]; have := Hc_ge0 Pr A [% tau, r]; have := CMI_ge0 Pr A S [% tau, r]; have := Hc_ge0 Pr r [% A, S, tau]; shannon. Qed.
