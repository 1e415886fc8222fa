(* Rational brackets of log2 n for integers, from ln x <= x - 1 and exact powers of integers alone. *)
From Coq Require Import Reals Lra ZArith Lia.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Model.
Set Implicit Arguments.
Unset Strict Implicit.
Local Open Scope R_scope.

Lemma ln_quot x y : 0 < x -> 0 < y -> ln (x / y) = ln x - ln y.
Proof. by move=> hx hy; rewrite /Rdiv ln_mult ?ln_Rinv //; apply: Rinv_0_lt_compat. Qed.
Lemma ln_ge x : 0 < x -> 1 - / x <= ln x.
Proof. by move=> h; have := ln_le_sub1 (Rinv_0_lt_compat _ h); rewrite ln_Rinv //; lra. Qed.

Lemma ln_pow_IZR (n : Z) (b : nat) : (0 < n)%Z -> ln (IZR (n ^ Z.of_nat b)) = INR b * ln (IZR n).
Proof. by move=> h; rewrite -pow_IZR ln_pow //; apply: IZR_lt. Qed.

Lemma ln2_core (p q : Z) (k : nat) : (0 < p)%Z -> (0 < q)%Z -> (p <= 2 * q)%Z -> (2 * q * 2000 <= 2001 * p)%Z ->
  ln (IZR p) = 693 * ln 1001 -> ln (IZR q) = 693 * ln 1000 -> 9 / 13 <= ln 2 <= 25 / 36.
Proof.
move=> /IZR_lt hp /IZR_lt hq /IZR_le; rewrite mult_IZR => h1 /IZR_le; rewrite !mult_IZR => h2 ep eq.
have e : ln 2 = 693 * ln (1001 / 1000) + ln (2 * IZR q / IZR p).
  have -> : ln (1001 / 1000) = ln 1001 - ln 1000 by apply: ln_quot; lra.
  have -> : ln (2 * IZR q / IZR p) = ln (2 * IZR q) - ln (IZR p) by apply: ln_quot; lra.
  by rewrite (ln_mult 2 (IZR q)); lra.
have x0 : 0 < 2 * IZR q / IZR p by apply: Rdiv_lt_0_compat; lra.
have u1 := ln_le_sub1 x0.
have l1 : 0 <= ln (2 * IZR q / IZR p).
  rewrite -ln_1; have := @Rmult_le_compat_r (/ IZR p) _ _ (Rlt_le _ _ (Rinv_0_lt_compat _ hp)) h1.
  rewrite Rinv_r; last lra.
  rewrite -/(Rdiv _ _) => h; case: (Rle_lt_or_eq_dec _ _ h) => [lt|<-]; last lra.
  by apply: Rlt_le; apply: ln_increasing; lra.
have u2 : 2 * IZR q / IZR p <= 2001 / 2000.
  apply: (Rmult_le_reg_r (IZR p)) => //; rewrite /Rdiv Rmult_assoc Rinv_l; lra.
have [h3 h4] : 1 / 1001 <= ln (1001 / 1000) /\ ln (1001 / 1000) <= 1 / 1000.
  have h : 0 < 1001 / 1000 by lra.
  by have := ln_le_sub1 h; have := ln_ge h; lra.
by lra.
Qed.

Lemma ln2_bounds : 9 / 13 <= ln 2 <= 25 / 36.
Proof.
have h3 : ln (IZR (1001 ^ Z.of_nat 693)) = 693 * ln 1001 by rewrite (ln_pow_IZR 693 (n := 1001)); [rewrite INR_IZR_INZ | lia].
have h4 : ln (IZR (1000 ^ Z.of_nat 693)) = 693 * ln 1000 by rewrite (ln_pow_IZR 693 (n := 1000)); [rewrite INR_IZR_INZ | lia].
refine (ln2_core 0 _ _ _ _ h3 h4).
- by apply/Z.ltb_lt; vm_compute.
- by apply/Z.ltb_lt; vm_compute.
- by apply/Z.leb_le; vm_compute.
- by apply/Z.leb_le; vm_compute.
Qed.

Lemma inv_ln2_bounds : 36 / 25 <= / ln 2 <= 13 / 9.
Proof.
have [h1 h2] := ln2_bounds; have h := ln2_gt0; split.
  by rewrite -(Rinv_inv (36 / 25)); apply: Rinv_le_contravar; lra.
by rewrite -(Rinv_inv (13 / 9)); apply: Rinv_le_contravar; lra.
Qed.

(* n^b = 2^a (1 + d), d small: p1/q1 <= log2 n <= p2/q2, decided in integers *)
Definition bracket (n : Z) (a b : nat) (p1 q1 p2 q2 : Z) : bool :=
  let N := (n ^ Z.of_nat b)%Z in let D := (2 ^ Z.of_nat a)%Z in
  [&& (0 <? n)%Z, (0 <? Z.of_nat b)%Z, (0 <? q1)%Z, (0 <? q2)%Z, (D <=? N)%Z,
      (p1 * (25 * Z.of_nat b * N) <=? q1 * (25 * Z.of_nat a * N + 36 * (N - D)))%Z &
      (q2 * (9 * Z.of_nat a * D + 13 * (N - D)) <=? p2 * (9 * Z.of_nat b * D))%Z].

Lemma log2_bracket n a b p1 q1 p2 q2 : bracket n a b p1 q1 p2 q2 ->
  IZR p1 / IZR q1 <= log2 (IZR n) <= IZR p2 / IZR q2.
Proof.
rewrite /bracket; set N := (n ^ _)%Z; set D := (2 ^ _)%Z.
case/and5P => /Z.ltb_lt n0 /Z.ltb_lt b0 /Z.ltb_lt q10 /Z.ltb_lt q20 /andP [/Z.leb_le DN /andP [/Z.leb_le h1 /Z.leb_le h2]].
have [l1 l2] := inv_ln2_bounds; have lp := ln2_gt0.
have D0 : (0 < D)%Z by apply: Z.pow_pos_nonneg; lia.
have N0 : (0 < N)%Z by lia.
move: (IZR_lt _ _ D0) (IZR_lt _ _ N0) (IZR_lt _ _ b0) (IZR_lt _ _ q10) (IZR_lt _ _ q20) (IZR_le _ _ DN) => D0' N0' b0' q10' q20' DN'.
have := IZR_le _ _ h1; have := IZR_le _ _ h2.
rewrite !mult_IZR !plus_IZR !mult_IZR !minus_IZR => {h1 h2} h2 h1.
have e : IZR (Z.of_nat b) * log2 (IZR n) = IZR (Z.of_nat a) + log2 (IZR N / IZR D).
  rewrite log2_div // /log2 (ln_pow_IZR b n0) (ln_pow_IZR a (n := 2)) // !INR_IZR_INZ; field; lra.
have x0 : 0 < IZR N / IZR D by apply: Rdiv_lt_0_compat.
have nd : 0 <= IZR N - IZR D by lra.
have hi : log2 (IZR N / IZR D) <= (IZR N - IZR D) * (13 / 9) / IZR D.
  apply: (Rle_trans _ _ _ (log2_sub1 x0)).
  rewrite (_ : _ / ln 2 = (IZR N - IZR D) * / ln 2 / IZR D); last by field; lra.
  apply: Rmult_le_compat_r; first by apply: Rlt_le; apply: Rinv_0_lt_compat.
  by apply: Rmult_le_compat_l.
have lo : (IZR N - IZR D) * (36 / 25) / IZR N <= log2 (IZR N / IZR D).
  rewrite /log2; apply: (Rle_trans _ ((1 - / (IZR N / IZR D)) / ln 2)); last first.
    by apply: Rmult_le_compat_r; [apply: Rlt_le; apply: Rinv_0_lt_compat | apply: ln_ge].
  rewrite (_ : _ / ln 2 = (IZR N - IZR D) * / ln 2 / IZR N); last by field; lra.
  apply: Rmult_le_compat_r; first by apply: Rlt_le; apply: Rinv_0_lt_compat.
  by apply: Rmult_le_compat_l.
split.
- apply: (Rmult_le_reg_r (IZR q1 * (25 * IZR (Z.of_nat b) * IZR N))); first by do ?apply: Rmult_lt_0_compat; lra.
  rewrite (_ : _ / _ * _ = IZR p1 * (25 * IZR (Z.of_nat b) * IZR N)); last by field; lra.
  apply: (Rle_trans _ _ _ h1).
  rewrite (_ : log2 _ * _ = IZR q1 * (25 * IZR N * (IZR (Z.of_nat b) * log2 (IZR n)))); last by ring.
  apply: Rmult_le_compat_l; first lra.
  rewrite e; have := @Rmult_le_compat_l (25 * IZR N) _ _ _ lo => /(_ ltac:(lra)).
  rewrite (_ : 25 * IZR N * (_ / IZR N) = 36 * (IZR N - IZR D)); last by field; lra.
  lra.
- apply: (Rmult_le_reg_r (IZR q2 * (9 * IZR (Z.of_nat b) * IZR D))); first by do ?apply: Rmult_lt_0_compat; lra.
  rewrite (_ : IZR p2 / _ * _ = IZR p2 * (9 * IZR (Z.of_nat b) * IZR D)); last by field; lra.
  apply: (Rle_trans _ _ _ _ h2).
  rewrite (_ : log2 _ * _ = IZR q2 * (9 * IZR D * (IZR (Z.of_nat b) * log2 (IZR n)))); last by ring.
  apply: Rmult_le_compat_l; first lra.
  rewrite e; have := @Rmult_le_compat_l (9 * IZR D) _ _ _ hi => /(_ ltac:(lra)).
  rewrite (_ : 9 * IZR D * (_ / IZR D) = 13 * (IZR N - IZR D)); last by field; lra.
  lra.
Qed.

(* ---- a tactic that decides numbers: each log2 of an integer is put between two rationals --------------- *)

(* the exponent b <= most whose n^b is closest above a power of 2, with that power a; only a guess, checked after:
   48 binary digits of log2 n by squaring, then the multiple of them whose fraction, over b, is the least *)
Fixpoint log2_bits (m digits : Z) (k : nat) : Z :=
  if k is k'.+1 then
    let m := Z.shiftr (m * m) 64 in
    if (m <? 2 ^ 65)%Z then log2_bits m (2 * digits) k' else log2_bits (Z.shiftr m 1) (2 * digits + 1) k'
  else digits.
Fixpoint best_power (digits t b : Z) (k : nat) (best : Z * Z) : Z :=
  if k is k'.+1 then
    let t := (t + digits)%Z in let b := (b + 1)%Z in let gap := (t mod 2 ^ 48)%Z in
    best_power digits t b k' (if (gap * best.2 <? best.1 * b)%Z then (gap, b) else best)
  else best.2.
Definition power_near (most : nat) (n : Z) : Z * Z :=
  let e := Z.log2 n in let digits := log2_bits (Z.shiftr (Z.shiftl n 64) e) e 48 in
  let b := best_power digits 0 0 most (2 ^ 48, 1)%Z in (Z.shiftr (b * digits) 48, b).
Definition top_bits (N a : Z) : Z := Z.shiftr (Z.shiftl N 60) a.
(* numerators of the bracket over 10^12 *)
Definition low_of (n a b : Z) : Z :=
  let t := top_bits (n ^ b) a in (10 ^ 12 * (25 * a * t + 36 * (t - 2 ^ 60)) / (25 * b * t) - 1)%Z.
Definition high_of (n a b : Z) : Z :=
  let t := top_bits (n ^ b) a in (1 + 10 ^ 12 * (9 * a * 2 ^ 60 + 13 * (t + 1 - 2 ^ 60)) / (9 * b * 2 ^ 60))%Z.

Lemma log2_between n a b p1 p2 : bracket n (Z.to_nat a) (Z.to_nat b) p1 (10 ^ 12) p2 (10 ^ 12) ->
  IZR p1 / 1000000000000 <= log2 (IZR n) <= IZR p2 / 1000000000000.
Proof. exact: log2_bracket. Qed.

Lemma h2_ratio a b : 0 < a -> a < b -> h2 (a / b) = log2 b - a / b * log2 a - (b - a) / b * log2 (b - a).
Proof.
move=> a0 ab; rewrite /h2 (_ : 1 - a / b = (b - a) / b); last by field; lra.
by rewrite !log2_div; try lra; field; lra.
Qed.

Ltac bracket_of most n :=
  lazymatch goal with
  | _ : _ <= log2 (IZR n) <= _ |- _ => fail
  | _ => let ab := eval vm_compute in (power_near most n) in
         lazymatch ab with (?a, ?b) =>
           let lo := eval vm_compute in (low_of n a b) in
           let hi := eval vm_compute in (high_of n a b) in
           pose proof (@log2_between n a b lo hi (@Logic.eq_refl bool true <: bracket n (Z.to_nat a) (Z.to_nat b) lo (10 ^ 12) hi (10 ^ 12) = true)) end
  end.
Ltac literals := repeat match goal with
  | |- context [h2 (IZR ?a / IZR ?b)] => rewrite (@h2_ratio (IZR a) (IZR b)); [|lra|lra]
  | |- context [log2 (IZR ?a + IZR ?b)] => rewrite -(plus_IZR a b); let z := eval vm_compute in (Z.add a b) in change (Z.add a b) with z
  | |- context [log2 (IZR ?a - IZR ?b)] => rewrite -(minus_IZR a b); let z := eval vm_compute in (Z.sub a b) in change (Z.sub a b) with z
  | |- context [IZR ?a ^ ?n] => rewrite (pow_IZR a n); let z := eval vm_compute in (Z.pow a (Z.of_nat n)) in change (Z.pow a (Z.of_nat n)) with z
  end.
Ltac numeric_to most := repeat match goal with |- context [log2 (IZR ?n)] => bracket_of most n end; do ?split; lra.
(* small powers first: most numbers are not close *)
Ltac numeric := literals; rewrite ?log2_1; first [numeric_to 100%N | numeric_to 400%N].
