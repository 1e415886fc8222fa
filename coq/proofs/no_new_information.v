From BPR.library Require Import All.
From BPR.statements Require Import no_new_information.

Theorem no_new_information__chain : no_new_information.no_new_information__chain.
Proof.
move=> Om Pr S D W u h1 h2; do ?split.
- have := CMI_ge0 Pr S W u; shannon.
- have := CMI_ge0 Pr S D W; shannon.
Qed.
Theorem no_new_information__chain__equality1 : no_new_information.no_new_information__chain__equality1.
Proof. by move=> Om Pr S D W u h1 h2; have := CMI_ge0 Pr S W u => f0; split; shannon. Qed.
Theorem no_new_information__chain__equality2 : no_new_information.no_new_information__chain__equality2.
Proof. by move=> Om Pr S D W u h1 h2; have := CMI_ge0 Pr D S W => f0; split; shannon. Qed.
