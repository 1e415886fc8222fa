From BPR.library Require Import All.
From BPR.statements Require Import critic.

Theorem critic__nothing_new : critic.critic__nothing_new.
Proof. by move=> Om Pr S past c g h1; have := CMI_ge0 Pr g c past; have := Hc_ge0 Pr c [% g, S, past]; have := CMI_ge0 Pr [% g, S] c past; have := Hc_ge0 Pr c [% g, past]; shannon. Qed.
Theorem critic__two_steps : critic.critic__two_steps.
Proof. by move=> Om Pr S w0 t r w1 h1 h2; have := CMI_ge0 Pr S [% w0, r, t] w1; have := Hc_ge0 Pr r [% S, w0, t]; shannon. Qed.
Theorem critic__two_steps__equality1 : critic.critic__two_steps__equality1.
Proof. by move=> Om Pr S w0 t r w1 h1 h2; have := Hc_ge0 Pr r [% S, t, w0]; have := CMI_ge0 Pr S [% r, t, w0] w1; have := CMI_ge0 Pr [% r, t, w0] S w1 => f0 f1 f2; split=> [e|[e0 e1]]; [do ?split|]; shannon. Qed.
