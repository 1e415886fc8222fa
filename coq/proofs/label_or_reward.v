From BPR.library Require Import All.
From BPR.statements Require Import label_or_reward.

Theorem label_or_reward__at_least_as_much : label_or_reward.label_or_reward__at_least_as_much.
Proof. by move=> Om Pr S j r; have := Hc_ge0 Pr S [% j, r]; shannon. Qed.
Theorem label_or_reward__at_least_as_much__equality1 : label_or_reward.label_or_reward__at_least_as_much__equality1.
Proof. by move=> Om Pr S j r; have := Hc_ge0 Pr S [% j, r] => f; split; shannon. Qed.
Theorem label_or_reward__discarded : label_or_reward.label_or_reward__discarded.
Proof. by move=> Om Pr S j r; shannon. Qed.
