(* Rejection sampling is the KL-minimal policy that always passes.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- rejection-sampling/least ---- *)
(* support: y << x *)
(* base-rate: E[a] = A/N *)
(* always-right: E[b] = 1 *)

(* log2(N/A) <= D(y||x) *)
Definition rejection_sampling__least : Prop :=
  forall V N A : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  Ex Pr (fun w => right (x w)) = A / N ->
  Ex Pr (fun w => right (y w)) = 1 ->
  log2 (N / A) <= KL Pr Pr y x.

(* its terms are defined *)
Definition rejection_sampling__least__defined : Prop :=
  forall V N A : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  covers Pr Pr y x ->
  Ex Pr (fun w => right (x w)) = A / N ->
  Ex Pr (fun w => right (y w)) = 1 ->
  ~ (INR A = 0) /\
  0 < N / A /\
  covers Pr Pr y x.

(* ---- rejection-sampling/attained ---- *)
(* same-policy: I(x;S) = 0 *)
(* verifier: H(r|S,x) = 0 *)
(* accepted: y ~ x given r=1,S *)

(* for every s: D(y|S=s||x) = log2(1/a) *)
Definition rejection_sampling__attained : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (y : rvt Om (symbol V)),
  I[Pr](x; S) = 0 ->
  H[Pr](r | [% S, x]) = 0 ->
  accepted Pr y x (fun w => r w == bit true) S ->
  forall s : cod S, possible Pr S s ->
  KL (at_ Pr S s) Pr y x = log2 (1 / pr (at_ Pr S s) (fun v => r v == bit true)).

(* its terms are defined *)
Definition rejection_sampling__attained__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (y : rvt Om (symbol V)),
  I[Pr](x; S) = 0 ->
  H[Pr](r | [% S, x]) = 0 ->
  accepted Pr y x (fun w => r w == bit true) S ->
  forall s : cod S, possible Pr S s ->
  covers (at_ Pr S s) Pr y x /\
  ~ (pr (at_ Pr S s) (fun v => r v == bit true) = 0) /\
  0 < 1 / pr (at_ Pr S s) (fun v => r v == bit true).
