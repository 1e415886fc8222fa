From BPR.library Require Import All.
From BPR.statements Require Import pass_rate_entropy.

Theorem pass_rate_entropy__at_most : pass_rate_entropy.pass_rate_entropy__at_most.
Proof.
move=> Om Pr S tau r h1 h2; do ?split.
- shannon.
- have := MI_ge0 Pr r tau; shannon.
- by have := (H_takes (takes_symbol Pr r)); rewrite INR_2 log2_2.
Qed.
Theorem pass_rate_entropy__at_most__equality2 : pass_rate_entropy.pass_rate_entropy__at_most__equality2.
Proof. by move=> Om Pr S tau r h1 h2; have := MI_ge0 Pr r tau => f0; split; shannon. Qed.
Theorem pass_rate_entropy__at_most__equality3 : pass_rate_entropy.pass_rate_entropy__at_most__equality3.
Proof. by move=> Om Pr S tau r h1 h2; have := (H_takes_eq (takes_symbol Pr r)); rewrite INR_2 log2_2. Qed.
