From BPR.library Require Import All Scores.
From BPR.statements Require Import random_reward_clip.

Theorem random_reward_clip__no_clip : random_reward_clip.random_reward_clip__no_clip.
Proof. by move=> V _ Om Pr x a weight high low fair; exact: (Ex_given (T := rv_of x) weight fair). Qed.
Theorem random_reward_clip__back : random_reward_clip.random_reward_clip__back.
Proof.
move=> V _ Om Pr x a weight high low fair.
pose sign (b : 'I_2) : R := 2 * ind (b == bit true) - 1.
pose left (t : 'I_V) : R := weight t * (1 - high t / 2 - low t / 2).
have zero : Ex Pr (fun w => left (x w) * sign (a w)) = 0 := Ex_given (T := rv_of x) left fair.
transitivity (Ex Pr (fun w => left (x w) * sign (a w))
  + / 2 * (Ex Pr (fun w => weight (x w) * low (x w)) - Ex Pr (fun w => weight (x w) * high (x w)))); last first.
  by rewrite zero; lra.
rewrite -Ex_sub -Ex_mul -Ex_add; apply: Ex_ext => w _; rewrite /left /sign.
by case: (a w == bit true); rewrite /ind; field.
Qed.
Theorem random_reward_clip__to_the_likely : random_reward_clip.random_reward_clip__to_the_likely.
Proof. by move=> B D G /nat_ge1 B1 _ /nat_ge2 G2; have D0 := pos_INR D; nra. Qed.
Theorem random_reward_clip__to_the_likely__equality1 : random_reward_clip.random_reward_clip__to_the_likely__equality1.
Proof.
move=> B D G /nat_ge1 B1 _ /nat_ge2 G2; split=> [h|->]; last by ring.
have /Rmult_integral [//|] : INR D * (INR G - 1) = 0 by lra.
by lra.
Qed.
Theorem random_reward_clip__in_numbers : random_reward_clip.random_reward_clip__in_numbers.
Proof. by split; lra. Qed.
