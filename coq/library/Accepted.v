(* Divergences, and variables that have the law of another one among the accepted outcomes. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Binary Total Numeric Equality Tactics Match.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Section Divergence.
Variables (Om : finType) (Q P : dist Om) (A : finType) (X Y : rvt Om A).
Hypothesis cover : covers Q P X Y.

Lemma mean_ratio : Ex Q (fun w => pr P (fun v => Y v == X w) / pr Q (fun v => X v == X w)) <= 1.
Proof.
rewrite (Ex_law Q X (fun a => pr P (fun v => Y v == a) / pr Q (fun v => X v == a))) -(pr_total P Y).
apply: rsum_le => a; have := pr_ge0 P (fun w => Y w == a) => p0.
case: (Rle_lt_or_eq_dec _ _ (pr_ge0 Q (fun w => X w == a))) => [h|<-]; last by lra.
by right; field; lra.
Qed.
Lemma KL_opp : KL Q P X Y = - Ex Q (fun w => log2 (pr P (fun v => Y v == X w) / pr Q (fun v => X v == X w))).
Proof.
rewrite -Ex_opp; apply: Ex_ext => w hw; have h1 := pr_self_gt0 X hw; have h2 := cover hw.
by rewrite !log2_div //; lra.
Qed.
Lemma ratio_gt0 : almost Q (fun w => 0 < pr P (fun v => Y v == X w) / pr Q (fun v => X v == X w)).
Proof. by move=> w hw; apply: Rdiv_lt_0_compat; [exact: cover | exact: (pr_self_gt0 X hw)]. Qed.
Theorem KL_ge0 : 0 <= KL Q P X Y.
Proof.
rewrite KL_opp; have i := Rinv_0_lt_compat _ ln2_gt0.
suff : Ex Q (fun w => log2 (pr P (fun v => Y v == X w) / pr Q (fun v => X v == X w))) <= 0 by lra.
apply: (Rle_trans _ (Ex Q (fun w => / ln 2 * (pr P (fun v => Y v == X w) / pr Q (fun v => X v == X w) - 1)))).
  by apply: Ex_le => w hw; have := log2_sub1 (ratio_gt0 hw); rewrite /Rdiv; lra.
by rewrite Ex_mul Ex_sub Ex_const -(Rmult_0_r (/ ln 2)); apply: Rmult_le_compat_l; [lra | have := mean_ratio; lra].
Qed.
Theorem KL_eq0 : KL Q P X Y = 0 <-> (forall a, pr Q (fun w => X w == a) = pr P (fun w => Y w == a)).
Proof.
split=> [e|h]; last first.
  rewrite /KL (@Ex_ext _ _ _ (fun=> 0)) ?Ex_const // => w hw.
  by rewrite (h (X w)) /Rdiv Rinv_r ?log2_1 //; have := cover hw; lra.
have one : almost Q (fun w => pr P (fun v => Y v == X w) / pr Q (fun v => X v == X w) = 1).
  by apply: gap_eq0; [exact: ratio_gt0 | have := KL_opp; lra | exact: mean_ratio].
have le a : pr Q (fun w => X w == a) <= pr P (fun w => Y w == a).
  case: (Rle_lt_or_eq_dec _ _ (pr_ge0 Q (fun w => X w == a))) => [h|<-]; last exact: pr_ge0.
  have [w [hw e']] := @possible_ext _ Q _ X a h; have := one w hw; rewrite e' => r.
  right; have : pr P (fun w => Y w == a) = pr P (fun w => Y w == a) / pr Q (fun w => X w == a) * pr Q (fun w => X w == a).
    by field; lra.
  by rewrite r; lra.
move=> a; apply: (rsum_le_eq (s := enum A) le); last by rewrite mem_enum.
by rewrite !pr_total.
Qed.
End Divergence.

Section Given.
Variables (Om : finType) (P : dist Om).

Lemma pr_given (e f : pred Om) : 0 < pr P e -> pr (given P e) f = pr P (fun w => e w && f w) / pr P e.
Proof.
move=> h; rewrite /Rdiv Rmult_comm; set c := / pr P e; rewrite /pr -rsum_mul; apply: rsum_ext => w; rewrite /c.
have -> : given P e w = ind (e w) * P w / pr P e by rewrite /given /= /given_pmf; case: (Rlt_dec 0 (pr P e)) => // n; lra.
by rewrite ind_and /Rdiv; ring.
Qed.
Lemma pr_gt0_ex (e : pred Om) : 0 < pr P e -> exists w, 0 < P w /\ e w.
Proof.
move=> h; have p : possible P (RV e) true by rewrite /possible (@pr_ext _ _ _ e) // => w _; rewrite /= eqb_id.
by have [w [hw ew]] := possible_ex p; exists w.
Qed.
Lemma pr_full (e : pred Om) : (forall w, 0 < P w -> e w) -> pr P e = 1.
Proof. by move=> h; rewrite -(pmf_sum P) (@pr_ext _ _ _ xpredT) => [|w /h ->] //; apply: rsum_ext => w; rewrite /ind; lra. Qed.

(* information as the mean gain of the law at the value of the other variable *)
Lemma MI_gain (X Y : rv Om) :
  MI P X Y = Ex P (fun w => log2 (pr (at_ P Y (Y w)) (fun v => X v == X w) / pr P (fun v => X v == X w))).
Proof.
rewrite MI_divergence; apply: Ex_ext => w hw; congr log2; rewrite pr_at //.
have := pr_self_gt0 X hw; have := pr_self_gt0 Y hw => h1 h2; field; lra.
Qed.
Lemma indep_at (X Y : rv Om) w : MI P X Y = 0 -> 0 < P w ->
  pr (at_ P Y (Y w)) (fun v => X v == X w) = pr P (fun v => X v == X w).
Proof.
move=> mi hw; rewrite pr_at // (indep_on_support mi hw); have := pr_self_gt0 Y hw => h; field; lra.
Qed.
Lemma fun_ae (X Y : rv Om) v w : Hc P X Y = 0 -> 0 < P v -> 0 < P w -> Y v = Y w -> X v = X w.
Proof.
move=> h hv hw e; have z : Ex P (fun w => H (at_ P Y (Y w)) X) = 0 by rewrite -Hc_avg.
have hY := possible_self Y hw; have hv' := at_supp' hY hv e; have hw' := at_supp' hY hw erefl.
have h0 : H (at_ P Y (Y w)) X = 0.
  by apply: (Ex_eq0 (f := fun w => H (at_ P Y (Y w)) X) _ z hw) => u _; exact: H_ge0.
set q := at_ P Y (Y w) in hv' hw' h0.
have le1 u : pr q (fun v => X v == X u) <= 1 by exact: pr_le1.
have nonneg u : 0 < q u -> 0 <= - log2 (pr q (fun v => X v == X u)).
  by move=> hu; have := @log2_le (pr q (fun v => X v == X u)) 1 (pr_self_gt0 X hu) (le1 u); rewrite log2_1; lra.
have z' : Ex q (fun u => - log2 (pr q (fun v => X v == X u))) = 0 by rewrite Ex_opp.
have one : pr q (fun v => X v == X w) = 1.
  apply: log2_inj; [exact: (pr_self_gt0 X hw') | lra |].
  by rewrite log2_1; have := Ex_eq0 nonneg z' hw'; lra.
have : pr q (fun v => X v != X w) = 0 by rewrite (pr_compl q (fun v => X v == X w)) one; lra.
case: (eqVneq (X v) (X w)) => // ne; have := pr_gt0 (e := fun v => X v != X w) hv' ne; lra.
Qed.
End Given.

(* x has the law of T among the outcomes accepted by e, at each value of S; T and S are independent *)
Section Accepted.
Variables (Om : finType) (P : dist Om) (A : finType) (x T : rvt Om A) (S : rv Om) (e : pred Om).
Hypothesis acc : accepted P x T e S.
Let a w := pr (at_ P S (S w)) e.

Lemma rate_gt0 w : 0 < P w -> 0 < a w.
Proof. by move=> hw; have [] := acc (possible_self S hw). Qed.
Lemma rate_le1 w : a w <= 1. Proof. exact: pr_le1. Qed.
Lemma accepted_pr w b : 0 < P w -> pr (at_ P S (S w)) (fun v => x v == b) = pr (at_ P S (S w)) (fun v => e v && (T v == b)) / a w.
Proof. by move=> hw; have [h ->] := acc (possible_self S hw); rewrite pr_given. Qed.
(* an accepted outcome with that token *)
Lemma accepted_ex w : 0 < P w -> exists v, [/\ 0 < P v, S v = S w, e v & T v = x w].
Proof.
move=> hw; have hS := possible_self S hw; have hw' := at_supp' hS hw erefl.
have := pr_gt0 (e := fun v => x v == x w) hw' (eqxx _); rewrite accepted_pr // => h.
have : 0 < pr (at_ P S (S w)) (fun v => e v && (T v == x w)).
  have h1 := rate_gt0 hw; set y := pr _ _ in h *; have -> : y = y / a w * a w by field; lra.
  exact: Rmult_lt_0_compat.
by move=> /pr_gt0_ex [v [/(at_supp hS) [hv sv] /andP [ev /eqP tv]]]; exists v.
Qed.
Lemma accepted_covers : MI P T S = 0 -> covers P P x T.
Proof. by move=> _ w /accepted_ex [v [hv _ _ <-]]; apply: (pr_gt0 hv); rewrite eqxx. Qed.

Hypothesis ind : MI P T S = 0.
Lemma token_pr w : 0 < P w -> pr (at_ P S (S w)) (fun v => T v == x w) = pr P (fun v => T v == x w).
Proof. by move=> /accepted_ex [v [hv <- _ <-]]; exact: (indep_at ind hv). Qed.
Lemma accepted_le w : 0 < P w -> pr (at_ P S (S w)) (fun v => e v && (T v == x w)) <= pr P (fun v => T v == x w).
Proof. by move=> hw; rewrite -token_pr //; apply: pr_le => v /andP []. Qed.
Let gain w := pr (at_ P S (S w)) (fun v => x v == x w) / pr P (fun v => x v == x w).
Let most w := 1 / a w * / (pr P (fun v => x v == x w) / pr P (fun v => T v == x w)).
Lemma gain_gt0 w : 0 < P w -> 0 < gain w.
Proof.
move=> hw; have hw' := at_supp' (possible_self S hw) hw erefl.
by apply: Rdiv_lt_0_compat; [apply: (pr_gt0 hw'); rewrite eqxx | exact: (pr_self_gt0 x hw)].
Qed.
Lemma gain_eq w : 0 < P w -> most w = pr P (fun v => T v == x w) / a w / pr P (fun v => x v == x w) /\
  gain w = pr (at_ P S (S w)) (fun v => e v && (T v == x w)) / a w / pr P (fun v => x v == x w).
Proof.
move=> hw; have h1 := rate_gt0 hw; have h2 := pr_self_gt0 x hw; have h3 := accepted_covers ind hw.
by split; [rewrite /most; field; repeat split; apply: Rgt_not_eq | rewrite /gain accepted_pr].
Qed.
Lemma gain_le w : 0 < P w -> gain w <= most w.
Proof.
move=> hw; have [-> ->] := gain_eq hw; have h1 := rate_gt0 hw; have h2 := pr_self_gt0 x hw.
by do 2 (apply: Rmult_le_compat_r; first by apply: Rlt_le; apply: Rinv_0_lt_compat); exact: accepted_le.
Qed.
Lemma most_mean : Ex P (fun w => log2 (most w)) = Ex P (fun w => log2 (1 / a w)) - KL P P x T.
Proof.
rewrite /KL -Ex_sub; apply: Ex_ext => w hw.
have h1 := rate_gt0 hw; have h2 := pr_self_gt0 x hw; have h3 := accepted_covers ind hw.
have p1 : 0 < 1 / a w by apply: Rdiv_lt_0_compat; lra.
have p2 : 0 < pr P (fun v => x v == x w) / pr P (fun v => T v == x w) by exact: Rdiv_lt_0_compat.
have p3 := Rinv_0_lt_compat _ p2.
by rewrite /most log2_mul // log2_inv //; lra.
Qed.
Theorem accepted_bound : MI P x S <= Ex P (fun w => log2 (1 / a w)) - KL P P x T.
Proof. by rewrite -most_mean MI_gain; apply: Ex_le => w hw; apply: log2_le; [exact: gain_gt0 | exact: gain_le]. Qed.
Lemma accepted_bound_eq : MI P x S = Ex P (fun w => log2 (1 / a w)) - KL P P x T <->
  almost P (fun w => pr (at_ P S (S w)) (fun v => e v && (T v == x w)) = pr (at_ P S (S w)) (fun v => T v == x w)).
Proof.
rewrite -most_mean MI_gain.
have le w : 0 < P w -> log2 (gain w) <= log2 (most w).
  by move=> hw; apply: log2_le; [exact: gain_gt0 | exact: gain_le].
rewrite (Ex_le_eq le); split=> h w hw; have [e1 e2] := gain_eq hw; last first.
  by congr log2; change (gain w = most w); rewrite e1 e2 h // token_pr.
have h1 := rate_gt0 hw; have h2 := pr_self_gt0 x hw; have g0 := gain_gt0 hw.
have : gain w = most w.
  apply: log2_inj => //; last exact: (h w hw).
  by apply: Rlt_le_trans g0 _; exact: gain_le.
rewrite e1 e2 token_pr // => q; apply: (Rmult_eq_reg_r (/ a w)); last by apply: Rinv_neq_0_compat; lra.
apply: (Rmult_eq_reg_r (/ pr P (fun v => x v == x w))) => //.
by apply: Rinv_neq_0_compat; apply: Rgt_not_eq; exact: h2.
Qed.
End Accepted.

(* the verdict is a function of the token and S *)
Section Verified.
Variables (Om : finType) (P : dist Om) (A : finType) (x T : rvt Om A) (S : rv Om) (r : rvt Om (symbol 2)) (b : bool).
Hypothesis acc : accepted P x T (fun w => r w == bit b) S.

Lemma verified : Hc P r [% S, T] = 0 ->
  almost P (fun w => pr (at_ P S (S w)) (fun v => (r v == bit b) && (T v == x w)) = pr (at_ P S (S w)) (fun v => T v == x w)).
Proof.
move=> det w hw; have [v [hv sv ev tv]] := accepted_ex acc hw.
apply: pr_ext => u /(at_supp (possible_self S hw)) [hu su]; case: (eqVneq (T u) (x w)) => tu; rewrite ?eqxx ?andbF ?(negbTE tu) ?andbF //.
have : r u = r v by apply: (fun_ae det hu hv); rewrite /= su sv tu tv.
by move=> ->; rewrite ev.
Qed.
Lemma verified_back :
  almost P (fun w => pr (at_ P S (S w)) (fun v => (r v == bit b) && (T v == x w)) = pr (at_ P S (S w)) (fun v => T v == x w)) ->
  Hc P r [% S, T] = 0.
Proof.
move=> h.
have key u v : 0 < P u -> 0 < P v -> S u = S v -> T u = T v -> r u = bit b -> r v = bit b.
  move=> hu hv es et ru; have hS := possible_self S hu; have hu' := at_supp' hS hu erefl; have hv' := at_supp' hS hv (esym es).
  have : 0 < pr (at_ P S (S u)) (fun w => x w == T u).
    rewrite (accepted_pr acc) //; apply: Rdiv_lt_0_compat; last exact: (rate_gt0 acc hu).
    by apply: (pr_gt0 hu'); rewrite ru !eqxx.
  move=> /pr_gt0_ex [w [/(at_supp hS) [hw sw] /eqP xw]]; have := h w hw; rewrite sw xw => q.
  case: (eqVneq (r v) (bit b)) => // ne.
  have : pr (at_ P S (S u)) (fun w => (r w != bit b) && (T w == T u)) = 0.
    move: q; rewrite /pr => q; set s1 := rsum _ _ in q; set s2 := rsum _ _ in q.
    suff : s1 + rsum (enum Om) (fun w0 => ind ((r w0 != bit b) && (T w0 == T u)) * at_ P S (S u) w0) = s2 by lra.
    rewrite /s1 /s2 -rsum_add; apply: rsum_ext => w0.
    by case: (r w0 == bit b); case: (T w0 == T u); rewrite /ind /=; lra.
  by have := pr_gt0 (e := fun w => (r w != bit b) && (T w == T u)) hv'; rewrite ne et eqxx => /(_ isT); lra.
apply: Hc_fun => u v hu hv; case=> es et; change (r u = r v).
case: (eqVneq (r u) (bit b)) => eu; first by rewrite eu (key u v).
case: (eqVneq (r v) (bit b)) => ev; first by rewrite ev (key v u).
move: eu ev; case: (r u) => -[|[|//]] ?; case: (r v) => -[|[|//]] ?; case: b => // _ _; exact: val_inj.
Qed.
End Verified.
