From BPR.library Require Import All Accepted Divergence Pinsker Decide Witness.
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

(* a bounded reward that is met: of five outputs two, worth 1/2 and 1 *)
Definition reward_gain__unit__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma reward_gain__unit__met__total : (0 < total reward_gain__unit__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reward_gain__unit__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  exists score : symbol V -> R_eqType,
  (2 <= V)%N /\
  covers Pr Pr y x /\
  (forall t : symbol V, possible Pr x t ->
  0 <= score t) /\
  (forall t : symbol V, possible Pr x t ->
  score t <= 1) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w).
Proof.
exists 5%N,
  (ordinal_finType 2),
  (law reward_gain__unit__met__total),
  (fun i : 'I_2 => nth (sym 4 1) [:: sym 4 1; sym 4 2] i : symbol 5),
  (fun i : 'I_2 => nth (sym 4 1) [:: sym 4 1; sym 4 2] i : symbol 5),
  (fun t : symbol 5 => nth ((0 / 1)%R) [:: (0 / 1)%R; (1 / 2)%R; (1 / 1)%R; (2 / 1)%R; (-1 / 1)%R] (index t [:: sym 4 0; sym 4 1; sym 4 2; sym 4 3; sym 4 4]) : R_eqType); met.
Qed.
