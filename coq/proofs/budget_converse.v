From BPR.library Require Import All.
From BPR.statements Require Import budget_converse.

Theorem budget_converse__one_in_1024 : budget_converse.budget_converse__one_in_1024.
Proof. by rewrite /budget_converse.budget_converse__one_in_1024; numeric. Qed.

Theorem budget_converse__fano : budget_converse.budget_converse__fano.
Proof.
move=> V V2 Om Pr S g d r sees right_; split; last exact: (fano_le V2 right_).
by have := CMI_ge0 Pr S g d; shannon.
Qed.
Theorem budget_converse__fano__equality1 : budget_converse.budget_converse__fano__equality1.
Proof. by move=> V V2 Om Pr S g d r sees right_; split; shannon. Qed.
Theorem budget_converse__fano__equality2 : budget_converse.budget_converse__fano__equality2.
Proof. by move=> V V2 Om Pr S g d r sees right_; exact: (fano_eq V2 right_). Qed.
Theorem budget_converse__fano__defined : budget_converse.budget_converse__fano__defined.
Proof. by move=> V /nat_ge2 V2 Om Pr S g d r sees right_ w hw; split; lra. Qed.
Theorem budget_converse__budget : budget_converse.budget_converse__budget.
Proof.
move=> V V2 Om Pr S g d r sees right_; split.
- have := fano_le V2 right_; shannon.
- have := CMI_ge0 Pr S g d; shannon.
Qed.
Theorem budget_converse__budget__equality1 : budget_converse.budget_converse__budget__equality1.
Proof. by move=> V V2 Om Pr S g d r sees right_; rewrite -(fano_eq V2 right_); split; shannon. Qed.
Theorem budget_converse__budget__equality2 : budget_converse.budget_converse__budget__equality2.
Proof. by move=> V V2 Om Pr S g d r sees right_; split; shannon. Qed.
Theorem budget_converse__budget__defined : budget_converse.budget_converse__budget__defined.
Proof. by move=> V /nat_ge2 V2 Om Pr S g d r sees right_ w hw; split; lra. Qed.
Theorem budget_converse__classical : budget_converse.budget_converse__classical.
Proof.
move=> V V2 Om Pr S d r right_; rewrite false_H -failed_mean; have := fano_le V2 right_.
by have := MI_ge0 Pr d r; shannon.
Qed.
Theorem budget_converse__classical__equality1 : budget_converse.budget_converse__classical__equality1.
Proof.
move=> V V2 Om Pr S d r right_; rewrite false_H -failed_mean -(fano_eq V2 right_); have := fano_le V2 right_.
by have := MI_ge0 Pr d r => a b; split=> [e|[e1 e2]]; [split|]; shannon.
Qed.
Theorem budget_converse__classical__defined : budget_converse.budget_converse__classical__defined.
Proof.
move=> V /nat_ge2 V2 Om Pr S d r right_; rewrite (pr_mean Pr d (fun v => r v == bit false)).
by split; [split; [exact: pr_ge0 | exact: pr_le1] | split; lra].
Qed.
