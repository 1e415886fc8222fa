From BPR.library Require Import All.
From BPR.statements Require Import binned_feedback.

Theorem binned_feedback__ceiling : binned_feedback.binned_feedback__ceiling.
Proof.
move=> B B2 Om Pr S t b h1; split.
- have := Hc_ge0 Pr b [% S, t]; shannon.
- exact: (Hc_takes_le1 t (takes_symbol Pr b)).
Qed.
Theorem binned_feedback__ceiling__equality1 : binned_feedback.binned_feedback__ceiling__equality1.
Proof. by move=> B B2 Om Pr S t b h1; have := Hc_ge0 Pr b [% S, t] => f0; split; shannon. Qed.
Theorem binned_feedback__ceiling__equality2 : binned_feedback.binned_feedback__ceiling__equality2.
Proof. by move=> B B2 Om Pr S t b h1; exact: (Hc_takes_eq1 t (takes_symbol Pr b)). Qed.
Theorem binned_feedback__ceiling__defined : binned_feedback.binned_feedback__ceiling__defined.
Proof. by move=> B /nat_ge2 B2 *; lra. Qed.
