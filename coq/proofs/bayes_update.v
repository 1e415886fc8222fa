From BPR.library Require Import All Divergence.
From BPR.statements Require Import bayes_update.

Theorem bayes_update__posterior : bayes_update.bayes_update__posterior.
Proof. by move=> V V2 Om Pr S g; exact: (@KL_posterior Om Pr [finType of 'I_V] S g). Qed.
Theorem bayes_update__posterior__defined : bayes_update.bayes_update__posterior__defined.
Proof. by move=> V V2 Om Pr S g w hw; exact: (@posterior_covers Om Pr [finType of 'I_V] S g w hw). Qed.
Theorem bayes_update__one_bit : bayes_update.bayes_update__one_bit.
Proof.
move=> V V2 Om Pr S T r g ind upd; have post : Ex Pr (fun w => KL (at_ Pr g (g w)) Pr S S) = MI Pr g S := @KL_posterior Om Pr [finType of 'I_V] S g.
rewrite post.
have := Hc_takes_le1 T (takes_symbol Pr r); rewrite INR_2 log2_2.
have := CMI_ge0 Pr S [% T, r] g; have := Hc_ge0 Pr r [% S, T]; move: ind upd; shannon.
Qed.
Theorem bayes_update__one_bit__equality1 : bayes_update.bayes_update__one_bit__equality1.
Proof.
move=> V V2 Om Pr S T r g ind upd; have post : Ex Pr (fun w => KL (at_ Pr g (g w)) Pr S S) = MI Pr g S := @KL_posterior Om Pr [finType of 'I_V] S g.
rewrite post.
have le := Hc_takes_le1 T (takes_symbol Pr r); have eq := Hc_takes_eq1 T (takes_symbol Pr r).
rewrite INR_2 log2_2 in le eq; have c := CMI_ge0 Pr S [% T, r] g; have h := Hc_ge0 Pr r [% S, T].
have sum : 1 - MI Pr g S = CMI Pr S [% T, r] g + Hc Pr r [% S, T] + (1 - Hc Pr r T) by move: ind upd; shannon.
split=> [e|[h0 [c0 /eq u]]]; last by move: sum; rewrite h0 c0 u; lra.
have h1 : Hc Pr r T = 1 by lra.
by split; [lra | split; [lra | apply/eq]].
Qed.
Theorem bayes_update__one_bit__defined : bayes_update.bayes_update__one_bit__defined.
Proof. by move=> V V2 Om Pr S T r g ind upd w hw; exact: (@posterior_covers Om Pr [finType of 'I_V] S g w hw). Qed.
