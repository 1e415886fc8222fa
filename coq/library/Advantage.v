(* Centred rewards (the advantages of a group): what they keep of the rewards, and what they lose. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Binary Total Numeric Equality Tactics Match Uniform.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Lemma bit_cases (x : 'I_2) : x = bit false \/ x = bit true.
Proof. by case: x => [[|[|//]] ?]; [left | right]; apply: val_inj. Qed.
Lemma bit_val b : INR (bit b) = if b then 1 else 0. Proof. by case: b. Qed.
Lemma size_centred K (r : K.-tuple 'I_2) : size (centred r) = K. Proof. by rewrite size_map size_tuple. Qed.
Lemma nth_centred K (r : K.-tuple 'I_2) (i : 'I_K) :
  nth 0 (centred r) i = INR K * INR (tnth r i) - rsum r (fun y : 'I_2 => INR y).
Proof. by rewrite (nth_map (tnth r i)) ?size_tuple // -tnth_nth. Qed.

(* equal advantages: the rewards differ by the same number everywhere *)
Lemma centred_eq K (r s : K.-tuple 'I_2) : centred r = centred s ->
  r = s \/ (forall i, tnth r i = bit true /\ tnth s i = bit false) \/ (forall i, tnth r i = bit false /\ tnth s i = bit true).
Proof.
move=> e; have d i j : INR K * (INR (tnth r i) - INR (tnth s i)) = INR K * (INR (tnth r j) - INR (tnth s j)).
  have := nth_centred r i; have := nth_centred r j; rewrite e !nth_centred; lra.
case: K r s e d => [|K] r s e d; first by left; apply: eq_from_tnth => -[].
have K0 : INR K.+1 <> 0 by rewrite S_INR; have := pos_INR K; lra.
have {}d i : INR (tnth r i) - INR (tnth s i) = INR (tnth r ord0) - INR (tnth s ord0) by apply: (Rmult_eq_reg_l _ _ _ _ K0); exact: d.
have [r0|r0] := bit_cases (tnth r ord0); have [s0|s0] := bit_cases (tnth s ord0).
- left; apply: eq_from_tnth => i; have := d i; rewrite r0 s0.
  by case: (bit_cases (tnth r i)) => ->; case: (bit_cases (tnth s i)) => -> //; rewrite !bit_val; lra.
- right; right=> i; have := d i; rewrite r0 s0.
  by case: (bit_cases (tnth r i)) => ->; case: (bit_cases (tnth s i)) => -> //; rewrite !bit_val; lra.
- right; left=> i; have := d i; rewrite r0 s0.
  by case: (bit_cases (tnth r i)) => ->; case: (bit_cases (tnth s i)) => -> //; rewrite !bit_val; lra.
- left; apply: eq_from_tnth => i; have := d i; rewrite r0 s0.
  by case: (bit_cases (tnth r i)) => ->; case: (bit_cases (tnth s i)) => -> //; rewrite !bit_val; lra.
Qed.

Lemma centred_const K (b : bool) (r : K.-tuple 'I_2) : (forall i, tnth r i = bit b) -> centred r = nseq K 0.
Proof.
move=> h; have e : tval r = nseq K (bit b).
  apply: (@eq_from_nth _ (bit b)); first by rewrite size_tuple size_nseq.
  by move=> i; rewrite size_tuple => hi; rewrite nth_nseq hi -(tnth_nth _ r (Ordinal hi)) h.
have s n : rsum (nseq n (bit b)) (fun y : 'I_2 => INR y) = INR n * INR (bit b).
  by elim: n => [|n IH]; [rewrite /=; lra | rewrite S_INR /= IH; lra].
by rewrite /centred e s map_nseq (_ : _ - _ = 0) //; lra.
Qed.

Section Advantage.
Variables (V K : nat) (Om : finType) (Pr : dist Om).
Variables (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))).
Variables (a : rvt Om (list_of R_eqType)).
Hypothesis exact_match : almost Pr (fun w => r w = match_vs (T w) (S w)).
Hypothesis advantages : almost Pr (fun w => a w = centred (r w)).

Lemma advantage_fun : Hc Pr a r = 0.
Proof.
apply: Hc_fun => v w hv hw e; change (a v = a w); rewrite !advantages //.
by rewrite (e : r v = r w).
Qed.

Theorem advantage_lost : MI Pr [% T, r] S - MI Pr [% T, a] S = Hc Pr r [% T, a].
Proof.
have det := match_fun exact_match; have det' := advantage_fun.
have := Hc_ge0 Pr a [% T, r]; have := MI_ge0 Pr S r; have := Hc_ge0 Pr r [% S, T, a].
have := CMI_ge0 Pr a T r; have := CMI_ge0 Pr a [% T, S] r; have := CMI_ge0 Pr r a [% S, T].
have := Hc_ge0 Pr a [% S, T, r]; shannon.
Qed.

(* all tokens equal: the rewards are all right or all wrong, and the advantages are 0 *)
Lemma tokens_equal (t : K.-tuple 'I_V) : distinct t = 1%N -> forall i j, tnth t i = tnth t j.
Proof.
move=> d i j; have mi : tnth t i \in undup t by rewrite mem_undup mem_tnth.
have mj : tnth t j \in undup t by rewrite mem_undup mem_tnth.
by move: d mi mj; rewrite /distinct; case: (undup t) => [|x [|//]] // _; rewrite !inE => /eqP -> /eqP ->.
Qed.
Lemma tokens_differ (t : K.-tuple 'I_V) : (1 <= K)%N -> distinct t <> 1%N -> exists i j, tnth t i <> tnth t j.
Proof.
move=> K1 d; have := distinct_ge1 t K1; pose i0 := Ordinal K1.
case: (boolP (all (fun x => x == tnth t i0) t)) => [al|/allPn [x /tnthP [j ->] /eqP ne] _]; last by exists j, i0.
move=> _; case: d; rewrite /distinct; have u := undup_uniq t.
have sub x : x \in undup t -> x = tnth t i0 by rewrite mem_undup => /(allP al)/eqP.
have m : tnth t i0 \in undup t by rewrite mem_undup mem_tnth.
case: (undup t) u sub m => [|x [|y s]] // /andP [nx _] sub _.
have e1 := sub x (mem_head _ _); have e2 : y = tnth t i0 by apply: sub; rewrite !inE eqxx orbT.
by move: nx; rewrite e1 e2 mem_head.
Qed.

Variable q : rvt Om (symbol 2).
Hypothesis all_right : almost Pr (fun w => q w = unanimous (r w)).
Hypothesis K1 : (1 <= K)%N.

Lemma advantage_at (t : K.-tuple 'I_V) : possible Pr T t ->
  Hc (at_ Pr T t) r a = if distinct t == 1%N then H (at_ Pr T t) q else 0.
Proof.
move=> ht; have at_w w : 0 < at_ Pr T t w -> [/\ r w = match_vs t (S w), a w = centred (r w) & q w = unanimous (r w)].
  by move=> /(at_suppt ht) [hw e]; rewrite -{1}e; split; [exact: exact_match | exact: advantages | exact: all_right].
case: eqP => d; last first.
  apply: Hc_fun => v w /at_w [rv av _] /at_w [rw aw _] e; change (r v = r w).
  have {}e : centred (r v) = centred (r w) by rewrite -av -aw; exact: e.
  have [i [j ne]] := tokens_differ K1 d.
  have no (u : Om) : r u = match_vs t (S u) -> ~ (forall k, tnth (r u) k = bit true).
    move=> ru al; apply: ne; have := al i; have := al j; rewrite ru !match_vsE.
    by move=> /(@bit_inj _ true)/eqP -> /(@bit_inj _ true)/eqP ->.
  case: (centred_eq e) => [//|[al|al]].
    by case: (no v rv) => k; case: (al k).
  by case: (no w rw) => k; case: (al k).
pose i0 := Ordinal K1.
have same w k : 0 < at_ Pr T t w -> tnth (r w) k = tnth (r w) i0.
  by move=> /at_w [-> _ _]; rewrite !match_vsE (tokens_equal d k i0).
have const w : 0 < at_ Pr T t w -> a w = nseq K 0.
  move=> hw; have [_ -> _] := at_w w hw; have [b0|b1] := bit_cases (tnth (r w) i0).
    by apply: (@centred_const _ false) => k; rewrite same.
  by apply: (@centred_const _ true) => k; rewrite same.
have a0 : H (at_ Pr T t) a = 0 by apply: H_const => v w hv hw; change (a v = a w); rewrite !const.
have qE w : 0 < at_ Pr T t w -> q w = tnth (r w) i0.
  move=> hw; have [_ _ ->] := at_w w hw; rewrite /unanimous.
  rewrite (_ : all _ _ = (tnth (r w) i0 == bit true)).
    by case: (bit_cases (tnth (r w) i0)) => ->.
  by apply/allP/idP => [h|/eqP h x /tnthP [k ->]]; [apply: h; exact: mem_tnth | rewrite same // h].
have rq : H (at_ Pr T t) r = H (at_ Pr T t) q.
  apply: H_ext => v w hv hw; change ((r v == r w) = (q v == q w)); rewrite !qE //.
  apply/eqP/eqP => [-> //|e]; apply: eq_from_tnth => k; by rewrite (same v) // (same w).
have := MI_ge0 (at_ Pr T t) r a; have := Hc_ge0 (at_ Pr T t) a r; rewrite -rq; move: a0; shannon.
Qed.

(* the probability of all right is 0 unless all tokens are equal *)
Lemma all_right_at (t : K.-tuple 'I_V) : possible Pr T t -> distinct t <> 1%N ->
  pr (at_ Pr T t) (fun v => q v == bit true) = 0.
Proof.
move=> ht d; have [i [j ne]] := tokens_differ K1 d; rewrite (@pr_ext _ _ _ xpred0).
  by rewrite /pr rsum_zero // => w; rewrite /ind; lra.
move=> w /(at_suppt ht) [hw e]; apply/negbTE/eqP => q1; apply: ne.
have := all_right hw; rewrite q1 /unanimous => /(@bit_inj true)/esym/allP al.
have := al _ (mem_tnth i (r w)); have := al _ (mem_tnth j (r w)); rewrite exact_match // e !match_vsE.
by move=> /eqP/(@bit_inj _ true)/eqP -> /eqP/(@bit_inj _ true)/eqP ->.
Qed.

Theorem advantage_value : Hc Pr r [% T, a] = Ex Pr (fun w => h2 (pr (at_ Pr T (T w)) (fun v => q v == bit true))).
Proof.
have -> : Hc Pr r [% T, a] = Hc Pr r [% a, T] by shannon.
rewrite Hc_avg2; apply: Ex_ext => w hw; have ht := possible_self T hw.
rewrite (advantage_at ht); case: eqP => d; first by rewrite -chance.
by rewrite (all_right_at ht d) h2_0.
Qed.

Hypothesis prior : uniform Pr S.
Hypothesis independence : MI Pr T S = 0.
Theorem advantage_uniform : Hc Pr r [% T, a] = Ex Pr (fun w => agree (T w) * h2 (1 / V)).
Proof.
rewrite advantage_value; apply: Ex_ext => w hw; have ht := possible_self T hw.
rewrite /agree; case: eqP => d; last by rewrite (all_right_at ht d) h2_0 /=; lra.
rewrite Rmult_1_l; congr h2; have u := uniform_at prior independence ht; pose i0 := Ordinal K1.
have pe := pr_uniform (pred1 (tnth (T w) i0 : 'I_V)) u; rewrite card1 card_ord in pe; rewrite -[1 / V]pe.
apply: pr_ext => v /(at_suppt ht) [hv e]; rewrite (all_right hv) /unanimous exact_match // e /=.
rewrite (_ : all _ _ = (S v == tnth (T w) i0)); first by case: (S v == _).
apply/allP/eqP => [h|h x /tnthP [k ->]].
  by have := h _ (mem_tnth i0 _); rewrite match_vsE => /eqP/(@bit_inj _ true)/eqP ->.
by rewrite match_vsE (tokens_equal d k i0) -h eqxx.
Qed.
End Advantage.
