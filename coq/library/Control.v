(* Numbers that are to be compared, made simple: for wrong statements, which often fail by very little. *)
From Coq Require Import Reals Lra ZArith.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Total Numeric Tactics Decide.
Set Implicit Arguments.
Unset Strict Implicit.
Local Open Scope R_scope.

Lemma log2_power (k : nat) : log2 (IZR (2 ^ Z.of_nat k)) = IZR (Z.of_nat k).
Proof. by rewrite -pow_IZR log2_pow ?log2_2 -?INR_IZR_INZ; lra. Qed.

(* the numerator and the denominator of a number that is made of integers *)
Ltac ratio t := lazymatch t with
  | IZR ?a => constr:((a, 1%Z))
  | ?a + ?b => let x := ratio a in let y := ratio b in eval vm_compute in (x.1 * y.2 + y.1 * x.2, x.2 * y.2)%Z
  | ?a - ?b => let x := ratio a in let y := ratio b in eval vm_compute in (x.1 * y.2 - y.1 * x.2, x.2 * y.2)%Z
  | ?a * ?b => let x := ratio a in let y := ratio b in eval vm_compute in (x.1 * y.1, x.2 * y.2)%Z
  | ?a / ?b => let x := ratio a in let y := ratio b in eval vm_compute in (x.1 * y.2, x.2 * y.1)%Z
  end.
Ltac simpler t := lazymatch t with
  | IZR _ => fail
  | IZR _ / IZR _ => fail
  | _ => let x := ratio t in lazymatch x with (?p, ?q) =>
      let g := eval vm_compute in (Z.gcd p q) in
      let p' := eval vm_compute in (p / g)%Z in let q' := eval vm_compute in (q / g)%Z in
      lazymatch q' with
      | 1%Z => replace t with (IZR p') by (field; lra)
      | _ => replace t with (IZR p' / IZR q') by (field; lra)
      end end
  end.
Ltac settle := naturals;
  repeat match goal with |- context [log2 ?t] => simpler t | |- context [h2 ?t] => simpler t end;
  repeat match goal with |- context [h2 (IZR ?a / IZR ?b)] => rewrite (@h2_ratio (IZR a) (IZR b)); [|lra|lra] end;
  repeat match goal with |- context [log2 ?t] => simpler t end;
  repeat match goal with |- context [log2 (IZR ?a / IZR ?b)] => rewrite (@log2_div (IZR a) (IZR b)); [|lra|lra] end;
  repeat match goal with |- context [log2 (IZR ?n)] =>
    let k := eval vm_compute in (Z.to_nat (Z.log2 n)) in
    let m := eval vm_compute in (2 ^ Z.of_nat k)%Z in
    constr_eq m n; let z := eval vm_compute in (Z.of_nat k) in
    rewrite (log2_power k : log2 (IZR n) = IZR z)
  end.
(* h : a relation between numbers that does not hold *)
Ltac turned :=
  lazymatch goal with
  | |- _ <= _ -> False => apply: Rlt_not_le
  | |- _ < _ -> False => apply: Rle_not_lt
  end; numbers; settle; first [lra | numeric].
Ltac refuted := first [conclude | turned].
