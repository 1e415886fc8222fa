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
Theorem group_average__mean : group_average.group_average__mean.
Proof. by move=> V K V1 K1 Om Pr T uni; exact: (draws V1 uni). Qed.
Theorem group_average__mean__defined : group_average.group_average__mean__defined.
Proof. by move=> V K /nat_ge1 V1 *; lra. Qed.

(* ---- whether one more token is among those drawn ---- *)
Theorem group_average__next_token : group_average.group_average__next_token.
Proof.
move=> V K V1 K1 Om Pr U T b uni ind seen.
apply: (Hc_eq_avg (T := T) (f := fun t => h2 (distinct (t : K.-tuple 'I_V) / V))) => t ht.
have u := uniform_at (A := [finType of 'I_V]) uni ind ht.
rewrite (law_bit (e := fun s : 'I_V => s \in (t : K.-tuple 'I_V)) u); last first.
  by move=> w /(at_suppt ht) [hw e]; rewrite (seen w hw) /= e.
rewrite card_ord /distinct -(card_uniqP (undup_uniq (t : K.-tuple 'I_V))); congr h2; congr (INR _ / _).
by apply: eq_card => s; rewrite mem_undup.
Qed.
Theorem group_average__next_token__defined : group_average.group_average__next_token__defined.
Proof.
move=> V K /nat_ge1 V1 K1 Om Pr U T b *; split=> w hw; first lra.
by apply: div_le1; [split; [exact: pos_INR | exact: distinct_le] | lra].
Qed.
