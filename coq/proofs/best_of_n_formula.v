From BPR.library Require Import All.
From BPR.statements Require Import best_of_n_formula.

Theorem best_of_n_formula__fair_coin : best_of_n_formula.best_of_n_formula__fair_coin.
Proof.
have [lo hi] := inv_ln2_bounds; have four : log2 4 = 2.
  have -> : 4 = 2 ^ 2 by lra.
  by rewrite log2_pow; [rewrite log2_2 /=; lra | lra].
have half : log2 (1 / 4 * 2) = -1.
  have -> : 1 / 4 * 2 = / 2 by lra.
  by rewrite log2_inv; [rewrite log2_2; lra | lra].
have more : log2 (3 / 4 * 2) = log2 3 - 1.
  have -> : 3 / 4 * 2 = 3 / 2 by lra.
  by rewrite log2_div; [rewrite log2_2; lra | lra | lra].
have three : log2 3 < 8 / 5 by numeric.
have quarter : h2 (3 / 4) = - (3 / 4) * (log2 3 - 2) - 1 / 4 * - 2.
  apply: (h2_val (v := 3 / 4) (u := 1 / 4)) => //; first lra.
  - by rewrite log2_div; [rewrite four; lra | lra | lra].
  - by rewrite log2_div; [rewrite log2_1 four; lra | lra | lra].
rewrite /best_of_n_formula.best_of_n_formula__fair_coin half more quarter log2_2 log2_e1; split; lra.
Qed.
