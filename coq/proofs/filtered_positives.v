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
