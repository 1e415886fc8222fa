From BPR.library Require Import All Accepted Pinsker.
From BPR.statements Require Import bits_per_accuracy.
Set Implicit Arguments.
Unset Strict Implicit.

Section Guess.
Variables (V C : nat) (Om : finType) (Pr : dist Om) (S x : rvt Om (symbol V)) (g : rvt Om (symbol C)) (b : rvt Om (symbol 2)) (q : R).
Hypothesis computed : Hc Pr x g = 0.
Hypothesis most : forall s : 'I_V, pr Pr (fun w => S w == s) <= q.
Hypothesis right_ : almost Pr (fun w => b w = match1 (x w) (S w)).
Let e : pred Om := fun w => x w == S w.

Lemma q_ge0 : 0 <= q.
Proof. by have [w0 _] := outcome Pr; apply: Rle_trans (most (S w0)); exact: pr_ge0. Qed.
Lemma at_value (c : 'I_C) : pr Pr (fun w => e w && (g w == c)) <= q.
Proof.
case: (Rle_lt_or_eq_dec _ _ (pr_ge0 Pr (fun w => e w && (g w == c)))) => [h|<-]; last exact: q_ge0.
have [w0 [h0 /andP [_ /eqP g0]]] := pr_gt0_ex h.
apply: Rle_trans (most (x w0)); rewrite (@pr_ext _ _ _ (fun w => e w && (g w == c) && (S w == x w0))).
  by apply: pr_le => w /andP [].
move=> w hw; case E: (e w && (g w == c)) => //=; move/andP: E => [/eqP ex /eqP gc].
by symmetry; apply/eqP; rewrite -ex; apply: (fun_ae computed hw h0); change (g w = g w0); rewrite gc g0.
Qed.
Lemma guess_le : pr Pr e <= C * q.
Proof.
case: (Rle_lt_or_eq_dec _ _ (pr_ge0 Pr e)) => [h|<-]; last by apply: Rmult_le_pos; [exact: pos_INR | exact: q_ge0].
have t := pr_total (given Pr e) (g : Om -> 'I_C).
have s : rsum (enum 'I_C) (fun c => pr Pr (fun w => e w && (g w == c))) = pr Pr e.
  rewrite -[RHS]Rmult_1_r -t -rsum_mul; apply: rsum_ext => c; rewrite pr_given // /Rdiv (Rmult_comm _ (/ _)) -Rmult_assoc Rinv_r ?Rmult_1_l //; lra.
rewrite -s; apply: Rle_trans (rsum_le _ at_value) _; rewrite rsum_const size_enum_ord; lra.
Qed.
Lemma errors : Ex Pr (fun w => failed (b w)) = 1 - pr Pr e.
Proof.
rewrite -pr_compl (@Ex_ext _ _ _ (fun w => ind (~~ e w))); last first.
  by move=> w hw; rewrite (right_ hw) match1E /failed /e bit_val; case: (x w == S w).
by apply: rsum_ext => w; rewrite Rmult_comm.
Qed.
Lemma errors_ge : 1 - C * q <= Ex Pr (fun w => failed (b w)).
Proof. by rewrite errors; have := guess_le; lra. Qed.
End Guess.

Theorem bits_per_accuracy__stored_uniform : bits_per_accuracy.bits_per_accuracy__stored_uniform.
Proof.
move=> V C V1 C1 Om Pr S g x b uni computed right_; apply: (errors_ge (q := / INR V)) computed _ right_ => s.
by rewrite (uni s) card_ord; lra.
Qed.
Theorem bits_per_accuracy__stored_uniform__defined : bits_per_accuracy.bits_per_accuracy__stored_uniform__defined.
Proof. by move=> V C /nat_ge1 V1 *; lra. Qed.
Theorem bits_per_accuracy__stored : bits_per_accuracy.bits_per_accuracy__stored.
Proof.
move=> V C N A V1 C1 N1 A1 AN Om Pr S g x b T r uni apart before largest computed right_.
have ind : MI Pr T S = 0 by have := CMI_ge0 Pr T [% g, x] S; have := MI_ge0 Pr T S; shannon.
have -> : C * A / N = C * (A / N) by rewrite /Rdiv Rmult_assoc.
apply: errors_ge computed _ right_ => s.
have ht : possible Pr T s.
  rewrite /possible (uni s) card_ord; apply: Rinv_0_lt_compat; have := nat_ge1 V1; lra.
apply: Rle_trans (largest s ht); right; rewrite -(@Verdict.indep_at _ Pr T [finType of 'I_V] S s s ind ht).
apply: pr_ext => w hw; have [pw tw] := at_supp ht hw; rewrite (before w pw) match1E (tw : T w = s).
by rewrite eq_sym; case: (s == S w).
Qed.
Theorem bits_per_accuracy__stored__defined : bits_per_accuracy.bits_per_accuracy__stored__defined.
Proof. by move=> V C N A V1 C1 /nat_ge1 N1 *; lra. Qed.

Section Gain.
Variables (V : nat) (Om : finType) (Pr : dist Om) (S x y : rvt Om (symbol V)) (g : rv Om).
Hypothesis cover : covers Pr Pr y S.
Hypothesis alike : KL Pr Pr y S = 0.
Hypothesis afresh : MI Pr x y = 0.
Let hit (t s : 'I_V) : R := INR (bit (t == s)).
Lemma afresh' : MI Pr y x = 0. Proof. by move: afresh; shannon. Qed.
Lemma gained : 2 * log2 (exp 1) * (Ex Pr (fun w => hit (x w) (S w)) - Ex Pr (fun w => hit (x w) (y w))) ^ 2 <= MI Pr x S.
Proof. by apply: (pinsker_MI (A := [finType of 'I_V]) (B := [finType of 'I_V]) (f := hit) cover alike afresh') => a b; exact: bit_01. Qed.
Lemma gained_eq : 2 * log2 (exp 1) * (Ex Pr (fun w => hit (x w) (S w)) - Ex Pr (fun w => hit (x w) (y w))) ^ 2 = MI Pr x S <-> MI Pr S x = 0.
Proof.
have k := pinsker_MI_eq (A := [finType of 'I_V]) (B := [finType of 'I_V]) (f := hit) cover alike afresh' (fun a b => bit_01 _).
have -> : MI Pr S x = MI Pr x S by rewrite /MI; have -> : H Pr [% S, x] = H Pr [% x, S]; [kernel | lra].
exact: k.
Qed.
End Gain.
Lemma passed_on (V : nat) (Om : finType) (Pr : dist Om) (S x : rvt Om (symbol V)) (g : rv Om) : Hc Pr x g = 0 -> MI Pr x S <= MI Pr g S.
Proof. by move=> hc; have := CMI_ge0 Pr g S x; have := CMI_ge0 Pr x S g; have := Hc_ge0 Pr x [% g, S]; shannon. Qed.
Theorem bits_per_accuracy__gain : bits_per_accuracy.bits_per_accuracy__gain.
Proof.
by move=> V V2 Om Pr S g x y hc c a af; apply: (Rle_trans _ _ _ (gained c a af)); exact: passed_on hc.
Qed.
Theorem bits_per_accuracy__gain__equality1 : bits_per_accuracy.bits_per_accuracy__gain__equality1.
Proof.
move=> V V2 Om Pr S g x y hc c a af; have p := passed_on S hc; have m := MI_ge0 Pr x S; have k := gained c a af.
have q := gained_eq c a af; have sy : MI Pr S x = MI Pr x S by rewrite /MI; have -> : H Pr [% S, x] = H Pr [% x, S]; [kernel | lra].
have sg : MI Pr S g = MI Pr g S by rewrite /MI; have -> : H Pr [% S, g] = H Pr [% g, S]; [kernel | lra].
set L := 2 * _ * _ in k q *; split=> [e|z].
  have x0 : MI Pr S x = 0 by apply/q; lra.
  by lra.
by have /q : MI Pr S x = 0; lra.
Qed.
