From Coq Require Import ZArith Lia.
From BPR.library Require Import All.
From BPR.statements Require Import filtered_positives.

Theorem filtered_positives__cap : filtered_positives.filtered_positives__cap.
Proof.
move=> V V1 Om Pr S T r g ind match_ shows; split; last exact: bit_c_le1.
have det := match1_fun match_.
have f1 : Hc Pr g [% T, S] = 0.
  apply: Hc_fun => v w hv hw; case=> e1 e2; change (g v = g w); rewrite !shows //.
  by rewrite (e1 : T v = T w) (e2 : S v = S w).
have f2 : Hc Pr r [% T, g] = 0.
  apply: Hc_fun => v w hv hw; case=> e1 e2; change (r v = r w); have {}e2 : g v = g w by exact: e2.
  move: e2; rewrite !shows // !match_ // !restrict_ssE !match1E [S v == _]eq_sym [S w == _]eq_sym.
  by case: (T v == S v); case: (T w == S w).
have f3 : Hc Pr g [% T, r] = 0.
  apply: Hc_fun => v w hv hw; case=> e1 e2; change (g v = g w); have {}e1 : T v = T w by exact: e1.
  have {}e2 : r v = r w by exact: e2.
  move: e2; rewrite !shows // !match_ // !restrict_ssE !match1E [S v == _]eq_sym [S w == _]eq_sym => /bit_inj.
  by case: eqP => a; case: eqP => b // _; rewrite -a -b e1.
shannon.
Qed.
Theorem filtered_positives__cap__equality2 : filtered_positives.filtered_positives__cap__equality2.
Proof. by move=> V V1 Om Pr S T r g ind match_ shows; exact: bit_c_fair. Qed.
Theorem filtered_positives__any_verifier : filtered_positives.filtered_positives__any_verifier.
Proof.
move=> V V1 Om Pr S T r g ind det keeps; split; [|split; [|split]].
- have f2 : Hc Pr r [% T, g] = 0.
    apply: Hc_fun => v w hv hw; case=> e1 e2; change (r v = r w); have {}e2 : g v = g w by exact: e2.
    move: e2; rewrite !keeps // /keep.
    by have [->|->] := bit_cases (r v); have [->|->] := bit_cases (r w).
  have f3 : Hc Pr g [% T, r] = 0.
    apply: Hc_fun => v w hv hw; case=> e1 e2; change (g v = g w); rewrite !keeps //.
    by rewrite (e1 : T v = T w) (e2 : r v = r w).
  have := Hc_ge0 Pr r [% S, T, g]; have := Hc_ge0 Pr g [% S, T, r]; have := CMI_ge0 Pr g S [% T, r].
  have := CMI_ge0 Pr r S [% T, g]; shannon.
- exact: chance_H.
- exact: chance_jensen.
- by apply: h2_le1; exact: chance_mean_01.
Qed.
Theorem filtered_positives__any_verifier__equality3 : filtered_positives.filtered_positives__any_verifier__equality3.
Proof. by move=> V V1 Om Pr S T r g *; exact: chance_jensen_eq. Qed.
Theorem filtered_positives__any_verifier__equality4 : filtered_positives.filtered_positives__any_verifier__equality4.
Proof. by move=> V V1 Om Pr S T r g *; rewrite -(chance_H1 Pr T r); exact: bit_fair. Qed.
Theorem filtered_positives__any_verifier__defined : filtered_positives.filtered_positives__any_verifier__defined.
Proof.
by move=> V V1 Om Pr S T r g *; split; [move=> w hw; exact: chance_at_01 | exact: chance_mean_01].
Qed.
Theorem filtered_positives__one_rollout : filtered_positives.filtered_positives__one_rollout.
Proof.
move=> V V1 Om Pr S T g prior policy ind shows; rewrite (shown_none _ _ _ shows) //; rewrite /Rdiv; lra.
Qed.
Theorem filtered_positives__one_rollout__defined : filtered_positives.filtered_positives__one_rollout__defined.
Proof. by move=> V /nat_ge1 *; defined. Qed.
Theorem filtered_positives__failures_too : filtered_positives.filtered_positives__failures_too.
Proof.
move=> V /nat_ge2 V2; rewrite h2_inv; last lra.
have l : log2 (V - 1) < log2 V by apply: log2_lt; lra.
have c : 0 < (V - 1) / V by apply: div_gt0; lra.
have := Rmult_lt_compat_l _ _ _ c l; have e : (V - 1) / V = 1 - 1 / V by field; lra.
rewrite e; lra.
Qed.
Theorem filtered_positives__failures_too__defined : filtered_positives.filtered_positives__failures_too__defined.
Proof. by move=> V /nat_ge2 V2; have := one_over V2; do ?split; lra. Qed.
Theorem filtered_positives__point_mass : filtered_positives.filtered_positives__point_mass.
Proof.
move=> Om Pr S T g prior one_token ind shows.
have tells : Hc Pr S g = 0.
  apply: Hc_fun => v w hv hw e; change (S v = S w); have {}e : g v = g w by exact: e.
  move: e; rewrite !shows // /restrict_ss.
  move: (S v) (S w) (T v) (T w) => [[|[|?]] ?] [[|[|?]] ?] [[|?] ?] [[|?] ?] //= _; exact: val_inj.
have hS : H Pr S = 1 by have h := H_uniform (X := S) prior; rewrite card_ord INR_2 log2_2 in h; exact: h.
shannon.
Qed.

(* ---- until the first success ---- *)
From BPR.library Require Import Accepted Stopping.
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
Theorem filtered_positives__waiting__defined : filtered_positives.filtered_positives__waiting__defined.
Proof. by move=> V /nat_ge1 V1 *; lra. Qed.

(* ---- the share of the positives ---- *)
Section Share.
Context {N : nat} {Om : finType} {Pr : dist Om} {S : rv Om} {T : rvt Om (symbol N)} {r : rvt Om (symbol 2)} {g : rvt Om (maybe (symbol N))}.
Variables (c : R).
Hypothesis c0 : 0 < c.
Hypothesis indep : MI Pr T S = 0.
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
- by have <- := indep_at indep hw; apply: pr_le => v /andP [].
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
have <- := indep_at indep hw; apply: pr_ext => v /(at_supp (possible_self S hw)) [hv sv].
case: (eqVneq (T v) (T w)) => tv; rewrite ?andbF // andbT.
have q : r v = r w by apply: (fun_ae det hv hw); rewrite /= sv tv.
by rewrite /e q.
Qed.

Let pT a := pr Pr (fun v => T v == a).
Let pg a := pr Pr (fun v => e v && (T v == a)).
Lemma Ex_kept (G : 'I_N -> R) : Ex Pr (fun w => ind (e w) * G (T w)) = rsum (enum 'I_N) (fun a => pg a * G a).
Proof.
rewrite /Ex (@rsum_ext _ _ _ (fun w => rsum (enum 'I_N) (fun a => ind (T w == a) * (Pr w * (ind (e w) * G a))))); last first.
  by move=> w; rewrite (rsum_ind1 (fun a => Pr w * (ind (e w) * G a))) ?enum_uniq ?mem_enum.
rewrite rsum_exch; apply: rsum_ext => a; rewrite /pg /pr Rmult_comm -rsum_mul; apply: rsum_ext => w.
by rewrite ind_and; ring.
Qed.
Lemma pg_sum : rsum (enum 'I_N) pg = c.
Proof.
rewrite -rate_mean (@rsum_ext _ _ _ (fun a => pg a * 1)); last by move=> a; ring.
by rewrite -(Ex_kept (fun=> 1)); apply: rsum_ext => w; ring.
Qed.
Lemma pg_le a : pg a <= pT a. Proof. by apply: pr_le => w /andP []. Qed.
Lemma pg_ge0 a : 0 <= pg a. Proof. exact: pr_ge0. Qed.
Lemma most_mean : Ex Pr (fun w => log2 (share_most w)) = rsum (enum 'I_N) (fun a => pg a * log2 (pT a / pg a)).
Proof.
rewrite -Ex_kept; apply: Ex_ext => w _; rewrite /share_most; case: (e w); rewrite /ind ?log2_1 /pT /pg; lra.
Qed.
(* each token's part, against the tangent of the logarithm *)
Lemma part_le a : pg a * log2 (pT a / pg a) <= - (pg a * log2 c) + / ln 2 * (c * pT a - pg a).
Proof.
have i := Rinv_0_lt_compat _ ln2_gt0.
case: (Rle_lt_or_eq_dec _ _ (pg_ge0 a)) => [h|<-]; last first.
  have : 0 <= c * pT a by apply: Rmult_le_pos; [lra | exact: pr_ge0].
  move=> q; have m : 0 <= / ln 2 * (c * pT a - 0) by apply: Rmult_le_pos; lra.
  by rewrite !Rmult_0_l; lra.
have t0 : 0 < pT a by apply: Rlt_le_trans h _; exact: pg_le.
have d0 : 0 < c * (pT a / pg a) by apply: Rmult_lt_0_compat => //; exact: Rdiv_lt_0_compat.
have := log2_sub1 d0; rewrite log2_mul //; last exact: Rdiv_lt_0_compat.
move=> l; have := Rmult_le_compat_l (pg a) _ _ (Rlt_le _ _ h) l.
have -> : pg a * ((c * (pT a / pg a) - 1) / ln 2) = / ln 2 * (c * pT a - pg a) by field; split; [exact: ln2_neq0 | lra].
lra.
Qed.
Lemma part_eq a : pg a * log2 (pT a / pg a) = - (pg a * log2 c) + / ln 2 * (c * pT a - pg a) <-> pg a = c * pT a.
Proof.
have i := Rinv_0_lt_compat _ ln2_gt0.
case: (Rle_lt_or_eq_dec _ _ (pg_ge0 a)) => [h|z]; last first.
  rewrite -z; split=> [q|<-]; last lra.
  have : / ln 2 * (c * pT a) = 0 by lra.
  by move=> k; case: (Rmult_integral _ _ k) => k2; lra.
have t0 : 0 < pT a by apply: Rlt_le_trans h _; exact: pg_le.
have d0 : 0 < c * (pT a / pg a) by apply: Rmult_lt_0_compat => //; exact: Rdiv_lt_0_compat.
have e1 : pg a * ((c * (pT a / pg a) - 1) * / ln 2) = / ln 2 * (c * pT a - pg a) by field; split; [exact: ln2_neq0 | lra].
have e2 : log2 (c * (pT a / pg a)) = log2 c + log2 (pT a / pg a) by rewrite log2_mul //; exact: Rdiv_lt_0_compat.
split=> [q|q]; last first.
  have one : pT a / pg a = / c by rewrite q; field; lra.
  by rewrite one log2_inv // -q; lra.
case: (Req_dec (c * (pT a / pg a)) 1) => [one|ne].
  have : pg a * (c * (pT a / pg a)) = c * pT a by field; lra.
  by rewrite one; lra.
have := log2_lt_sub1 d0 ne; rewrite e2 => l; have := Rmult_lt_compat_l (pg a) _ _ h l; rewrite e1; lra.
Qed.
Lemma parts_sum : rsum (enum 'I_N) (fun a => - (pg a * log2 c) + / ln 2 * (c * pT a - pg a)) = - (c * log2 c).
Proof.
rewrite rsum_add rsum_opp rsum_mul /Rminus rsum_add rsum_opp rsum_mul.
rewrite (@rsum_ext _ _ (fun a => pg a * log2 c) (fun a => log2 c * pg a)); last by move=> a; ring.
by rewrite rsum_mul pg_sum (pr_total (A := [finType of 'I_N]) Pr T); ring.
Qed.
Lemma most_le : Ex Pr (fun w => log2 (share_most w)) <= - (c * log2 c).
Proof. by rewrite most_mean -parts_sum; apply: rsum_le; exact: part_le. Qed.
Lemma most_eq : Ex Pr (fun w => log2 (share_most w)) = - (c * log2 c) <-> forall a, pg a = c * pT a.
Proof.
rewrite most_mean -parts_sum; split=> [q a|q]; last by apply: rsum_ext => a; exact/part_eq.
by apply/part_eq; apply: (rsum_le_eq part_le q); rewrite mem_enum.
Qed.
Lemma log_share_le w : 0 < Pr w -> log2 (share_gain w) <= log2 (share_most w).
Proof. by move=> hw; apply: log2_le; [exact: share_gain_gt0 | exact: share_le]. Qed.
Lemma r_law w : 0 < Pr w -> pr Pr (fun v => r v == r w) = if e w then c else 1 - c.
Proof.
move=> hw; rewrite -rate_mean -(pr_compl Pr e); case: (boolP (e w)) => ew; apply: pr_ext => v _.
  by rewrite (eqP ew).
rewrite /e; case: (bits2 (r v)) => ->; move: ew; rewrite /e; case: (bits2 (r w)) => -> //.
Qed.
Lemma pair_law w : 0 < Pr w -> pr Pr (fun v => [% T, r] v == [% T, r] w) = if e w then pg (T w) else pT (T w) - pg (T w).
Proof.
move=> hw; case: (boolP (e w)) => ew.
  by apply: pr_ext => v _; rewrite /= xpair_eqE (eqP ew) andbC.
have -> : pr Pr (fun v => [% T, r] v == [% T, r] w) = pr Pr (fun v => ~~ e v && (T v == T w)).
  apply: pr_ext => v _; rewrite /= xpair_eqE andbC /e; congr (_ && _).
  by case: (bits2 (r v)) => ->; move: ew; rewrite /e; case: (bits2 (r w)) => ->.
suff : pr Pr (fun v => ~~ e v && (T v == T w)) + pg (T w) = pT (T w) by move=> <-; ring.
rewrite /pg /pT /pr -rsum_add; apply: rsum_ext => v; case: (e v); case: (T v == T w); rewrite /ind /=; lra.
Qed.
Lemma constant_rate : MI Pr T r = 0 <-> forall a, pg a = c * pT a.
Proof.
split=> [mi a|q].
  case: (Rle_lt_or_eq_dec _ _ (pr_ge0 Pr (fun v => T v == a))) => [h|z].
    have [w [hw ea]] := @possible_ext _ Pr _ T a h; have := indep_on_support mi hw.
    rewrite (pair_law w hw) (r_law w hw) (_ : pr Pr _ = pT a); last by rewrite /pT -ea.
    rewrite ea; case: (e w) => k; lra.
  have := pg_le a; have := pg_ge0 a; have -> : pT a = 0 by exact: esym z.
  by lra.
rewrite MI_divergence (@Ex_ext _ _ _ (fun=> 0)) ?Ex_const // => w hw.
have t0 : 0 < pT (T w) := pr_self_gt0 T hw; have r0 := pr_self_gt0 r hw.
rewrite (pair_law w hw) (_ : pr Pr (fun v => rv_of T v == rv_of T w) = pT (T w)) //; move: r0; rewrite (r_law w hw) => r0.
rewrite (_ : _ / _ = 1) ?log2_1 //; move: r0; rewrite q; case: (e w) => r0; field; lra.
Qed.
Lemma gain_verified : (forall w, 0 < Pr w -> share_gain w = share_most w) -> Hc Pr r [% S, T] = 0.
Proof.
move=> h; have key u v : 0 < Pr u -> 0 < Pr v -> S u = S v -> T u = T v -> e u -> e v.
  move=> hu hv es et eu; have hS := possible_self S hu; have hv' := at_supp' hS hv (esym es).
  have [g1 g2 _] := share_pos u hu eu; have := h u hu; rewrite /share_gain /share_most eu => k.
  have {k} : pr (at_ Pr S (S u)) (fun v => e v && (T v == T u)) = pr (at_ Pr S (S u)) (fun v => T v == T u).
    have -> : pr (at_ Pr S (S u)) (fun v => T v == T u) = pr Pr (fun v => T v == T u) by exact: (indep_at indep hu).
    by apply: (Rmult_eq_reg_r (/ pr Pr (fun v => e v && (T v == T u)))) => //; apply: Rinv_neq_0_compat; exact: Rgt_not_eq.
  move=> q; case: (boolP (e v)) => // ne.
  have : pr (at_ Pr S (S u)) (fun w => ~~ e w && (T w == T u)) = 0.
    suff : pr (at_ Pr S (S u)) (fun w => ~~ e w && (T w == T u)) + pr (at_ Pr S (S u)) (fun v => e v && (T v == T u)) = pr (at_ Pr S (S u)) (fun v => T v == T u) by rewrite q; lra.
    rewrite /pr -rsum_add; apply: rsum_ext => w; case: (e w); case: (T w == T u); rewrite /ind /=; lra.
  by have := pr_gt0 (e := fun w => ~~ e w && (T w == T u)) hv'; rewrite ne et eqxx => /(_ isT); lra.
apply: Hc_fun => u v hu hv; case=> es et; change (r u = r v).
have k1 := key u v hu hv es et; have k2 := key v u hv hu (esym es) (esym et); move: k1 k2; rewrite /e.
case: (bits2 (r u)) => ->; case: (bits2 (r v)) => -> //; first by move=> _ /(_ isT).
by move=> /(_ isT).
Qed.
Lemma share_bound_eq : MI Pr g S = - (c * log2 c) <-> MI Pr T r = 0 /\ Hc Pr r [% S, T] = 0.
Proof.
have le1 : Ex Pr (fun w => log2 (share_gain w)) <= Ex Pr (fun w => log2 (share_most w)) by apply: Ex_le => w hw; exact: log_share_le.
have le2 := most_le; rewrite share_MI; split=> [q|[mi ver]]; last first.
  rewrite (@Ex_ext _ _ _ (fun w => log2 (share_most w))); first by apply/most_eq/constant_rate.
  by move=> w hw; rewrite (share_verified ver w hw).
split; first by apply/constant_rate/most_eq; lra.
apply: gain_verified => w hw; have e1 : Ex Pr (fun w => log2 (share_gain w)) = Ex Pr (fun w => log2 (share_most w)) by lra.
apply: log2_inj; first exact: share_gain_gt0.
  by apply: Rlt_le_trans (share_gain_gt0 w hw) _; exact: share_le.
exact: (proj1 (Ex_le_eq log_share_le) e1 w hw).
Qed.
Lemma share_bound : MI Pr g S <= - (c * log2 c).
Proof. by rewrite share_MI; apply: Rle_trans most_le; apply: Ex_le => w hw; exact: log_share_le. Qed.
Lemma share_KL (x : rvt Om (symbol N)) : accepted Pr x T (fun v => r v == bit true) S -> Hc Pr r [% S, T] = 0 ->
  MI Pr g S = - (c * log2 c) - c * KL Pr Pr x T.
Proof.
move=> acc ver; rewrite share_MI (@Ex_ext _ _ _ (fun w => log2 (share_most w))); last by move=> w hw; rewrite (share_verified ver w hw).
have px a : pr Pr (fun v => x v == a) = pg a / c.
  rewrite -(pr_mean Pr S) (@Ex_ext _ _ _ (fun w => / c * pr (at_ Pr S (S w)) (fun v => e v && (T v == a)))).
    by rewrite Ex_mul (pr_mean Pr S (fun v => e v && (T v == a))) /pg /Rdiv Rmult_comm.
  by move=> w hw; rewrite (accepted_pr (A := [finType of 'I_N]) acc a hw) (rate _ (possible_self S hw)) /Rdiv Rmult_comm.
have k : KL Pr Pr x T = rsum (enum 'I_N) (fun a => pg a / c * log2 (pg a / c / pT a)).
  rewrite /KL (Ex_law (A := [finType of 'I_N]) Pr x (fun a => log2 (pr Pr (fun v => x v == a) / pr Pr (fun v => T v == a)))).
  by apply: rsum_ext => a; rewrite px.
rewrite most_mean k -rsum_mul -pg_sum.
have sum : rsum (enum 'I_N) (fun a => pg a * log2 (pT a / pg a)) + rsum (enum 'I_N) (fun a => c * (pg a / c * log2 (pg a / c / pT a)))
    = - log2 c * rsum (enum 'I_N) pg.
  rewrite -rsum_add -rsum_mul; apply: rsum_ext => a.
  case: (Rle_lt_or_eq_dec _ _ (pg_ge0 a)) => [h|<-]; last by rewrite /Rdiv; ring.
  have t0 : 0 < pT a by apply: Rlt_le_trans h _; exact: pg_le.
  have d0 : 0 < pg a / c by exact: Rdiv_lt_0_compat.
  rewrite (log2_div d0 t0) (log2_div h c0) (log2_div t0 h); field; lra.
rewrite pg_sum in sum *; lra.
Qed.
End Share.

Theorem filtered_positives__share_bound : filtered_positives.filtered_positives__share_bound.
Proof.
move=> N A N1 A1 AN Om Pr S T r g ind rate kept; have V0 := nat_ge1 N1; have A0 := nat_ge1 A1.
have c0 : 0 < A / N by apply: Rdiv_lt_0_compat; lra.
have := share_bound (A / N) c0 ind rate kept.
have -> : log2 (N / A) = - log2 (A / N) by rewrite !log2_div; lra.
lra.
Qed.
Lemma share_defined (N A : nat) : (1 <= N)%N -> (1 <= A)%N -> ~ (INR N = 0) /\ ~ (INR A = 0) /\ 0 <= N / A /\ (N / A = 0 -> A / N = 0).
Proof.
move=> /nat_ge1 N1 /nat_ge1 A1; have p : 0 < N / A by apply: Rdiv_lt_0_compat; lra.
by do ?split; lra.
Qed.
Theorem filtered_positives__share_bound__defined : filtered_positives.filtered_positives__share_bound__defined.
Proof. by move=> N A N1 A1 *; exact: share_defined. Qed.
Theorem filtered_positives__share_bound__equality1 : filtered_positives.filtered_positives__share_bound__equality1.
Proof.
move=> N A N1 A1 AN Om Pr S T r g ind rate kept; have V0 := nat_ge1 N1; have A0 := nat_ge1 A1.
have c0 : 0 < A / N by apply: Rdiv_lt_0_compat; lra.
have := share_bound_eq (A / N) c0 ind rate kept.
have -> : log2 (N / A) = - log2 (A / N) by rewrite !log2_div; lra.
by have -> : A / N * - log2 (A / N) = - (A / N * log2 (A / N)) by ring.
Qed.
Theorem filtered_positives__share : filtered_positives.filtered_positives__share.
Proof.
move=> N A N1 A1 AN Om Pr S T r g x ind ver acc rate kept; have V0 := nat_ge1 N1; have A0 := nat_ge1 A1.
have c0 : 0 < A / N by apply: Rdiv_lt_0_compat; lra.
have := share_KL (A / N) c0 ind rate kept x acc ver.
have -> : log2 (N / A) = - log2 (A / N) by rewrite !log2_div; lra.
lra.
Qed.
Theorem filtered_positives__share__defined : filtered_positives.filtered_positives__share__defined.
Proof.
move=> N A N1 A1 AN Om Pr S T r g x ind ver acc rate kept; have [h1 [h2 [h3 h4]]] := share_defined N A N1 A1.
by do ?split => //; exact: (accepted_covers (A := [finType of 'I_N]) acc ind).
Qed.
Theorem filtered_positives__largest_share__defined : filtered_positives.filtered_positives__largest_share__defined.
Proof. 
move=> N A /nat_ge1 N1 /nat_ge1 A1 _; have p : 0 < N / A by apply: Rdiv_lt_0_compat; lra.
by do ?split; lra.
Qed.
Theorem filtered_positives__waiting_any_limit__defined : filtered_positives.filtered_positives__waiting_any_limit__defined.
Proof. by move=> V K /nat_ge1 V1 *; lra. Qed.
(* ---- waiting, whatever the limit ---- *)

Lemma halt_cons V (a s : 'I_V) (t : seq 'I_V) :
  halt [seq bit (x == s) | x <- a :: t] = if a == s then 1%N else (halt [seq bit (x == s) | x <- t]).+1.
Proof. by rewrite /=; case: (a == s); [exact: halt1 | exact: halt0]. Qed.
Lemma halt_sum V K (s : 'I_V) : (1 <= V)%N ->
  rsum (enum [finType of K.-tuple 'I_V]) (fun t => INR (halt [seq bit (x == s) | x <- t])) = V * (V ^ K - (V - 1) ^ K).
Proof.
move=> V1; elim: K => [|K IH]; first by rewrite rsum_nil /=; lra.
rewrite rsum_cons (@rsum_miss [finType of 'I_V] s _ (INR V ^ K) (V ^ K + V * (V ^ K - (V - 1) ^ K))).
  by rewrite card_ord /=; ring.
move=> a; have all1 := rsum_vectors [finType of 'I_V] K 1; rewrite card_ord in all1.
rewrite (@rsum_ext _ _ _ (fun t : K.-tuple 'I_V => INR (if a == s then 1%N else (halt [seq bit (x == s) | x <- t]).+1))); last first.
  by move=> t; rewrite -halt_cons.
case: (a == s); first by rewrite all1 Rmult_1_r.
rewrite (@rsum_ext _ _ _ (fun t : K.-tuple 'I_V => 1 + INR (halt [seq bit (x == s) | x <- t]))); last by move=> t; rewrite S_INR; lra.
by rewrite rsum_add IH all1; lra.
Qed.
Lemma waiting_mean {V K : nat} {Om : finType} {Pr : dist Om} {S : rvt Om (symbol V)} {T : rvt Om (vector K (symbol V))}
  {r : rvt Om (vector K (symbol 2))} : (1 <= V)%N -> uniform Pr (T : Om -> [finType of K.-tuple 'I_V]) -> MI Pr T S = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) -> Ex Pr (fun w => rollouts (r w)) = V * (1 - (1 - 1 / V) ^ K).
Proof.
move=> V1 uni ind match_; have V0 := nat_ge1 V1.
rewrite -(Ex_total Pr S) (@Ex_ext _ _ _ (fun=> V * (1 - (1 - 1 / V) ^ K))) ?Ex_const // => w hw.
have ind' : MI Pr S T = 0 by move: ind; shannon.
have hS := possible_self S hw; have u := uniform_at (A := [finType of K.-tuple 'I_V]) uni ind' hS.
rewrite (@Ex_ext _ _ _ (fun v => INR (halt [seq bit (x == S w) | x <- T v]))); last first.
  by move=> v /(at_suppt hS) [hv e]; rewrite match_ // e rolloutsE.
rewrite (Ex_uniform (A := [finType of K.-tuple 'I_V]) (fun t => INR (halt [seq bit (x == S w) | x <- (t : K.-tuple 'I_V)])) u).
rewrite halt_sum // card_tuple INR_expn card_ord.
have -> : (1 - 1 / V) ^ K = (INR V - 1) ^ K * / INR V ^ K.
  by rewrite -pow_inv -Rpow_mult_distr; congr (_ ^ _); field; lra.
by field; apply: pow_nonzero; lra.
Qed.
Theorem filtered_positives__waiting_any_limit : filtered_positives.filtered_positives__waiting_any_limit.
Proof. by move=> V K V1 K1 Om Pr S T r uni ind match_; exact: (waiting_mean V1 uni ind match_). Qed.
Theorem filtered_positives__waiting : filtered_positives.filtered_positives__waiting.
Proof. by move=> V V1 Om Pr S T r uni ind match_; exact: (waiting_mean V1 uni ind match_). Qed.
Theorem filtered_positives__waiting_limit : filtered_positives.filtered_positives__waiting_limit.
Proof.
move=> V K V1 K1 Om Pr S T r uni ind match_; rewrite (waiting_mean V1 uni ind match_); have V0 := nat_ge1 V1.
have i := @one_over; have q : 0 <= 1 - 1 / V.
  have : / V <= 1 by rewrite -Rinv_1; apply: Rinv_le_contravar; lra.
  by rewrite /Rdiv; lra.
have := pow_le _ K q; nra.
Qed.

(* ---- e is irrational, so that x log2(1/x) is below its maximum at every rational x ---- *)
Definition e_low (n : nat) : R := sum_f_R0 (fun k => / INR (fact k)) n.
Lemma e_low_cv : Un_cv e_low (exp 1).
Proof.
move=> eps h; have [N hN] := E1_cvg 1 eps h; exists N => n hn; have := hN n hn.
by rewrite /e_low /E1 (PartSum.sum_eq _ (fun k => / INR (fact k))) // => k _; rewrite pow1 Rmult_1_r.
Qed.
Lemma fact_gt0 n : 0 < INR (fact n). Proof. exact: INR_fact_lt_0. Qed.
Lemma e_low_lt n : e_low n < exp 1.
Proof.
have gr : Un_growing e_low by move=> k; rewrite /e_low tech5; have := Rinv_0_lt_compat _ (fact_gt0 k.+1); lra.
have := growing_ineq _ _ gr e_low_cv n.+1; rewrite {1}/e_low tech5 -/(e_low n).
by have := Rinv_0_lt_compat _ (fact_gt0 n.+1); lra.
Qed.
Definition e_high (n : nat) : R := e_low n.+1 + / (INR (fact n.+1) * INR n.+1).
Lemma e_high_step n : e_high n.+1 < e_high n.
Proof.
rewrite /e_high /e_low tech5 -/(e_low n.+1).
have f0 := fact_gt0 n.+1; have n0 : 0 < INR n.+1 by apply: lt_0_INR; apply/ltP.
have -> : INR (fact n.+2) = INR n.+2 * INR (fact n.+1) by rewrite -mult_INR.
rewrite (S_INR n.+1); set m := INR n.+1 in n0 *; set f := INR (fact n.+1) in f0 *.
suff : 0 < / (f * m) - (/ ((m + 1) * f) + / ((m + 1) * f * (m + 1))) by rewrite /e_low; lra.
have -> : / (f * m) - (/ ((m + 1) * f) + / ((m + 1) * f * (m + 1))) = / (f * m * (m + 1) ^ 2) by field; lra.
by apply: Rinv_0_lt_compat; repeat apply: Rmult_lt_0_compat; lra.
Qed.
Lemma e_lt_high n : exp 1 < e_high n.
Proof.
apply: Rle_lt_trans (e_high_step n); apply: Rnot_lt_le => lt.
have anti m : e_high (n.+1 + m) <= e_high n.+1.
  by elim: m => [|m IH]; [rewrite addn0; lra | rewrite addnS; have := e_high_step (n.+1 + m); lra].
have [N hN] := e_low_cv (exp 1 - e_high n.+1) ltac:(lra).
have := hN (n.+1 + N).+1 ltac:(by apply/leP; rewrite -addnS; apply: leq_trans (leqnSn _) (leq_addl _ _)).
rewrite /R_dist => /Rabs_def2 [_ h].
have := anti N; rewrite {1}/e_high; have f0 := fact_gt0 (n.+1 + N).+1.
have m0 : 0 < INR (n.+1 + N).+1 by apply: lt_0_INR; apply/ltP.
by have := Rinv_0_lt_compat _ (Rmult_lt_0_compat _ _ f0 m0); lra.
Qed.
Lemma e_low_whole n : exists z : Z, INR (fact n) * e_low n = IZR z.
Proof.
elim: n => [|n [z e]]; first by exists 1%Z; rewrite /e_low /=; field.
exists (Z.of_nat n.+1 * z + 1)%Z; rewrite plus_IZR mult_IZR -INR_IZR_INZ -e /e_low tech5.
have -> : INR (fact n.+1) = INR n.+1 * INR (fact n) by rewrite -mult_INR.
by field; split; apply: Rgt_not_eq; first [exact: fact_gt0 | by apply: lt_0_INR; apply/ltP].
Qed.
Lemma e_irrational (p q : nat) : (1 <= q)%N -> exp 1 * q <> p.
Proof.
case: q => // q _ e; have [z hz] := e_low_whole q.+1; have lo := e_low_lt q.+1; have hi := e_lt_high q.
have f0 := fact_gt0 q.+1; have q0 : 0 < INR q.+1 by apply: lt_0_INR; apply/ltP.
have ff : INR (fact q.+1) = INR q.+1 * INR (fact q) by rewrite -mult_INR.
have whole : INR (fact q.+1) * exp 1 = IZR (Z.of_nat (fact q) * Z.of_nat p).
  by rewrite mult_IZR -!INR_IZR_INZ -e ff; ring.
have l1 := Rmult_lt_compat_l _ _ _ f0 lo; have l2 := Rmult_lt_compat_l _ _ _ f0 hi.
have one : INR (fact q.+1) * e_high q = INR (fact q.+1) * e_low q.+1 + / INR q.+1 by rewrite /e_high; field; lra.
have le1 : / INR q.+1 <= 1 by rewrite -Rinv_1; apply: Rinv_le_contravar; [lra | apply: (le_INR 1); apply/leP].
rewrite one hz whole in l1 l2; move: l1 => /lt_IZR l1.
have : IZR (Z.of_nat (fact q) * Z.of_nat p) < IZR (z + 1) by rewrite plus_IZR; lra.
by move/lt_IZR; lia.
Qed.
Theorem filtered_positives__largest_share : filtered_positives.filtered_positives__largest_share.
Proof.
move=> N A N1 A1 AN; have n1 := nat_ge1 N1; have a1 := nat_ge1 A1; have e0 := exp_pos 1; have i := inv_ln2_gt0.
have x0 : 0 < N / A by apply: Rdiv_lt_0_compat; lra.
have y0 : 0 < N / A / exp 1 by apply: Rdiv_lt_0_compat.
have ne : N / A / exp 1 <> 1.
  move=> h; apply: (e_irrational N A A1).
  have : N / A / exp 1 * exp 1 = 1 * exp 1 by rewrite h.
  have -> : N / A / exp 1 * exp 1 = N / A by field; lra.
  by rewrite Rmult_1_l => <-; field; lra.
have := log2_lt_sub1 y0 ne; rewrite log2_div // log2_e1 => l.
have s : 0 < A / N by apply: Rdiv_lt_0_compat; lra.
have := Rmult_lt_compat_l _ _ _ s l.
have -> : A / N * ((N / A / exp 1 - 1) * / ln 2) = / ln 2 / exp 1 - A / N * / ln 2 by field; have := ln2_gt0; lra.
lra.
Qed.
