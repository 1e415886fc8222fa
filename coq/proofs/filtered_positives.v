From BPR.library Require Import All Accepted Stopping.
From BPR.statements Require Import filtered_positives.

(* ---- until the first success ---- *)
Lemma until_fun {K : nat} {Om : finType} {Pr : dist Om} {r : rvt Om (vector K (symbol 2))} {y : rvt Om (list_of (symbol 2))} :
  almost Pr (fun w => y w = until (r w)) -> Hc Pr y r = 0.
Proof.
move=> d; apply: Hc_fun => v w hv hw e; change (y v = y w).
by rewrite !d //; congr (until _); exact: e.
Qed.
Theorem filtered_positives__record : filtered_positives.filtered_positives__record.
Proof.
move=> K K1 Om Pr S T r y g ind ver rec see; have d := until_fun rec; do ?split.
- have := CMI_ge0 Pr S [% T, y] g; shannon.
- have := CMI_ge0 Pr y S r; have := CMI_ge0 Pr y [% S, T] r; have := Hc_ge0 Pr y [% S, T]; have := Hc_ge0 Pr y [% S, T, r].
  have := Hc_ge0 Pr r [% S, T, y]; shannon.
- have := MI_ge0 Pr T y; shannon.
Qed.
Theorem filtered_positives__record__equality1 : filtered_positives.filtered_positives__record__equality1.
Proof. by move=> K K1 Om Pr S T r y g ind ver rec see; split; shannon. Qed.
Theorem filtered_positives__record__equality3 : filtered_positives.filtered_positives__record__equality3.
Proof. by move=> K K1 Om Pr S T r y g ind ver rec see; split; shannon. Qed.
Theorem filtered_positives__until_success : filtered_positives.filtered_positives__until_success.
Proof.
move=> K K1 Om Pr S T r y g ind rec see; split; last exact: (until_bound K1 rec).
have := CMI_ge0 Pr S [% T, y] g; have := MI_ge0 Pr T y; have := Hc_ge0 Pr y [% S, T]; shannon.
Qed.
Theorem filtered_positives__until_success__defined : filtered_positives.filtered_positives__until_success__defined.
Proof.
move=> K K1 Om Pr S T r y g ind rec see; have n1 := EN_ge1 Pr r K1; split; last exact: (share_01 Pr r K1).
by move=> z; move: n1; rewrite z; lra.
Qed.
Theorem filtered_positives__certain_success : filtered_positives.filtered_positives__certain_success.
Proof. by move=> K K1 Om Pr r ->. Qed.
Theorem filtered_positives__certain_success__defined : filtered_positives.filtered_positives__certain_success__defined.
Proof.
move=> K K1 Om Pr r one; have n1 := EN_ge1 Pr r K1; split; first by move=> z; move: n1; rewrite z; lra.
by split; [exact: (share_01 Pr r K1) | exact: (inv_01 Pr r K1)].
Qed.

(* ---- waiting ---- *)
Lemma rollouts3 V (t : 3.-tuple 'I_V) s : INR (rollouts (match_vs t s)) =
  1 + ind (s \notin take 1 t) + ind (s \notin take 2 t).
Proof.
case: t => -[|a [|b [|c [|//]]]] //= h; rewrite rolloutsE /halt /= !inE /ind.
rewrite ![s == _]eq_sym; case: (a == s) => /=; first by lra.
case: (b == s) => /=; first by lra.
by case: (c == s) => /=; lra.
Qed.
Theorem filtered_positives__waiting : filtered_positives.filtered_positives__waiting.
Proof.
move=> V V1 Om Pr S T r uni ind match_; have V0 := nat_ge1 V1.
rewrite -(Ex_total Pr S) (@Ex_ext _ _ _ (fun=> V * (1 - (1 - 1 / V) ^ 3))) ?Ex_const // => w hw.
have ind' : MI Pr S T = 0 by move: ind; shannon.
have hS := possible_self S hw.
have u := uniform_at (A := [finType of 3.-tuple 'I_V]) uni ind' hS.
rewrite (@Ex_ext _ _ _ (fun v => INR (rollouts (match_vs (T v) (S w))))); last first.
  by move=> v /(at_suppt hS) [hv e]; rewrite match_ // e.
rewrite (Ex_uniform (A := [finType of 3.-tuple 'I_V]) (fun t => INR (rollouts (match_vs (t : 3.-tuple 'I_V) (S w)))) u).
rewrite (@rsum_ext _ _ _ _ (fun t => rollouts3 V t (S w))) !rsum_add (rsum_vectors [finType of 'I_V] 3) card_tuple INR_expn card_ord.
rewrite (rsum_cons (A := [finType of 'I_V])).
rewrite (@rsum_miss [finType of 'I_V] (S w) _ 0 (INR V ^ 2)); last first.
  move=> a; have := rsum_vectors [finType of 'I_V] 2; rewrite card_ord => all2.
  case: eqP => [->|/eqP ne]; first by rewrite rsum_zero // => t; rewrite /= inE eqxx.
  rewrite (@rsum_ext _ _ _ (fun=> 1)); first by rewrite all2; lra.
  by move=> t; rewrite /= take0 inE eq_sym (negbTE ne).
rewrite (rsum_cons (A := [finType of 'I_V])).
rewrite (@rsum_miss [finType of 'I_V] (S w) _ 0 ((INR V - 1) * INR V)); last first.
  move=> a; case: eqP => [->|/eqP ne]; first by rewrite rsum_zero // => t; rewrite /= inE eqxx.
  rewrite (rsum_cons (A := [finType of 'I_V])) (@rsum_miss [finType of 'I_V] (S w) _ 0 (INR V)); first by rewrite card_ord; lra.
  move=> b; have := rsum_vectors [finType of 'I_V] 1; rewrite card_ord => all1.
  case: eqP => [->|/eqP ne']; first by rewrite rsum_zero // => t; rewrite /= !inE eqxx orbT.
  rewrite (@rsum_ext _ _ _ (fun=> 1)); first by rewrite all1; lra.
  by move=> t; rewrite /= take0 !inE eq_sym (negbTE ne) eq_sym (negbTE ne').
by rewrite card_ord; field; lra.
Qed.
Theorem filtered_positives__waiting__defined : filtered_positives.filtered_positives__waiting__defined.
Proof. by move=> V /nat_ge1 V1 *; lra. Qed.

(* ---- the share of the positives ---- *)
Section Share.
Context {N : nat} {Om : finType} {Pr : dist Om} {S : rv Om} {T : rvt Om (symbol N)} {r : rvt Om (symbol 2)} {g : rvt Om (maybe (symbol N))}.
Variables (c : R).
Hypothesis c0 : 0 < c.
Hypothesis ind : MI Pr T S = 0.
Hypothesis rate : forall s : cod S, possible Pr S s -> pr (at_ Pr S s) (fun v => r v == bit true) = c.
Hypothesis kept : almost Pr (fun w => g w = keep (T w) (r w)).
Let e w := r w == bit true.

Lemma kept_some w : 0 < Pr w -> e w -> forall v, 0 < Pr v -> (g v == g w) = e v && (T v == T w).
Proof.
move=> hw ew v hv; rewrite !kept // /keep -!/(e _) ew; case: (e v) => //=.
Qed.
Lemma kept_none w : 0 < Pr w -> ~~ e w -> forall v, 0 < Pr v -> (g v == g w) = ~~ e v.
Proof. by move=> hw /negbTE ew v hv; rewrite !kept // /keep -!/(e _) ew; case: (e v). Qed.
Lemma rate_mean : pr Pr e = c.
Proof.
rewrite -(pr_mean Pr S e) (@Ex_ext _ _ _ (fun=> c)) ?Ex_const // => w hw; exact: (rate _ (possible_self S hw)).
Qed.
(* the ratio whose logarithm the information is the mean of *)
Definition share_gain (w : Om) : R := if e w then pr (at_ Pr S (S w)) (fun v => e v && (T v == T w)) / pr Pr (fun v => e v && (T v == T w)) else 1.
Definition share_most (w : Om) : R := if e w then pr Pr (fun v => T v == T w) / pr Pr (fun v => e v && (T v == T w)) else 1.
Lemma share_pos w : 0 < Pr w -> e w -> [/\ 0 < pr (at_ Pr S (S w)) (fun v => e v && (T v == T w)), 0 < pr Pr (fun v => e v && (T v == T w)) &
  pr (at_ Pr S (S w)) (fun v => e v && (T v == T w)) <= pr Pr (fun v => T v == T w)].
Proof.
move=> hw ew; have hw' := at_supp' (possible_self S hw) hw erefl; split.
- by apply: (pr_gt0 hw'); rewrite ew eqxx.
- by apply: (pr_gt0 hw); rewrite ew eqxx.
- by have <- := indep_at ind hw; apply: pr_le => v /andP [].
Qed.
Lemma share_MI : MI Pr g S = Ex Pr (fun w => log2 (share_gain w)).
Proof.
rewrite MI_gain; apply: Ex_ext => w hw; congr log2; have hS := possible_self S hw; rewrite /share_gain; case: (boolP (e w)) => ew.
  congr (_ / _); apply: pr_ext => v; last by move=> hv; exact: (kept_some w hw ew).
  by move=> /(at_supp hS) [hv _]; exact: (kept_some w hw ew).
rewrite (@pr_ext _ (at_ Pr S (S w)) _ (fun v => ~~ e v)); last by move=> v /(at_supp hS) [hv _]; exact: (kept_none w hw ew).
rewrite (@pr_ext _ Pr _ (fun v => ~~ e v)); last by move=> v hv; exact: (kept_none w hw ew).
have p := pr_gt0 (e := fun v => ~~ e v) hw ew; move: p; rewrite !pr_compl rate_mean (rate _ hS) => p.
by field; lra.
Qed.
Lemma share_gain_gt0 w : 0 < Pr w -> 0 < share_gain w.
Proof. by move=> hw; rewrite /share_gain; case: (boolP (e w)) => ew; [have [h1 h2 _] := share_pos w hw ew; exact: Rdiv_lt_0_compat | lra]. Qed.
Lemma share_le w : 0 < Pr w -> share_gain w <= share_most w.
Proof.
move=> hw; rewrite /share_gain /share_most; case: (boolP (e w)) => ew; last lra.
have [h1 h2 h3] := share_pos w hw ew; apply: Rmult_le_compat_r => //; apply: Rlt_le; exact: Rinv_0_lt_compat.
Qed.
Lemma share_verified : Hc Pr r [% S, T] = 0 -> forall w, 0 < Pr w -> share_gain w = share_most w.
Proof.
move=> det w hw; rewrite /share_gain /share_most; case: (boolP (e w)) => ew //; congr (_ / _).
have <- := indep_at ind hw; apply: pr_ext => v /(at_supp (possible_self S hw)) [hv sv].
case: (eqVneq (T v) (T w)) => tv; rewrite ?andbF // andbT.
have q : r v = r w by apply: (fun_ae det hv hw); rewrite /= sv tv.
by rewrite /e q.
Qed.
End Share.
