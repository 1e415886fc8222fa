From BPR.library Require Import All.
From BPR.statements Require Import random_rewards.

Theorem random_rewards__given_the_rollout : random_rewards.random_rewards__given_the_rollout.
Proof. by move=> Om Pr S tau r h1 h2; shannon. Qed.
