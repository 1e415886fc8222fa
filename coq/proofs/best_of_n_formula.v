From BPR.library Require Import All.
From BPR.statements Require Import best_of_n_formula.

Theorem best_of_n_formula__fair_coin : best_of_n_formula.best_of_n_formula__fair_coin.
Proof.
have [lo hi] := inv_ln2_bounds; have half : log2 (1 / 4 * 2) = -1.
  by rewrite (_ : 1 / 4 * 2 = / 2); [rewrite log2_inv ?log2_2; lra | lra].
have more : log2 (3 / 4 * 2) = log2 3 - 1 by rewrite (_ : 3 / 4 * 2 = 3 / 2); [rewrite log2_div ?log2_2; lra | lra].
have three : 19 / 12 < log2 3 by numeric.
have quarter : h2 (3 / 4) = - (3 / 4) * (log2 3 - 2) - 1 / 4 * - 2.
  apply: (h2_val (v := 3 / 4)); [by [] | lra | |].
  - by rewrite log2_div ?(_ : 4 = 2 ^ 2) ?log2_pow ?log2_2 /=; lra.
  - by rewrite log2_div ?log2_1 ?(_ : 4 = 2 ^ 2) ?log2_pow ?log2_2 /=; lra.
by rewrite /best_of_n_formula.best_of_n_formula__fair_coin half more quarter log2_2 log2_e1; split; lra.
Qed.
