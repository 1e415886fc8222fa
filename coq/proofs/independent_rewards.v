From BPR.library Require Import All.
From BPR.statements Require Import independent_rewards.

Theorem independent_rewards__only_if : independent_rewards.independent_rewards__only_if.
Proof.
move=> T B T1 B1 Om Pr tau r full.
have ge := rsum_ge0 (enum 'I_T) (fun t => CMI_ge0 Pr (comp r t) (before r t) tau).
have le := sum_le Pr r (fun=> tau).
have parts : rsum (enum 'I_T) (fun t => Hc Pr (comp r t) tau)
    = Hc Pr r tau + rsum (enum 'I_T) (fun t => CMI Pr (comp r t) (before r t) tau).
  by rewrite chain_H -rsum_add; apply: rsum_ext => t; shannon.
by move: ge le; rewrite parts full; lra.
Qed.
Theorem independent_rewards__chain : independent_rewards.independent_rewards__chain.
Proof.
move=> T B T1 B1 Om Pr tau r; do ?split.
- rewrite chain_H; apply: rsum_le => t; have := CMI_ge0 Pr (comp r t) (before r t) tau; shannon.
- exact: sum_le.
Qed.
Theorem independent_rewards__chain__equality1 : independent_rewards.independent_rewards__chain__equality1.
Proof.
move=> T B T1 B1 Om Pr tau r; rewrite chain_H rsum_all.
  by split=> h t; have := h t; shannon.
by move=> t; have := CMI_ge0 Pr (comp r t) (before r t) tau; shannon.
Qed.
Theorem independent_rewards__chain__equality2 : independent_rewards.independent_rewards__chain__equality2.
Proof. by move=> T B T1 B1 Om Pr tau r; exact: sum_eq. Qed.
Theorem independent_rewards__chain__defined : independent_rewards.independent_rewards__chain__defined.
Proof. by move=> T B /nat_ge2 T1 /nat_ge2 B1 *; defined. Qed.
