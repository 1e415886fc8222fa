From BPR.library Require Import All.
From BPR.statements Require Import reinforce_baseline.

Theorem reinforce_baseline__none : reinforce_baseline.reinforce_baseline__none.
Proof. by move=> V V1 Om Pr S T g prior policy ind shows; apply: (shown_none _ _ _ shows). Qed.
Theorem reinforce_baseline__none__defined : reinforce_baseline.reinforce_baseline__none__defined.
Proof. by move=> V /nat_ge1 *; defined. Qed.
Theorem reinforce_baseline__one : reinforce_baseline.reinforce_baseline__one.
Proof. by move=> V V1 Om Pr S T g prior policy ind shows; apply: (shown_one _ _ _ _ shows). Qed.
Theorem reinforce_baseline__between : reinforce_baseline.reinforce_baseline__between.
Proof.
move=> V V2 Om Pr S T r g prior ind match_ sees shows; rewrite -(match1_avg prior ind match_).
have det := match1_fun match_; have := Hc_ge0 Pr g [% S, T, r]; have := CMI_ge0 Pr g S [% T, r].
have := CMI_ge0 Pr [% T, r] S g; have := Hc_ge0 Pr [% T, r] [% S, g]; shannon.
Qed.
Theorem reinforce_baseline__between__defined : reinforce_baseline.reinforce_baseline__between__defined.
Proof. by move=> V /nat_ge2 V2 *; have := one_over V2; defined. Qed.
Theorem reinforce_baseline__split : reinforce_baseline.reinforce_baseline__split.
Proof. by move=> V V2; rewrite (h2_one_over (ltnW V2)); lra. Qed.
Theorem reinforce_baseline__split__defined : reinforce_baseline.reinforce_baseline__split__defined.
Proof. by move=> V /nat_ge2 V2; have := one_over V2; do ?split; lra. Qed.
