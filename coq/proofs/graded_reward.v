From BPR.library Require Import All.
From BPR.statements Require Import graded_reward.

Theorem graded_reward__rollout : graded_reward.graded_reward__rollout.
Proof.
move=> L L1 Om Pr S tau r g ind sees; do ?split.
- have := CMI_ge0 Pr S [% tau, r] g; shannon.
- shannon.
- have := Hc_ge0 Pr r [% S, tau]; shannon.
- exact: (Hc_takes_le1 tau (takes_symbol Pr r)).
Qed.
Theorem graded_reward__rollout__equality1 : graded_reward.graded_reward__rollout__equality1.
Proof. by move=> L L1 Om Pr S tau r g ind sees; split; shannon. Qed.
Theorem graded_reward__rollout__equality3 : graded_reward.graded_reward__rollout__equality3.
Proof. by move=> L L1 Om Pr S tau r g ind sees; split; shannon. Qed.
Theorem graded_reward__rollout__equality4 : graded_reward.graded_reward__rollout__equality4.
Proof. by move=> L L1 Om Pr S tau r g ind sees; exact: (Hc_takes_eq1 tau (takes_symbol Pr r)). Qed.
Theorem graded_reward__rollout__defined : graded_reward.graded_reward__rollout__defined.
Proof. by move=> L /nat_ge1 *; defined. Qed.

Theorem graded_reward__group : graded_reward.graded_reward__group.
Proof. by move=> V K L V1 K1 L1 Om Pr S T r graded t ht; exact: (graded_le graded L1 ht). Qed.
Theorem graded_reward__group__equality1 : graded_reward.graded_reward__group__equality1.
Proof. by move=> V K L V1 K1 L1 Om Pr S T r graded t ht; exact: (graded_eq graded L1 ht). Qed.
Theorem graded_reward__group__defined : graded_reward.graded_reward__group__defined.
Proof. by move=> V K L V1 K1 /nat_ge1 *; defined. Qed.

Theorem graded_reward__averaged : graded_reward.graded_reward__averaged.
Proof.
move=> V K L V1 K1 L1 Om Pr S T r g ind graded sees; have det := lookup_fun graded; do ?split.
- have := CMI_ge0 Pr S [% T, r] g; shannon.
- shannon.
- exact: (graded_avg_le graded L1).
Qed.
Theorem graded_reward__averaged__equality1 : graded_reward.graded_reward__averaged__equality1.
Proof. by move=> V K L V1 K1 L1 Om Pr S T r g ind graded sees; split; shannon. Qed.
Theorem graded_reward__averaged__equality3 : graded_reward.graded_reward__averaged__equality3.
Proof. by move=> V K L V1 K1 L1 Om Pr S T r g ind graded sees; exact: (graded_avg_eq graded L1). Qed.
Theorem graded_reward__averaged__defined : graded_reward.graded_reward__averaged__defined.
Proof. by move=> V K L V1 K1 /nat_ge1 *; defined. Qed.

Theorem graded_reward__secret : graded_reward.graded_reward__secret.
Proof.
move=> V K L V1 K1 L1 Om Pr S T r graded; have det := lookup_fun graded.
have := MI_ge0 Pr S T; have := Hc_ge0 Pr S [% T, r]; shannon.
Qed.
Theorem graded_reward__secret__equality1 : graded_reward.graded_reward__secret__equality1.
Proof.
move=> V K L V1 K1 L1 Om Pr S T r graded; have det := lookup_fun graded.
have := MI_ge0 Pr S T; have := Hc_ge0 Pr S [% T, r] => a b; split=> [e|[e1 e2]]; [split|]; shannon.
Qed.
