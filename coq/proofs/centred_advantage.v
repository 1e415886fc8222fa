From BPR.library Require Import All.
From BPR.statements Require Import centred_advantage.
From BPR.proofs Require Import dynamic_sampling.
Set Implicit Arguments.
Unset Strict Implicit.

Theorem centred_advantage__group : centred_advantage.centred_advantage__group.
Proof.
move=> K K2 Om Pr r a h; have f := centred_fun h; split; first by have := Hc_ge0 Pr r a; shannon.
by have := @H_tuple _ Pr 2 K r isT; rewrite INR_2 log2_2 Rmult_1_r.
Qed.
Theorem centred_advantage__group__equality1 : centred_advantage.centred_advantage__group__equality1.
Proof. by move=> K K2 Om Pr r a h; have f := centred_fun h; have := Hc_ge0 Pr r a => x; split; shannon. Qed.
Theorem centred_advantage__group__equality2 : centred_advantage.centred_advantage__group__equality2.
Proof. by move=> K K2 Om Pr r a h; have := @H_tuple_eq _ Pr 2 K r isT; rewrite INR_2 log2_2 Rmult_1_r. Qed.
