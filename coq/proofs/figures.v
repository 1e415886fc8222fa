From BPR.library Require Import All Nested.
From BPR.statements Require Import figures.

Theorem figures__figure_5_v_5 : figures.figures__figure_5_v_5.
Proof. by rewrite /figures.figures__figure_5_v_5; numeric. Qed.
Theorem figures__figure_5_v_10 : figures.figures__figure_5_v_10.
Proof. by rewrite /figures.figures__figure_5_v_10; numeric. Qed.
Theorem figures__figure_5_v_50 : figures.figures__figure_5_v_50.
Proof. by rewrite /figures.figures__figure_5_v_50; numeric. Qed.
Theorem figures__figure_5_v_100 : figures.figures__figure_5_v_100.
Proof. by rewrite /figures.figures__figure_5_v_100; numeric. Qed.
Theorem figures__figure_5_v_500 : figures.figures__figure_5_v_500.
Proof. by rewrite /figures.figures__figure_5_v_500; numeric. Qed.
Theorem figures__figure_6_k_1 : figures.figures__figure_6_k_1.
Proof. by rewrite /figures.figures__figure_6_k_1; numeric. Qed.
Theorem figures__figure_6_mean_2 : figures.figures__figure_6_mean_2.
Proof. by rewrite /figures.figures__figure_6_mean_2; mean. Qed.
Theorem figures__figure_6_mean_4 : figures.figures__figure_6_mean_4.
Proof. by rewrite /figures.figures__figure_6_mean_4; mean. Qed.
Theorem figures__figure_6_mean_8 : figures.figures__figure_6_mean_8.
Proof. by rewrite /figures.figures__figure_6_mean_8; mean. Qed.
Theorem figures__figure_6_mean_16 : figures.figures__figure_6_mean_16.
Proof. by rewrite /figures.figures__figure_6_mean_16; mean. Qed.
Theorem figures__figure_6_k_8 : figures.figures__figure_6_k_8.
Proof. by rewrite /figures.figures__figure_6_k_8; numeric. Qed.
Theorem figures__figure_6_k_16 : figures.figures__figure_6_k_16.
Proof. by rewrite /figures.figures__figure_6_k_16; numeric. Qed.
Theorem figures__figure_6_k_32 : figures.figures__figure_6_k_32.
Proof. by rewrite /figures.figures__figure_6_k_32; numeric. Qed.
Theorem figures__figure_6_k_64 : figures.figures__figure_6_k_64.
Proof. by rewrite /figures.figures__figure_6_k_64; numeric. Qed.
Theorem figures__figure_6_bound_2 : figures.figures__figure_6_bound_2.
Proof. by rewrite /figures.figures__figure_6_bound_2; numeric. Qed.
Theorem figures__figure_6_bound_4 : figures.figures__figure_6_bound_4.
Proof. by rewrite /figures.figures__figure_6_bound_4; numeric. Qed.
Theorem figures__figure_6_bound_8 : figures.figures__figure_6_bound_8.
Proof. by rewrite /figures.figures__figure_6_bound_8; numeric. Qed.
Theorem figures__figure_6_bound_16 : figures.figures__figure_6_bound_16.
Proof. by rewrite /figures.figures__figure_6_bound_16; numeric. Qed.
Theorem figures__figure_6_bound_32 : figures.figures__figure_6_bound_32.
Proof. by rewrite /figures.figures__figure_6_bound_32; numeric. Qed.
Theorem figures__figure_6_bound_64 : figures.figures__figure_6_bound_64.
Proof. by rewrite /figures.figures__figure_6_bound_64; numeric. Qed.

Theorem figures__figure_7_t_1 : figures.figures__figure_7_t_1.
Proof.
move=> Om Pr S x R targets _ _ match_; rewrite (binary_tokens _ match_) // (H_uniform_bits targets) !S_INR /=; lra.
Qed.
Theorem figures__figure_7_t_2 : figures.figures__figure_7_t_2.
Proof.
move=> Om Pr S x R targets _ _ match_; rewrite (binary_tokens _ match_) // (H_uniform_bits targets) !S_INR /=; lra.
Qed.
Theorem figures__figure_7_t_3 : figures.figures__figure_7_t_3.
Proof.
move=> Om Pr S x R targets _ _ match_; rewrite (binary_tokens _ match_) // (H_uniform_bits targets) !S_INR /=; lra.
Qed.
Theorem figures__figure_7_t_4 : figures.figures__figure_7_t_4.
Proof.
move=> Om Pr S x R targets _ _ match_; rewrite (binary_tokens _ match_) // (H_uniform_bits targets) !S_INR /=; lra.
Qed.
Theorem figures__figure_7_t_6 : figures.figures__figure_7_t_6.
Proof.
move=> Om Pr S x R targets _ _ match_; rewrite (binary_tokens _ match_) // (H_uniform_bits targets) !S_INR /=; lra.
Qed.
Theorem figures__figure_7_t_8 : figures.figures__figure_7_t_8.
Proof.
move=> Om Pr S x R targets _ _ match_; rewrite (binary_tokens _ match_) // (H_uniform_bits targets) !S_INR /=; lra.
Qed.
Theorem figures__figure_6_k_2 : figures.figures__figure_6_k_2.
Proof. by rewrite /figures.figures__figure_6_k_2; numeric. Qed.
Theorem figures__figure_6_k_4 : figures.figures__figure_6_k_4.
Proof. by rewrite /figures.figures__figure_6_k_4; numeric. Qed.
Theorem figures__figure_6_bound_1 : figures.figures__figure_6_bound_1.
Proof. by rewrite /figures.figures__figure_6_bound_1 (_ : 1 + 1 = 2); [exact: log2_2 | lra]. Qed.
Theorem figures__figure_6_mean_32 : figures.figures__figure_6_mean_32.
Proof. by rewrite /figures.figures__figure_6_mean_32; mean. Qed.
Theorem figures__figure_6_mean_64 : figures.figures__figure_6_mean_64.
Proof. by rewrite /figures.figures__figure_6_mean_64; mean. Qed.
