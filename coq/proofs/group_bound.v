From BPR.library Require Import All Traces.
From BPR.statements Require Import group_bound.

(* one answer per row: pointwise, averaged, adaptive *)
Theorem group_bound__pointwise : group_bound.group_bound__pointwise.
Proof. by move=> V K V1 K1 Om Pr S T r match_ t ht; exact: (group_le match_ ht). Qed.
Theorem group_bound__pointwise__equality1 : group_bound.group_bound__pointwise__equality1.
Proof. by move=> V K V1 K1 Om Pr S T r match_ t ht; exact: (group_eq match_ ht). Qed.
Theorem group_bound__pointwise__defined : group_bound.group_bound__pointwise__defined.
Proof. by move=> V K V1 K1 Om Pr S T r match_ t ht; defined. Qed.

Theorem group_bound__averaged : group_bound.group_bound__averaged.
Proof.
move=> V K V1 K1 Om Pr S T r g ind match_ sees; have det := match_fun match_; do ?split.
- have := CMI_ge0 Pr S [% T, r] g; shannon.
- shannon.
- exact: (group_avg_le match_).
- exact: distinct_jensen.
- exact: distinct_count.
Qed.
Theorem group_bound__averaged__equality1 : group_bound.group_bound__averaged__equality1.
Proof. by move=> V K V1 K1 Om Pr S T r g ind match_ sees; split; shannon. Qed.
Theorem group_bound__averaged__equality3 : group_bound.group_bound__averaged__equality3.
Proof. by move=> V K V1 K1 Om Pr S T r g ind match_ sees; exact: (group_avg_eq match_). Qed.
Theorem group_bound__averaged__equality4 : group_bound.group_bound__averaged__equality4.
Proof. by move=> V K V1 K1 Om Pr S T r g ind match_ sees; exact: distinct_jensen_eq. Qed.
Theorem group_bound__averaged__equality5 : group_bound.group_bound__averaged__equality5.
Proof. by move=> V K V1 K1 Om Pr S T r g ind match_ sees; exact: distinct_count_eq. Qed.
Theorem group_bound__averaged__defined : group_bound.group_bound__averaged__defined.
Proof. by move=> V K V1 K1 Om Pr S T r g ind match_ sees; have := EM_ge0 Pr T; defined. Qed.


Theorem group_bound__relevant_tokens : group_bound.group_bound__relevant_tokens.
Proof.
move=> V K V1 K1 Om Pr S T Q m r left_ match_ fail; split; last exact: (group_avg_le match_).
have := CMI_ge0 Pr m T Q; have := Hc_ge0 Pr m [% r, T]; have := Hc_ge0 Pr Q [% T, m].
have := Hc_ge0 Pr r [% T, m, Q]; shannon.
Qed.
Theorem group_bound__relevant_tokens__equality1 : group_bound.group_bound__relevant_tokens__equality1.
Proof.
move=> V K V1 K1 Om Pr S T Q m r left_ match_ fail.
have := CMI_ge0 Pr m T Q; have := Hc_ge0 Pr m [% r, T]; have := Hc_ge0 Pr Q [% T, m]; have := CMI_ge0 Pr Q m T.
move=> a b c d; split=> [e|[e1 e2]]; [split|]; shannon.
Qed.
Theorem group_bound__relevant_tokens__equality2 : group_bound.group_bound__relevant_tokens__equality2.
Proof. by move=> V K V1 K1 Om Pr S T Q m r left_ match_ fail; exact: (group_avg_eq match_). Qed.
Theorem group_bound__relevant_tokens__defined : group_bound.group_bound__relevant_tokens__defined.
Proof. by move=> V K V1 K1 Om Pr S T Q m r left_ match_ fail; defined. Qed.

Theorem group_bound__patterns : group_bound.group_bound__patterns.
Proof.
move=> N N1 Om Pr S tau c r ind reach; do ?split.
- have := Hc_ge0 Pr r [% S, tau]; shannon.
- have := Hc_ge0 Pr c [% r, tau]; shannon.
- exact: (Hc_takes_le1 tau (takes_symbol Pr c)).
Qed.
Theorem group_bound__patterns__equality1 : group_bound.group_bound__patterns__equality1.
Proof. by move=> N N1 Om Pr S tau c r ind reach; split; shannon. Qed.
Theorem group_bound__patterns__equality2 : group_bound.group_bound__patterns__equality2.
Proof. by move=> N N1 Om Pr S tau c r ind reach; split; shannon. Qed.
Theorem group_bound__patterns__equality3 : group_bound.group_bound__patterns__equality3.
Proof. by move=> N N1 Om Pr S tau c r ind reach; exact: (Hc_takes_eq1 tau (takes_symbol Pr c)). Qed.
Theorem group_bound__patterns__defined : group_bound.group_bound__patterns__defined.
Proof. by move=> N /nat_ge1 N1 *; defined. Qed.

(* the answer itself caps the rewards *)
Theorem group_bound__both_caps : group_bound.group_bound__both_caps.
Proof.
move=> V K V1 K1 Om Pr S T r match_ t ht; split; last exact: (H_takes (takes_symbol _ S)).
have det := Hc_at0 (match_fun match_) ht; have := Hc_ge0 (at_ Pr T t) S r; shannon.
Qed.
Theorem group_bound__both_caps__equality1 : group_bound.group_bound__both_caps__equality1.
Proof.
move=> V K V1 K1 Om Pr S T r match_ t ht; have det := Hc_at0 (match_fun match_) ht.
rewrite (Hc_at_known S r ht); split; shannon.
Qed.
Theorem group_bound__both_caps__equality2 : group_bound.group_bound__both_caps__equality2.
Proof. by move=> V K V1 K1 Om Pr S T r match_ t ht; exact: (H_takes_eq (takes_symbol _ S)). Qed.
Theorem group_bound__both_caps__defined : group_bound.group_bound__both_caps__defined.
Proof. by move=> V K /nat_ge1 V1 *; defined. Qed.

Theorem group_bound__all_tried : group_bound.group_bound__all_tried.
Proof.
move=> V K V1 K1 Om Pr S T r ind match_ tried; have det := match_fun match_.
split; last exact: (H_takes (takes_symbol _ S)); shannon.
Qed.
Theorem group_bound__all_tried__equality2 : group_bound.group_bound__all_tried__equality2.
Proof. by move=> V K V1 K1 Om Pr S T r ind match_ tried; exact: (H_takes_eq (takes_symbol _ S)). Qed.
Theorem group_bound__all_tried__defined : group_bound.group_bound__all_tried__defined.
Proof. by move=> V K /nat_ge1 V1 *; defined. Qed.

Theorem group_bound__secret : group_bound.group_bound__secret.
Proof.
move=> V K V1 K1 Om Pr S T r match_; have det := match_fun match_; split; last exact: (H_takes (takes_symbol _ S)).
have := MI_ge0 Pr S T; have := Hc_ge0 Pr S [% T, r]; shannon.
Qed.
Theorem group_bound__secret__equality1 : group_bound.group_bound__secret__equality1.
Proof.
move=> V K V1 K1 Om Pr S T r match_; have det := match_fun match_.
have := MI_ge0 Pr S T; have := Hc_ge0 Pr S [% T, r] => a b; split=> [e|[e1 e2]]; [split|]; shannon.
Qed.
Theorem group_bound__secret__equality2 : group_bound.group_bound__secret__equality2.
Proof. by move=> V K V1 K1 Om Pr S T r match_; exact: (H_takes_eq (takes_symbol _ S)). Qed.
Theorem group_bound__secret__defined : group_bound.group_bound__secret__defined.
Proof. by move=> V K /nat_ge1 V1 *; defined. Qed.

(* ---- few verifiers: Sauer and Shelah ---- *)
Lemma vc_takes {V K : nat} {Om : finType} {Pr : dist Om} {S : rvt Om nat_eqType} {T : rvt Om (vector K (symbol V))}
  {r : rvt Om (vector K (symbol 2))} :
  almost Pr (fun w => r w = member_v (T w) (S w)) -> vc_at_most Pr S 1 ->
  forall t : vector K (symbol V), possible Pr T t -> takes (at_ Pr T t) r (distinct (t : K.-tuple 'I_V)).+1.
Proof. by move=> det vc t ht; have := takes_member det vc ht; rewrite traces2. Qed.
Theorem group_bound__vc_dimension : group_bound.group_bound__vc_dimension.
Proof. by move=> V K V1 K1 Om Pr S T r det vc t ht; rewrite -S_INR; apply: H_takes; exact: (vc_takes det vc t ht). Qed.
Theorem group_bound__vc_dimension__equality1 : group_bound.group_bound__vc_dimension__equality1.
Proof. by move=> V K V1 K1 Om Pr S T r det vc t ht; rewrite -S_INR; apply: H_takes_eq; exact: (vc_takes det vc t ht). Qed.
Theorem group_bound__vc_dimension__defined : group_bound.group_bound__vc_dimension__defined.
Proof. by move=> V K V1 K1 Om Pr S T r det vc t ht; have := pos_INR (distinct (t : K.-tuple 'I_V)); lra. Qed.
Lemma traces3 m : INR (traces m 3) = m * (m - 1) / 2 + m + 1.
Proof.
elim: m => [|m ih]; first by rewrite /=; lra.
have -> : traces m.+1 3 = (traces m 3 + traces m 2)%N by [].
by rewrite traces2 plus_INR ih !S_INR; field.
Qed.
Theorem group_bound__vc_dimension_2 : group_bound.group_bound__vc_dimension_2.
Proof. by move=> V K V1 K1 Om Pr S T r det vc t ht; rewrite -traces3; apply: H_takes; exact: (takes_member det vc ht). Qed.
Theorem group_bound__vc_dimension_2__equality1 : group_bound.group_bound__vc_dimension_2__equality1.
Proof. by move=> V K V1 K1 Om Pr S T r det vc t ht; rewrite -traces3; apply: H_takes_eq; exact: (takes_member det vc ht). Qed.
Theorem group_bound__vc_dimension_2__defined : group_bound.group_bound__vc_dimension_2__defined.
Proof.
move=> V K V1 K1 Om Pr S T r det vc t ht; rewrite -traces3; apply: lt_0_INR; apply/ltP.
by rewrite traces_binomials big_ord_recl bin0.
Qed.
