From BPR.library Require Import All Stopping.
From BPR.statements Require Import group_average.

Theorem group_average__distinct_at_64 : group_average.group_average__distinct_at_64.
Proof. by rewrite /group_average.group_average__distinct_at_64; numeric. Qed.
Theorem group_average__pairs_at_64 : group_average.group_average__pairs_at_64.
Proof. by rewrite /group_average.group_average__pairs_at_64; numeric. Qed.
Theorem group_average__without_duplicates : group_average.group_average__without_duplicates.
Proof. by rewrite /group_average.group_average__without_duplicates; numeric. Qed.
Theorem group_average__nearly_linear : group_average.group_average__nearly_linear.
Proof. by rewrite /group_average.group_average__nearly_linear; numeric. Qed.

(* ---- uniform draws ---- *)
Theorem group_average__few_duplicates : group_average.group_average__few_duplicates.
Proof.
move=> V K V1 K1 Om Pr T uni; rewrite (draws V1 uni); split; first exact: draws_many.
rewrite -(draws V1 uni) -[X in _ <= X](Ex_const Pr); apply: Ex_le => w _; exact: count_le.
Qed.
Theorem group_average__few_duplicates__defined : group_average.group_average__few_duplicates__defined.
Proof. by move=> V K /nat_ge1 V1 *; lra. Qed.
Theorem group_average__mean_of_two : group_average.group_average__mean_of_two.
Proof. by move=> V V1 Om Pr T uni; exact: (draws V1 uni). Qed.
Theorem group_average__mean_of_two__defined : group_average.group_average__mean_of_two__defined.
Proof. by move=> V /nat_ge1 V1 *; lra. Qed.
Theorem group_average__mean_of_four : group_average.group_average__mean_of_four.
Proof. by move=> V V1 Om Pr T uni; exact: (draws V1 uni). Qed.
Theorem group_average__mean_of_four__defined : group_average.group_average__mean_of_four__defined.
Proof. by move=> V /nat_ge1 V1 *; lra. Qed.
Theorem group_average__next_token : group_average.group_average__next_token.
Proof.
move=> V K V1 K1 Om Pr U T b unif ind among; rewrite chance_H; apply: Ex_ext => w w0; congr (h2 _).
have ht := possible_self T w0.
have flat : uniform (at_ Pr T (T w)) U by move=> a; rewrite (indep_at a ind ht); exact: unif.
transitivity (pr (at_ Pr T (T w)) (fun v => (fun a => a \in T w) (U v))).
  apply: pr_ext => v hv; have [v0 e] := at_supp ht hv.
  have same : (T v : K.-tuple 'I_V) = T w := e.
  have -> : (b v == bit true) = (U v \in (T v : K.-tuple 'I_V)) by rewrite (among v v0); case: (_ \in _).
  by rewrite same.
rewrite (pr_uniform (fun a => a \in T w) flat) card_ord; congr (INR _ / _).
by rewrite /distinct -(card_uniqP (undup_uniq _)); apply: eq_card => a; rewrite mem_undup.
Qed.
Theorem group_average__next_token__defined : group_average.group_average__next_token__defined.
Proof.
move=> V K /nat_ge1 V1 K1 Om Pr U T b *; split=> w _; first by lra.
have d1 : INR (distinct (T w)) <= INR V.
  apply: le_INR; apply/leP; rewrite /distinct -(card_uniqP (undup_uniq _)).
  by apply: leq_trans (max_card _) _; rewrite card_ord.
have d0 := pos_INR (distinct (T w)).
have p : 0 < / INR V by apply: Rinv_0_lt_compat; lra.
have one : INR V * / INR V = 1 by apply: Rinv_r; lra.
by rewrite /Rdiv; split; nra.
Qed.
