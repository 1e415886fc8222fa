From BPR.library Require Import All.
From BPR.statements Require Import quantized_reward.

Theorem quantized_reward__quantised_update : quantized_reward.quantized_reward__quantised_update.
Proof.
move=> L L1 Om Pr S tau q g ind sees; do ?split.
- have := CMI_ge0 Pr S [% tau, q] g; shannon.
- shannon.
- have := Hc_ge0 Pr q [% S, tau]; shannon.
- exact: Hc_takes_le1 (takes_symbol Pr q).
Qed.
Theorem quantized_reward__quantised_update__equality1 : quantized_reward.quantized_reward__quantised_update__equality1.
Proof. by move=> L L1 Om Pr S tau q g ind sees; split; shannon. Qed.
Theorem quantized_reward__quantised_update__equality3 : quantized_reward.quantized_reward__quantised_update__equality3.
Proof. by move=> L L1 Om Pr S tau q g ind sees; split; shannon. Qed.
Theorem quantized_reward__quantised_update__equality4 : quantized_reward.quantized_reward__quantised_update__equality4.
Proof. by move=> L L1 Om Pr S tau q g _ _; exact: Hc_takes_eq1 (takes_symbol Pr q). Qed.
Theorem quantized_reward__quantised_update__defined : quantized_reward.quantized_reward__quantised_update__defined.
Proof. by move=> L /nat_ge1 *; lra. Qed.
