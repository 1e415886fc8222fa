From BPR.library Require Import All.
From BPR.statements Require Import terminal_reward.

Theorem terminal_reward__at_most : terminal_reward.terminal_reward__at_most.
Proof.
move=> Om Pr tau r a h1 h2; do ?split.
- shannon.
- by have := (Hc_takes_le1 tau (takes_symbol Pr r)); rewrite INR_2 log2_2.
Qed.
Theorem terminal_reward__at_most__equality2 : terminal_reward.terminal_reward__at_most__equality2.
Proof. by move=> Om Pr tau r a h1 h2; have := (Hc_takes_eq1 tau (takes_symbol Pr r)); rewrite INR_2 log2_2. Qed.
