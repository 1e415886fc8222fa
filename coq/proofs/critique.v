From BPR.library Require Import All.
From BPR.statements Require Import critique.

Theorem critique__ceiling : critique.critique__ceiling.
Proof. by move=> Om Pr S tau c; have := Hc_ge0 Pr c [% S, tau]; shannon. Qed.
Theorem critique__ceiling__equality1 : critique.critique__ceiling__equality1.
Proof. by move=> Om Pr S tau c; have := Hc_ge0 Pr c [% S, tau] => f0; split; shannon. Qed.
Theorem critique__reflection : critique.critique__reflection.
Proof. by move=> Om Pr S tau c h1; shannon. Qed.
