From BPR.library Require Import All.
From BPR.statements Require Import tilted_entropy.

Theorem tilted_entropy__on_average : tilted_entropy.tilted_entropy__on_average.
Proof. by move=> Om Pr x b; have := MI_ge0 Pr x b; shannon. Qed.
Theorem tilted_entropy__on_average__equality1 : tilted_entropy.tilted_entropy__on_average__equality1.
Proof. by move=> Om Pr x b; have := MI_ge0 Pr b x => f0; split; shannon. Qed.
