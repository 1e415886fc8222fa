From BPR.library Require Import All.
From BPR.statements Require Import less_entropy.

Theorem less_entropy__processing : less_entropy.less_entropy__processing.
Proof. by move=> Om Pr S y z h; have := CMI_ge0 Pr S y z; shannon. Qed.
Theorem less_entropy__processing__equality1 : less_entropy.less_entropy__processing__equality1.
Proof. by move=> Om Pr S y z h; have := CMI_ge0 Pr S y z => f0; split; shannon. Qed.
