(* A binary verdict on a token: its chance, Fano, and what REINFORCE shows of it. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Binary Total Numeric Equality Tactics Match Uniform Advantage Positions Tokens.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Section Chances.
Variables (Om : finType) (Pr : dist Om) (T : rv Om) (r : rvt Om (symbol 2)).
Definition chance_at w : R := pr (at_ Pr T (T w)) (fun v => r v == bit true).

Lemma chance_at_01 w : 0 <= chance_at w <= 1. Proof. by split; [exact: pr_ge0 | exact: pr_le1]. Qed.
Lemma chance_mean : Ex Pr chance_at = pr Pr (fun v => r v == bit true). Proof. exact: pr_mean. Qed.
Lemma chance_mean_01 : 0 <= Ex Pr chance_at <= 1.
Proof. by rewrite chance_mean; split; [exact: pr_ge0 | exact: pr_le1]. Qed.
Theorem chance_H : Hc Pr r T = Ex Pr (fun w => h2 (chance_at w)).
Proof. by rewrite Hc_avg; apply: Ex_ext => w _; exact: chance. Qed.
Lemma chance_H1 : H Pr r = h2 (Ex Pr chance_at). Proof. by rewrite chance_mean; exact: chance. Qed.
Theorem chance_jensen : Ex Pr (fun w => h2 (chance_at w)) <= h2 (Ex Pr chance_at).
Proof. by rewrite -chance_H -chance_H1; exact: Hc_le. Qed.

(* what is independent of T has the same law at each value of T *)
Lemma indep_at (A : finType) (X : rvt Om A) t a : MI Pr T X = 0 -> possible Pr T t ->
  pr (at_ Pr T t) (fun w => X w == a) = pr Pr (fun w => X w == a).
Proof.
move=> mi ht.
have le b : pr (at_ Pr T t) (fun w => X w == b) <= pr Pr (fun w => X w == b).
  case: (Rle_lt_or_eq_dec _ _ (pr_ge0 (at_ Pr T t) (fun w => X w == b))) => [h|<-]; last exact: pr_ge0.
  have [w [hw ew]] := @possible_ext _ (at_ Pr T t) _ X b h; have [pw tw] := at_supp ht hw.
  have e2 := indep_on_support mi pw; have e1 := pr_at T X pw.
  have e3 : pr Pr (fun v => [% X, T] v == [% X, T] w) = pr Pr (fun v => [% T, X] v == [% T, X] w).
    by apply: pr_ext => v _; rewrite /= !xpair_eqE andbC.
  rewrite e3 e2 in e1; have q0 := pr_self_gt0 T pw; rewrite -tw -ew.
  change (pr (at_ Pr T (T w)) (fun v => (rv_of X) v == (rv_of X) w) <= pr Pr (fun v => (rv_of X) v == (rv_of X) w)).
  rewrite e1; right; rewrite /Rdiv (Rmult_comm (pr Pr (fun v => T v == T w))) Rmult_assoc Rinv_r ?Rmult_1_r //; lra.
have z : rsum (enum A) (fun b => pr Pr (fun w => X w == b) - pr (at_ Pr T t) (fun w => X w == b)) = 0.
  by rewrite /Rminus rsum_add rsum_opp !(pr_total _ X); lra.
have g b : 0 <= pr Pr (fun w => X w == b) - pr (at_ Pr T t) (fun w => X w == b) by have := le b; lra.
by have := rsum_in0 g z (mem_enum A a); lra.
Qed.

Theorem chance_jensen_eq : Ex Pr (fun w => h2 (chance_at w)) = h2 (Ex Pr chance_at) <-> is_constant Pr chance_at.
Proof.
rewrite -chance_H -chance_H1; split=> [e|[c h]].
  have mi : MI Pr T r = 0 by move: e; shannon.
  by exists (pr Pr (fun v => r v == bit true)) => w hw; apply: (@indep_at [finType of 'I_2] r) => //; exact: possible_self.
rewrite chance_H chance_H1 (@Ex_ext _ Pr chance_at (fun=> c)) // Ex_const (@Ex_ext _ _ _ (fun=> h2 c)) ?Ex_const //.
by move=> w hw; rewrite h.
Qed.
End Chances.

(* H(r) = 1 for a bit: it is fair *)
Lemma bit_fair (Om : finType) (Pr : dist Om) (r : rvt Om (symbol 2)) : H Pr r = 1 <-> uniform_on Pr r 2.
Proof. by have := H_takes_eq (takes_symbol Pr r); rewrite INR_2 log2_2. Qed.
Lemma bit_le1 (Om : finType) (Pr : dist Om) (r : rvt Om (symbol 2)) : H Pr r <= 1.
Proof. by have := H_takes (takes_symbol Pr r); rewrite INR_2 log2_2. Qed.
Lemma bit_c_le1 (Om : finType) (Pr : dist Om) (r : rvt Om (symbol 2)) T : Hc Pr r T <= 1.
Proof. by have := Hc_takes_le1 T (takes_symbol Pr r); rewrite INR_2 log2_2. Qed.
Lemma bit_c_fair (Om : finType) (Pr : dist Om) (r : rvt Om (symbol 2)) T : Hc Pr r T = 1 <-> uniform_given Pr r (fun=> 2) T.
Proof. by have := Hc_takes_eq1 T (takes_symbol Pr r); rewrite INR_2 log2_2. Qed.

Lemma match1_bit (Om : finType) V (S T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) w :
  r w = match1 (T w) (S w) -> (r w = bit true <-> T w = S w).
Proof.
move=> e; rewrite e match1E; split=> [/(@bit_inj _ true)/eqP //|->]; by rewrite eqxx.
Qed.

(* ---- Fano ---- *)
Section Fano.
Variables (V : nat) (Om : finType) (Pr : dist Om).
Variables (S d : rvt Om (symbol V)) (r : rvt Om (symbol 2)).
Hypothesis V2 : (2 <= V)%N.
Hypothesis right_guess : almost Pr (fun w => r w = match1 (d w) (S w)).
Let n (dr : cod [% d, r]) : nat := if dr.2 == bit true then 1%N else V.-1.

Lemma V1E : INR V.-1 = INR V - 1.
Proof. by case: V V2 => // k _; rewrite S_INR /=; lra. Qed.
Lemma takes_missed dr : possible Pr [% d, r] dr -> takes (at_ Pr [% d, r] dr) S (n dr).
Proof.
case: dr => d0 r0 ht; rewrite /n /=.
have at_w w : 0 < at_ Pr [% d, r] (d0, r0) w -> d w = d0 /\ (r0 = bit true <-> S w = d0).
  move=> /(at_supp ht) [hw]; case=> e1 e2; have {}e1 : d w = d0 by exact: e1.
  have {}e2 : r w = r0 by exact: e2.
  by split=> //; rewrite -e2 (match1_bit (right_guess hw)) e1; split.
case: eqP => e.
  exists [:: d0 : cod S]; split=> // w /at_w [_ [h _]]; rewrite inE; apply/eqP; exact: h.
exists (rem (d0 : 'I_V) (enum 'I_V) : seq (cod S)); rewrite size_rem ?mem_enum // size_enum_ord; split=> // w /at_w [_ [_ h]].
change ((S w : 'I_V) \in rem (d0 : 'I_V) (enum 'I_V)); rewrite mem_rem_uniq ?enum_uniq // !inE mem_enum andbT.
by apply/eqP => q; apply: e; apply: h.
Qed.
Lemma log_n w : log2 (n ([% d, r] w)) = failed (r w) * log2 (V - 1).
Proof.
rewrite /n /failed /=; have [->|->] := bit_cases (r w); rewrite ?eqxx /=.
  by rewrite V1E; lra.
by rewrite log2_1; lra.
Qed.
Lemma real_n w : INR (n ([% d, r] w)) = 1 + failed (r w) * (V - 2).
Proof.
rewrite /n /failed /=; have [->|->] := bit_cases (r w); rewrite ?eqxx /=; last by lra.
by rewrite V1E; lra.
Qed.
Lemma fano_fun : Hc Pr r [% S, d] = 0. Proof. exact: match1_fun right_guess. Qed.
Theorem fano_le : Hc Pr S d <= Hc Pr r d + Ex Pr (fun w => failed (r w) * log2 (V - 1)).
Proof.
have := Hc_takes_le takes_missed; rewrite (Ex_ext (f := fun w => log2 (n ([% d, r] w))) (g := fun w => failed (r w) * log2 (V - 1))).
  by have := fano_fun; shannon.
by move=> w _; exact: log_n.
Qed.
Theorem fano_eq : Hc Pr S d = Hc Pr r d + Ex Pr (fun w => failed (r w) * log2 (V - 1)) <->
  uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r].
Proof.
have := Hc_takes_eq takes_missed; rewrite (Ex_ext (f := fun w => log2 (n ([% d, r] w))) (g := fun w => failed (r w) * log2 (V - 1))); last first.
  by move=> w _; exact: log_n.
have -> : uniform_given Pr S (fun w => INR (n ([% d, r] w))) [% d, r] <-> uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r].
  by split=> h w hw; have := h w hw; rewrite real_n.
by move=> <-; have := fano_fun; split; shannon.
Qed.
Lemma failed_mean : Ex Pr (fun w => failed (r w) * log2 (V - 1)) = Ex Pr (fun w => failed (r w)) * log2 (V - 1).
Proof. by rewrite Rmult_comm -Ex_mul; apply: Ex_ext => w _; lra. Qed.
Lemma false_H : h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) = H Pr r.
Proof.
rewrite (pr_mean Pr d (fun v => r v == bit false)) chance -h2_sym -pr_compl; congr h2; apply: pr_ext => w _.
by have [->|->] := bit_cases (r w).
Qed.
End Fano.

(* ---- uniform answers and tokens: what a function of (T, r) shows ---- *)
Section Reinforce.
Variables (V : nat) (Om : finType) (Pr : dist Om) (S T : rvt Om (symbol V)) (r : rvt Om (symbol 2)).
Hypothesis V1 : (1 <= V)%N.
Hypothesis prior : uniform Pr S.
Hypothesis independence : MI Pr T S = 0.
Hypothesis exact_match : almost Pr (fun w => r w = match1 (T w) (S w)).

Theorem match1_avg : Hc Pr r T = h2 (1 / V).
Proof.
have h t : possible Pr T t -> H (at_ Pr T t) r = h2 (1 / V) by move=> ht; exact: (law_match1 prior independence exact_match ht).
by have := Hc_eq_avg (T := T) (f := fun=> h2 (1 / V)) h; rewrite Ex_const.
Qed.
Lemma chance_match : pr Pr (fun v => r v == bit true) = 1 / V.
Proof.
rewrite -(chance_mean Pr T r) (Ex_ext (f := chance_at Pr T r) (g := fun=> 1 / V)) ?Ex_const // => w hw.
have ht := possible_self T hw; have u := uniform_at prior independence ht.
have := pr_uniform (pred1 (T w : 'I_V)) u; rewrite card1 card_ord => <-.
apply: pr_ext => v /(at_suppt ht) [hv e]; rewrite exact_match // match1E e.
have -> : pred1 (T w : 'I_V) (S v) = (T w == S v) by rewrite /= eq_sym.
by case: (T w == S v).
Qed.
Lemma match1_H : H Pr r = h2 (1 / V). Proof. by rewrite chance chance_match. Qed.
Lemma indep_Tr : MI Pr T r = 0. Proof. by have := match1_H; have := match1_avg; rewrite /MI /Hc; same_entropies; lra. Qed.

Hypothesis policy : uniform Pr T.
Lemma sym_match : almost Pr (fun w => r w = match1 (S w) (T w)).
Proof. by move=> w hw; rewrite (exact_match hw) !match1E eq_sym. Qed.
End Reinforce.

Section Shown.
Variables (V : nat) (Om : finType) (Pr : dist Om) (S T : rvt Om (symbol V)).
Hypothesis V1 : (1 <= V)%N.
Hypothesis prior : uniform Pr S.
Hypothesis policy : uniform Pr T.
Hypothesis independence : MI Pr T S = 0.
Let r : rvt Om (symbol 2) := fun w => match1 (T w) (S w).
Let exact_match : almost Pr (fun w => r w = match1 (T w) (S w)). Proof. by []. Qed.
Let swapped : MI Pr S T = 0. Proof. by move: independence; shannon. Qed.
Let indep_Sr : MI Pr S r = 0. Proof. exact: (indep_Tr policy swapped (sym_match exact_match)). Qed.

Lemma h2_one_over : h2 (1 / V) = log2 V - (V - 1) / V * log2 (V - 1).
Proof.
have v1 := nat_ge1 V1; case: (Req_dec V 1) => [e|ne].
  rewrite e /h2; have -> : 1 / 1 = 1 by field.
  have -> : 1 - 1 = 0 by lra.
  by rewrite log2_1 /Rdiv; lra.
have v2 : 1 < V by lra.
by rewrite (h2_ratio Rlt_0_1 v2) log2_1; lra.
Qed.

Theorem shown_none (g : rvt Om (maybe (symbol V))) : almost Pr (fun w => g w = restrict_ss (S w) (T w)) -> MI Pr g S = log2 V / V.
Proof.
move=> shows; have f1 : Hc Pr g [% S, r] = 0.
  apply: Hc_fun => v w hv hw; case=> e1 e2; change (g v = g w); rewrite !shows // !restrict_ssE.
  have {}e1 : S v = S w by exact: e1.
  have {}e2 : r v = r w by exact: e2.
  by move: e2; rewrite /r !match1E => /bit_inj; rewrite [S v == _]eq_sym [S w == _]eq_sym e1 => ->.
have f2 : Hc Pr r g = 0.
  apply: Hc_fun => v w hv hw e; change (r v = r w); have {}e : g v = g w by exact: e.
  move: e; rewrite !shows // !restrict_ssE /r !match1E [S v == _]eq_sym [S w == _]eq_sym.
  by case: (T v == S v); case: (T w == S w).
have f3 : Hc Pr g r = log2 V / V.
  have -> : log2 V / V = Ex Pr (fun w => ind (r w == bit true) * log2 V).
    rewrite (@Ex_ext _ _ _ (fun w => log2 V * ind (r w == bit true))); last by move=> w _; lra.
    rewrite Ex_mul (_ : Ex Pr (fun w => ind (r w == bit true)) = pr Pr (fun w => r w == bit true)); last by apply: rsum_ext => w; lra.
    by rewrite (chance_match prior independence exact_match) /Rdiv; lra.
  rewrite Hc_avg; apply: Ex_ext => w hw; have ht := possible_self r hw.
  have ir : MI Pr r S = 0 by move: indep_Sr; shannon.
  have u := uniform_at prior ir ht.
  have gE v : 0 < at_ Pr r (r w) v -> g v = if r w == bit true then Some (S v) else None.
    move=> /(at_suppt ht) [hv e]; have {}e : r v = r w by exact: e.
    rewrite shows // restrict_ssE -e /r match1E [S v == _]eq_sym.
    by case: (T v == S v).
  move: gE; case: (r w == bit true) => gE; rewrite /ind.
    have hX := H_uniform (X := S) u; rewrite card_ord in hX; rewrite Rmult_1_l -hX; apply: H_ext => v v' hv hv'.
    by change ((g v == g v') = (S v == S v')); rewrite !gE.
  by rewrite Rmult_0_l; apply: H_const => v v' hv hv'; change (g v = g v'); rewrite !gE.
have := CMI_ge0 Pr r S g; have := Hc_ge0 Pr r [% S, g]; move: indep_Sr; shannon.
Qed.

Theorem shown_one (g : rvt Om (maybe (symbol V))) : almost Pr (fun w => g w = avoid (T w) (S w)) ->
  MI Pr g S = log2 V - log2 V / V - (V - 1) / V * log2 (V - 1).
Proof.
move=> shows; have f0 : Hc Pr g [% S, T] = 0.
  apply: Hc_fun => v w hv hw; case=> e1 e2; change (g v = g w); rewrite !shows //.
  by rewrite (e1 : S v = S w) (e2 : T v = T w).
have f2 : Hc Pr r g = 0.
  apply: Hc_fun => v w hv hw e; change (r v = r w); have {}e : g v = g w by exact: e.
  by move: e; rewrite !shows // !avoidE /r !match1E; case: (T v == S v); case: (T w == S w).
have f1 : Hc Pr T [% S, g] = 0.
  apply: Hc_fun => v w hv hw; case=> e1 e2; change (T v = T w); have {}e1 : S v = S w by exact: e1.
  have {}e2 : g v = g w by exact: e2.
  move: e2; rewrite !shows // !avoidE; case: eqP => a; case: eqP => b //; first by rewrite a b.
  by case.
have f3 : Hc Pr g r = (1 - 1 / V) * log2 V.
  have -> : (1 - 1 / V) * log2 V = Ex Pr (fun w => ind (r w != bit true) * log2 V).
    rewrite (@Ex_ext _ _ _ (fun w => log2 V * ind (r w != bit true))); last by move=> w _; lra.
    rewrite Ex_mul (_ : Ex Pr (fun w => ind (r w != bit true)) = pr Pr (fun w => r w != bit true)); last by apply: rsum_ext => w; lra.
    by rewrite (pr_compl Pr (fun w => r w == bit true)) (chance_match prior independence exact_match); lra.
  rewrite Hc_avg; apply: Ex_ext => w hw; have ht := possible_self r hw.
  have ir : MI Pr r T = 0 by have := indep_Tr prior independence exact_match; shannon.
  have u := uniform_at policy ir ht.
  have gE v : 0 < at_ Pr r (r w) v -> g v = if r w == bit true then None else Some (T v).
    move=> /(at_suppt ht) [hv e]; have {}e : r v = r w by exact: e.
    rewrite shows // avoidE -e /r match1E.
    by case: (T v == S v).
  move: gE; case: (r w == bit true) => gE; rewrite /ind /=.
    by rewrite Rmult_0_l; apply: H_const => v v' hv hv'; change (g v = g v'); rewrite !gE.
  have hX := H_uniform (X := T) u; rewrite card_ord in hX; rewrite Rmult_1_l -hX; apply: H_ext => v v' hv hv'.
  by change ((g v == g v') = (T v == T v')); rewrite !gE.
have HT : H Pr T = log2 V by rewrite (H_uniform (X := T) policy) card_ord.
have HS : H Pr S = log2 V by rewrite (H_uniform (X := S) prior) card_ord.
have Hr := match1_H prior independence exact_match; have h := h2_one_over.
rewrite h in Hr; move: independence f3 f0 f1 f2; rewrite /MI /Hc; same_entropies; rewrite HT HS Hr /Rdiv; lra.
Qed.
End Shown.
