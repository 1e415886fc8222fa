(* On random rewards the clip alone moves the policy, back and on the whole to the likely: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition random_reward_clip__no_clip__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma random_reward_clip__no_clip__met__total : (0 < total random_reward_clip__no_clip__met__weights)%N. Proof. by vm_compute. Qed.
Theorem random_reward_clip__no_clip__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (a : rvt Om (symbol 2)),
  (2 <= V)%N /\
  almost Pr (fun v => Ex (at_ Pr x (x v)) (fun w => (fun a => 2 * ind (a == bit true) - 1) (a w)) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ a v <> a w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law random_reward_clip__no_clip__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition random_reward_clip__back__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma random_reward_clip__back__met__total : (0 < total random_reward_clip__back__met__weights)%N. Proof. by vm_compute. Qed.
Theorem random_reward_clip__back__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (a : rvt Om (symbol 2)),
  (2 <= V)%N /\
  almost Pr (fun v => Ex (at_ Pr x (x v)) (fun w => (fun a => 2 * ind (a == bit true) - 1) (a w)) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ a v <> a w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law random_reward_clip__back__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Theorem random_reward_clip__to_the_likely__met :
  exists B D G : nat,
  (1 <= B)%N /\
  (0 <= D)%N /\
  (2 <= G)%N.
Proof.
exists 2%N,
  8%N,
  5%N; met.
Qed.
