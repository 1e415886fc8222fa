From BPR.library Require Import All.
From BPR.statements Require Import token_credit.

Theorem token_credit__at_most : token_credit.token_credit__at_most.
Proof. by move=> Om Pr past x r; have := Hc_ge0 Pr x [% r, past]; shannon. Qed.
Theorem token_credit__at_most__equality1 : token_credit.token_credit__at_most__equality1.
Proof. by move=> Om Pr past x r; have := Hc_ge0 Pr x [% past, r] => f0; split; shannon. Qed.
