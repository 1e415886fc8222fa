(* Graded rewards.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- graded-reward/rollout ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* update-sees: I(g;S|tau,r) = 0 *)

(* I(g;S) <= I(tau,r;S) = I(S;r|tau) <= H(r|tau) <= log2(L) *)
Definition graded_reward__rollout : Prop :=
  forall L : nat,
  (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% tau, r]; S) /\
  I[Pr]([% tau, r]; S) = I[Pr](S; r | tau) /\
  I[Pr](S; r | tau) <= H[Pr](r | tau) /\
  H[Pr](r | tau) <= log2 L.

(* I(g;S) <= I(tau,r;S) is = iff I(S;r,tau|g) = 0 *)
Definition graded_reward__rollout__equality1 : Prop :=
  forall L : nat,
  (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% tau, r]; S) <-> I[Pr](S; [% r, tau] | g) = 0).

(* I(S;r|tau) <= H(r|tau) is = iff H(r|S,tau) = 0 *)
Definition graded_reward__rollout__equality3 : Prop :=
  forall L : nat,
  (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  (I[Pr](S; r | tau) = H[Pr](r | tau) <-> H[Pr](r | [% S, tau]) = 0).

(* H(r|tau) <= log2(L) is = iff r uniform on L given tau *)
Definition graded_reward__rollout__equality4 : Prop :=
  forall L : nat,
  (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  (H[Pr](r | tau) = log2 L <-> uniform_given Pr r (fun w => L) tau).

(* its terms are defined *)
Definition graded_reward__rollout__defined : Prop :=
  forall L : nat,
  (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (r : rvt Om (symbol L)) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, r]) = 0 ->
  0 < L.

(* ---- graded-reward/unscaled ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* graded-reward: r = lookup(T,S) *)

(* for every t: H(r|T=t) <= log2(M + 1) *)
Definition graded_reward__unscaled : Prop :=
  forall V K L : nat,
  (1 <= V)%N -> (1 <= K)%N -> (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = lookup_v (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  H[at_ Pr T t](r) <= log2 (distinct t + 1).

(* it fails *)
Definition graded_reward__unscaled__refuted : Prop :=
  ~ graded_reward__unscaled.

(* ---- graded-reward/group ---- *)
(* graded-reward: r = lookup(T,S) *)

(* for every t: H(r|T=t) <= M*log2(L) *)
Definition graded_reward__group : Prop :=
  forall V K L : nat,
  (1 <= V)%N -> (1 <= K)%N -> (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))),
  almost Pr (fun w => r w = lookup_v (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  H[at_ Pr T t](r) <= distinct t * log2 L.

(* for every t: H(r|T=t) <= M*log2(L) is = iff r uniform on L^M given T *)
Definition graded_reward__group__equality1 : Prop :=
  forall V K L : nat,
  (1 <= V)%N -> (1 <= K)%N -> (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))),
  almost Pr (fun w => r w = lookup_v (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  (H[at_ Pr T t](r) = distinct t * log2 L <-> uniform_on (at_ Pr T t) r (L ^ (distinct t))).

(* its terms are defined *)
Definition graded_reward__group__defined : Prop :=
  forall V K L : nat,
  (1 <= V)%N -> (1 <= K)%N -> (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))),
  almost Pr (fun w => r w = lookup_v (T w) (S w)) ->
  forall t : vector K (symbol V), possible Pr T t ->
  0 <= L /\ (INR L = 0 -> INR (distinct t) = 0).

(* ---- graded-reward/averaged ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* graded-reward: r = lookup(T,S) *)
(* update-sees: I(g;S|T,r) = 0 *)

(* I(g;S) <= I(T,r;S) = H(r|T) <= E[M*log2(L)] *)
Definition graded_reward__averaged : Prop :=
  forall V K L : nat,
  (1 <= V)%N -> (1 <= K)%N -> (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = lookup_v (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% T, r]; S) /\
  I[Pr]([% T, r]; S) = H[Pr](r | T) /\
  H[Pr](r | T) <= Ex Pr (fun w => distinct (T w) * log2 L).

(* I(g;S) <= I(T,r;S) is = iff I(S;T,r|g) = 0 *)
Definition graded_reward__averaged__equality1 : Prop :=
  forall V K L : nat,
  (1 <= V)%N -> (1 <= K)%N -> (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = lookup_v (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% T, r]; S) <-> I[Pr](S; [% T, r] | g) = 0).

(* H(r|T) <= E[M*log2(L)] is = iff r uniform on L^M given T *)
Definition graded_reward__averaged__equality3 : Prop :=
  forall V K L : nat,
  (1 <= V)%N -> (1 <= K)%N -> (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = lookup_v (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (H[Pr](r | T) = Ex Pr (fun w => distinct (T w) * log2 L) <-> uniform_given Pr r (fun w => L ^ (distinct (T w))) T).

(* its terms are defined *)
Definition graded_reward__averaged__defined : Prop :=
  forall V K L : nat,
  (1 <= V)%N -> (1 <= K)%N -> (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = lookup_v (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  almost Pr (fun w => 0 <= L /\ (INR L = 0 -> INR (distinct (T w)) = 0)).

(* ---- graded-reward/secret ---- *)
(* graded-reward: r = lookup(T,S) *)

(* H(r|T) <= H(S) *)
Definition graded_reward__secret : Prop :=
  forall V K L : nat,
  (1 <= V)%N -> (1 <= K)%N -> (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))),
  almost Pr (fun w => r w = lookup_v (T w) (S w)) ->
  H[Pr](r | T) <= H[Pr](S).

(* H(r|T) <= H(S) is = iff I(S;T) = 0 and H(S|T,r) = 0 *)
Definition graded_reward__secret__equality1 : Prop :=
  forall V K L : nat,
  (1 <= V)%N -> (1 <= K)%N -> (1 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))),
  almost Pr (fun w => r w = lookup_v (T w) (S w)) ->
  (H[Pr](r | T) = H[Pr](S) <-> I[Pr](S; T) = 0 /\ H[Pr](S | [% T, r]) = 0).
