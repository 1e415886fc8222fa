From BPR.library Require Import All.
From BPR.statements Require Import observations.

Theorem observations__ceiling : observations.observations__ceiling.
Proof. by move=> Om Pr S tau r o h1; have := Hc_ge0 Pr [% o, r] [% tau, S]; shannon. Qed.
Theorem observations__ceiling__equality1 : observations.observations__ceiling__equality1.
Proof. by move=> Om Pr S tau r o h1; have := Hc_ge0 Pr [% o, r] [% S, tau] => f0; split; shannon. Qed.
Theorem observations__excess : observations.observations__excess.
Proof. by move=> Om Pr S tau r o; shannon. Qed.
