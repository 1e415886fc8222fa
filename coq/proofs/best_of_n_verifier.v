From BPR.library Require Import All Divergence.
From BPR.statements Require Import best_of_n_verifier.

Theorem best_of_n_verifier__spent : best_of_n_verifier.best_of_n_verifier__spent.
Proof.
move=> V V2 Om Pr x y r q right c hr hq z.
have ch : KL Pr Pr y x = KL Pr Pr q r + KLc Pr y q x r := KL_chain (A := [finType of 'I_V]) (B := [finType of 'I_2]) hq hr c.
by rewrite ch z; ring.
Qed.
Theorem best_of_n_verifier__spent__defined : best_of_n_verifier.best_of_n_verifier__spent__defined.
Proof. by move=> V V2 Om Pr x y r q right c hr hq z; split=> //; exact: (covers_fun (A := [finType of 'I_V]) (B := [finType of 'I_2]) hq hr c). Qed.

Theorem best_of_n_verifier__saturates : best_of_n_verifier.best_of_n_verifier__saturates.
Proof.
move=> N B A /nat_ge2 N2 /nat_ge1 B1 BN /nat_ge1 A1 AB.
have a0 : 0 < A / N by apply: Rdiv_lt_0_compat; lra.
have b1 : B / N < 1 by apply: (Rmult_lt_reg_r N); [lra | rewrite /Rdiv Rmult_assoc Rinv_l; lra].
have ab : A / N <= B / N by apply: Rmult_le_compat_r => //; apply: Rlt_le; apply: Rinv_0_lt_compat; lra.
have := KL_bits_lt a0 ab b1.
have -> : B / N / (A / N) = B / A by field; lra.
have -> : (1 - B / N) / (1 - A / N) = (N - B) / (N - A) by field; lra.
have -> : 1 - B / N = (N - B) / N by field; lra.
by have -> : - log2 (A / N) = log2 (N / A) by rewrite !log2_div; lra.
Qed.
Theorem best_of_n_verifier__saturates__defined : best_of_n_verifier.best_of_n_verifier__saturates__defined.
Proof.
move=> N B A /nat_ge2 N2 /nat_ge1 B1 BN /nat_ge1 A1 AB.
have p1 : 0 < B / A by apply: Rdiv_lt_0_compat; lra.
have p2 : 0 < (N - B) / (N - A) by apply: Rdiv_lt_0_compat; lra.
have p3 : 0 < N / A by apply: Rdiv_lt_0_compat; lra.
by do ?split; try lra.
Qed.
Theorem best_of_n_verifier__of_sixty_four : best_of_n_verifier.best_of_n_verifier__of_sixty_four.
Proof.
have [lo hi] := inv_ln2_bounds.
have small : 0 < (7 / 8) ^ 64 by apply: pow_lt; lra.
have [_ large] : 0 <= (7 / 8) ^ 64 < 1 by apply: pow_lt_1_compat; [lra | apply/ltP].
have eight : log2 8 = 3.
  have -> : 8 = 2 ^ 3 by lra.
  by rewrite log2_pow; [rewrite log2_2 /=; lra | lra].
have one : log2 (1 - (7 / 8) ^ 64) <= 0 by rewrite -log2_1; apply: log2_le; lra.
have seven : log2 (7 / 8) <= 0 by rewrite -log2_1; apply: log2_le; lra.
split; [|split; [lra | rewrite log2_e1; lra]].
have -> : log2 (8 * (1 - (7 / 8) ^ 64)) = 3 + log2 (1 - (7 / 8) ^ 64) by rewrite log2_mul; [rewrite eight | lra | lra].
have a : (1 - (7 / 8) ^ 64) * log2 (1 - (7 / 8) ^ 64) <= 0.
  by rewrite -(Rmult_0_r (1 - (7 / 8) ^ 64)); apply: Rmult_le_compat_l; lra.
have b : 63 * (7 / 8) ^ 64 * log2 (7 / 8) <= 0.
  by rewrite -(Rmult_0_r (63 * (7 / 8) ^ 64)); apply: Rmult_le_compat_l; lra.
by lra.
Qed.
