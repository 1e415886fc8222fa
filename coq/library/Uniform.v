(* A uniform answer: what exact match shows of it, in closed form. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Binary Total Numeric Equality Tactics Match.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Lemma distinct_le V K (t : K.-tuple 'I_V) : INR (distinct t) <= INR V.
Proof.
by apply: nat_le; have := max_card (mem (undup t)); rewrite card_ord (card_uniqP (undup_uniq t)).
Qed.
Lemma card_missed V K (t : K.-tuple 'I_V) : INR #|[pred a : 'I_V | a \notin t]| = INR V - INR (distinct t).
Proof.
have := cardC (mem (undup t)); rewrite card_ord (card_uniqP (undup_uniq t)) => /(congr1 INR).
rewrite (_ : #|predC _| = #|[pred a | a \notin t]|); last by apply: eq_card => a; rewrite !inE mem_undup.
move=> e; have e' : INR (distinct t) + INR #|[pred a : 'I_V | a \notin t]| = INR V by rewrite -plus_INR; exact: e.
lra.
Qed.

Section Uniform.
Variables (V K : nat) (Om : finType) (Pr : dist Om).
Variables (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))).
Hypothesis prior : uniform Pr S.
Hypothesis independence : MI Pr T S = 0.
Hypothesis exact_match : almost Pr (fun w => r w = match_vs (T w) (S w)).
Let C : rvt Om (maybe (symbol V)) := fun w => restrict_sv (S w) (T w).

Theorem group_value (t : K.-tuple 'I_V) : possible Pr T t ->
  H (at_ Pr T t) r = log2 V - (V - distinct t) / V * log2 (V - distinct t).
Proof.
move=> ht; rewrite (match_restrict_H exact_match ht).
by rewrite -(@law_restrict _ _ _ _ S T C t prior independence) // => w _.
Qed.

Hypothesis K1 : (1 <= K)%N.
Lemma V_gt0 : 0 < INR V.
Proof. by have [w _] := outcome Pr; have := card_gt0_R S w; rewrite card_ord. Qed.

Theorem group_value_eq (t : K.-tuple 'I_V) : possible Pr T t ->
  (log2 V - (V - distinct t) / V * log2 (V - distinct t) = log2 (distinct t + 1) <-> INR V = distinct t + 1).
Proof.
move=> ht; rewrite -(group_value ht) (group_eq exact_match ht); have V0 := V_gt0.
have u := uniform_at prior independence ht.
have law w : pr (at_ Pr T t) (fun v => restrict_sv (S v) t == restrict_sv (S w) t) =
    if S w \in t then / INR V else (INR V - INR (distinct t)) / INR V.
  rewrite (pr_uniform [pred s : 'I_V | restrict_sv s t == restrict_sv (S w) t] u) card_ord.
  case: ifP => h; last first.
    rewrite -card_missed; congr (INR _ / _); apply: eq_card => s; rewrite !inE /restrict_sv h.
    by case: (s \in (t : seq 'I_V)).
  rewrite (_ : #|_| = 1%N) /Rdiv ?Rmult_1_l // -(card1 (S w : 'I_V)); apply: eq_card => s.
  rewrite !inE /restrict_sv h; case: ifP => // hs; apply/esym/negbTE/eqP => e; by rewrite e h in hs.
have atC w v : 0 < at_ Pr T t v -> 0 < at_ Pr T t w ->
    (restrict_sv (S v) (T v) == restrict_sv (S w) (T w)) = (restrict_sv (S v) t == restrict_sv (S w) t).
  by move=> /(at_suppt ht) [_ ->] /(at_suppt ht) [_ ->].
have lawC w : 0 < at_ Pr T t w -> pr (at_ Pr T t) (fun v => C v == C w) =
    if S w \in t then / INR V else (INR V - INR (distinct t)) / INR V.
  by move=> hw; rewrite -law; apply: pr_ext => v hv; exact: atC.
have M1 := distinct_ge1 t K1; have le := distinct_le t.
split=> [uni|e w hw]; last first.
  change (pr (at_ Pr T t) (fun v => C v == C w) = / (distinct t + 1)); rewrite lawC // -e; case: ifP => // _.
  by rewrite e /Rdiv (_ : _ + 1 - _ = 1) ?Rmult_1_l //; lra.
have [w [hw iw]] : exists w, 0 < at_ Pr T t w /\ S w \in t.
  have p : 0 < pr (at_ Pr T t) (fun w => S w == tnth t (Ordinal K1)).
    by rewrite (u (tnth t (Ordinal K1))) card_ord; apply: Rinv_0_lt_compat.
  by have [w [hw e]] := @possible_ext _ (at_ Pr T t) _ S _ p; exists w; split=> //; rewrite e mem_tnth.
have := uni w hw; change (pr (at_ Pr T t) (fun v => C v == C w) = / (distinct t + 1) -> INR V = distinct t + 1).
by rewrite lawC // iw => e; rewrite -(Rinv_inv (INR V)) e Rinv_inv.
Qed.

Theorem group_value_le (t : K.-tuple 'I_V) : possible Pr T t ->
  log2 V - (V - distinct t) / V * log2 (V - distinct t) <= log2 (distinct t + 1).
Proof. by move=> ht; rewrite -(group_value ht); exact: (group_le exact_match ht). Qed.

Theorem group_avg_value : Hc Pr r T = Ex Pr (fun w => log2 V - (V - distinct (T w)) / V * log2 (V - distinct (T w))).
Proof.
exact: (Hc_eq_avg (T := T) (f := fun t => log2 V - (V - distinct (t : K.-tuple 'I_V)) / V * log2 (V - distinct (t : K.-tuple 'I_V))) group_value).
Qed.
Theorem group_avg_value_le :
  Ex Pr (fun w => log2 V - (V - distinct (T w)) / V * log2 (V - distinct (T w))) <= Ex Pr (fun w => log2 (distinct (T w) + 1)).
Proof. by apply: Ex_le => w hw; apply: group_value_le; apply: possible_self. Qed.
Theorem group_avg_value_eq :
  Ex Pr (fun w => log2 V - (V - distinct (T w)) / V * log2 (V - distinct (T w))) = Ex Pr (fun w => log2 (distinct (T w) + 1)) <->
  almost Pr (fun w => INR V = distinct (T w) + 1).
Proof.
rewrite Ex_le_eq; last by move=> w hw; apply: group_value_le; apply: possible_self.
by split=> h w hw; have := group_value_eq (possible_self T hw); [move=> q; apply: (proj1 q); exact: h | move=> q; apply: (proj2 q); exact: h].
Qed.
End Uniform.
