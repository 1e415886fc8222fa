(* A gradient carries at most the entropy of its advantages, and these at most that of the rewards.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- advantage-ceiling/scalar ---- *)
(* rollout-independence: I(tau;S|past) = 0 *)
(* update-sees: I(g;S|tau,a,past) = 0 *)

(* I(g;S|past) <= I(tau,a;S|past) = I(a;S|tau,past) <= H(a|tau,past) <= log2(B) *)
Definition advantage_ceiling__scalar : Prop :=
  forall B : nat,
  (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (past : rv Om) (tau : rv Om) (a : rvt Om (symbol B)) (g : rv Om),
  I[Pr](tau; S | past) = 0 ->
  I[Pr](g; S | [% tau, a, past]) = 0 ->
  I[Pr](g; S | past) <= I[Pr]([% tau, a]; S | past) /\
  I[Pr]([% tau, a]; S | past) = I[Pr](a; S | [% tau, past]) /\
  I[Pr](a; S | [% tau, past]) <= H[Pr](a | [% tau, past]) /\
  H[Pr](a | [% tau, past]) <= log2 B.

(* I(g;S|past) <= I(tau,a;S|past) is = iff I(S;a,tau|g,past) = 0 *)
Definition advantage_ceiling__scalar__equality1 : Prop :=
  forall B : nat,
  (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (past : rv Om) (tau : rv Om) (a : rvt Om (symbol B)) (g : rv Om),
  I[Pr](tau; S | past) = 0 ->
  I[Pr](g; S | [% tau, a, past]) = 0 ->
  (I[Pr](g; S | past) = I[Pr]([% tau, a]; S | past) <-> I[Pr](S; [% a, tau] | [% g, past]) = 0).

(* I(a;S|tau,past) <= H(a|tau,past) is = iff H(a|S,past,tau) = 0 *)
Definition advantage_ceiling__scalar__equality3 : Prop :=
  forall B : nat,
  (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (past : rv Om) (tau : rv Om) (a : rvt Om (symbol B)) (g : rv Om),
  I[Pr](tau; S | past) = 0 ->
  I[Pr](g; S | [% tau, a, past]) = 0 ->
  (I[Pr](a; S | [% tau, past]) = H[Pr](a | [% tau, past]) <-> H[Pr](a | [% S, past, tau]) = 0).

(* H(a|tau,past) <= log2(B) is = iff a uniform on B given tau,past *)
Definition advantage_ceiling__scalar__equality4 : Prop :=
  forall B : nat,
  (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (past : rv Om) (tau : rv Om) (a : rvt Om (symbol B)) (g : rv Om),
  I[Pr](tau; S | past) = 0 ->
  I[Pr](g; S | [% tau, a, past]) = 0 ->
  (H[Pr](a | [% tau, past]) = log2 B <-> uniform_given Pr a (fun w => B) [% tau, past]).

(* its terms are defined *)
Definition advantage_ceiling__scalar__defined : Prop :=
  forall B : nat,
  (1 <= B)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (past : rv Om) (tau : rv Om) (a : rvt Om (symbol B)) (g : rv Om),
  I[Pr](tau; S | past) = 0 ->
  I[Pr](g; S | [% tau, a, past]) = 0 ->
  0 < B.

(* ---- advantage-ceiling/per-step ---- *)
(* rollout-independence: I(tau;S|past) = 0 *)
(* advantages: H(A|r,tau,past) = 0 *)
(* bijection: H(r|A,tau,past) = 0 *)
(* update-sees: I(g;S|tau,A,past) = 0 *)

(* I(g;S|past) <= I(tau,A;S|past) = I(r;S|tau,past) <= H(r|tau,past) *)
Definition advantage_ceiling__per_step : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (past : rv Om) (tau : rv Om) (r : rv Om) (A : rv Om) (g : rv Om),
  I[Pr](tau; S | past) = 0 ->
  H[Pr](A | [% r, tau, past]) = 0 ->
  H[Pr](r | [% A, tau, past]) = 0 ->
  I[Pr](g; S | [% tau, A, past]) = 0 ->
  I[Pr](g; S | past) <= I[Pr]([% tau, A]; S | past) /\
  I[Pr]([% tau, A]; S | past) = I[Pr](r; S | [% tau, past]) /\
  I[Pr](r; S | [% tau, past]) <= H[Pr](r | [% tau, past]).

(* I(g;S|past) <= I(tau,A;S|past) is = iff I(A,tau;S|g,past) = 0 *)
Definition advantage_ceiling__per_step__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (past : rv Om) (tau : rv Om) (r : rv Om) (A : rv Om) (g : rv Om),
  I[Pr](tau; S | past) = 0 ->
  H[Pr](A | [% r, tau, past]) = 0 ->
  H[Pr](r | [% A, tau, past]) = 0 ->
  I[Pr](g; S | [% tau, A, past]) = 0 ->
  (I[Pr](g; S | past) = I[Pr]([% tau, A]; S | past) <-> I[Pr]([% A, tau]; S | [% g, past]) = 0).

(* I(r;S|tau,past) <= H(r|tau,past) is = iff H(r|S,past,tau) = 0 *)
Definition advantage_ceiling__per_step__equality3 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (past : rv Om) (tau : rv Om) (r : rv Om) (A : rv Om) (g : rv Om),
  I[Pr](tau; S | past) = 0 ->
  H[Pr](A | [% r, tau, past]) = 0 ->
  H[Pr](r | [% A, tau, past]) = 0 ->
  I[Pr](g; S | [% tau, A, past]) = 0 ->
  (I[Pr](r; S | [% tau, past]) = H[Pr](r | [% tau, past]) <-> H[Pr](r | [% S, past, tau]) = 0).
