(* Quantised rewards.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- quantized-reward/unquantised-update ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* quantiser: H(q|r) = 0 *)
(* update-sees-reward: I(g;S|tau,r) = 0 *)

(* I(g;S) <= log2(L) *)
Definition quantized_reward__unquantised_update : Prop :=
  forall L : nat,
  (2 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (q : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](q | r) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  I[Pr](g; S) <= log2 L.

(* it fails *)
Definition quantized_reward__unquantised_update__refuted : Prop :=
  ~ quantized_reward__unquantised_update.

(* ---- quantized-reward/quantised-update ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* update-sees-quantised: I(g;S|tau,q) = 0 *)

(* I(g;S) <= I(tau,q;S) = I(S;q|tau) <= H(q|tau) <= log2(L) *)
Definition quantized_reward__quantised_update : Prop :=
  forall L : nat,
  (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (q : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, q]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% tau, q]; S) /\
  I[Pr]([% tau, q]; S) = I[Pr](S; q | tau) /\
  I[Pr](S; q | tau) <= H[Pr](q | tau) /\
  H[Pr](q | tau) <= log2 L.

(* I(g;S) <= I(tau,q;S) is = iff I(S;q,tau|g) = 0 *)
Definition quantized_reward__quantised_update__equality1 : Prop :=
  forall L : nat,
  (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (q : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, q]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% tau, q]; S) <-> I[Pr](S; [% q, tau] | g) = 0).

(* I(S;q|tau) <= H(q|tau) is = iff H(q|S,tau) = 0 *)
Definition quantized_reward__quantised_update__equality3 : Prop :=
  forall L : nat,
  (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (q : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, q]) = 0 ->
  (I[Pr](S; q | tau) = H[Pr](q | tau) <-> H[Pr](q | [% S, tau]) = 0).

(* H(q|tau) <= log2(L) is = iff q uniform on L given tau *)
Definition quantized_reward__quantised_update__equality4 : Prop :=
  forall L : nat,
  (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (q : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, q]) = 0 ->
  (H[Pr](q | tau) = log2 L <-> uniform_given Pr q (fun w => L) tau).

(* its terms are defined *)
Definition quantized_reward__quantised_update__defined : Prop :=
  forall L : nat,
  (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (q : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, q]) = 0 ->
  0 < L.
