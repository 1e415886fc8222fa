(* With two possible answers supervised learning and reinforcement learning are the same.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- two-answers/the-same ---- *)
(* exact-match: r = match(T,S) *)

(* I(T,r;S) = H(S) *)
Definition two_answers__the_same : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol 2)) (T : rvt Om (symbol 2)) (r : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  I[Pr]([% T, r]; S) = H[Pr](S).

(* ---- two-answers/only-excluded ---- *)
(* try-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* failure: x ~ S given r=0,T *)

(* for every t: D(x|T=t||S) = log2(1/alpha) *)
Definition two_answers__only_excluded : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol V)),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  accepted Pr x S (fun w => r w == bit false) T ->
  forall t : symbol V, possible Pr T t ->
  KL (at_ Pr T t) Pr x S = log2 (1 / pr (at_ Pr T t) (fun v => r v == bit false)).

(* its terms are defined *)
Definition two_answers__only_excluded__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol V)),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match1 (T w) (S w)) ->
  accepted Pr x S (fun w => r w == bit false) T ->
  forall t : symbol V, possible Pr T t ->
  covers (at_ Pr T t) Pr x S /\
  ~ (pr (at_ Pr T t) (fun v => r v == bit false) = 0) /\
  0 < 1 / pr (at_ Pr T t) (fun v => r v == bit false).
