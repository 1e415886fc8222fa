From BPR.library Require Import All.
From BPR.statements Require Import best_of_n_formula.

Theorem best_of_n_formula__fair_coin : best_of_n_formula.best_of_n_formula__fair_coin.
Proof. by rewrite /best_of_n_formula.best_of_n_formula__fair_coin; numeric. Qed.
