(* Exploration.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- exploration/bound ---- *)
(* rollout-independence: I(tau;S|B) = 0 *)
(* binary-reward: |r| = 2 *)

(* I(tau,r;S|B) <= H(r|tau,B) <= 1 *)
Definition exploration__bound : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (B : rv Om) (tau : rv Om) (r : rv Om),
  I[Pr](tau; S | B) = 0 ->
  takes Pr r 2 ->
  I[Pr]([% tau, r]; S | B) <= H[Pr](r | [% tau, B]) /\
  H[Pr](r | [% tau, B]) <= 1.

(* I(tau,r;S|B) <= H(r|tau,B) is = iff H(r|B,S,tau) = 0 *)
Definition exploration__bound__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (B : rv Om) (tau : rv Om) (r : rv Om),
  I[Pr](tau; S | B) = 0 ->
  takes Pr r 2 ->
  (I[Pr]([% tau, r]; S | B) = H[Pr](r | [% tau, B]) <-> H[Pr](r | [% B, S, tau]) = 0).

(* H(r|tau,B) <= 1 is = iff r uniform on 2 given tau,B *)
Definition exploration__bound__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (B : rv Om) (tau : rv Om) (r : rv Om),
  I[Pr](tau; S | B) = 0 ->
  takes Pr r 2 ->
  (H[Pr](r | [% tau, B]) = 1 <-> uniform_given Pr r (fun w => 2) [% tau, B]).

(* ---- exploration/expanded-feedback ---- *)
(* rollout-independence: I(tau;S|B) = 0 *)

(* I(tau,r;S|B) <= H(r|tau,B) <= log2(L) *)
Definition exploration__expanded_feedback : Prop :=
  forall L : nat,
  (2 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (B : rv Om) (tau : rv Om) (r : rvt Om (symbol L)),
  I[Pr](tau; S | B) = 0 ->
  I[Pr]([% tau, r]; S | B) <= H[Pr](r | [% tau, B]) /\
  H[Pr](r | [% tau, B]) <= log2 L.

(* I(tau,r;S|B) <= H(r|tau,B) is = iff H(r|B,S,tau) = 0 *)
Definition exploration__expanded_feedback__equality1 : Prop :=
  forall L : nat,
  (2 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (B : rv Om) (tau : rv Om) (r : rvt Om (symbol L)),
  I[Pr](tau; S | B) = 0 ->
  (I[Pr]([% tau, r]; S | B) = H[Pr](r | [% tau, B]) <-> H[Pr](r | [% B, S, tau]) = 0).

(* H(r|tau,B) <= log2(L) is = iff r uniform on L given tau,B *)
Definition exploration__expanded_feedback__equality2 : Prop :=
  forall L : nat,
  (2 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (B : rv Om) (tau : rv Om) (r : rvt Om (symbol L)),
  I[Pr](tau; S | B) = 0 ->
  (H[Pr](r | [% tau, B]) = log2 L <-> uniform_given Pr r (fun w => L) [% tau, B]).

(* its terms are defined *)
Definition exploration__expanded_feedback__defined : Prop :=
  forall L : nat,
  (2 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (B : rv Om) (tau : rv Om) (r : rvt Om (symbol L)),
  I[Pr](tau; S | B) = 0 ->
  0 < L.

(* ---- exploration/expanded-one-bit ---- *)
(* rollout-independence: I(tau;S) = 0 *)

(* I(tau,r;S) <= 1 *)
Definition exploration__expanded_one_bit : Prop :=
  forall L : nat,
  (3 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol L)),
  I[Pr](tau; S) = 0 ->
  I[Pr]([% tau, r]; S) <= 1.

(* it fails *)
Definition exploration__expanded_one_bit__refuted : Prop :=
  ~ exploration__expanded_one_bit.

(* ---- exploration/any-prior ---- *)
(* first-independence: I(T;S) = 0 *)
(* second-independence: I(U;S,T,r) = 0 *)
(* first-match: r = match(T,S) *)
(* second-match: q = match(U,S) *)

(* I(T,r;S) = I(U,q;S) *)
Definition exploration__any_prior : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (U : rvt Om (symbol V)) (q : rvt Om (symbol 2)),
  I[Pr](T; S) = 0 ->
  I[Pr](U; [% S, T, r]) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  almost Pr (fun w => q w = match1 (U w) (S w)) ->
  I[Pr]([% T, r]; S) = I[Pr]([% U, q]; S).

(* it fails *)
Definition exploration__any_prior__refuted : Prop :=
  ~ exploration__any_prior.

(* ---- exploration/uniform-prior ---- *)
(* uniform-prior: S uniform *)
(* first-independence: I(T;S) = 0 *)
(* second-independence: I(U;S) = 0 *)
(* first-match: r = match(T,S) *)
(* second-match: q = match(U,S) *)

(* I(T,r;S) = I(U,q;S) *)
Definition exploration__uniform_prior : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (U : rvt Om (symbol V)) (q : rvt Om (symbol 2)),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  I[Pr](U; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  almost Pr (fun w => q w = match1 (U w) (S w)) ->
  I[Pr]([% T, r]; S) = I[Pr]([% U, q]; S).
