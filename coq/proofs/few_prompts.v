From BPR.library Require Import All.
From BPR.statements Require Import few_prompts.

Theorem few_prompts__cap : few_prompts.few_prompts__cap.
Proof.
move=> P V P1 V1 Om Pr S W; do ?split.
- have := Hc_ge0 Pr S W; shannon.
- rewrite chain_H1; apply: rsum_le => t; have := MI_ge0 Pr (comp S t) (before S t); shannon.
- by rewrite -rsum_positions; apply: rsum_le => t; exact: H_comp.
Qed.
Theorem few_prompts__cap__equality1 : few_prompts.few_prompts__cap__equality1.
Proof. by move=> P V P1 V1 Om Pr S W; have := Hc_ge0 Pr S W => f0; split; shannon. Qed.
Theorem few_prompts__cap__equality2 : few_prompts.few_prompts__cap__equality2.
Proof.
move=> P V P1 V1 Om Pr S W; rewrite chain_H1 rsum_all.
  by split=> h t; have := h t; shannon.
by move=> t; have := MI_ge0 Pr (comp S t) (before S t); shannon.
Qed.
Theorem few_prompts__cap__equality3 : few_prompts.few_prompts__cap__equality3.
Proof.
move=> P V P1 V1 Om Pr S W; rewrite -rsum_positions rsum_all; last by move=> t; exact: H_comp.
by split=> h t; apply/(H_takes_eq (takes_symbol Pr (comp S t))); exact: h.
Qed.
Theorem few_prompts__cap__defined : few_prompts.few_prompts__cap__defined.
Proof. by move=> P V /nat_ge2 P1 /nat_ge2 V1 *; defined. Qed.
