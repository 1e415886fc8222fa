(* Each bit at most doubles the chance to be right.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- bits-per-accuracy/stored ---- *)
(* every-guess: T uniform *)
(* without-the-update: I(T;S,g,x) = 0 *)
(* right-before: r = match(T,S) *)
(* largest: for every t: a <= A/N *)
(* computed: H(x|g) = 0 *)
(* right: b = match(x,S) *)

(* 1 - C*A/N <= E[F] *)
Definition bits_per_accuracy__stored : Prop :=
  forall V C N A : nat,
  (1 <= V)%N -> (1 <= C)%N -> (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rvt Om (symbol C)) (x : rvt Om (symbol V)) (b : rvt Om (symbol 2)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  uniform Pr T ->
  I[Pr](T; [% S, g, x]) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  (forall t : symbol V, possible Pr T t ->
  pr (at_ Pr T t) (fun v => r v == bit true) <= A / N) ->
  H[Pr](x | g) = 0 ->
  almost Pr (fun w => b w = match1 (x w) (S w)) ->
  1 - C * A / N <= Ex Pr (fun w => failed (b w)).

(* its terms are defined *)
Definition bits_per_accuracy__stored__defined : Prop :=
  forall V C N A : nat,
  (1 <= V)%N -> (1 <= C)%N -> (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rvt Om (symbol C)) (x : rvt Om (symbol V)) (b : rvt Om (symbol 2)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  uniform Pr T ->
  I[Pr](T; [% S, g, x]) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  (forall t : symbol V, possible Pr T t ->
  pr (at_ Pr T t) (fun v => r v == bit true) <= A / N) ->
  H[Pr](x | g) = 0 ->
  almost Pr (fun w => b w = match1 (x w) (S w)) ->
  ~ (INR N = 0).

(* ---- bits-per-accuracy/stored-uniform ---- *)
(* uniform: S uniform *)
(* computed: H(x|g) = 0 *)
(* right: b = match(x,S) *)

(* 1 - C/V <= E[F] *)
Definition bits_per_accuracy__stored_uniform : Prop :=
  forall V C : nat,
  (1 <= V)%N -> (1 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rvt Om (symbol C)) (x : rvt Om (symbol V)) (b : rvt Om (symbol 2)),
  uniform Pr S ->
  H[Pr](x | g) = 0 ->
  almost Pr (fun w => b w = match1 (x w) (S w)) ->
  1 - C / V <= Ex Pr (fun w => failed (b w)).

(* its terms are defined *)
Definition bits_per_accuracy__stored_uniform__defined : Prop :=
  forall V C : nat,
  (1 <= V)%N -> (1 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rvt Om (symbol C)) (x : rvt Om (symbol V)) (b : rvt Om (symbol 2)),
  uniform Pr S ->
  H[Pr](x | g) = 0 ->
  almost Pr (fun w => b w = match1 (x w) (S w)) ->
  ~ (INR V = 0).

(* ---- bits-per-accuracy/informed ---- *)
(* uniform: S uniform *)
(* computed: H(x|g) = 0 *)
(* right: b = match(x,S) *)
(* doubled: E[F] = 1 - 2/V *)

(* 1 <= I(g;S) *)
Definition bits_per_accuracy__informed : Prop :=
  forall V C : nat,
  (1 <= V)%N -> (1 <= C)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rvt Om (symbol C)) (x : rvt Om (symbol V)) (b : rvt Om (symbol 2)),
  uniform Pr S ->
  H[Pr](x | g) = 0 ->
  almost Pr (fun w => b w = match1 (x w) (S w)) ->
  Ex Pr (fun w => failed (b w)) = 1 - 2 / V ->
  1 <= I[Pr](g; S).

(* it fails *)
Definition bits_per_accuracy__informed__refuted : Prop :=
  ~ bits_per_accuracy__informed.

(* ---- bits-per-accuracy/gain ---- *)
(* computed: H(x|g) = 0 *)
(* possible: y << S *)
(* drawn-alike: D(y||S) = 0 *)
(* afresh: I(x;y) = 0 *)

(* 2*log2(e)*(E[a] - E[c])^2 <= I(g;S) *)
Definition bits_per_accuracy__gain : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  H[Pr](x | g) = 0 ->
  covers Pr Pr y S ->
  KL Pr Pr y S = 0 ->
  I[Pr](x; y) = 0 ->
  2 * log2 (exp 1) * (Ex Pr (fun w => (fun t s => bit (t == s)) (x w) (S w)) - Ex Pr (fun w => (fun t s => bit (t == s)) (x w) (y w))) ^ 2 <= I[Pr](g; S).

(* 2*log2(e)*(E[a] - E[c])^2 <= I(g;S) is = iff I(S;g) = 0 *)
Definition bits_per_accuracy__gain__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  H[Pr](x | g) = 0 ->
  covers Pr Pr y S ->
  KL Pr Pr y S = 0 ->
  I[Pr](x; y) = 0 ->
  (2 * log2 (exp 1) * (Ex Pr (fun w => (fun t s => bit (t == s)) (x w) (S w)) - Ex Pr (fun w => (fun t s => bit (t == s)) (x w) (y w))) ^ 2 = I[Pr](g; S) <-> I[Pr](S; g) = 0).
