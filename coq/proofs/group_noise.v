From BPR.library Require Import All.
From BPR.statements Require Import group_noise.

Theorem group_noise__information : group_noise.group_noise__information.
Proof.
move=> V K V1 K1 Om Pr S T r q ind match_ noise; have det := match_fun match_; split.
- have := CMI_ge0 Pr S r [% T, q]; shannon.
- have := group_avg_le match_; shannon.
Qed.
Theorem group_noise__information__equality1 : group_noise.group_noise__information__equality1.
Proof. by move=> V K V1 K1 Om Pr S T r q ind match_ noise; split; shannon. Qed.
Theorem group_noise__information__equality2 : group_noise.group_noise__information__equality2.
Proof.
move=> V K V1 K1 Om Pr S T r q ind match_ noise; have det := match_fun match_.
rewrite -(group_avg_eq match_); split; shannon.
Qed.
Theorem group_noise__information__defined : group_noise.group_noise__information__defined.
Proof. by move=> V K V1 K1 Om Pr S T r q ind match_ noise; defined. Qed.
