(* Token-level capacity.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- token-capacity/chain ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* update-sees: I(g;S|tau,R) = 0 *)

(* I(g;S) <= I(tau,R;S) = I(S;R|tau) <= H(R|tau) <= sum[t](H(R[t]|tau)) <= T*log2(A) *)
Definition token_capacity__chain : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, R]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% tau, R]; S) /\
  I[Pr]([% tau, R]; S) = I[Pr](S; R | tau) /\
  I[Pr](S; R | tau) <= H[Pr](R | tau) /\
  H[Pr](R | tau) <= rsum (enum 'I_T) (fun t => H[Pr](comp R t | tau)) /\
  rsum (enum 'I_T) (fun t => H[Pr](comp R t | tau)) <= T * log2 A.

(* I(g;S) <= I(tau,R;S) is = iff I(R,tau;S|g) = 0 *)
Definition token_capacity__chain__equality1 : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, R]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% tau, R]; S) <-> I[Pr]([% R, tau]; S | g) = 0).

(* I(S;R|tau) <= H(R|tau) is = iff H(R|S,tau) = 0 *)
Definition token_capacity__chain__equality3 : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, R]) = 0 ->
  (I[Pr](S; R | tau) = H[Pr](R | tau) <-> H[Pr](R | [% S, tau]) = 0).

(* H(R|tau) <= sum[t](H(R[t]|tau)) is = iff I(R[<t];R[t]|tau) = 0 *)
Definition token_capacity__chain__equality4 : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, R]) = 0 ->
  (H[Pr](R | tau) = rsum (enum 'I_T) (fun t => H[Pr](comp R t | tau)) <-> (forall t : 'I_T, I[Pr](before R t; comp R t | tau) = 0)).

(* sum[t](H(R[t]|tau)) <= T*log2(A) is = iff R[t] uniform on A given tau *)
Definition token_capacity__chain__equality5 : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, R]) = 0 ->
  (rsum (enum 'I_T) (fun t => H[Pr](comp R t | tau)) = T * log2 A <-> (forall t : 'I_T, uniform_given Pr (comp R t) (fun w => A) tau)).

(* its terms are defined *)
Definition token_capacity__chain__defined : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (g : rv Om),
  I[Pr](tau; S) = 0 ->
  I[Pr](g; S | [% tau, R]) = 0 ->
  0 <= A /\ (INR A = 0 -> INR T = 0).

(* ---- token-capacity/any-alphabets ---- *)
(* alphabets: for every t: H(R[t]|tau) <= H(U[t]) *)

(* H(R|tau) <= sum[t](H(R[t]|tau)) <= sum[t](H(U[t])) *)
Definition token_capacity__any_alphabets : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (R : rvt Om (vector T (symbol A))) (U : rvt Om (vector T (symbol A))),
  (forall t : 'I_T, H[Pr](comp R t | tau) <= H[Pr](comp U t)) ->
  H[Pr](R | tau) <= rsum (enum 'I_T) (fun t => H[Pr](comp R t | tau)) /\
  rsum (enum 'I_T) (fun t => H[Pr](comp R t | tau)) <= rsum (enum 'I_T) (fun t => H[Pr](comp U t)).

(* ---- token-capacity/alphabets ---- *)

(* H(Q,R,U|tau) <= H(Q|tau) + H(R|tau) + H(U|tau) <= log2(A) + log2(B) + log2(C) *)
Definition token_capacity__alphabets : Prop :=
  forall A B C : nat,
  (1 <= A)%N -> (1 <= B)%N -> (1 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (Q : rvt Om (symbol A)) (R : rvt Om (symbol B)) (U : rvt Om (symbol C)),
  H[Pr]([% Q, R, U] | tau) <= H[Pr](Q | tau) + H[Pr](R | tau) + H[Pr](U | tau) /\
  H[Pr](Q | tau) + H[Pr](R | tau) + H[Pr](U | tau) <= log2 A + log2 B + log2 C.

(* H(Q,R,U|tau) <= H(Q|tau) + H(R|tau) + H(U|tau) is = iff I(Q;R|tau) = 0 and I(Q,R;U|tau) = 0 *)
Definition token_capacity__alphabets__equality1 : Prop :=
  forall A B C : nat,
  (1 <= A)%N -> (1 <= B)%N -> (1 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (Q : rvt Om (symbol A)) (R : rvt Om (symbol B)) (U : rvt Om (symbol C)),
  (H[Pr]([% Q, R, U] | tau) = H[Pr](Q | tau) + H[Pr](R | tau) + H[Pr](U | tau) <-> I[Pr](Q; R | tau) = 0 /\ I[Pr]([% Q, R]; U | tau) = 0).

(* H(Q|tau) + H(R|tau) + H(U|tau) <= log2(A) + log2(B) + log2(C) is = iff Q uniform on A given tau and R uniform on B given tau and U uniform on C given tau *)
Definition token_capacity__alphabets__equality2 : Prop :=
  forall A B C : nat,
  (1 <= A)%N -> (1 <= B)%N -> (1 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (Q : rvt Om (symbol A)) (R : rvt Om (symbol B)) (U : rvt Om (symbol C)),
  (H[Pr](Q | tau) + H[Pr](R | tau) + H[Pr](U | tau) = log2 A + log2 B + log2 C <-> uniform_given Pr Q (fun w => A) tau /\ uniform_given Pr R (fun w => B) tau /\ uniform_given Pr U (fun w => C) tau).

(* its terms are defined *)
Definition token_capacity__alphabets__defined : Prop :=
  forall A B C : nat,
  (1 <= A)%N -> (1 <= B)%N -> (1 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (tau : rv Om) (Q : rvt Om (symbol A)) (R : rvt Om (symbol B)) (U : rvt Om (symbol C)),
  0 < A /\
  0 < B /\
  0 < C.

(* ---- token-capacity/adaptive ---- *)
(* next-token-independence: for every t: I(x[t];S|x[<t],R[<t]) = 0 *)

(* I(x,R;S) <= sum[t](H(R[t]|x[<t],x[t],R[<t])) <= T*log2(A) *)
Definition token_capacity__adaptive : Prop :=
  forall T V A : nat,
  (1 <= T)%N -> (1 <= V)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector T (symbol V))) (R : rvt Om (vector T (symbol A))),
  (forall t : 'I_T, I[Pr](comp x t; S | [% before x t, before R t]) = 0) ->
  I[Pr]([% x, R]; S) <= rsum (enum 'I_T) (fun t => H[Pr](comp R t | [% before x t, comp x t, before R t])) /\
  rsum (enum 'I_T) (fun t => H[Pr](comp R t | [% before x t, comp x t, before R t])) <= T * log2 A.

(* I(x,R;S) <= sum[t](H(R[t]|x[<t],x[t],R[<t])) is = iff H(R[t]|R[<t],S,x[<t],x[t]) = 0 *)
Definition token_capacity__adaptive__equality1 : Prop :=
  forall T V A : nat,
  (1 <= T)%N -> (1 <= V)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector T (symbol V))) (R : rvt Om (vector T (symbol A))),
  (forall t : 'I_T, I[Pr](comp x t; S | [% before x t, before R t]) = 0) ->
  (I[Pr]([% x, R]; S) = rsum (enum 'I_T) (fun t => H[Pr](comp R t | [% before x t, comp x t, before R t])) <-> (forall t : 'I_T, H[Pr](comp R t | [% before R t, S, before x t, comp x t]) = 0)).

(* sum[t](H(R[t]|x[<t],x[t],R[<t])) <= T*log2(A) is = iff R[t] uniform on A given x[<t],x[t],R[<t] *)
Definition token_capacity__adaptive__equality2 : Prop :=
  forall T V A : nat,
  (1 <= T)%N -> (1 <= V)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector T (symbol V))) (R : rvt Om (vector T (symbol A))),
  (forall t : 'I_T, I[Pr](comp x t; S | [% before x t, before R t]) = 0) ->
  (rsum (enum 'I_T) (fun t => H[Pr](comp R t | [% before x t, comp x t, before R t])) = T * log2 A <-> (forall t : 'I_T, uniform_given Pr (comp R t) (fun w => A) [% before x t, comp x t, before R t])).

(* its terms are defined *)
Definition token_capacity__adaptive__defined : Prop :=
  forall T V A : nat,
  (1 <= T)%N -> (1 <= V)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector T (symbol V))) (R : rvt Om (vector T (symbol A))),
  (forall t : 'I_T, I[Pr](comp x t; S | [% before x t, before R t]) = 0) ->
  0 <= A /\ (INR A = 0 -> INR T = 0).

(* ---- token-capacity/adaptive-equality ---- *)
(* next-token-independence: for every t: I(x[t];S|x[<t],R[<t]) = 0 *)

(* I(x,R;S) = I(S;R|x) *)
Definition token_capacity__adaptive_equality : Prop :=
  forall T V A : nat,
  (1 <= T)%N -> (1 <= V)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector T (symbol V))) (R : rvt Om (vector T (symbol A))),
  (forall t : 'I_T, I[Pr](comp x t; S | [% before x t, before R t]) = 0) ->
  I[Pr]([% x, R]; S) = I[Pr](S; R | x).

(* it fails *)
Definition token_capacity__adaptive_equality__refuted : Prop :=
  ~ token_capacity__adaptive_equality.

(* ---- token-capacity/stopping-time ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* environment: H(R,L|S,tau) = 0 *)

(* I(tau,R,L;S) <= H(R|tau) *)
Definition token_capacity__stopping_time : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (L : rvt Om (symbol T)),
  I[Pr](tau; S) = 0 ->
  H[Pr]([% R, L] | [% S, tau]) = 0 ->
  I[Pr]([% tau, R, L]; S) <= H[Pr](R | tau).

(* it fails *)
Definition token_capacity__stopping_time__refuted : Prop :=
  ~ token_capacity__stopping_time.

(* ---- token-capacity/with-stopping-time ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* environment: H(R,L|S,tau) = 0 *)

(* I(tau,R,L;S) = H(R,L|tau) <= H(R|tau) + H(L|tau) <= H(R|tau) + log2(T) *)
Definition token_capacity__with_stopping_time : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (L : rvt Om (symbol T)),
  I[Pr](tau; S) = 0 ->
  H[Pr]([% R, L] | [% S, tau]) = 0 ->
  I[Pr]([% tau, R, L]; S) = H[Pr]([% R, L] | tau) /\
  H[Pr]([% R, L] | tau) <= H[Pr](R | tau) + H[Pr](L | tau) /\
  H[Pr](R | tau) + H[Pr](L | tau) <= H[Pr](R | tau) + log2 T.

(* H(R,L|tau) <= H(R|tau) + H(L|tau) is = iff I(L;R|tau) = 0 *)
Definition token_capacity__with_stopping_time__equality2 : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (L : rvt Om (symbol T)),
  I[Pr](tau; S) = 0 ->
  H[Pr]([% R, L] | [% S, tau]) = 0 ->
  (H[Pr]([% R, L] | tau) = H[Pr](R | tau) + H[Pr](L | tau) <-> I[Pr](L; R | tau) = 0).

(* H(R|tau) + H(L|tau) <= H(R|tau) + log2(T) is = iff L uniform on T given tau *)
Definition token_capacity__with_stopping_time__equality3 : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (L : rvt Om (symbol T)),
  I[Pr](tau; S) = 0 ->
  H[Pr]([% R, L] | [% S, tau]) = 0 ->
  (H[Pr](R | tau) + H[Pr](L | tau) = H[Pr](R | tau) + log2 T <-> uniform_given Pr L (fun w => T) tau).

(* its terms are defined *)
Definition token_capacity__with_stopping_time__defined : Prop :=
  forall T A : nat,
  (1 <= T)%N -> (1 <= A)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (L : rvt Om (symbol T)),
  I[Pr](tau; S) = 0 ->
  H[Pr]([% R, L] | [% S, tau]) = 0 ->
  0 < T.
