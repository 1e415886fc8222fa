From BPR.library Require Import All.
From BPR.statements Require Import exploration.

Theorem exploration__uniform_prior : exploration.exploration__uniform_prior.
Proof.
move=> V V2 Om Pr S T r U q prior ind1 ind2 match1_ match2_.
have e1 := match1_avg prior ind1 match1_; have e2 := match1_avg prior ind2 match2_.
have d1 := match1_fun match1_; have d2 := match1_fun match2_; shannon.
Qed.
