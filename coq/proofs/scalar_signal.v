From BPR.library Require Import All.
From BPR.statements Require Import scalar_signal.

Theorem scalar_signal__given_the_rollout : scalar_signal.scalar_signal__given_the_rollout.
Proof. by move=> Om Pr S tau r h1; shannon. Qed.
