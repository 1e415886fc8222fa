From BPR.library Require Import All.
From BPR.statements Require Import one_bit_scaling.

Theorem one_bit_scaling__logarithmic : one_bit_scaling.one_bit_scaling__logarithmic.
Proof.
move=> N K N1 K1 Om Pr S R h1 h2; do ?split.
- have u : H Pr S = log2 N by rewrite (H_uniform (A := ordinal_finType N) (X := S) h1) card_ord.
rewrite -u; have := Hc_ge0 Pr R S; shannon.
- by have := @H_tuple _ Pr 2 K R isT; rewrite INR_2 log2_2 Rmult_1_r.
Qed.
Theorem one_bit_scaling__logarithmic__equality1 : one_bit_scaling.one_bit_scaling__logarithmic__equality1.
Proof. move=> N K N1 K1 Om Pr S R h1 h2; have u : H Pr S = log2 N by rewrite (H_uniform (A := ordinal_finType N) (X := S) h1) card_ord.
rewrite -u; have := Hc_ge0 Pr R S => f0; split; shannon. Qed.
Theorem one_bit_scaling__logarithmic__equality2 : one_bit_scaling.one_bit_scaling__logarithmic__equality2.
Proof. by move=> N K N1 K1 Om Pr S R h1 h2; have := @H_tuple_eq _ Pr 2 K R isT; rewrite INR_2 log2_2 Rmult_1_r. Qed.
Theorem one_bit_scaling__logarithmic__defined : one_bit_scaling.one_bit_scaling__logarithmic__defined.
Proof. by move=> N K /nat_ge1 N1 /nat_ge1 K1 *; defined. Qed.
Theorem one_bit_scaling__of_a_hundred : one_bit_scaling.one_bit_scaling__of_a_hundred.
Proof. by rewrite /one_bit_scaling.one_bit_scaling__of_a_hundred; do ?split; first [numeric | lra]. Qed.
