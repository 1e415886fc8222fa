From BPR.library Require Import All.
From BPR.statements Require Import kl_regulariser.

Theorem kl_regulariser__exact : kl_regulariser.kl_regulariser__exact.
Proof.
move=> Om Pr S past g c there back.
have := CMI_ge0 Pr c S [% g, past]; have := CMI_ge0 Pr g S [% c, past].
have := Hc_ge0 Pr c [% S, g, past]; have := Hc_ge0 Pr g [% S, c, past]; shannon.
Qed.
Theorem kl_regulariser__cap : kl_regulariser.kl_regulariser__cap.
Proof. by move=> Om Pr S tau r c sees; have := CMI_ge0 Pr S [% tau, r] c; shannon. Qed.
Theorem kl_regulariser__cap__equality1 : kl_regulariser.kl_regulariser__cap__equality1.
Proof. by move=> Om Pr S tau r c sees; split; shannon. Qed.
Theorem kl_regulariser__term : kl_regulariser.kl_regulariser__term.
Proof. by move=> Om Pr S tau k ind sees; have := CMI_ge0 Pr S tau k; have := MI_ge0 Pr k S; shannon. Qed.
Theorem kl_regulariser__known_rollout : kl_regulariser.kl_regulariser__known_rollout.
Proof.
move=> Om Pr S tau g c there back.
have := CMI_ge0 Pr c S [% g, tau]; have := CMI_ge0 Pr g S [% c, tau].
have := Hc_ge0 Pr c [% S, g, tau]; have := Hc_ge0 Pr g [% S, c, tau]; shannon.
Qed.
