(* Policy gradient is equivalent to exact projections, and ends at the KL-minimal optimal policy.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- policy-gradient-limit/direct-parameters ---- *)
(* support: y << x *)
(* base-rate: E[a] = A/N *)
(* always-right: E[b] = 1 *)
(* first: 0 < E[c] *)
(* second: 0 < E[d] *)
(* step: E[f] - E[c] = E[g] - E[d] *)
(* apart: I(x;y) = 0 *)

(* D(y||x) = log2(N/A) *)
Definition policy_gradient_limit__direct_parameters : Prop :=
  forall V N A : nat,
  (3 <= V)%N -> V <= 3 -> (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  forall one : symbol V -> symbol 2,
  forall two : symbol V -> symbol 2,
  covers Pr Pr y x ->
  Ex Pr (fun w => right (x w)) = A / N ->
  Ex Pr (fun w => right (y w)) = 1 ->
  0 < Ex Pr (fun w => one (x w)) ->
  0 < Ex Pr (fun w => two (x w)) ->
  Ex Pr (fun w => one (y w)) - Ex Pr (fun w => one (x w)) = Ex Pr (fun w => two (y w)) - Ex Pr (fun w => two (x w)) ->
  I[Pr](x; y) = 0 ->
  KL Pr Pr y x = log2 (N / A).

(* it fails *)
Definition policy_gradient_limit__direct_parameters__refuted : Prop :=
  ~ policy_gradient_limit__direct_parameters.

(* ---- policy-gradient-limit/projection ---- *)
(* support: y << x *)
(* base-rate: E[a] = A/N *)
(* always-right: E[b] = 1 *)
(* first: 0 < E[c] *)
(* second: 0 < E[d] *)
(* projection: D(y||x) = log2(N/A) *)
(* apart: I(x;y) = 0 *)

(* E[f] - E[c] = E[g] - E[d] *)
Definition policy_gradient_limit__projection : Prop :=
  forall V N A : nat,
  (3 <= V)%N -> V <= 3 -> (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  forall right : symbol V -> symbol 2,
  forall one : symbol V -> symbol 2,
  forall two : symbol V -> symbol 2,
  covers Pr Pr y x ->
  Ex Pr (fun w => right (x w)) = A / N ->
  Ex Pr (fun w => right (y w)) = 1 ->
  0 < Ex Pr (fun w => one (x w)) ->
  0 < Ex Pr (fun w => two (x w)) ->
  KL Pr Pr y x = log2 (N / A) ->
  I[Pr](x; y) = 0 ->
  Ex Pr (fun w => one (y w)) - Ex Pr (fun w => one (x w)) = Ex Pr (fun w => two (y w)) - Ex Pr (fun w => two (x w)).

(* it fails *)
Definition policy_gradient_limit__projection__refuted : Prop :=
  ~ policy_gradient_limit__projection.

(* ---- policy-gradient-limit/exact-steps ---- *)
(* same-policy: I(x;S) = 0 *)
(* verifier: H(r|S,x) = 0 *)
(* accepted: y ~ x given r=1,S *)

(* for every s: D(y|S=s||x) = log2(1/a) *)
Definition policy_gradient_limit__exact_steps : Prop :=
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
Definition policy_gradient_limit__exact_steps__defined : Prop :=
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

(* ---- policy-gradient-limit/in-numbers ---- *)

(* log2(4/3) < 4151/10000 < 841/2000 < 5/8*log2(5/4) + 3/8*log2(3/2) *)
Definition policy_gradient_limit__in_numbers : Prop :=
  log2 (4 / 3) < 4151 / 10000 /\
  4151 / 10000 < 841 / 2000 /\
  841 / 2000 < 5 / 8 * log2 (5 / 4) + 3 / 8 * log2 (3 / 2).
