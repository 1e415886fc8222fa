(* A policy moves by the bits that it gets.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- bayes-update/posterior ---- *)

(* D(S|g||S) = I(g;S) *)
Definition bayes_update__posterior : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om),
  Ex Pr (fun w => KL (at_ Pr g (g w)) Pr S S) = I[Pr](g; S).

(* its terms are defined *)
Definition bayes_update__posterior__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om),
  almost Pr (fun w => covers (at_ Pr g (g w)) Pr S S).

(* ---- bayes-update/one-bit ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* update-sees: I(g;S|T,r) = 0 *)

(* D(S|g||S) <= 1 *)
Definition bayes_update__one_bit : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)) (g : rv Om),
  I[Pr](T; S) = 0 ->
  I[Pr](g; S | [% T, r]) = 0 ->
  Ex Pr (fun w => KL (at_ Pr g (g w)) Pr S S) <= 1.

(* D(S|g||S) <= 1 is = iff H(r|S,T) = 0 and I(S;T,r|g) = 0 and r uniform on 2 given T *)
Definition bayes_update__one_bit__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)) (g : rv Om),
  I[Pr](T; S) = 0 ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (Ex Pr (fun w => KL (at_ Pr g (g w)) Pr S S) = 1 <-> H[Pr](r | [% S, T]) = 0 /\ I[Pr](S; [% T, r] | g) = 0 /\ uniform_given Pr r (fun w => 2) T).

(* its terms are defined *)
Definition bayes_update__one_bit__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)) (g : rv Om),
  I[Pr](T; S) = 0 ->
  I[Pr](g; S | [% T, r]) = 0 ->
  almost Pr (fun w => covers (at_ Pr g (g w)) Pr S S).

(* ---- bayes-update/any-step ---- *)
(* support: y << x *)
(* fresh: I(x;S,g) = 0 *)
(* update-alone: I(y;S|g) = 0 *)

(* D(y|g||x) <= I(g;S) *)
Definition bayes_update__any_step : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (x : rvt Om (symbol V)) (g : rv Om) (y : rvt Om (symbol V)),
  covers Pr Pr y x ->
  I[Pr](x; [% S, g]) = 0 ->
  I[Pr](y; S | g) = 0 ->
  Ex Pr (fun w => KL (at_ Pr g (g w)) Pr y x) <= I[Pr](g; S).

(* it fails *)
Definition bayes_update__any_step__refuted : Prop :=
  ~ bayes_update__any_step.
