From BPR.library Require Import All.
From BPR.statements Require Import advantage_ceiling.

Theorem advantage_ceiling__scalar : advantage_ceiling.advantage_ceiling__scalar.
Proof.
move=> B B1 Om Pr S past tau a g h1 h2; do ?split.
- have := CMI_ge0 Pr S [% tau, a] [% g, past]; shannon.
- shannon.
- have := Hc_ge0 Pr a [% S, tau, past]; shannon.
- exact: (Hc_takes_le1 [% tau, past] (takes_symbol Pr a)).
Qed.
Theorem advantage_ceiling__scalar__equality1 : advantage_ceiling.advantage_ceiling__scalar__equality1.
Proof. by move=> B B1 Om Pr S past tau a g h1 h2; have := CMI_ge0 Pr S [% a, tau] [% g, past] => f0; split; shannon. Qed.
Theorem advantage_ceiling__scalar__equality3 : advantage_ceiling.advantage_ceiling__scalar__equality3.
Proof. by move=> B B1 Om Pr S past tau a g h1 h2; have := Hc_ge0 Pr a [% S, past, tau] => f0; split; shannon. Qed.
Theorem advantage_ceiling__scalar__equality4 : advantage_ceiling.advantage_ceiling__scalar__equality4.
Proof. by move=> B B1 Om Pr S past tau a g h1 h2; exact: (Hc_takes_eq1 [% tau, past] (takes_symbol Pr a)). Qed.
Theorem advantage_ceiling__scalar__defined : advantage_ceiling.advantage_ceiling__scalar__defined.
Proof. by move=> B /nat_ge1 B1 *; defined. Qed.
Theorem advantage_ceiling__per_step : advantage_ceiling.advantage_ceiling__per_step.
Proof.
move=> Om Pr S past tau r A g h1 h2 h3 h4; do ?split.
- have := CMI_ge0 Pr S [% tau, A] [% g, past]; shannon.
- have := CMI_ge0 Pr S r [% tau, A, past]; have := Hc_ge0 Pr r [% tau, A, past]; have := Hc_ge0 Pr A [% tau, S, past, r]; have := Hc_ge0 Pr A [% tau, past, r]; have := CMI_ge0 Pr A S [% tau, past, r]; have := Hc_ge0 Pr r [% tau, A, S, past]; shannon.
- have := Hc_ge0 Pr r [% S, tau, past]; shannon.
Qed.
Theorem advantage_ceiling__per_step__equality1 : advantage_ceiling.advantage_ceiling__per_step__equality1.
Proof. by move=> Om Pr S past tau r A g h1 h2 h3 h4; have := CMI_ge0 Pr [% A, tau] S [% g, past] => f0; split; shannon. Qed.
Theorem advantage_ceiling__per_step__equality3 : advantage_ceiling.advantage_ceiling__per_step__equality3.
Proof. by move=> Om Pr S past tau r A g h1 h2 h3 h4; have := Hc_ge0 Pr r [% S, past, tau] => f0; split; shannon. Qed.
