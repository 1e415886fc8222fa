From BPR.library Require Import All.
From BPR.statements Require Import one_bit.

Theorem one_bit__chain : one_bit.one_bit__chain.
Proof.
move=> Om Pr S tau r g independence sees binary; do ?split.
- have := CMI_ge0 Pr S [% tau, r] g; shannon.
- shannon.
- have := Hc_ge0 Pr r [% S, tau]; shannon.
- by rewrite -log2_2; apply: (Hc_takes_le1 tau binary).
Qed.
Theorem one_bit__chain__equality1 : one_bit.one_bit__chain__equality1.
Proof. by move=> Om Pr S tau r g *; split; shannon. Qed.
Theorem one_bit__chain__equality3 : one_bit.one_bit__chain__equality3.
Proof. by move=> Om Pr S tau r g *; split; shannon. Qed.
Theorem one_bit__chain__equality4 : one_bit.one_bit__chain__equality4.
Proof. by move=> Om Pr S tau r g _ _ binary; have := Hc_takes_eq1 tau binary; rewrite INR_2 log2_2. Qed.

(* the same, given theta *)
Theorem one_bit__given_theta : one_bit.one_bit__given_theta.
Proof.
move=> Om Pr S theta tau r g independence sees binary; split; [|split; [|split]].
- have := CMI_ge0 Pr S [% tau, r] [% g, theta]; shannon.
- shannon.
- have := Hc_ge0 Pr r [% S, tau, theta]; shannon.
- by rewrite -log2_2; apply: (Hc_takes_le1 [% tau, theta] binary).
Qed.
Theorem one_bit__given_theta__equality1 : one_bit.one_bit__given_theta__equality1.
Proof. by move=> Om Pr S theta tau r g *; split; shannon. Qed.
Theorem one_bit__given_theta__equality3 : one_bit.one_bit__given_theta__equality3.
Proof. by move=> Om Pr S theta tau r g *; split; shannon. Qed.
Theorem one_bit__given_theta__equality4 : one_bit.one_bit__given_theta__equality4.
Proof. by move=> Om Pr S theta tau r g _ _ binary; have := Hc_takes_eq1 [% tau, theta] binary; rewrite INR_2 log2_2. Qed.
