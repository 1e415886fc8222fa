(* Two laws on one alphabet, as those of X and Y: data processing, the chain rule, supports, bits, posteriors. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Accepted.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Section Functions.
Variables (Om : finType) (P : dist Om) (A B : finType) (X Y : rvt Om A) (U V : rvt Om B) (f : A -> B).
Hypothesis hU : almost P (fun w => U w = f (X w)).
Hypothesis hV : almost P (fun w => V w = f (Y w)).
Hypothesis cover : covers P P X Y.

Lemma covers_both w : 0 < P w -> exists v, [/\ 0 < P v, Y v = X w & V v = U w].
Proof.
move=> hw; have [v [hv /eqP e]] := pr_gt0_ex (cover hw).
by exists v; split=> //; rewrite hU // hV // e.
Qed.
Lemma covers_fun : covers P P U V.
Proof. by move=> w /covers_both [v [hv _ e]]; apply: (pr_gt0 hv); rewrite e. Qed.
Lemma covers_conditional : coversc P X U Y V.
Proof. by move=> w /covers_both [v [hv e1 e2]]; apply: (pr_gt0 hv); rewrite e1 e2 !eqxx. Qed.
Lemma covers_at w : 0 < P w -> covers (at_ P U (U w)) (at_ P V (U w)) X Y.
Proof.
move=> hw v /(at_supp (possible_self U hw)) [hv e]; have [u [hu e1 e2]] := covers_both hv.
have e3 : V u = U w by rewrite e2; exact: e.
have pV : possible P V (U w) by apply: (pr_gt0 hu); rewrite /= e3.
have hu' : 0 < at_ P V (U w) u by apply: at_supp' => //; rewrite /= e3.
by apply: (pr_gt0 hu'); rewrite e1.
Qed.

Lemma pr_X w : 0 < P w -> pr (at_ P U (U w)) (fun v => X v == X w) = pr P (fun v => X v == X w) / pr P (fun v => U v == U w).
Proof.
move=> hw; rewrite (pr_at U X hw); congr (_ / _); apply: pr_ext => v hv.
by rewrite /= xpair_eqE; case E : (X v == X w) => //=; rewrite hU // hU // (eqP E) eqxx.
Qed.
Lemma pr_Y w : 0 < P w -> pr (at_ P V (U w)) (fun v => Y v == X w) = pr P (fun v => Y v == X w) / pr P (fun v => V v == U w).
Proof.
move=> hw; rewrite pr_given; last exact: covers_fun.
congr (_ / _); apply: pr_ext => v hv; case E : (Y v == X w); last by rewrite andbF.
by rewrite /= (hV hv) (hU hw) (eqP E) eqxx.
Qed.

Theorem KL_chain : KL P P X Y = KL P P U V + KLc P X U Y V.
Proof.
have -> : KLc P X U Y V = Ex P (fun w => log2 (pr (at_ P U (U w)) (fun v => X v == X w) / pr (at_ P V (U w)) (fun v => Y v == X w))).
  rewrite -[RHS](Ex_total P U); apply: Ex_ext => w hw; apply: Ex_ext => v hv.
  by have [_ ->] := at_supp (possible_self U hw) hv.
rewrite /KL -Ex_add; apply: Ex_ext => w hw; rewrite pr_X // pr_Y //.
have x := pr_self_gt0 X hw; have u := pr_self_gt0 U hw; have y := cover hw; have v := covers_fun hw.
by rewrite !log2_div //; try lra; apply: Rdiv_lt_0_compat.
Qed.
Lemma KLc_ge0 : 0 <= KLc P X U Y V.
Proof. by apply: Ex_ge0 => w hw; apply: (KL_ge0 (A := A)); exact: covers_at. Qed.
Theorem KL_fun_le : KL P P U V <= KL P P X Y.
Proof. by have := KL_chain; have := KLc_ge0; lra. Qed.
Theorem KL_fun_eq : KL P P U V = KL P P X Y <-> KLc P X U Y V = 0.
Proof. by have := KL_chain; split; lra. Qed.
End Functions.

(* what Y never does X never does *)
Lemma support_of (Om : finType) (P : dist Om) (A : finType) (X Y : rvt Om A) (f : A -> 'I_2) :
  covers P P X Y -> Ex P (fun w => f (Y w)) = 1 -> Ex P (fun w => f (X w)) = 1.
Proof.
move=> cover one; have le a : INR (f a) <= 1.
  by apply: (Rle_trans _ (INR 1)); [apply: le_INR; apply/leP; rewrite -ltnS | rewrite /=; lra].
have all v : 0 < P v -> INR (f (Y v)) = 1.
  move=> hv; suff : 1 - INR (f (Y v)) = 0 by lra.
  apply: (Ex_eq0 (P := P) (f := fun v => 1 - INR (f (Y v)))) => //; first by move=> u _; have := le (Y u); lra.
  by rewrite Ex_sub Ex_const one; lra.
rewrite (@Ex_ext _ _ _ (fun=> 1)) ?Ex_const // => w hw.
by have [v [hv /eqP <-]] := pr_gt0_ex (cover w hw); exact: all.
Qed.

(* of bits, by their chances *)
Lemma KL_bits (Om : finType) (P : dist Om) (q r : rvt Om (symbol 2)) : covers P P q r ->
  let b := pr P (fun w => q w == bit true) in let a := pr P (fun w => r w == bit true) in
  KL P P q r = (if Rlt_dec 0 b then b * log2 (b / a) else 0) +
    (if Rlt_dec 0 (1 - b) then (1 - b) * log2 ((1 - b) / (1 - a)) else 0).
Proof.
move=> cover b a; pose g (c : 'I_2) := log2 (pr P (fun v => q v == c) / pr P (fun v => r v == c)).
have -> : KL P P q r = Ex P (fun w => g (q w)) by [].
rewrite (Ex_law (A := [finType of 'I_2]) P q g) !enum2 /= /g -/a -/b.
have tq := pr_total (A := [finType of 'I_2]) P q; have tr := pr_total (A := [finType of 'I_2]) P r.
rewrite !enum2 /= -/a -/b in tq tr.
have -> : pr P (fun w => q w == bit false) = 1 - b by lra.
have -> : pr P (fun w => r w == bit false) = 1 - a by lra.
have b0 : 0 <= b by exact: pr_ge0.
have b1 : 0 <= 1 - b by have := pr_ge0 P (fun w => q w == bit false); lra.
case: (Rlt_dec 0 b) => hb; case: (Rlt_dec 0 (1 - b)) => hb'; try lra.
- by have -> : 1 - b = 0 by lra; lra.
- by have -> : b = 0 by lra; lra.
Qed.

(* the posterior is I(X;Y) from the prior, on average *)
Lemma KL_posterior (Om : finType) (P : dist Om) (A : finType) (X : rvt Om A) (Y : rv Om) :
  Ex P (fun w => KL (at_ P Y (Y w)) P X X) = MI P Y X.
Proof.
have -> : MI P Y X = MI P X Y by rewrite /MI; have -> : H P [% Y, X] = H P [% X, Y]; [ker | lra].
rewrite MI_gain -(Ex_total P Y (fun w => log2 (pr (at_ P Y (Y w)) (fun v => X v == X w) / pr P (fun v => X v == X w)))).
apply: Ex_ext => w hw; apply: Ex_ext => v hv; by have [_ ->] := at_supp (possible_self Y hw) hv.
Qed.
Lemma posterior_covers (Om : finType) (P : dist Om) (A : finType) (X : rvt Om A) (Y : rv Om) w : 0 < P w ->
  covers (at_ P Y (Y w)) P X X.
Proof. by move=> hw v /(at_supp (possible_self Y hw)) [hv _]; exact: (pr_self_gt0 X hv). Qed.
