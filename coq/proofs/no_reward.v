From BPR.library Require Import All.
From BPR.statements Require Import no_reward.

Theorem no_reward__never : no_reward.no_reward__never.
Proof. by move=> Om Pr S tau g h1 h2; shannon. Qed.
