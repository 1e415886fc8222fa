(* Bits needed to know the answer.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- budget-converse/fano ---- *)
(* guess-sees: I(d;S|g) = 0 *)
(* right-guess: r = match(d,S) *)

(* H(S|g) <= H(S|d) <= H(r|d) + E[W*log2(V - 1)] *)
Definition budget_converse__fano : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  H[Pr](S | g) <= H[Pr](S | d) /\
  H[Pr](S | d) <= H[Pr](r | d) + Ex Pr (fun w => failed (r w) * log2 (V - 1)).

(* H(S|g) <= H(S|d) is = iff I(S;g|d) = 0 *)
Definition budget_converse__fano__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S | g) = H[Pr](S | d) <-> I[Pr](S; g | d) = 0).

(* H(S|d) <= H(r|d) + E[W*log2(V - 1)] is = iff S uniform on 1 + W*(V - 2) given d,r *)
Definition budget_converse__fano__equality2 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S | d) = H[Pr](r | d) + Ex Pr (fun w => failed (r w) * log2 (V - 1)) <-> uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r]).

(* its terms are defined *)
Definition budget_converse__fano__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  almost Pr (fun w => 0 <= V - 1 /\ (V - 1 = 0 -> INR (failed (r w)) = 0)).

(* ---- budget-converse/budget ---- *)
(* guess-sees: I(d;S|g) = 0 *)
(* right-guess: r = match(d,S) *)

(* H(S) - H(r|d) - E[W*log2(V - 1)] <= I(d;S) <= I(g;S) *)
Definition budget_converse__budget : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  H[Pr](S) - H[Pr](r | d) - Ex Pr (fun w => failed (r w) * log2 (V - 1)) <= I[Pr](d; S) /\
  I[Pr](d; S) <= I[Pr](g; S).

(* H(S) - H(r|d) - E[W*log2(V - 1)] <= I(d;S) is = iff S uniform on 1 + W*(V - 2) given d,r *)
Definition budget_converse__budget__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S) - H[Pr](r | d) - Ex Pr (fun w => failed (r w) * log2 (V - 1)) = I[Pr](d; S) <-> uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r]).

(* I(d;S) <= I(g;S) is = iff I(S;g|d) = 0 *)
Definition budget_converse__budget__equality2 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (I[Pr](d; S) = I[Pr](g; S) <-> I[Pr](S; g | d) = 0).

(* its terms are defined *)
Definition budget_converse__budget__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  almost Pr (fun w => 0 <= V - 1 /\ (V - 1 = 0 -> INR (failed (r w)) = 0)).

(* ---- budget-converse/classical ---- *)
(* right-guess: r = match(d,S) *)

(* H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) *)
Definition budget_converse__classical : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  H[Pr](S) - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) <= I[Pr](d; S).

(* H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) is = iff I(d;r) = 0 and S uniform on 1 + W*(V - 2) given d,r *)
Definition budget_converse__classical__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S) - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) = I[Pr](d; S) <-> I[Pr](d; r) = 0 /\ uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r]).

(* its terms are defined *)
Definition budget_converse__classical__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  0 <= Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false)) <= 1 /\
  0 <= V - 1 /\ (V - 1 = 0 -> Ex Pr (fun w => failed (r w)) = 0).

(* ---- budget-converse/rollouts ---- *)
(* rollout-independence: I(tau;S) = 0 *)
(* guess-sees: I(d;S|tau,q) = 0 *)
(* right-guess: r = match(d,S) *)

(* H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) <= I(tau,q;S) <= H(q|tau) <= H(q) <= N *)
Definition budget_converse__rollouts : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (tau : rv Om) (q : rvt Om (vector N (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  I[Pr](d; S | [% tau, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  H[Pr](S) - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) <= I[Pr](d; S) /\
  I[Pr](d; S) <= I[Pr]([% tau, q]; S) /\
  I[Pr]([% tau, q]; S) <= H[Pr](q | tau) /\
  H[Pr](q | tau) <= H[Pr](q) /\
  H[Pr](q) <= N.

(* H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) is = iff I(d;r) = 0 and S uniform on 1 + W*(V - 2) given d,r *)
Definition budget_converse__rollouts__equality1 : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (tau : rv Om) (q : rvt Om (vector N (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  I[Pr](d; S | [% tau, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S) - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) = I[Pr](d; S) <-> I[Pr](d; r) = 0 /\ uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r]).

(* I(d;S) <= I(tau,q;S) is = iff I(S;q,tau|d) = 0 *)
Definition budget_converse__rollouts__equality2 : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (tau : rv Om) (q : rvt Om (vector N (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  I[Pr](d; S | [% tau, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (I[Pr](d; S) = I[Pr]([% tau, q]; S) <-> I[Pr](S; [% q, tau] | d) = 0).

(* I(tau,q;S) <= H(q|tau) is = iff H(q|S,tau) = 0 *)
Definition budget_converse__rollouts__equality3 : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (tau : rv Om) (q : rvt Om (vector N (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  I[Pr](d; S | [% tau, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (I[Pr]([% tau, q]; S) = H[Pr](q | tau) <-> H[Pr](q | [% S, tau]) = 0).

(* H(q|tau) <= H(q) is = iff I(q;tau) = 0 *)
Definition budget_converse__rollouts__equality4 : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (tau : rv Om) (q : rvt Om (vector N (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  I[Pr](d; S | [% tau, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](q | tau) = H[Pr](q) <-> I[Pr](q; tau) = 0).

(* H(q) <= N is = iff q uniform on 2^N *)
Definition budget_converse__rollouts__equality5 : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (tau : rv Om) (q : rvt Om (vector N (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  I[Pr](d; S | [% tau, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](q) = N <-> uniform_on Pr q (2 ^ N)).

(* its terms are defined *)
Definition budget_converse__rollouts__defined : Prop :=
  forall V N : nat,
  (2 <= V)%N -> (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (tau : rv Om) (q : rvt Om (vector N (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](tau; S) = 0 ->
  I[Pr](d; S | [% tau, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  0 <= Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false)) <= 1 /\
  0 <= V - 1 /\ (V - 1 = 0 -> Ex Pr (fun w => failed (r w)) = 0).

(* ---- budget-converse/rounds ---- *)
(* own-questions: for every n: I(x[n];S|x[<n],y[<n]) = 0 *)
(* guess-sees: I(d;S|x,y) = 0 *)
(* right-guess: r = match(d,S) *)

(* H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) <= I(x,y;S) <= sum[n](H(y[n]|x[<n],x[n],y[<n])) <= N*log2(A) *)
Definition budget_converse__rounds : Prop :=
  forall V N A Q : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> (1 <= Q)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector N (symbol Q))) (S : rvt Om (symbol V)) (y : rvt Om (vector N (symbol A))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (forall n : 'I_N, I[Pr](comp x n; S | [% before x n, before y n]) = 0) ->
  I[Pr](d; S | [% x, y]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  H[Pr](S) - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) <= I[Pr](d; S) /\
  I[Pr](d; S) <= I[Pr]([% x, y]; S) /\
  I[Pr]([% x, y]; S) <= rsum (enum 'I_N) (fun n => H[Pr](comp y n | [% before x n, comp x n, before y n])) /\
  rsum (enum 'I_N) (fun n => H[Pr](comp y n | [% before x n, comp x n, before y n])) <= N * log2 A.

(* H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) is = iff I(d;r) = 0 and S uniform on 1 + W*(V - 2) given d,r *)
Definition budget_converse__rounds__equality1 : Prop :=
  forall V N A Q : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> (1 <= Q)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector N (symbol Q))) (S : rvt Om (symbol V)) (y : rvt Om (vector N (symbol A))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (forall n : 'I_N, I[Pr](comp x n; S | [% before x n, before y n]) = 0) ->
  I[Pr](d; S | [% x, y]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S) - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) = I[Pr](d; S) <-> I[Pr](d; r) = 0 /\ uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r]).

(* I(d;S) <= I(x,y;S) is = iff I(S;x,y|d) = 0 *)
Definition budget_converse__rounds__equality2 : Prop :=
  forall V N A Q : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> (1 <= Q)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector N (symbol Q))) (S : rvt Om (symbol V)) (y : rvt Om (vector N (symbol A))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (forall n : 'I_N, I[Pr](comp x n; S | [% before x n, before y n]) = 0) ->
  I[Pr](d; S | [% x, y]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (I[Pr](d; S) = I[Pr]([% x, y]; S) <-> I[Pr](S; [% x, y] | d) = 0).

(* I(x,y;S) <= sum[n](H(y[n]|x[<n],x[n],y[<n])) is = iff H(y[n]|S,x[<n],x[n],y[<n]) = 0 *)
Definition budget_converse__rounds__equality3 : Prop :=
  forall V N A Q : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> (1 <= Q)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector N (symbol Q))) (S : rvt Om (symbol V)) (y : rvt Om (vector N (symbol A))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (forall n : 'I_N, I[Pr](comp x n; S | [% before x n, before y n]) = 0) ->
  I[Pr](d; S | [% x, y]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (I[Pr]([% x, y]; S) = rsum (enum 'I_N) (fun n => H[Pr](comp y n | [% before x n, comp x n, before y n])) <-> (forall n : 'I_N, H[Pr](comp y n | [% S, before x n, comp x n, before y n]) = 0)).

(* sum[n](H(y[n]|x[<n],x[n],y[<n])) <= N*log2(A) is = iff y[n] uniform on A given x[<n],x[n],y[<n] *)
Definition budget_converse__rounds__equality4 : Prop :=
  forall V N A Q : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> (1 <= Q)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector N (symbol Q))) (S : rvt Om (symbol V)) (y : rvt Om (vector N (symbol A))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (forall n : 'I_N, I[Pr](comp x n; S | [% before x n, before y n]) = 0) ->
  I[Pr](d; S | [% x, y]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (rsum (enum 'I_N) (fun n => H[Pr](comp y n | [% before x n, comp x n, before y n])) = N * log2 A <-> (forall n : 'I_N, uniform_given Pr (comp y n) (fun w => A) [% before x n, comp x n, before y n])).

(* its terms are defined *)
Definition budget_converse__rounds__defined : Prop :=
  forall V N A Q : nat,
  (2 <= V)%N -> (1 <= N)%N -> (1 <= A)%N -> (1 <= Q)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector N (symbol Q))) (S : rvt Om (symbol V)) (y : rvt Om (vector N (symbol A))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (forall n : 'I_N, I[Pr](comp x n; S | [% before x n, before y n]) = 0) ->
  I[Pr](d; S | [% x, y]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  0 <= Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false)) <= 1 /\
  0 <= V - 1 /\ (V - 1 = 0 -> Ex Pr (fun w => failed (r w)) = 0) /\
  0 <= A /\ (INR A = 0 -> INR N = 0).

(* ---- budget-converse/few-errors ---- *)
(* uniform: S uniform *)
(* guess-sees: I(d;S|g) = 0 *)
(* right-guess: r = match(d,S) *)

(* log2(V) - E[W]*log2(V - 1) - 1 <= I(g;S) *)
Definition budget_converse__few_errors : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  uniform Pr S ->
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  log2 V - Ex Pr (fun w => failed (r w)) * log2 (V - 1) - 1 <= I[Pr](g; S).

(* its terms are defined *)
Definition budget_converse__few_errors__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  uniform Pr S ->
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  0 < V /\
  0 <= V - 1 /\ (V - 1 = 0 -> Ex Pr (fun w => failed (r w)) = 0).

(* ---- budget-converse/group ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: q = match(T,S) *)
(* guess-sees: I(d;S|T,q) = 0 *)
(* right-guess: r = match(d,S) *)

(* H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) <= H(q|T) <= log2(K + 1) *)
Definition budget_converse__group : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => q w = match_vs (T w) (S w)) ->
  I[Pr](d; S | [% T, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  H[Pr](S) - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) <= I[Pr](d; S) /\
  I[Pr](d; S) <= H[Pr](q | T) /\
  H[Pr](q | T) <= log2 (K + 1).

(* H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) is = iff I(d;r) = 0 and S uniform on 1 + W*(V - 2) given d,r *)
Definition budget_converse__group__equality1 : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => q w = match_vs (T w) (S w)) ->
  I[Pr](d; S | [% T, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S) - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) = I[Pr](d; S) <-> I[Pr](d; r) = 0 /\ uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r]).

(* I(d;S) <= H(q|T) is = iff I(S;T,q|d) = 0 and H(q|S,T) = 0 *)
Definition budget_converse__group__equality2 : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => q w = match_vs (T w) (S w)) ->
  I[Pr](d; S | [% T, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (I[Pr](d; S) = H[Pr](q | T) <-> I[Pr](S; [% T, q] | d) = 0 /\ H[Pr](q | [% S, T]) = 0).

(* H(q|T) <= log2(K + 1) is = iff M = K and restrict(S,T) uniform on M + 1 given T *)
Definition budget_converse__group__equality3 : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => q w = match_vs (T w) (S w)) ->
  I[Pr](d; S | [% T, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](q | T) = log2 (K + 1) <-> almost Pr (fun w => INR (distinct (T w)) = K) /\ uniform_given Pr (RV (fun w => restrict_sv (S w) (T w))) (fun w => distinct (T w) + 1) T).

(* its terms are defined *)
Definition budget_converse__group__defined : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (q : rvt Om (vector K (symbol 2))) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => q w = match_vs (T w) (S w)) ->
  I[Pr](d; S | [% T, q]) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  0 <= Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false)) <= 1 /\
  0 <= V - 1 /\ (V - 1 = 0 -> Ex Pr (fun w => failed (r w)) = 0) /\
  0 < K + 1.

(* ---- budget-converse/one-in-1024 ---- *)

(* 8 < log2(1024) - h(1/10) - 1/10*log2(1024 - 1) < 9 *)
Definition budget_converse__one_in_1024 : Prop :=
  8 < log2 1024 - h2 (1 / 10) - 1 / 10 * log2 (1024 - 1) /\
  log2 1024 - h2 (1 / 10) - 1 / 10 * log2 (1024 - 1) < 9.
