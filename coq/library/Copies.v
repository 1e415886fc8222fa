(* Independent draws of one law: sums over all vectors, by induction on their length. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Stopping.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Section Copies.
Variables (A : finType) (q : A -> R).
Hypothesis whole : rsum (enum A) q = 1.
Definition weight (t : seq A) : R := foldr (fun a w => q a * w) 1 t.
(* the mean over all vectors of K draws *)
Definition over K (f : seq A -> R) : R := rsum (enum [finType of K.-tuple A]) (fun t => weight t * f t).
Lemma over_nil f : over 0 f = f [::]. Proof. by rewrite /over rsum_nil /=; lra. Qed.
Lemma over_cons K f : over K.+1 f = rsum (enum A) (fun a => q a * over K (fun t => f (a :: t))).
Proof. by rewrite /over rsum_cons; apply: rsum_ext => a; rewrite -rsum_mul; apply: rsum_ext => t /=; ring. Qed.
Lemma over_ext K f g : (forall t, size t = K -> f t = g t) -> over K f = over K g.
Proof. by move=> h; apply: rsum_ext => t; rewrite h ?size_tuple. Qed.
Lemma over_add K f g : over K (fun t => f t + g t) = over K f + over K g.
Proof. by rewrite /over -rsum_add; apply: rsum_ext => t; ring. Qed.
Lemma over_mul K c f : over K (fun t => c * f t) = c * over K f.
Proof. by rewrite /over -rsum_mul; apply: rsum_ext => t; ring. Qed.
Lemma over_const K c : over K (fun=> c) = c.
Proof.
elim: K => [|K IH]; first by rewrite over_nil.
rewrite over_cons (@rsum_ext _ _ _ (fun a => c * q a)); last by move=> a; rewrite IH; ring.
by rewrite rsum_mul whole; ring.
Qed.
Definition mean (f : A -> R) : R := rsum (enum A) (fun a => q a * f a).
Lemma mean_add f g : mean (fun a => f a + g a) = mean f + mean g.
Proof. by rewrite /mean -rsum_add; apply: rsum_ext => a; ring. Qed.
Lemma mean_mul c f : mean (fun a => c * f a) = c * mean f.
Proof. by rewrite /mean -rsum_mul; apply: rsum_ext => a; ring. Qed.
Lemma mean_const c : mean (fun=> c) = c.
Proof. by rewrite /mean (@rsum_ext _ _ _ (fun a => c * q a)) ?rsum_mul ?whole => *; ring. Qed.
Lemma mean_ext f g : (forall a, f a = g a) -> mean f = mean g.
Proof. by move=> h; apply: rsum_ext => a; rewrite h. Qed.

Lemma over_step K f : over K.+1 f = mean (fun a => over K (fun t => f (a :: t))). Proof. exact: over_cons. Qed.

Lemma over_prod K (m : A -> R) : over K (fun t => foldr (fun a w => m a * w) 1 t) = mean m ^ K.
Proof.
elim: K => [|K IH]; first by rewrite over_nil.
rewrite over_step -/(mean m ^ K.+1) /= -IH; transitivity (mean (fun a => over K (fun t => foldr (fun a w => m a * w) 1 t) * m a)).
  by apply: mean_ext => a; rewrite Rmult_comm -over_mul.
by rewrite mean_mul; ring.
Qed.
Lemma over_sum K f : over K (fun t => rsum t f) = INR K * mean f.
Proof.
elim: K => [|K IH]; first by rewrite over_nil /=; ring.
rewrite over_step S_INR; transitivity (mean (fun a => f a + INR K * mean f)); last by rewrite mean_add mean_const; ring.
by apply: mean_ext => a; rewrite -IH -[X in _ = X + _](over_const K) -over_add.
Qed.
Lemma over_sums K f g : over K (fun t => rsum t f * rsum t g) =
  INR K * mean (fun a => f a * g a) + INR K * (INR K - 1) * (mean f * mean g).
Proof.
elim: K => [|K IH]; first by rewrite over_nil /=; ring.
rewrite over_step S_INR; transitivity (mean (fun a => f a * g a + ((INR K * mean g) * f a + ((INR K * mean f) * g a + over K (fun t => rsum t f * rsum t g))))).
  apply: mean_ext => a; transitivity (over K (fun t => f a * g a + (f a * rsum t g + (g a * rsum t f + rsum t f * rsum t g)))).
    by apply: over_ext => t _ /=; ring.
  by rewrite !over_add !over_mul over_const !over_sum; ring.
by rewrite !mean_add !mean_mul mean_const IH; ring.
Qed.
Lemma over_prod_sum K (m f : A -> R) : mean m * over K (fun t => foldr (fun a w => m a * w) 1 t * rsum t f) =
  INR K * mean (fun a => m a * f a) * mean m ^ K.
Proof.
elim: K => [|K IH]; first by rewrite over_nil /=; ring.
rewrite over_step S_INR; transitivity (mean m * mean (fun a => mean m ^ K * (m a * f a) + over K (fun t => foldr (fun a w => m a * w) 1 t * rsum t f) * m a)); last first.
  by rewrite mean_add !mean_mul Rmult_plus_distr_l [_ * (over _ _ * _)](_ : _ = mean m * (mean m * over K (fun t => foldr (fun a w => m a * w) 1 t * rsum t f)));
    [rewrite IH /=; ring | ring].
congr (_ * _); apply: mean_ext => a.
transitivity (over K (fun t => (m a * f a) * foldr (fun a w => m a * w) 1 t + m a * (foldr (fun a w => m a * w) 1 t * rsum t f))).
  by apply: over_ext => t _ /=; ring.
by rewrite over_add !over_mul over_prod; ring.
Qed.

(* the mean over those that hit *)
Variable hit : A -> 'I_2.
Definition one (a : A) : R := INR (hit a).
Lemma one_01 a : one a = 0 \/ one a = 1.
Proof. by rewrite /one; case: (hit a) => [[|[|n]] hn] //=; [left | right]. Qed.
Definition misses (t : seq A) : R := foldr (fun a w => (1 - one a) * w) 1 t.
Lemma share K f c : mean (fun a => one a * f a) = 0 -> over K (fun t => rsum t (fun a => one a * f a) / (c + rsum t one)) = 0.
Proof.
move=> zero; elim: K c => [|K IH] c; first by rewrite over_nil /= /Rdiv; ring.
rewrite over_step; transitivity (mean (fun a => over K (fun t => / (c + 1 + rsum t one)) * (one a * f a))).
  apply: mean_ext => a; rewrite Rmult_comm -over_mul -[RHS]Rplus_0_r -(IH (c + one a)) -over_add; apply: over_ext => t _ /=.
  have e : c + (one a + rsum t one) = c + one a + rsum t one by ring.
  by rewrite e; case: (one_01 a) => ->; rewrite /Rdiv; ring.
by rewrite mean_mul zero; ring.
Qed.
Lemma ones_ge0 t : 0 <= rsum t one. Proof. by apply: rsum_ge0 => a; case: (one_01 a) => ->; lra. Qed.
Lemma some_hit t : rsum t one / rsum t one = 1 - misses t.
Proof.
have [e|ne] : misses t = 0 /\ 0 < rsum t one \/ misses t = 1 /\ rsum t one = 0.
  elim: t => [|a t IH]; first by right; rewrite /misses /=; split; lra.
  have := ones_ge0 t; rewrite /misses /= -/(misses t); case: (one_01 a) => ->; case: IH => [[-> h]|[-> h]] g; [left|right|left|left]; split; lra.
- by case: e => -> h; field; lra.
by case: ne => -> ->; rewrite /Rdiv; ring.
Qed.
Lemma over_misses K : over K misses = (1 - mean one) ^ K.
Proof.
rewrite /misses over_prod (_ : mean (fun a => 1 - one a) = 1 - mean one) //.
by rewrite (@mean_ext _ (fun a => 1 + (-1) * one a)) => [|a]; [rewrite mean_add mean_mul mean_const|]; ring.
Qed.
Variable f : A -> R.
Definition passed (t : seq A) : R := rsum t (fun a => one a * f a) / rsum t one.
Theorem mean_of_hits K : mean one * over K passed = mean (fun a => one a * f a) * (1 - (1 - mean one) ^ K).
Proof.
set P := mean one; set D := mean (fun a => one a * f a).
have zero : mean (fun a => one a * (P * f a - D)) = 0.
  rewrite (@mean_ext _ (fun a => P * (one a * f a) + (- D) * one a)) => [|a]; last by ring.
  by rewrite mean_add !mean_mul -/P -/D; ring.
have := share K 0 zero; rewrite (@over_ext _ _ (fun t => P * passed t + (- D) * (1 + (-1) * misses t))); last first.
  move=> t _; rewrite Rplus_0_l (_ : 1 + -1 * misses t = rsum t one / rsum t one); last by rewrite some_hit; ring.
  rewrite (@rsum_ext _ _ _ (fun a => P * (one a * f a) + (- D) * one a)) => [|a]; last by ring.
  by rewrite rsum_add !rsum_mul /passed /Rdiv; ring.
by rewrite !over_add !over_mul over_add over_mul over_const over_misses -/P; lra.
Qed.
(* less the mean of f over all, where some hit *)
Theorem centred_mean_of_hits K : (1 <= K)%N -> mean f = 0 ->
  mean one * (1 - mean one) * over K (fun t => rsum t (fun a => (one a - rsum t one / INR (size t)) * f a) / rsum t one) =
  mean (fun a => one a * f a) * (1 - mean one - (1 - mean one) ^ K).
Proof.
move=> /leP /le_INR K1 f0; have := mean_of_hits K; have := over_prod_sum K (fun a => 1 - one a) f.
have -> : mean (fun a => 1 - one a) = 1 - mean one.
  by transitivity (mean (fun a => 1 + (-1) * one a)); [apply: mean_ext => a | rewrite mean_add mean_mul mean_const]; ring.
have -> : mean (fun a => (1 - one a) * f a) = - mean (fun a => one a * f a).
  transitivity (mean (fun a => f a + (-1) * (one a * f a))); first by apply: mean_ext => a; ring.
  by rewrite mean_add mean_mul f0; ring.
have -> : over K (fun t => rsum t (fun a => (one a - rsum t one / INR (size t)) * f a) / rsum t one) =
    over K passed + / INR K * over K (fun t => misses t * rsum t f).
  transitivity (over K (fun t => passed t + / INR K * (misses t * rsum t f + (-1) * rsum t f))).
    apply: over_ext => t st; rewrite st.
    transitivity (passed t + (-1) * / INR K * (rsum t one / rsum t one) * rsum t f); last by rewrite some_hit; ring.
    rewrite (@rsum_ext _ _ _ (fun a => one a * f a + (- (rsum t one / INR K)) * f a)) => [|a]; last by ring.
    by rewrite rsum_add rsum_mul /passed /Rdiv; ring.
  by rewrite over_add over_mul over_add over_mul over_sum f0; ring.
rewrite -/misses; set D := mean (fun a => one a * f a); set P := mean one; set m := over K (fun t => misses t * rsum t f).
move=> e h; have -> : P * (1 - P) * (over K passed + / INR K * m) = (1 - P) * (P * over K passed) + P * / INR K * ((1 - P) * m) by ring.
rewrite h (_ : (1 - P) * m = INR K * - D * (1 - P) ^ K) //; by field; move: K1; rewrite /=; lra.
Qed.

(* baselines *)
Variable g : A -> R.
Theorem own_mean K : (1 <= K)%N -> mean f = 0 ->
  INR K * over K (fun t => rsum t (fun a => (g a - rsum t g / INR (size t)) * f a) / INR (size t)) = (INR K - 1) * mean (fun a => g a * f a).
Proof.
move=> /leP /le_INR K1 f0; have K0 : INR K <> 0 by move: K1; rewrite /=; lra.
transitivity (INR K * over K (fun t => / INR K * (rsum t (fun a => g a * f a) + (- / INR K) * (rsum t g * rsum t f)))).
  congr (_ * _); apply: over_ext => t ->.
  rewrite (@rsum_ext _ _ _ (fun a => g a * f a + (- (rsum t g / INR K)) * f a)) => [|a]; last by ring.
  by rewrite rsum_add rsum_mul /Rdiv; ring.
by rewrite over_mul over_add over_mul over_sum over_sums f0; field.
Qed.
Theorem leave_one_out K : (2 <= K)%N -> mean f = 0 ->
  over K (fun t => rsum t (fun a => (g a - (rsum t g - g a) / (INR (size t) - 1)) * f a) / INR (size t)) = mean (fun a => g a * f a).
Proof.
move=> /leP /le_INR K2 f0; have [K0 K1] : INR K <> 0 /\ INR K - 1 <> 0 by move: K2; rewrite /=; split; lra.
transitivity (over K (fun t => / INR K * ((1 + / (INR K - 1)) * rsum t (fun a => g a * f a) + (- / (INR K - 1)) * (rsum t g * rsum t f)))).
  apply: over_ext => t ->.
  rewrite (@rsum_ext _ _ _ (fun a => (1 + / (INR K - 1)) * (g a * f a) + (- (rsum t g / (INR K - 1))) * f a)) => [|a]; last by rewrite /Rdiv; ring.
  by rewrite rsum_add !rsum_mul /Rdiv; ring.
by rewrite over_mul over_add !over_mul over_sum over_sums f0; field.
Qed.

(* whether all hit, or none, and how many it takes until one does *)
Lemma bit_one a : hit a = bit false /\ one a = 0 \/ hit a = bit true /\ one a = 1.
Proof. by rewrite /one; case: (bits2 (hit a)) => ->; [left | right]. Qed.
Lemma all_true t : (if all (fun a => hit a == bit true) t then 1 else 0) = foldr (fun a w => one a * w) 1 t.
Proof. by elim: t => //= a t <-; case: (bit_one a) => [[-> ->]|[-> ->]] /=; [rewrite Rmult_0_l | rewrite Rmult_1_l]. Qed.
Lemma all_false t : (if all (fun a => hit a == bit false) t then 1 else 0) = misses t.
Proof.
rewrite /misses; elim: t => //= a t <-; case: (bit_one a) => [[-> ->]|[-> ->]] /=; [rewrite Rminus_0_r Rmult_1_l // |].
by rewrite Rminus_diag_eq // Rmult_0_l.
Qed.
Theorem over_all_true K : over K (fun t => if all (fun a => hit a == bit true) t then 1 else 0) = mean one ^ K.
Proof. by rewrite -over_prod; apply: over_ext => t _; rewrite all_true. Qed.
Theorem over_all_false K : over K (fun t => if all (fun a => hit a == bit false) t then 1 else 0) = (1 - mean one) ^ K.
Proof. by rewrite -over_misses; apply: over_ext => t _; rewrite all_false. Qed.
Theorem over_mixed K : (1 <= K)%N ->
  over K (fun t => if all (fun a => hit a == bit true) t || all (fun a => hit a == bit false) t then 0 else 1) =
  1 - mean one ^ K - (1 - mean one) ^ K.
Proof.
move=> K1; rewrite -over_all_true -over_all_false -[X in X - _ - _](over_const K 1).
transitivity (over K (fun t => 1 + ((-1) * (if all (fun a => hit a == bit true) t then 1 else 0) + (-1) * (if all (fun a => hit a == bit false) t then 1 else 0)))); last first.
  by rewrite !over_add !over_mul; ring.
apply: over_ext => [[|a t] /= st]; first by move: K1; rewrite -st.
case: (bits2 (hit a)) => -> /=; [case: (all _ t) => /=; lra |].
by rewrite orbF; case: (all _ t) => /=; lra.
Qed.
(* how many miss *)
Definition missed (t : seq A) : R := rsum t (fun a => 1 - one a).
Lemma mean_missed : mean (fun a => 1 - one a) = 1 - mean one.
Proof. by transitivity (mean (fun a => 1 + (-1) * one a)); [apply: mean_ext => a | rewrite mean_add mean_mul mean_const]; ring. Qed.
Lemma over_missed K : over K missed = INR K * (1 - mean one). Proof. by rewrite over_sum mean_missed. Qed.
Lemma over_missed2 K : over K (fun t => missed t * missed t) =
  INR K * (1 - mean one) + INR K * (INR K - 1) * ((1 - mean one) * (1 - mean one)).
Proof.
rewrite over_sums mean_missed; congr (_ * _ + _); rewrite -mean_missed; apply: mean_ext => a.
by case: (one_01 a) => ->; ring.
Qed.
Theorem over_pairs K : (2 <= K)%N ->
  over K (fun t => 1 - missed t * (missed t - 1) / INR (size t) / (INR (size t) - 1)) = 1 - (1 - mean one) ^ 2.
Proof.
move=> /leP /le_INR K2; have [K0 K1] : INR K <> 0 /\ INR K - 1 <> 0 by move: K2; rewrite /=; split; lra.
transitivity (over K (fun t => 1 + (- / INR K * / (INR K - 1)) * (missed t * missed t + (-1) * missed t))).
  by apply: over_ext => t ->; rewrite /Rdiv; ring.
by rewrite over_add over_mul over_add over_mul over_const over_missed over_missed2; field.
Qed.
Theorem over_share K : (1 <= K)%N -> over K (fun t => 1 - missed t / INR (size t) * (missed t / INR (size t))) =
  1 - (1 - mean one) ^ 2 - mean one * (1 - mean one) / INR K.
Proof.
move=> /leP /le_INR K1; have K0 : INR K <> 0 by move: K1; rewrite /=; lra.
transitivity (over K (fun t => 1 + (- / INR K * / INR K) * (missed t * missed t))).
  by apply: over_ext => t ->; rewrite /Rdiv; ring.
by rewrite over_add over_mul over_const over_missed2; field.
Qed.
(* how far rewards of a group differ *)
Lemma rsum_one t : rsum t (fun a => one a * one a) = rsum t one.
Proof. by apply: rsum_ext => a; case: (one_01 a) => ->; ring. Qed.
Lemma over_ones2 K : over K (fun t => rsum t one * rsum t one) = INR K * mean one + INR K * (INR K - 1) * (mean one * mean one).
Proof. by rewrite over_sums; congr (_ * _ + _); apply: mean_ext => a; case: (one_01 a) => ->; ring. Qed.
Theorem over_unlike K : over K (fun t => rsum t one * missed t) = INR K * (INR K - 1) * mean one * (1 - mean one).
Proof.
rewrite over_sums mean_missed (_ : mean (fun a => one a * (1 - one a)) = 0); first by ring.
by rewrite -(mean_const 0); apply: mean_ext => a; case: (one_01 a) => ->; ring.
Qed.
Theorem over_energy K : (2 <= K)%N ->
  over K (fun t => rsum t (fun a => (one a - (rsum t one - one a) / (INR (size t) - 1)) ^ 2)) =
  INR K ^ 2 / (INR K - 1) * mean one * (1 - mean one).
Proof.
move=> /leP /le_INR K2; have K1 : INR K - 1 <> 0 by move: K2; rewrite /=; lra.
set i := / (INR K - 1).
transitivity (over K (fun t => (1 + i) * (1 + i) * rsum t one + (INR K * i * i - 2 * i * (1 + i)) * (rsum t one * rsum t one))).
  apply: over_ext => t st; rewrite st.
  rewrite (@rsum_ext _ _ _ (fun a => (1 + i) * (1 + i) * (one a * one a) + ((- 2 * i * (1 + i) * rsum t one) * one a + (rsum t one * rsum t one * i * i) * 1))); last first.
    by move=> a; rewrite /i /Rdiv /=; ring.
  by rewrite !rsum_add !rsum_mul rsum_one rsum_const st; ring.
by rewrite over_add !over_mul over_sum over_ones2 /i; field.
Qed.
Definition used (t : seq A) : R := INR (minn (find (fun a => hit a == bit true) t).+1 (size t)).
Lemma used_cons a t : used (a :: t) = 1 + (1 - one a) * used t.
Proof.
rewrite /used /=; case: (bit_one a) => [[-> ->]|[-> ->]] /=; last by rewrite minnSS min0n /=; ring.
by rewrite minnSS S_INR; ring.
Qed.
Theorem over_used K : mean one * over K used = 1 - (1 - mean one) ^ K.
Proof.
elim: K => [|K IH]; first by rewrite over_nil /used /=; ring.
rewrite over_step; have -> : mean (fun a => over K (fun t => used (a :: t))) = 1 + (1 - mean one) * over K used.
  transitivity (mean (fun a => 1 + (over K used + (- over K used) * one a))).
    apply: mean_ext => a; transitivity (over K (fun t => 1 + (1 - one a) * used t)); first by apply: over_ext => t _; exact: used_cons.
    by rewrite over_add over_mul over_const; ring.
  by rewrite !mean_add mean_mul !mean_const; ring.
by rewrite [RHS]/= Rmult_plus_distr_l -Rmult_assoc [mean one * (1 - mean one)]Rmult_comm Rmult_assoc IH; ring.
Qed.
End Copies.

(* means of a group of independent draws *)
Section Drawn.
Variables (Om : finType) (Pr : dist Om) (A : finType) (x : rvt Om A) (K : nat) (T : rvt Om (vector K A)).
Definition share_of (a : A) : R := pr Pr (fun w => x w == a).
Lemma share_all : rsum (enum A) share_of = 1. Proof. exact: pr_total. Qed.
Lemma Ex_one (f : A -> R) : Ex Pr (fun w => f (x w)) = mean share_of f. Proof. exact: Ex_law. Qed.
Lemma Ex_iid (f : seq A -> R) : iid Pr T x -> Ex Pr (fun w => f (T w)) = over share_of K f.
Proof.
move=> h; rewrite (@Laws.Ex_law _ [finType of K.-tuple A] Pr T (fun t => f t)).
by apply: rsum_ext => t; rewrite h.
Qed.
Lemma mean_01 (hit : A -> 'I_2) : 0 <= mean share_of (one hit) <= 1.
Proof.
split; first by apply: rsum_ge0 => a; apply: Rmult_le_pos; [apply: rsum_ge0 => w; apply: Rmult_le_pos; [exact: ind_ge0 | exact: pmf_ge0] | case: (one_01 hit a) => ->; lra].
rewrite -share_all; apply: rsum_le => a; have h : 0 <= share_of a by apply: rsum_ge0 => w; apply: Rmult_le_pos; [exact: ind_ge0 | exact: pmf_ge0].
by case: (one_01 hit a) => ->; lra.
Qed.
End Drawn.

(* a pass rate of one half makes the most groups mixed *)
Lemma powers_order a b n : 0 <= a -> 0 <= b -> 0 <= (a - b) * (a ^ n - b ^ n).
Proof.
move=> a0 b0; elim: n => [|n IH]; first by rewrite /=; lra.
have -> : (a - b) * (a ^ n.+1 - b ^ n.+1) = a * ((a - b) * (a ^ n - b ^ n)) + b ^ n * ((a - b) * (a - b)) by rewrite /=; ring.
by apply: Rplus_le_le_0_compat; apply: Rmult_le_pos => //; [exact: pow_le | exact: Rle_0_sqr].
Qed.
Lemma two_powers_step a b n : a + b = 1 -> 2 ^ n.+1 * (a ^ n.+1 + b ^ n.+1) = 2 ^ n * (a ^ n + b ^ n) + 2 ^ n * ((a - b) * (a ^ n - b ^ n)).
Proof. by move=> e; rewrite /= (_ : b = 1 - a); [ring | lra]. Qed.
Lemma two_powers a b n : 0 <= a -> 0 <= b -> a + b = 1 -> 2 <= 2 ^ n * (a ^ n + b ^ n).
Proof.
move=> a0 b0 e; elim: n => [|n IH]; first by rewrite /=; lra.
rewrite two_powers_step //; have := powers_order n a0 b0; have : 0 < 2 ^ n by apply: pow_lt; lra.
by move=> p0 o; have := Rmult_le_pos _ _ (Rlt_le _ _ p0) o; lra.
Qed.
Lemma two_powers_strict a b n : 0 <= a -> 0 <= b -> a + b = 1 -> a <> b -> 2 < 2 ^ n.+2 * (a ^ n.+2 + b ^ n.+2).
Proof.
move=> a0 b0 e ne; elim: n => [|n IH].
  have : 0 < (a - b) * (a - b) by apply: Rsqr_pos_lt; lra.
  by rewrite (_ : 2 ^ 2 * (a ^ 2 + b ^ 2) = 2 * ((a + b) * (a + b)) + 2 * ((a - b) * (a - b))); [rewrite e; lra | rewrite /=; ring].
rewrite two_powers_step //; have := powers_order n.+2 a0 b0; have : 0 < 2 ^ n.+2 by apply: pow_lt; lra.
by move=> p0 o; have := Rmult_le_pos _ _ (Rlt_le _ _ p0) o; lra.
Qed.
Lemma halves n : 2 ^ n * (1 / 2) ^ n = 1.
Proof. by rewrite -Rpow_mult_distr (_ : 2 * (1 / 2) = 1) ?pow1 //; lra. Qed.
Lemma survival_le a n : 0 <= a <= 1 -> 1 - a ^ n - (1 - a) ^ n <= 1 - 2 / 2 ^ n.
Proof.
move=> [a0 a1]; have p0 : 0 < 2 ^ n by apply: pow_lt; lra.
have := two_powers n a0 (_ : 0 <= 1 - a) (_ : a + (1 - a) = 1); move=> /(_ ltac:(lra) ltac:(lra)) h.
suff : 2 / 2 ^ n <= a ^ n + (1 - a) ^ n by lra.
by apply: (Rmult_le_reg_l (2 ^ n)) => //; rewrite (_ : 2 ^ n * (2 / 2 ^ n) = 2); [lra | field; lra].
Qed.
Lemma survival_eq a n : (2 <= n)%N -> 0 <= a <= 1 -> (1 - a ^ n - (1 - a) ^ n = 1 - 2 / 2 ^ n <-> a = 1 / 2).
Proof.
case: n => [|[|n]] // _ [a0 a1]; have p0 : 0 < 2 ^ n.+2 by apply: pow_lt; lra.
split=> [h|->].
  case: (Req_dec a (1 - a)) => [|ne]; first lra.
  have := two_powers_strict n a0 (_ : 0 <= 1 - a) (_ : a + (1 - a) = 1) ne; move=> /(_ ltac:(lra) ltac:(lra)).
  have -> : a ^ n.+2 + (1 - a) ^ n.+2 = 2 / 2 ^ n.+2 by lra.
  by rewrite (_ : 2 ^ n.+2 * (2 / 2 ^ n.+2) = 2); [lra | field; lra].
rewrite (_ : 1 - 1 / 2 = 1 / 2); last by lra.
have e := halves n.+2; suff -> : 2 / 2 ^ n.+2 = 2 * (1 / 2) ^ n.+2 by ring.
by apply: (Rmult_eq_reg_l (2 ^ n.+2)); [rewrite (_ : 2 ^ n.+2 * (2 / 2 ^ n.+2) = 2); [lra | field; lra] | lra].
Qed.
