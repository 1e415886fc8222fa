(* Two laws on one alphabet, as those of X and Y: data processing, the chain rule, supports, bits, posteriors. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Numeric Tactics Match Accepted.
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
  have [_ e] := at_supp (possible_self U hw) hv; have e' : U v = U w by exact: e.
  by rewrite /= e'.
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
Lemma bit_rest (Om : finType) (P : dist Om) (r : rvt Om (symbol 2)) :
  pr P (fun w => r w == bit false) = 1 - pr P (fun w => r w == bit true).
Proof.
suff : pr P (fun w => r w == bit false) + (pr P (fun w => r w == bit true) + 0) = 1 by lra.
by have := pr_total (A := [finType of 'I_2]) P r; rewrite !enum2.
Qed.
Lemma KL_bits (Om : finType) (P : dist Om) (q r : rvt Om (symbol 2)) (a b : R) :
  pr P (fun w => q w == bit true) = b -> pr P (fun w => r w == bit true) = a ->
  KL P P q r = b * log2 (b / a) + (1 - b) * log2 ((1 - b) / (1 - a)).
Proof.
move=> eb ea; pose g (c : 'I_2) := log2 (pr P (fun v => q v == c) / pr P (fun v => r v == c)).
have -> : KL P P q r = Ex P (fun w => g (q w)) by [].
have := Ex_law (A := [finType of 'I_2]) P q g; rewrite !enum2 /= => ->.
by rewrite /g bit_rest (bit_rest P r) eb ea; ring.
Qed.
(* a test that passes more often, and not always: less than the surprise of passing *)
Lemma KL_bits_lt (a b : R) : 0 < a -> a <= b -> b < 1 -> b * log2 (b / a) + (1 - b) * log2 ((1 - b) / (1 - a)) < - log2 a.
Proof.
move=> a0 ab b1; have la := @log2_le a 1 a0 ltac:(lra); rewrite log2_1 in la.
have lb : log2 b < 0 by rewrite -log2_1; apply: log2_lt; lra.
have le := @log2_le (1 - b) (1 - a) ltac:(lra) ltac:(lra).
have two : b * log2 b < 0 by have := Rmult_lt_compat_l b (log2 b) 0 ltac:(lra) lb; lra.
have three : 0 <= (1 - b) * - log2 a by apply: Rmult_le_pos; lra.
have four : (1 - b) * log2 (1 - b) <= (1 - b) * log2 (1 - a) by apply: Rmult_le_compat_l; lra.
by rewrite !log2_div; lra.
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

(* failing, passing, and always passing *)
Lemma failing {Om : finType} {P : dist Om} {r : rvt Om (symbol 2)} {a : R} :
  Ex P (fun w => INR (failed (r w))) = a -> pr P (fun w => r w == bit true) = 1 - a.
Proof.
move=> <-; have := bit_rest P r.
have -> : Ex P (fun w => INR (failed (r w))) = pr P (fun w => r w == bit false).
  by apply: rsum_ext => w; rewrite /failed; case: (r w) => [[|[|]]] //= i; rewrite /ind /=; ring.
by lra.
Qed.
Lemma passing (Om : finType) (P : dist Om) (r : rvt Om (symbol 2)) : Ex P (fun w => INR (r w)) = pr P (fun w => r w == bit true).
Proof. by apply: rsum_ext => w; case: (r w) => [[|[|]]] //= i; rewrite /ind /=; ring. Qed.
Theorem certainty (V N A : nat) (Om : finType) (P : dist Om) (x y : rvt Om (symbol V)) (f : symbol V -> symbol 2) :
  (1 <= N)%N -> (1 <= A)%N -> covers P P y x -> Ex P (fun w => INR (f (x w))) = A / N ->
  Ex P (fun w => INR (f (y w))) = 1 -> log2 (N / A) <= KL P P y x.
Proof.
move=> N1 A1 c ha hb; have n : 0 < INR N by apply: lt_0_INR; apply/ltP.
have a : 0 < INR A by apply: lt_0_INR; apply/ltP.
pose r : rvt Om (symbol 2) := fun w => f (x w); pose q : rvt Om (symbol 2) := fun w => f (y w).
have er : pr P (fun w => r w == bit true) = A / N by rewrite -passing.
have eq' : pr P (fun w => q w == bit true) = 1 by rewrite -passing.
have le := @KL_fun_le Om P [finType of 'I_V] [finType of 'I_2] y x q r f (fun w _ => erefl) (fun w _ => erefl) c.
suff <- : KL P P q r = log2 (N / A) by exact: le.
rewrite (KL_bits eq' er); have -> : 1 / (A / N) = N / A by field; lra.
by ring.
Qed.

(* an accepted sample is the surprise of accepting it from what it was drawn from *)
Lemma accepted_surprise {V} {Om : finType} {Pr : dist Om} {S : rvt Om (symbol V)} {T : rv Om} {r : rvt Om (symbol 2)} {x : rvt Om (symbol V)} {b : bool} :
  MI Pr T S = 0 -> Hc Pr r [% S, T] = 0 -> accepted Pr x S (fun w => r w == bit b) T ->
  forall t, possible Pr T t ->
  [/\ covers (at_ Pr T t) Pr x S, 0 < pr (at_ Pr T t) (fun v => r v == bit b) &
  KL (at_ Pr T t) Pr x S = log2 (1 / pr (at_ Pr T t) (fun v => r v == bit b))].
Proof.
move=> ind ver acc t ht; have [a0 _] := acc t ht.
have ind' : MI Pr S T = 0 by move: ind; shannon.
have ver' : Hc Pr r [% T, S] = 0 by move: ver; shannon.
have cov : covers (at_ Pr T t) Pr x S.
  by move=> w /(at_supp ht) [hw _]; exact: (accepted_covers (A := [finType of 'I_V]) acc ind' hw).
split=> //; rewrite /KL (@Ex_ext _ _ _ (fun=> log2 (1 / pr (at_ Pr T t) (fun v => r v == bit b)))) ?Ex_const // => w hw'.
have [hw e] := at_supp ht hw'; congr log2; have c := cov w hw'.
have p1 := accepted_pr (A := [finType of 'I_V]) acc (x w) hw.
have p2 := verified (A := [finType of 'I_V]) acc ver' hw; have p3 := token_pr (A := [finType of 'I_V]) acc ind' hw.
rewrite e in p1 p2 p3; change (pr (at_ Pr T t) (fun v => x v == x w) / pr Pr (fun v => S v == x w) = 1 / pr (at_ Pr T t) (fun v => r v == bit b)).
change (0 < pr Pr (fun v => S v == x w)) in c.
have q : pr (at_ Pr T t) (fun v => x v == x w) = pr Pr (fun v => S v == x w) / pr (at_ Pr T t) (fun v => r v == bit b).
  by apply: etrans p1 _; congr (_ / _); apply: etrans p2 p3.
rewrite q; move: a0 c; move: (pr (at_ Pr T t) _) (pr Pr _) => u v a0 c; field; split; lra.
Qed.
