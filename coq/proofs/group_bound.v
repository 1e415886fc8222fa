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
(* ---- verifiers as sets of tokens: the table of their rewards ---- *)
Section Table.
Context {V K : nat} {Om : finType} {Pr : dist Om} {S : rvt Om nat_eqType} {T : rvt Om (vector K (symbol V))} {r : rvt Om (vector K (symbol 2))}.
Hypothesis set_ : almost Pr (fun w => r w = member_v (T w) (S w)).
Let table : rvt Om (vector V (symbol 2)) := fun w => [tuple bit (Nat.testbit (S w) x) | x < V].
Lemma member_table : almost Pr (fun w => r w = lookup_v (T w) (table w)).
Proof.
by move=> w hw; rewrite set_ //; apply: eq_from_tnth => i; rewrite member_vE lookup_vE tnth_mktuple.
Qed.
Lemma member_fun : Hc Pr r [% S, T] = 0.
Proof.
apply: Hc_fun => v w hv hw; case=> e1 e2; change (r v = r w); rewrite !set_ //.
by rewrite (e1 : S v = S w) (e2 : T v = T w).
Qed.
Lemma member_le t : possible Pr T t -> H (at_ Pr T t) r <= distinct (t : K.-tuple 'I_V).
Proof. by move=> ht; have := graded_le member_table isT ht; rewrite INR_2 log2_2 Rmult_1_r. Qed.
Lemma member_eq t : possible Pr T t ->
  (H (at_ Pr T t) r = distinct (t : K.-tuple 'I_V) <-> uniform_on (at_ Pr T t) r (2 ^ distinct (t : K.-tuple 'I_V))).
Proof. by move=> ht; have := graded_eq member_table isT ht; rewrite INR_2 log2_2 Rmult_1_r. Qed.
Lemma member_mean : Ex Pr (fun w => distinct (T w) * log2 2%N) = Ex Pr (fun w => distinct (T w)).
Proof. by apply: Ex_ext => w _; rewrite INR_2 log2_2 Rmult_1_r. Qed.
Lemma member_avg_le : Hc Pr r T <= Ex Pr (fun w => distinct (T w)).
Proof. by rewrite -member_mean; exact: (graded_avg_le member_table). Qed.
Lemma member_avg_eq : Hc Pr r T = Ex Pr (fun w => distinct (T w)) <-> uniform_given Pr r (fun w => 2 ^ distinct (T w)) T.
Proof. by rewrite -member_mean; have := graded_avg_eq member_table isT; rewrite INR_2. Qed.
End Table.
Theorem group_bound__distinct_inputs : group_bound.group_bound__distinct_inputs.
Proof. by move=> V K V1 K1 Om Pr S T r set_ t ht; exact: (member_le set_ t ht). Qed.
Theorem group_bound__distinct_inputs__equality1 : group_bound.group_bound__distinct_inputs__equality1.
Proof. by move=> V K V1 K1 Om Pr S T r set_ t ht; exact: (member_eq set_ t ht). Qed.
Theorem group_bound__distinct_inputs_averaged : group_bound.group_bound__distinct_inputs_averaged.
Proof.
move=> V K V1 K1 Om Pr S T r g ind set_ sees; have det := member_fun set_; do ?split.
- have := CMI_ge0 Pr S [% T, r] g; shannon.
- shannon.
- exact: (member_avg_le set_).
- exact: EM_le.
Qed.
Theorem group_bound__distinct_inputs_averaged__equality1 : group_bound.group_bound__distinct_inputs_averaged__equality1.
Proof. by move=> V K V1 K1 Om Pr S T r g ind set_ sees; split; shannon. Qed.
Theorem group_bound__distinct_inputs_averaged__equality3 : group_bound.group_bound__distinct_inputs_averaged__equality3.
Proof. by move=> V K V1 K1 Om Pr S T r g ind set_ sees; exact: (member_avg_eq set_). Qed.
Theorem group_bound__distinct_inputs_averaged__equality4 : group_bound.group_bound__distinct_inputs_averaged__equality4.
Proof. by move=> V K V1 K1 Om Pr S T r g ind set_ sees; exact: EM_eq. Qed.

(* ---- adaptive tokens: after the first success nothing is left to learn ---- *)
Section Adaptive.
Context {V K : nat} {Om : finType} {Pr : dist Om} {S : rvt Om (symbol V)} {T : rvt Om (vector K (symbol V))} {r : rvt Om (vector K (symbol 2))}.
Hypothesis next : forall i : 'I_K, CMI Pr (comp T i) S [% before T i, before r i] = 0.
Hypothesis match_ : almost Pr (fun w => r w = match_vs (T w) (S w)).
(* a success so far, at each place *)
Let first_at w := index (bit true) (r w : seq 'I_2).
Let A : rvt Om (vector K (symbol 2)) := fun w => [tuple bit (first_at w <= i)%N | i < K].
Lemma so_farE w (i : 'I_K) : comp A i w = bit (bit true \in take i.+1 (r w)).
Proof.
rewrite /comp tnth_mktuple; congr bit; rewrite /first_at -ltnS; apply/idP/idP => h.
  by rewrite in_take_leq // size_tuple ltn_ord.
by rewrite -in_take_leq // size_tuple ltn_ord.
Qed.
Lemma takes_so_far : takes Pr A K.+1.
Proof.
exists ([seq [tuple bit (j <= i)%N | i < K] | j <- iota 0 K.+1] : seq (cod A)); rewrite size_map size_iota; split=> // w _.
apply/mapP; exists (first_at w) => //; rewrite mem_iota add0n /= ltnS /first_at.
by rewrite -[X in (_ <= X)%N](size_tuple (r w)) index_size.
Qed.
Lemma before_so_far (i : 'I_K) : Hc Pr (before A i) (before r i) = 0.
Proof.
apply: Hc_fun => v w _ _ e; have {}e : take i (r v) = take i (r w) by exact: e.
change (take i (A v) = take i (A w)); have sz (x : K.-tuple 'I_2) : size (take i x) = i by rewrite size_takel // size_tuple ltnW.
apply: (@eq_from_nth _ (bit true)); rewrite !sz // => j hj; have jK := ltn_trans hj (ltn_ord i).
rewrite !nth_take // -!(tnth_nth _ _ (Ordinal jK)); have s u := so_farE u (Ordinal jK).
rewrite /comp in s; rewrite !s; congr (bit (_ \in _)).
have tt (x : seq 'I_2) : take j.+1 (take i x) = take j.+1 x by rewrite take_take.
by rewrite -tt e tt.
Qed.
Lemma next_so_far (i : 'I_K) : Hc Pr (comp A i) [% comp r i, before r i] = 0.
Proof.
apply: Hc_fun => v w _ _; case=> e1 e2; change (comp A i v = comp A i w); rewrite !so_farE; congr (bit (_ \in _)).
have z := bit true; rewrite !(take_nth z) ?size_tuple ?ltn_ord // -!(tnth_nth z).
by rewrite (e1 : tnth (r v) i = tnth (r w) i) (e2 : take i (r v) = take i (r w)).
Qed.
(* the reward is known from whether there is a success so far *)
Lemma reward_so_far (i : 'I_K) : Hc Pr (comp r i) [% before T i, comp T i, before r i, comp A i] = 0.
Proof.
apply: Hc_fun => v w hv hw; case=> [[[e1 e2] e3] e4]; change (tnth (r v) i = tnth (r w) i).
have {}e1 : take i (T v) = take i (T w) by exact: e1.
have {}e2 : tnth (T v) i = tnth (T w) i by exact: e2.
have {}e3 : take i (r v) = take i (r w) by exact: e3.
have {}e4 : comp A i v = comp A i w by exact: e4.
have z := bit true.
case: (boolP (bit true \in take i (r v))) => [hit|miss].
  have [j ji tj] : exists2 j : 'I_K, (j < i)%N & tnth (r v) j = bit true.
    have := hit; rewrite in_take; last by rewrite -index_mem; move: hit => /mem_take; rewrite index_mem.
    move=> lt; have jK := ltn_trans lt (ltn_ord i); exists (Ordinal jK) => //.
    by rewrite (tnth_nth z) /= nth_index //; exact: mem_take hit.
  have tj' : tnth (r w) j = bit true.
    have := congr1 (fun s => nth z s j) e3; rewrite !nth_take // -!(tnth_nth z (r _) j) tj => <- //.
  have Tj : tnth (T v) j = tnth (T w) j.
    have zz := tnth (T v) j; have := congr1 (fun s => nth zz s j) e1; rewrite !nth_take // -!(tnth_nth zz (T _) j) //.
  have Sv : S v = S w.
    move: tj tj'; rewrite !match_ // !match_vsE => /(@bit_inj _ true)/eqP <- /(@bit_inj _ true)/eqP <-; exact: Tj.
  by rewrite !match_ // !match_vsE e2 Sv.
have miss' : bit true \notin take i (r w) by rewrite -e3.
move: e4; rewrite !so_farE !(take_nth z) ?size_tuple ?ltn_ord // -!(tnth_nth z) !mem_rcons !inE (negbTE miss) (negbTE miss') !orbF.
by case: (bit_cases (tnth (r v) i)) => ->; case: (bit_cases (tnth (r w) i)) => ->.
Qed.
Lemma adaptive_bound : MI Pr [% T, r] S <= log2 (K + 1).
Proof.
apply: (Rle_trans _ (H Pr A)); last by rewrite -S_INR; exact: H_takes takes_so_far.
have e X : Hc Pr X (RV (fun=> tt)) = H Pr X by rewrite /Hc H_one (@H_const _ _ (RV (fun=> tt))) //; lra.
rewrite -e chain_H chain_I1; apply: rsum_le => i; rewrite next Hc_one.
have := reward_so_far i; have := next_so_far i; have := before_so_far i.
move: (comp r i) (comp A i) (comp T i) (before T i) (before r i) (before A i) => R B X X0 R0 B0 h1 h2 h3.
have := Hc_ge0 Pr R [% S, X0, X, R0]; have := CMI_ge0 Pr B [% X0, X] R0; have := Hc_ge0 Pr B [% R, X0, X, R0].
have := CMI_ge0 Pr B [% X0, X] [% R, R0]; have := CMI_ge0 Pr B R0 B0; have := CMI_ge0 Pr B B0 R0.
have := Hc_ge0 Pr B0 [% B, R0]; shannon.
Qed.
End Adaptive.
Theorem group_bound__adaptive : group_bound.group_bound__adaptive.
Proof. by move=> V K V1 K1 Om Pr S T r next match_; exact: (adaptive_bound next match_). Qed.
Theorem group_bound__adaptive__defined : group_bound.group_bound__adaptive__defined.
Proof. by move=> V K V1 K1 *; have := pos_INR K; lra. Qed.
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
