From BPR.library Require Import All.
From BPR.statements Require Import exploration.

Theorem exploration__uniform_prior : exploration.exploration__uniform_prior.
Proof.
move=> V V2 Om Pr S T r U q prior ind1 ind2 match1_ match2_.
have e1 := match1_avg prior ind1 match1_; have e2 := match1_avg prior ind2 match2_.
have d1 := match1_fun match1_; have d2 := match1_fun match2_; shannon.
Qed.
Theorem exploration__bound : exploration.exploration__bound.
Proof.
move=> Om Pr S B tau r ind binary; split; last by rewrite -log2_2; apply: (Hc_takes_le1 [% tau, B] binary).
by have := Hc_ge0 Pr r [% S, tau, B]; shannon.
Qed.
Theorem exploration__bound__equality1 : exploration.exploration__bound__equality1.
Proof. by move=> Om Pr S B tau r *; split; shannon. Qed.
Theorem exploration__bound__equality2 : exploration.exploration__bound__equality2.
Proof. by move=> Om Pr S B tau r _ binary; have := Hc_takes_eq1 [% tau, B] binary; rewrite INR_2 log2_2. Qed.
Theorem exploration__expanded_feedback : exploration.exploration__expanded_feedback.
Proof.
move=> L L2 Om Pr S B tau r ind; split; last exact: (Hc_takes_le1 [% tau, B] (takes_symbol Pr r)).
by have := Hc_ge0 Pr r [% S, tau, B]; shannon.
Qed.
Theorem exploration__expanded_feedback__equality1 : exploration.exploration__expanded_feedback__equality1.
Proof. by move=> L L2 Om Pr S B tau r ind; split; shannon. Qed.
Theorem exploration__expanded_feedback__equality2 : exploration.exploration__expanded_feedback__equality2.
Proof. by move=> L L2 Om Pr S B tau r _; exact: (Hc_takes_eq1 [% tau, B] (takes_symbol Pr r)). Qed.
Theorem exploration__expanded_feedback__defined : exploration.exploration__expanded_feedback__defined.
Proof. by move=> L /nat_ge2 *; lra. Qed.
