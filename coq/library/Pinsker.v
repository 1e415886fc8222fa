(* Pinsker's inequality, as a square, from the logarithm between two quotients of polynomials. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Laws Chance Accepted Numeric Tangent Equality Total Tactics.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

(* (y - 1)(y + 5)/(4y + 2) - ln y, and its derivative (y - 1)^3/(y (2y + 1)^2) *)
Let excess (y : R) : R := (y - 1) * (y + 5) / (4 * y + 2) - ln y.
Let slope (y : R) : R := (y - 1) ^ 3 / (y * (2 * y + 1) ^ 2).

Lemma excess_slope y : 0 < y -> derivable_pt_lim excess y (slope y).
Proof.
move=> y0; have top : derivable_pt_lim (fun y => (y - 1) * (y + 5)) y ((1 - 0) * (y + 5) + (y - 1) * (1 + 0)).
  apply: (derivable_pt_lim_mult (fun y => y - 1) (fun y => y + 5)).
    exact: (derivable_pt_lim_minus id (fun=> 1) y 1 0 (derivable_pt_lim_id y) (derivable_pt_lim_const 1 y)).
  exact: (derivable_pt_lim_plus id (fun=> 5) y 1 0 (derivable_pt_lim_id y) (derivable_pt_lim_const 5 y)).
have bottom : derivable_pt_lim (fun y => 4 * y + 2) y (4 * 1 + 0).
  apply: (derivable_pt_lim_plus (fun y => 4 * y) (fun=> 2)); last exact: derivable_pt_lim_const.
  exact: (derivable_pt_lim_scal id 4 y 1 (derivable_pt_lim_id y)).
have n : 4 * y + 2 <> 0 by lra.
have := derivable_pt_lim_minus _ _ _ _ _ (derivable_pt_lim_div _ _ _ _ _ top bottom n) (derivable_pt_lim_ln y y0).
have -> : ((1 - 0) * (y + 5) + (y - 1) * (1 + 0)) * (4 * y + 2) - (4 * 1 + 0) * ((y - 1) * (y + 5)) = 4 * y ^ 2 + 4 * y + 28 by ring.
suff -> : (4 * y ^ 2 + 4 * y + 28) / Rsqr (4 * y + 2) - / y = slope y by [].
by rewrite /slope /Rsqr; field; split; lra.
Qed.

(* the primitive: both sides are 0 at 1, where their difference is least *)
Lemma excess_gt0 x : 0 < x -> x <> 1 -> 0 < excess x.
Proof.
move=> x0 n; have e1 : excess 1 = 0 by rewrite /excess ln_1; field.
have d y : 0 < y -> 0 < y * (2 * y + 1) ^ 2 by move=> h; apply: Rmult_lt_0_compat => //; apply: pow_lt; lra.
case: (Rlt_le_dec x 1) => h.
  have [y [e [a b]]] := MVT_cor2 excess slope x 1 h (fun c hc => @excess_slope c ltac:(lra)).
  have y0 := d y ltac:(lra); have : 0 < - slope y * (1 - x); last by lra.
  apply: Rmult_lt_0_compat; last lra; rewrite /slope /Rdiv -Ropp_mult_distr_l_reverse; apply: Rdiv_lt_0_compat => //.
  by have := pow_lt (1 - y) 3 ltac:(lra); have -> : (1 - y) ^ 3 = - (y - 1) ^ 3 by ring.
have {h} h : 1 < x by lra.
have [y [e [a b]]] := MVT_cor2 excess slope 1 x h (fun c hc => @excess_slope c ltac:(lra)).
have : 0 < slope y * (x - 1); last by lra.
apply: Rmult_lt_0_compat; last lra.
by apply: Rdiv_lt_0_compat; [apply: pow_lt; lra | apply: d; lra].
Qed.
Lemma ln_pade_lt x : 0 < x -> x <> 1 -> (4 * x + 2) * ln x < (x - 1) * (x + 5).
Proof.
move=> h n; have := Rmult_lt_compat_l (4 * x + 2) _ _ ltac:(lra) (excess_gt0 h n); rewrite /excess Rmult_0_r.
have -> : (4 * x + 2) * ((x - 1) * (x + 5) / (4 * x + 2) - ln x) = (x - 1) * (x + 5) - (4 * x + 2) * ln x by field; lra.
lra.
Qed.
Theorem ln_pade x : 0 < x -> (4 * x + 2) * ln x <= (x - 1) * (x + 5).
Proof.
move=> h; case: (Req_dec x 1) => [->|n]; first by rewrite ln_1; lra.
exact: Rlt_le (ln_pade_lt h n).
Qed.

(* a term of a divergence, above a square, whatever z *)
Definition slack (P Q z : R) : R := P * (ln P - ln Q) - P + Q - 3 * z * (P - Q) + 3 / 2 * z ^ 2 * (P + 2 * Q).
Lemma slack_gt0 P Q z : 0 <= P -> 0 <= Q -> (0 < P -> 0 < Q) -> P <> Q -> 0 < slack P Q z.
Proof.
move=> P0 Q0 s n; case: (Req_dec P 0) => [e|P1].
  have Q1 : 0 < Q by lra.
  have -> : slack P Q z = Q * ((1 + 3 / 2 * z) ^ 2 + 3 / 4 * z ^ 2) by rewrite /slack e; field.
  apply: Rmult_lt_0_compat => //; have := pow2_ge_0 (1 + 3 / 2 * z); have := pow2_ge_0 z.
  case: (Req_dec z 0) => [->|m]; first lra.
  by have : 0 < z ^ 2; [rewrite -Rsqr_pow2; exact: Rsqr_pos_lt | lra].
have {P1} P1 : 0 < P by lra.
have Q1 := s P1; have x0 : 0 < Q / P by apply: Rdiv_lt_0_compat.
have x1 : Q / P <> 1.
  move=> e; apply: n; have : Q / P * P = 1 * P by rewrite e.
  have -> : Q / P * P = Q by field; lra.
  lra.
have lt := Rmult_lt_compat_l (P * P) _ _ (Rmult_lt_0_compat _ _ P1 P1) (ln_pade_lt x0 x1).
rewrite ln_quot // in lt.
have e1 : P * P * ((4 * (Q / P) + 2) * (ln Q - ln P)) = 2 * (P + 2 * Q) * (P * (ln Q - ln P)) by field; lra.
have e2 : P * P * ((Q / P - 1) * (Q / P + 5)) = (Q - P) * (Q + 5 * P) by field; lra.
rewrite e1 e2 in lt.
have sq := pow2_ge_0 (P - Q - z * (P + 2 * Q)).
have e3 : 2 * (P + 2 * Q) * slack P Q z = 3 * (P - Q - z * (P + 2 * Q)) ^ 2
  + ((Q - P) * (Q + 5 * P) - 2 * (P + 2 * Q) * (P * (ln Q - ln P))) by rewrite /slack; field.
apply: (Rmult_lt_reg_l (2 * (P + 2 * Q))); first lra.
by rewrite Rmult_0_r e3; lra.
Qed.
Lemma slack_ge0 P Q z : 0 <= P -> 0 <= Q -> (0 < P -> 0 < Q) -> 0 <= slack P Q z.
Proof.
move=> P0 Q0 s; case: (Req_dec P Q) => [e|n]; last exact: Rlt_le (slack_gt0 z P0 Q0 s n).
have -> : slack P Q z = 9 / 2 * (z ^ 2 * Q) by rewrite /slack e; field.
by have := Rmult_le_pos _ _ (pow2_ge_0 z) Q0; lra.
Qed.

(* two laws m and n, and the means of f between 0 and 1 *)
Section Laws.
Variables (I : Type) (s : seq I) (m n f : I -> R).
Hypothesis m0 : forall i, 0 <= m i.
Hypothesis n0 : forall i, 0 <= n i.
Hypothesis mn : forall i, 0 < m i -> 0 < n i.
Hypothesis m1 : rsum s m = 1.
Hypothesis n1 : rsum s n = 1.
Hypothesis f01 : forall i, 0 < n i -> 0 <= f i <= 1.
Let gap := rsum s (fun i => (m i - n i) * f i).
Let nats := rsum s (fun i => m i * (ln (m i) - ln (n i))).
Let rest i := slack (m i) (n i) (4 / 3 * gap * (f i - 1 / 2)).

Lemma rest_ge0 i : 0 <= rest i. Proof. exact: slack_ge0 (m0 i) (n0 i) (@mn i). Qed.
Theorem pinsker_rest : rsum s rest <= nats - 2 * gap ^ 2.
Proof.
pose c := 4 / 3 * gap.
apply: (Rle_trans _ (rsum s (fun i => m i * (ln (m i) - ln (n i)) + (n i + - m i)
  + (3 / 2 * c * m i + - (3 / 2 * c * n i)) + - (3 * c * ((m i - n i) * f i)) + (3 / 8 * c ^ 2 * m i + 3 / 4 * c ^ 2 * n i)))).
  apply: rsum_le => i; rewrite /rest -/c /slack.
  suff : 0 <= c ^ 2 * ((m i + 2 * n i) * (f i * (1 - f i))) by lra.
  apply: Rmult_le_pos; first exact: pow2_ge_0.
  have [h|h] : 0 < n i \/ n i = 0 by have := n0 i; lra.
    have [l u] := f01 h; apply: Rmult_le_pos; first by have := m0 i; lra.
    by apply: Rmult_le_pos; lra.
  have -> : m i = 0 by case: (m0 i) => // /mn; lra.
  by rewrite h; lra.
rewrite !rsum_add !rsum_opp !rsum_mul m1 n1 -/gap -/nats /c; right; field.
Qed.
Theorem pinsker : 2 * gap ^ 2 <= nats.
Proof. by have := pinsker_rest; have := rsum_ge0 s rest_ge0; lra. Qed.
End Laws.

Lemma pinsker_eq (I : eqType) (s : seq I) (m n f : I -> R) :
  (forall i, 0 <= m i) -> (forall i, 0 <= n i) -> (forall i, 0 < m i -> 0 < n i) -> rsum s m = 1 -> rsum s n = 1 ->
  (forall i, 0 < n i -> 0 <= f i <= 1) ->
  2 * rsum s (fun i => (m i - n i) * f i) ^ 2 = rsum s (fun i => m i * (ln (m i) - ln (n i))) ->
  forall i, i \in s -> m i = n i.
Proof.
move=> m0 n0 mn m1 n1 f01 e i hi; have le := pinsker_rest m0 n0 mn m1 n1 f01.
have r0 := rest_ge0 s f m0 n0 mn.
have z : rsum s (fun i => slack (m i) (n i) (4 / 3 * rsum s (fun i => (m i - n i) * f i) * (f i - 1 / 2))) = 0.
  by apply: Rle_antisym; [rewrite e in le; lra | exact: rsum_ge0].
have zi := rsum_in0 r0 z hi; case: (Req_dec (m i) (n i)) => // ne.
by have := slack_gt0 (4 / 3 * rsum s (fun i => (m i - n i) * f i) * (f i - 1 / 2)) (m0 i) (n0 i) (@mn i) ne; lra.
Qed.

(* two variables of one alphabet *)
Section Divergence.
Variables (Om : finType) (P : dist Om) (A : finType) (X Y : rvt Om A) (f : A -> R).
Hypothesis cover : covers P P X Y.
Hypothesis f01 : almost P (fun w => 0 <= f (Y w) <= 1).
Let m a := pr P (fun w => X w == a).
Let n a := pr P (fun w => Y w == a).

Lemma law_covers a : 0 < m a -> 0 < n a.
Proof. by move=> /pr_gt0_ex [w [hw /eqP <-]]; exact: cover. Qed.
Lemma law_f01 a : 0 < n a -> 0 <= f a <= 1.
Proof. by move=> /pr_gt0_ex [w [hw /eqP <-]]; exact: f01. Qed.
Lemma law_gap : Ex P (fun w => f (X w)) - Ex P (fun w => f (Y w)) = rsum (enum A) (fun a => (m a - n a) * f a).
Proof.
rewrite (Ex_law P X f) (Ex_law P Y f) /Rminus -rsum_opp -rsum_add; apply: rsum_ext => a; rewrite /m /n; ring.
Qed.
Lemma law_nats : rsum (enum A) (fun a => m a * (ln (m a) - ln (n a))) = KL P P X Y * ln 2.
Proof.
rewrite /KL (Ex_law P X (fun a => log2 (m a / n a))) Rmult_comm -rsum_mul; apply: rsum_ext => a.
have [h|h] : 0 < m a \/ m a = 0 by have := pr_ge0 P (fun w => X w == a); rewrite -/(m a); lra.
  by rewrite /log2 ln_quot //; [rewrite -/(m a); field; have := ln2_gt0; lra | exact: law_covers].
by rewrite -/(m a) h; ring.
Qed.
Lemma to_bits g d : 2 * g ^ 2 <= d * ln 2 -> 2 * log2 (exp 1) * g ^ 2 <= d.
Proof.
move=> h; have l := ln2_gt0; rewrite log2_e1; apply: (Rmult_le_reg_r (ln 2)) => //.
by have -> : 2 * / ln 2 * g ^ 2 * ln 2 = 2 * g ^ 2 by field; lra.
Qed.
Theorem pinsker_KL : 2 * log2 (exp 1) * (Ex P (fun w => f (X w)) - Ex P (fun w => f (Y w))) ^ 2 <= KL P P X Y.
Proof.
apply: to_bits; rewrite law_gap -law_nats; apply: pinsker; try exact: pr_total.
- by move=> a; exact: pr_ge0.
- by move=> a; exact: pr_ge0.
- exact: law_covers.
- exact: law_f01.
Qed.
Theorem pinsker_KL_eq :
  2 * log2 (exp 1) * (Ex P (fun w => f (X w)) - Ex P (fun w => f (Y w))) ^ 2 = KL P P X Y <-> same_law P X Y.
Proof.
have l := ln2_gt0; split=> [e a|e].
  apply: (@pinsker_eq A (enum A) m n f); try exact: pr_total; rewrite ?mem_enum //.
  - by move=> b; exact: pr_ge0.
  - by move=> b; exact: pr_ge0.
  - exact: law_covers.
  - exact: law_f01.
  by rewrite -law_gap law_nats -e log2_e1; field; lra.
have g : rsum (enum A) (fun a => (m a - n a) * f a) = 0 by apply: rsum_zero => a; rewrite /m /n e; ring.
have k : rsum (enum A) (fun a => m a * (ln (m a) - ln (n a))) = 0 by apply: rsum_zero => a; rewrite /m /n e; ring.
rewrite law_gap g; move: k; rewrite law_nats => /Rmult_integral [->|]; [ring | lra].
Qed.
End Divergence.

Lemma bit_01 (b : 'I_2) : 0 <= INR b <= 1.
Proof.
split; first exact: pos_INR.
by apply: (Rle_trans _ (INR 1)); [apply: le_INR; apply/leP; rewrite -ltnS | rewrite /=; lra].
Qed.

(* V has the law of U, and knows nothing of X: what X says about U is how far (X, U) is from (X, V) *)
Section Copy.
Variables (Om : finType) (P : dist Om) (A B : finType) (X : rvt Om A) (U V : rvt Om B).
Hypothesis cover : covers P P V U.
Hypothesis alike : KL P P V U = 0.
Hypothesis apart : MI P V X = 0.
Let XU : rvt Om [finType of A * B] := fun w => (X w, U w).
Let XV : rvt Om [finType of A * B] := fun w => (X w, V w).

Lemma copy_law b : pr P (fun w => V w == b) = pr P (fun w => U w == b).
Proof. by have /(_ alike b) := proj1 (KL_eq0 cover). Qed.
Lemma copy_at w b : 0 < P w -> pr (at_ P X (X w)) (fun v => V v == b) = pr P (fun v => V v == b).
Proof.
move=> hw; suff le : forall c, pr (at_ P X (X w)) (fun v => V v == c) <= pr P (fun v => V v == c).
  by apply: (rsum_le_eq (s := enum B) le); rewrite ?pr_total ?mem_enum.
move=> c; have [h|->] : 0 < pr (at_ P X (X w)) (fun v => V v == c) \/ pr (at_ P X (X w)) (fun v => V v == c) = 0.
- by have := pr_ge0 (at_ P X (X w)) (fun v => V v == c); lra.
- have [v [hv /eqP <-]] := pr_gt0_ex h; have [pv ev] := at_supp (possible_self X hw) hv.
  have ev' : X v = X w by exact: ev.
  by right; rewrite -ev'; exact: (indep_at apart pv).
- exact: pr_ge0.
Qed.
Lemma mul_div u v : 0 < u -> u * (v / u) = v. Proof. by move=> h; field; lra. Qed.
Lemma copy_pair w b : 0 < P w -> pr P (fun v => XV v == (X w, b)) = pr P (fun v => X v == X w) * pr P (fun v => U v == b).
Proof.
move=> hw; have p := pr_self_gt0 X hw; rewrite -copy_law -(copy_at b hw) /at_ pr_given //.
rewrite (@pr_ext _ _ (fun v => XV v == (X w, b)) (fun v => (X v == X w) && (V v == b))); last by move=> v _; rewrite /XV xpair_eqE.
by symmetry; exact: mul_div.
Qed.
Lemma copy_covers : covers P P XU XV.
Proof.
move=> w hw; rewrite /XU copy_pair //.
by apply: Rmult_lt_0_compat; [exact: (pr_self_gt0 X hw) | exact: (pr_self_gt0 U hw)].
Qed.
Theorem KL_copy : KL P P XU XV = MI P X U.
Proof. by rewrite MI_divergence; apply: Ex_ext => w hw; rewrite {2}/XU copy_pair. Qed.

Variable f : A -> B -> R.
Hypothesis f01 : forall a b, 0 <= f a b <= 1.
Theorem pinsker_MI :
  2 * log2 (exp 1) * (Ex P (fun w => f (X w) (U w)) - Ex P (fun w => f (X w) (V w))) ^ 2 <= MI P X U.
Proof. by rewrite -KL_copy; apply: (pinsker_KL (f := fun ab => f ab.1 ab.2) copy_covers) => w _; exact: f01. Qed.
Theorem pinsker_MI_eq :
  2 * log2 (exp 1) * (Ex P (fun w => f (X w) (U w)) - Ex P (fun w => f (X w) (V w))) ^ 2 = MI P X U <-> MI P X U = 0.
Proof.
have k := pinsker_KL_eq (f := fun ab => f ab.1 ab.2) copy_covers (fun w _ => f01 _ _).
by rewrite -KL_copy; split=> [/k /(KL_eq0 copy_covers) //|/(KL_eq0 copy_covers) /k].
Qed.
End Copy.

(* the square of a sum: Jensen, and when it is an equality *)
Lemma square_sum (I : Type) (s : seq I) (d : I -> R) : rsum s d ^ 2 <= INR (size s) * rsum s (fun i => d i ^ 2).
Proof.
set t := rsum s d; have n0 := pos_INR (size s); case: (Req_dec (INR (size s)) 0) => [e|n1].
  have -> : t = 0 by rewrite /t; case: (s) e => [|i s'] //= e; exfalso; have := pos_INR (size s'); move: e; rewrite -/(INR (size s').+1) S_INR; lra.
  by rewrite e; lra.
have : 0 <= rsum s (fun i => (INR (size s) * d i - t) ^ 2) by apply: rsum_ge0 => i; exact: pow2_ge_0.
rewrite (@rsum_ext _ _ _ (fun i => INR (size s) ^ 2 * d i ^ 2 + (- (2 * INR (size s) * t) * d i + t ^ 2))); last by move=> i; ring.
rewrite !rsum_add !rsum_mul rsum_const -/t => h.
apply: (Rmult_le_reg_l (INR (size s))); first lra.
set S := rsum s _ in h *; have -> : INR (size s) * (INR (size s) * S) = INR (size s) ^ 2 * S by ring.
by lra.
Qed.
Section Mean.
Variables (K : nat) (d m : 'I_K -> R) (c : R).
Hypothesis K1 : (1 <= K)%N.
Hypothesis c0 : 0 < c.
Hypothesis le : forall t, c * d t ^ 2 <= m t.
Let sum := rsum (enum 'I_K).

Lemma square_of_mean_squares : c * K * (sum d / K) ^ 2 <= sum (fun t => c * d t ^ 2).
Proof.
have k := nat_ge1 K1; have := square_sum (enum 'I_K) d; rewrite size_enum_ord -/sum /sum rsum_mul -/sum => h.
have -> : c * K * (sum d / K) ^ 2 = c * (sum d ^ 2 / K) by field; lra.
apply: Rmult_le_compat_l; first lra.
apply: (Rmult_le_reg_l K); first lra.
by have -> : K * (sum d ^ 2 / K) = sum d ^ 2 by field; lra.
Qed.
Theorem square_of_mean : c * K * (sum d / K) ^ 2 <= sum m.
Proof. by apply: (Rle_trans _ _ _ square_of_mean_squares); exact: rsum_le. Qed.
Theorem square_of_mean_eq : (forall t, c * d t ^ 2 = m t -> m t = 0) -> c * K * (sum d / K) ^ 2 = sum m <-> forall t, m t = 0.
Proof.
move=> z; split=> [e t|h].
  apply: z; apply: (rsum_le_eq (s := enum 'I_K) le); last by rewrite mem_enum.
  by apply: Rle_antisym; [exact: rsum_le | rewrite -/sum -/(sum m) -e; exact: square_of_mean_squares].
have d0 t : d t = 0.
  have := le t; rewrite h => l; have s := pow2_ge_0 (d t); have p := Rmult_le_pos _ _ (Rlt_le _ _ c0) s.
  by case: (Rmult_integral c (d t ^ 2)); [lra | lra | move=> q; apply: Rsqr_0_uniq; rewrite Rsqr_pow2].
by rewrite /sum (@rsum_zero _ _ d) ?(@rsum_zero _ _ m) //; rewrite /Rdiv; ring.
Qed.
End Mean.

(* ln 2 as the sum of ln((k + 1)/k), k = 10 .. 19, from both sides *)
Lemma ln_pade_ratio a b : 0 < a -> 0 < b -> ln (a / b) <= (a - b) * (a + 5 * b) / (b * (4 * a + 2 * b)).
Proof.
move=> a0 b0; have x0 : 0 < a / b by apply: Rdiv_lt_0_compat.
have := ln_pade x0; have -> : (a / b - 1) * (a / b + 5) = (4 * (a / b) + 2) * ((a - b) * (a + 5 * b) / (b * (4 * a + 2 * b))).
  by field; lra.
by apply: Rmult_le_reg_l; lra.
Qed.
Lemma ln2_near : 69313 / 100000 < ln 2 < 69316 / 100000.
Proof.
have up a b (a0 : 0 < a) (b0 : 0 < b) : ln a - ln b <= (a - b) * (a + 5 * b) / (b * (4 * a + 2 * b)).
  by rewrite -ln_quot //; exact: ln_pade_ratio.
have e20 : ln 20 = ln 2 + ln 10 by rewrite -ln_mult; [congr ln; lra | lra | lra].
have h10 := up 11 10 ltac:(lra) ltac:(lra); have g10 := up 10 11 ltac:(lra) ltac:(lra).
have h11 := up 12 11 ltac:(lra) ltac:(lra); have g11 := up 11 12 ltac:(lra) ltac:(lra).
have h12 := up 13 12 ltac:(lra) ltac:(lra); have g12 := up 12 13 ltac:(lra) ltac:(lra).
have h13 := up 14 13 ltac:(lra) ltac:(lra); have g13 := up 13 14 ltac:(lra) ltac:(lra).
have h14 := up 15 14 ltac:(lra) ltac:(lra); have g14 := up 14 15 ltac:(lra) ltac:(lra).
have h15 := up 16 15 ltac:(lra) ltac:(lra); have g15 := up 15 16 ltac:(lra) ltac:(lra).
have h16 := up 17 16 ltac:(lra) ltac:(lra); have g16 := up 16 17 ltac:(lra) ltac:(lra).
have h17 := up 18 17 ltac:(lra) ltac:(lra); have g17 := up 17 18 ltac:(lra) ltac:(lra).
have h18 := up 19 18 ltac:(lra) ltac:(lra); have g18 := up 18 19 ltac:(lra) ltac:(lra).
have h19 := up 20 19 ltac:(lra) ltac:(lra); have g19 := up 19 20 ltac:(lra) ltac:(lra).
by lra.
Qed.
Lemma inv_ln2_near : 100000 / 69316 < / ln 2 < 100000 / 69313.
Proof.
have [a b] := ln2_near.
have -> : 100000 / 69316 = / (69316 / 100000) by field.
have -> : 100000 / 69313 = / (69313 / 100000) by field.
by split; apply: Rinv_lt_contravar => //; apply: Rmult_lt_0_compat; lra.
Qed.
