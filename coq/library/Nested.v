(* Long sums of logarithms of integers, n1 (c1 log2 n1 + n2 (c2 log2 n2 + ..)): their brackets added up in integers. *)
From Coq Require Import Reals Lra ZArith.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Numeric.
Set Implicit Arguments.
Unset Strict Implicit.
Local Open Scope R_scope.

Fixpoint nested (l : seq (Z * Z)) : R :=
  if l is (c, n) :: l' then
    if l' is [::] then IZR n * IZR c * log2 (IZR n) else IZR n * (IZR c * log2 (IZR n) + nested l')
  else 0.
Lemma nestedS c n l : nested ((c, n) :: l) = IZR n * (IZR c * log2 (IZR n) + nested l).
Proof. by case: l => /= [|x l]; ring. Qed.

(* c, n, and a bracket of log2 n: exponents a, b and numerators over 10^12 *)
Definition line : Type := Z * Z * (Z * Z * Z * Z).
Definition line_of (most : nat) (cn : Z * Z) : line :=
  let ab := power_near most cn.2 in (cn, (ab.1, ab.2, low_of cn.2 ab.1 ab.2, high_of cn.2 ab.1 ab.2)).
Definition sound (l : seq line) : bool := all (fun x : line =>
  let: (c, n, (a, b, lo, hi)) := x in
  [&& (0 <=? c)%Z, (0 <=? n)%Z & bracket n (Z.to_nat a) (Z.to_nat b) lo (10 ^ 12) hi (10 ^ 12)]) l.
Fixpoint low (l : seq line) : Z := if l is (c, n, (a, b, lo, hi)) :: l' then (n * (c * lo + low l'))%Z else 0%Z.
Fixpoint high (l : seq line) : Z := if l is (c, n, (a, b, lo, hi)) :: l' then (n * (c * hi + high l'))%Z else 0%Z.

Lemma line_IZR n c x y : IZR (n * (c * x + y))%Z = IZR n * (IZR c * IZR x + IZR y).
Proof. by rewrite mult_IZR plus_IZR mult_IZR. Qed.
#[local] Opaque bracket.
Lemma nested_bounds l : sound l -> IZR (low l) / 1000000000000 <= nested (unzip1 l) <= IZR (high l) / 1000000000000.
Proof.
elim: l => [_|[[c n] [[[a b] lo] hi]] l IH]; first by rewrite /=; lra.
rewrite [unzip1 _]/= nestedS /sound [all _ _]/= -/(sound l).
case/andP => /and3P [/Z.leb_le/IZR_le c0 /Z.leb_le/IZR_le n0 /log2_between [b1 b2]] /IH [h1 h2].
rewrite (line_IZR n c lo (low l)) (line_IZR n c hi (high l)).
have g1 := Rmult_le_compat_l _ _ _ c0 b1; have g2 := Rmult_le_compat_l _ _ _ c0 b2.
have k1 : IZR n * ((IZR c * IZR lo + IZR (low l)) / 1000000000000) <= IZR n * (IZR c * log2 (IZR n) + nested (unzip1 l)).
  by apply: Rmult_le_compat_l => //; lra.
have k2 : IZR n * (IZR c * log2 (IZR n) + nested (unzip1 l)) <= IZR n * ((IZR c * IZR hi + IZR (high l)) / 1000000000000).
  by apply: Rmult_le_compat_l => //; lra.
by lra.
Qed.
Lemma share_bounds m l D u v : unzip1 l = m -> sound l -> (0 < D)%Z -> (u * D <=? low l)%Z -> (high l <=? v * D)%Z ->
  IZR u / 1000000000000 <= 1 / IZR D * nested m <= IZR v / 1000000000000.
Proof.
move=> <- /nested_bounds [h1 h2] /IZR_lt d0 /Z.leb_le/IZR_le e1 /Z.leb_le/IZR_le e2; rewrite mult_IZR in e1; rewrite mult_IZR in e2.
have i := Rinv_0_lt_compat _ d0.
have a : IZR u / 1000000000000 = / IZR D * (IZR u * IZR D / 1000000000000) by field; lra.
have b : IZR v / 1000000000000 = / IZR D * (IZR v * IZR D / 1000000000000) by field; lra.
by rewrite a b /Rdiv Rmult_1_l; split; apply: Rmult_le_compat_l; lra.
Qed.

Ltac nest t := lazymatch t with
  | IZR ?n * IZR ?c * log2 (IZR ?n) => constr:([:: (c, n)])
  | IZR ?n * (IZR ?c * log2 (IZR ?n) + ?r) => let l := nest r in constr:((c, n) :: l)
  end.
(* log2 of a number, less 1/D of such a sum *)
Ltac mean_to most := lazymatch goal with |- context [1 / IZR ?D * nested ?m] =>
    let l := eval vm_compute in [seq line_of most cn | cn <- m] in
    let u := eval vm_compute in (low l / D)%Z in
    let v := eval vm_compute in (1 + high l / D)%Z in
    pose proof (@share_bounds m l D u v (@Logic.eq_refl (seq (Z * Z)) m) (@Logic.eq_refl bool true <: sound l = true)
      (@Logic.eq_refl comparison Lt) (@Logic.eq_refl bool true <: (u * D <=? low l)%Z = true)
      (@Logic.eq_refl bool true <: (high l <=? v * D)%Z = true));
    generalize dependent (1 / IZR D * nested m); intros;
    match goal with |- context [log2 (IZR ?n)] => bracket_of most n end; lra
  end.
Ltac mean := rewrite ![1 / _ * _ * _]Rmult_assoc;
  lazymatch goal with |- context [1 / IZR ?a ^ ?k * ?t] =>
    let m := nest t in
    change t with (nested m); rewrite (pow_IZR a k);
    let D := eval vm_compute in (Z.pow a (Z.of_nat k)) in change (Z.pow a (Z.of_nat k)) with D
  end; first [mean_to 100%N | mean_to 400%N].
