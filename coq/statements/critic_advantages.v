(* Per-token advantages.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- critic-advantages/gae ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* advantages: H(a|tau,R) = 0 *)
(* undone: H(R|tau,a) = 0 *)
(* update-sees: I(g;S|tau,a) = 0 *)

(* I(g;S) <= I(tau,a;S) = I(tau,R;S) = I(S;R|tau) <= H(R|tau) *)
Definition critic_advantages__gae : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (a : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](a | [% tau, R]) = 0 ->
  H[Pr](R | [% tau, a]) = 0 ->
  I[Pr](g; S | [% tau, a]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% tau, a]; S) /\
  I[Pr]([% tau, a]; S) = I[Pr]([% tau, R]; S) /\
  I[Pr]([% tau, R]; S) = I[Pr](S; R | tau) /\
  I[Pr](S; R | tau) <= H[Pr](R | tau).

(* I(g;S) <= I(tau,a;S) is = iff I(S;a,tau|g) = 0 *)
Definition critic_advantages__gae__equality1 : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (a : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](a | [% tau, R]) = 0 ->
  H[Pr](R | [% tau, a]) = 0 ->
  I[Pr](g; S | [% tau, a]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% tau, a]; S) <-> I[Pr](S; [% a, tau] | g) = 0).

(* I(S;R|tau) <= H(R|tau) is = iff H(R|S,tau) = 0 *)
Definition critic_advantages__gae__equality4 : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (a : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  H[Pr](a | [% tau, R]) = 0 ->
  H[Pr](R | [% tau, a]) = 0 ->
  I[Pr](g; S | [% tau, a]) = 0 ->
  (I[Pr](S; R | tau) = H[Pr](R | tau) <-> H[Pr](R | [% S, tau]) = 0).

(* ---- critic-advantages/chain ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* binary-reward: |r| = 2 *)
(* fixed-critic: H(a|tau,r) = 0 *)
(* update-sees: I(g;S|tau,a) = 0 *)

(* I(g;S) <= I(tau,a;S) <= I(tau,r;S) <= H(r|tau) <= 1 *)
Definition critic_advantages__chain : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (a : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  takes Pr r 2 ->
  H[Pr](a | [% tau, r]) = 0 ->
  I[Pr](g; S | [% tau, a]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% tau, a]; S) /\
  I[Pr]([% tau, a]; S) <= I[Pr]([% tau, r]; S) /\
  I[Pr]([% tau, r]; S) <= H[Pr](r | tau) /\
  H[Pr](r | tau) <= 1.

(* I(g;S) <= I(tau,a;S) is = iff I(S;a,tau|g) = 0 *)
Definition critic_advantages__chain__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (a : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  takes Pr r 2 ->
  H[Pr](a | [% tau, r]) = 0 ->
  I[Pr](g; S | [% tau, a]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% tau, a]; S) <-> I[Pr](S; [% a, tau] | g) = 0).

(* I(tau,a;S) <= I(tau,r;S) is = iff I(S;r|a,tau) = 0 *)
Definition critic_advantages__chain__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (a : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  takes Pr r 2 ->
  H[Pr](a | [% tau, r]) = 0 ->
  I[Pr](g; S | [% tau, a]) = 0 ->
  (I[Pr]([% tau, a]; S) = I[Pr]([% tau, r]; S) <-> I[Pr](S; r | [% a, tau]) = 0).

(* I(tau,r;S) <= H(r|tau) is = iff H(r|S,tau) = 0 *)
Definition critic_advantages__chain__equality3 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (a : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  takes Pr r 2 ->
  H[Pr](a | [% tau, r]) = 0 ->
  I[Pr](g; S | [% tau, a]) = 0 ->
  (I[Pr]([% tau, r]; S) = H[Pr](r | tau) <-> H[Pr](r | [% S, tau]) = 0).

(* H(r|tau) <= 1 is = iff r uniform on 2 given tau *)
Definition critic_advantages__chain__equality4 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rv Om) (a : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  takes Pr r 2 ->
  H[Pr](a | [% tau, r]) = 0 ->
  I[Pr](g; S | [% tau, a]) = 0 ->
  (H[Pr](r | tau) = 1 <-> uniform_given Pr r (fun w => 2) tau).

(* ---- critic-advantages/fitted-one-bit ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* group-mean: a = centred(r) *)

(* I(T,a;S) <= 1 *)
Definition critic_advantages__fitted_one_bit : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector 2 (symbol V))) (r : rvt Om (vector 2 (symbol 2))) (a : rvt Om (list_of R_eqType)),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  I[Pr]([% T, a]; S) <= 1.

(* it fails *)
Definition critic_advantages__fitted_one_bit__refuted : Prop :=
  ~ critic_advantages__fitted_one_bit.

(* ---- critic-advantages/fitted-critic ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* fitted-critic: H(a|T,r) = 0 *)

(* I(T,a;S) <= I(T,r;S) <= E[log2(M + 1)] *)
Definition critic_advantages__fitted_critic : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  H[Pr](a | [% T, r]) = 0 ->
  I[Pr]([% T, a]; S) <= I[Pr]([% T, r]; S) /\
  I[Pr]([% T, r]; S) <= Ex Pr (fun w => log2 (distinct (T w) + 1)).

(* I(T,a;S) <= I(T,r;S) is = iff I(S;r|T,a) = 0 *)
Definition critic_advantages__fitted_critic__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  H[Pr](a | [% T, r]) = 0 ->
  (I[Pr]([% T, a]; S) = I[Pr]([% T, r]; S) <-> I[Pr](S; r | [% T, a]) = 0).

(* I(T,r;S) <= E[log2(M + 1)] is = iff restrict(S,T) uniform on M + 1 given T *)
Definition critic_advantages__fitted_critic__equality2 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  H[Pr](a | [% T, r]) = 0 ->
  (I[Pr]([% T, r]; S) = Ex Pr (fun w => log2 (distinct (T w) + 1)) <-> uniform_given Pr (RV (fun w => restrict_sv (S w) (T w))) (fun w => distinct (T w) + 1) T).

(* its terms are defined *)
Definition critic_advantages__fitted_critic__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  H[Pr](a | [% T, r]) = 0 ->
  almost Pr (fun w => 0 < distinct (T w) + 1).
