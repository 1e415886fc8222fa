From BPR.library Require Import All.
From BPR.statements Require Import reward_bits_and_data.

Theorem reward_bits_and_data__given_the_prompts : reward_bits_and_data.reward_bits_and_data__given_the_prompts.
Proof. by move=> Om Pr x r W; have := Hc_ge0 Pr r [% W, x]; shannon. Qed.
Theorem reward_bits_and_data__given_the_prompts__equality1 : reward_bits_and_data.reward_bits_and_data__given_the_prompts__equality1.
Proof. by move=> Om Pr x r W; have := Hc_ge0 Pr r [% W, x] => f0; split; shannon. Qed.
