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

(* ---- independent uniform targets and tokens: a law on which the hypotheses hold, of any length ---- *)
Section Product.
Variables A B : finType.
Hypotheses (A0 : (0 < #|A|)%N) (B0 : (0 < #|B|)%N).
Let pairs := [finType of A * B].
Let c : R := / INR #|pairs|.
Lemma pairs_gt0 : 0 < INR #|pairs|.
Proof. by apply: lt_0_INR; apply/ltP; rewrite card_prod muln_gt0 A0. Qed.
Lemma pairs_ge0 (w : pairs) : 0 <= c. Proof. by apply: Rlt_le; apply: Rinv_0_lt_compat; exact: pairs_gt0. Qed.
Lemma pairs_sum : rsum (enum pairs) (fun=> c) = 1.
Proof. by rewrite rsum_const -cardE Rinv_r //; apply: Rgt_not_eq; exact: pairs_gt0. Qed.
Definition independent : dist pairs := Dist pairs_ge0 pairs_sum.
Lemma independent_gt0 w : 0 < independent w. Proof. by apply: Rinv_0_lt_compat; exact: pairs_gt0. Qed.
Lemma pr_independent (e : pred pairs) : pr independent e = INR #|e| / INR #|pairs|.
Proof. by rewrite /pr /Rdiv -(rsum_card (A := pairs)). Qed.
Let S : rvt pairs A := fun w => w.1.
Let x : rvt pairs B := fun w => w.2.
Lemma first_uniform : uniform independent (S : pairs -> A).
Proof.
move=> a; rewrite (pr_independent (fun w => w.1 == a)) (_ : #|_| = #|B|).
  by rewrite card_prod mult_INR; field; split; apply: Rgt_not_eq; apply: lt_0_INR; apply/ltP.
by rewrite -[RHS]mul1n -(card1 a) -cardX; apply: eq_card => -[y z]; rewrite !inE andbT.
Qed.
Lemma second_uniform : uniform independent (x : pairs -> B).
Proof.
move=> b; rewrite (pr_independent (fun w => w.2 == b)) (_ : #|_| = #|A|).
  by rewrite card_prod mult_INR; field; split; apply: Rgt_not_eq; apply: lt_0_INR; apply/ltP.
by rewrite -[RHS]muln1 -(card1 b) -cardX; apply: eq_card => -[y z]; rewrite !inE.
Qed.
Lemma independentP : MI independent x S = 0.
Proof.
rewrite /MI (H_uniform first_uniform) (H_uniform second_uniform).
have -> : H independent [% x, S] = log2 (INR #|pairs|).
  rewrite /H (@Ex_ext _ _ _ (fun=> - log2 (INR #|pairs|))); first by rewrite Ex_const; lra.
  move=> w _; rewrite (@pr_ext _ _ _ (pred1 w)); last first.
    by move=> v _; rewrite /= xpair_eqE andbC; case: v => a b; case: w => d e.
  by rewrite (pr_independent (pred1 w)) card1 /Rdiv Rmult_1_l log2_inv //; exact: pairs_gt0.
by rewrite card_prod mult_INR log2_mul; [lra | apply: lt_0_INR; apply/ltP | apply: lt_0_INR; apply/ltP].
Qed.
End Product.
Lemma uniform_pairs T m : (1 <= T)%N ->
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol m.+1))) (R : rvt Om (vector T (symbol 2))),
  uniform Pr S /\
  uniform Pr x /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  ((1 <= m)%N -> exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
move=> T1; pose A := [finType of T.-tuple 'I_2]; pose B := [finType of T.-tuple 'I_m.+1].
pose f n (a : 'I_n) : T.-tuple 'I_n := [tuple of nseq T a]; pose i0 := Ordinal T1.
have fE n (a : 'I_n) : tnth (f n a) i0 = a by rewrite (tnth_nth a) /= nth_nseq T1.
have ne n (a b : 'I_n) : a <> b -> f n a <> f n b by move=> ab h; apply: ab; rewrite -(fE n a) h fE.
have A0 : (0 < #|A|)%N by rewrite card_tuple card_ord expn_gt0.
have B0 : (0 < #|B|)%N by rewrite card_tuple card_ord expn_gt0.
exists [finType of A * B], (independent A B A0 B0), (fun w => w.1), (fun w => w.2), (fun w => match_vv w.2 w.1).
have p := independent_gt0 A B A0 B0; have tf : bit true <> bit false by move/eqP.
split; first exact: first_uniform; split; first exact: second_uniform; split; first exact: independentP; split; first by [].
split; first by exists (f _ (bit true), f _ ord0), (f _ (bit false), f _ ord0); do 2 (split; first exact: p); exact: ne.
split.
  move=> m1; exists (f _ (bit true), f _ ord0), (f _ (bit true), f _ ord_max); do 2 (split; first exact: p); apply: ne => /(congr1 (@nat_of_ord _)) /=.
  by case: m m1 {B B0 p}.
exists (f _ (bit true), f _ ord0), (f _ (bit false), f _ ord0); do 2 (split; first exact: p).
by move=> h; have := congr1 (fun t => tnth t i0) h; rewrite !match_vvE !fE => /eqP.
Qed.
Theorem figures__figure_7_t_1__met :
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector 1 (symbol 2))) (x : rvt Om (vector 1 (symbol 2))) (R : rvt Om (vector 1 (symbol 2))),
  uniform Pr S /\
  uniform Pr x /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
have [Om [Pr [S [x [R [h1 [h2 [h3 [h4 [h5 [h6 h7]]]]]]]]]]] := uniform_pairs 1 1 isT; exists Om, Pr, S, x, R.
by do !split => //; exact: h6.
Qed.
Theorem figures__figure_7_t_3__met :
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector 3 (symbol 2))) (x : rvt Om (vector 3 (symbol 2))) (R : rvt Om (vector 3 (symbol 2))),
  uniform Pr S /\
  uniform Pr x /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
have [Om [Pr [S [x [R [h1 [h2 [h3 [h4 [h5 [h6 h7]]]]]]]]]]] := uniform_pairs 3 1 isT; exists Om, Pr, S, x, R.
by do !split => //; exact: h6.
Qed.
Theorem figures__figure_7_t_4__met :
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector 4 (symbol 2))) (x : rvt Om (vector 4 (symbol 2))) (R : rvt Om (vector 4 (symbol 2))),
  uniform Pr S /\
  uniform Pr x /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
have [Om [Pr [S [x [R [h1 [h2 [h3 [h4 [h5 [h6 h7]]]]]]]]]]] := uniform_pairs 4 1 isT; exists Om, Pr, S, x, R.
by do !split => //; exact: h6.
Qed.
Theorem figures__figure_7_t_6__met :
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector 6 (symbol 2))) (x : rvt Om (vector 6 (symbol 1))) (R : rvt Om (vector 6 (symbol 2))),
  uniform Pr S /\
  uniform Pr x /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
have [Om [Pr [S [x [R [h1 [h2 [h3 [h4 [h5 [h6 h7]]]]]]]]]]] := uniform_pairs 6 0 isT; exists Om, Pr, S, x, R.
by do !split.
Qed.
Theorem figures__figure_7_t_8__met :
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector 8 (symbol 2))) (x : rvt Om (vector 8 (symbol 1))) (R : rvt Om (vector 8 (symbol 2))),
  uniform Pr S /\
  uniform Pr x /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
have [Om [Pr [S [x [R [h1 [h2 [h3 [h4 [h5 [h6 h7]]]]]]]]]]] := uniform_pairs 8 0 isT; exists Om, Pr, S, x, R.
by do !split.
Qed.
