From BPR.library Require Import All Accepted Divergence Pinsker.
From BPR.statements Require Import reward_gain.

Theorem reward_gain__unit : reward_gain.reward_gain__unit.
Proof.
move=> V V2 Om Pr x y score c least most.
apply: (pinsker_KL (A := [finType of 'I_V]) (f := score) c) => w hw; have p := possible_self (x : rv Om) hw.
by split; [exact: least p | exact: most p].
Qed.
Theorem reward_gain__unit__equality1 : reward_gain.reward_gain__unit__equality1.
Proof.
move=> V V2 Om Pr x y score c least most.
have <- : same_law Pr y x <-> same_law Pr x y by split=> h a; rewrite h.
apply: (pinsker_KL_eq (A := [finType of 'I_V]) (f := score) c) => w hw; have p := possible_self (x : rv Om) hw.
by split; [exact: least p | exact: most p].
Qed.
Theorem reward_gain__unit__defined : reward_gain.reward_gain__unit__defined.
Proof. by move=> V V2 Om Pr x y score c least most. Qed.
