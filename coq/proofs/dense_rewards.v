From BPR.library Require Import All.
From BPR.statements Require Import dense_rewards.

Theorem dense_rewards__sequence : dense_rewards.dense_rewards__sequence.
Proof.
move=> T T1 Om Pr S x c targets ind match_; split.
  have det : Hc Pr c [% S, x] = 0.
    apply: Hc_fun => v w hv hw; case=> e1 e2; change (c v = c w); rewrite !match_ //.
    by rewrite (e1 : S v = S w) (e2 : x v = x w).
  by shannon.
rewrite -[RHS](Ex_const Pr); apply: (Hc_eq_avg (T := x) (f := fun=> h2 (1 / 2 ^ T))) => t ht.
have u : uniform (at_ Pr x t) S := uniform_at targets ind ht.
rewrite (@law_bit _ _ [finType of T.-tuple 'I_2] S c (pred1 (t : T.-tuple 'I_2)) u).
  by rewrite card1 card_tuple card_ord INR_expn INR_2.
by move=> w /(at_suppt ht) [hw e]; rewrite match_ // e /same eq_sym.
Qed.
Theorem dense_rewards__sequence__defined : dense_rewards.dense_rewards__sequence__defined.
Proof.
move=> T T1 *; have h : 2 <= 2 ^ T by apply: two_pow_ge2.
by have := one_over h; defined.
Qed.
Theorem dense_rewards__tokens : dense_rewards.dense_rewards__tokens.
Proof.
move=> T T1 Om Pr S x R targets match_; rewrite (binary_tokens _ match_) //; exact: H_uniform_bits.
Qed.
