From BPR.library Require Import All.
From BPR.statements Require Import first_error.

Theorem first_error__cap : first_error.first_error__cap.
Proof.
move=> A A1 Om Pr S tau q L h1; do ?split.
- have := Hc_ge0 Pr L [% S, tau]; shannon.
- have := Hc_ge0 Pr q [% L, tau]; shannon.
- exact: (Hc_takes_le1 tau (takes_symbol Pr q)).
Qed.
Theorem first_error__cap__equality1 : first_error.first_error__cap__equality1.
Proof. by move=> A A1 Om Pr S tau q L h1; have := Hc_ge0 Pr L [% S, tau] => f0; split; shannon. Qed.
Theorem first_error__cap__equality2 : first_error.first_error__cap__equality2.
Proof. by move=> A A1 Om Pr S tau q L h1; have := Hc_ge0 Pr q [% L, tau] => f0; split; shannon. Qed.
Theorem first_error__cap__equality3 : first_error.first_error__cap__equality3.
Proof. by move=> A A1 Om Pr S tau q L h1; exact: (Hc_takes_eq1 tau (takes_symbol Pr q)). Qed.
Theorem first_error__cap__defined : first_error.first_error__cap__defined.
Proof. by move=> A /nat_ge2 A1 *; defined. Qed.
