(* Symbol bandit.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- symbol-bandit/chain ---- *)
(* uniform-prior: S uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* update-sees: I(g;S|T,r) = 0 *)

(* I(g;S) <= I(T,r;S) = H(r|T) = h(1/V) <= 1 *)
Definition symbol_bandit__chain : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rv Om),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% T, r]; S) /\
  I[Pr]([% T, r]; S) = H[Pr](r | T) /\
  H[Pr](r | T) = h2 (1 / V) /\
  h2 (1 / V) <= 1.

(* I(g;S) <= I(T,r;S) is = iff I(S;T,r|g) = 0 *)
Definition symbol_bandit__chain__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rv Om),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% T, r]; S) <-> I[Pr](S; [% T, r] | g) = 0).

(* h(1/V) <= 1 is = iff V = 2 *)
Definition symbol_bandit__chain__equality4 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rv Om),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  (h2 (1 / V) = 1 <-> INR V = 2).

(* its terms are defined *)
Definition symbol_bandit__chain__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rv Om),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  I[Pr](g; S | [% T, r]) = 0 ->
  ~ (INR V = 0) /\
  0 <= 1 / V <= 1.

(* ---- symbol-bandit/any-prior ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)

(* I(T,r;S) = H(r|T) = E[h(p)] *)
Definition symbol_bandit__any_prior : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  I[Pr]([% T, r]; S) = H[Pr](r | T) /\
  H[Pr](r | T) = Ex Pr (fun w => h2 (pr (at_ Pr T (T w)) (fun v => r v == bit true))).

(* its terms are defined *)
Definition symbol_bandit__any_prior__defined : Prop :=
  forall V : nat,
  (1 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  almost Pr (fun w => 0 <= pr (at_ Pr T (T w)) (fun v => r v == bit true) <= 1).

(* ---- symbol-bandit/decreasing ---- *)

(* h(1/(V + 1)) < h(1/V) *)
Definition symbol_bandit__decreasing : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  h2 (1 / (V + 1)) < h2 (1 / V).

(* its terms are defined *)
Definition symbol_bandit__decreasing__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  ~ (V + 1 = 0) /\
  0 <= 1 / (V + 1) <= 1 /\
  ~ (INR V = 0) /\
  0 <= 1 / V <= 1.

(* ---- symbol-bandit/small ---- *)

(* log2(e*V)/V - log2(e)/V^2 <= h(1/V) <= log2(e*V)/V *)
Definition symbol_bandit__small : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  log2 (exp 1 * V) / V - log2 (exp 1) / V ^ 2 <= h2 (1 / V) /\
  h2 (1 / V) <= log2 (exp 1 * V) / V.

(* its terms are defined *)
Definition symbol_bandit__small__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  0 < exp 1 * V /\
  ~ (INR V = 0) /\
  ~ (V ^ 2 = 0) /\
  0 <= 1 / V <= 1.
