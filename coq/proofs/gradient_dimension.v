From BPR.library Require Import All.
From BPR.statements Require Import gradient_dimension.

Theorem gradient_dimension__with_rollout : gradient_dimension.gradient_dimension__with_rollout.
Proof.
move=> Om Pr S tau r g ind sees binary; split.
- have := CMI_ge0 Pr S [% tau, r] g; shannon.
- have := Hc_takes_le1 tau binary; rewrite INR_2 log2_2; have := Hc_ge0 Pr r [% S, tau]; shannon.
Qed.
Theorem gradient_dimension__with_rollout__equality1 : gradient_dimension.gradient_dimension__with_rollout__equality1.
Proof. by move=> Om Pr S tau r g ind sees binary; split; shannon. Qed.
Theorem gradient_dimension__with_rollout__equality2 : gradient_dimension.gradient_dimension__with_rollout__equality2.
Proof.
move=> Om Pr S tau r g ind sees binary.
have := Hc_takes_eq1 tau binary; have := Hc_takes_le1 tau binary; rewrite INR_2 log2_2 => le <-.
have := Hc_ge0 Pr r [% S, tau]; move: le; entropies => le ge; split=> [e|[e1 e2]]; [split|]; shannon.
Qed.
