From BPR.library Require Import All.
From BPR.statements Require Import only_the_advantage.

Theorem only_the_advantage__chain : only_the_advantage.only_the_advantage__chain.
Proof.
move=> Om Pr R s a g h1 h2; do ?split.
- have := CMI_ge0 Pr R [% s, a] g; shannon.
- shannon.
- have := MI_ge0 Pr a s; have := Hc_ge0 Pr a [% R, s]; shannon.
Qed.
Theorem only_the_advantage__chain__equality1 : only_the_advantage.only_the_advantage__chain__equality1.
Proof. by move=> Om Pr R s a g h1 h2; have := CMI_ge0 Pr R [% a, s] g => f0; split; shannon. Qed.
Theorem only_the_advantage__chain__equality3 : only_the_advantage.only_the_advantage__chain__equality3.
Proof. by move=> Om Pr R s a g h1 h2; have := MI_ge0 Pr a s; have := Hc_ge0 Pr a [% R, s]; have := Hc_ge0 Pr a [% s, R] => f0 f1 f2; split=> [e|[e0 e1]]; [do ?split|]; shannon. Qed.
