From BPR.library Require Import All.
From BPR.statements Require Import soft_targets.

Theorem soft_targets__drawn_labels : soft_targets.soft_targets__drawn_labels.
Proof. by move=> Om Pr S q y h1; have := CMI_ge0 Pr S q y; shannon. Qed.
Theorem soft_targets__drawn_labels__equality1 : soft_targets.soft_targets__drawn_labels__equality1.
Proof. by move=> Om Pr S q y h1; have := CMI_ge0 Pr S q y => f0; split; shannon. Qed.
