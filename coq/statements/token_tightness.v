(* Tightness of the token-level bound.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- token-tightness/tight ---- *)
(* token-match: R = match(x,S) *)
(* uniform-targets: S uniform *)

(* I(x,R;S) = H(S) = T *)
Definition token_tightness__tight : Prop :=
  forall T : nat,
  (1 <= T)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (R : rvt Om (vector T (symbol 2))),
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  uniform Pr S ->
  I[Pr]([% x, R]; S) = H[Pr](S) /\
  H[Pr](S) = T.

(* ---- token-tightness/ceiling ---- *)
(* token-match: R = match(x,S) *)

(* I(x,R;S) = H(S) <= T *)
Definition token_tightness__ceiling : Prop :=
  forall T : nat,
  (1 <= T)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (R : rvt Om (vector T (symbol 2))),
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  I[Pr]([% x, R]; S) = H[Pr](S) /\
  H[Pr](S) <= T.

(* H(S) <= T is = iff S uniform on 2^T *)
Definition token_tightness__ceiling__equality2 : Prop :=
  forall T : nat,
  (1 <= T)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (R : rvt Om (vector T (symbol 2))),
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  (H[Pr](S) = T <-> uniform_on Pr S (2 ^ T)).

(* ---- token-tightness/not-inherited ---- *)
(* uniform-targets: S uniform *)
(* uniform-policy: x uniform *)
(* rollout-independence: I(x;S) = 0 *)
(* token-match: R = match(x,S) *)
(* shared-logit: g = shared_logit(x,R) *)

(* I(g;S) = 3/2 *)
Definition token_tightness__not_inherited : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector 2 (symbol 2))) (x : rvt Om (vector 2 (symbol 2))) (R : rvt Om (vector 2 (symbol 2))) (g : rvt Om R_eqType),
  uniform Pr S ->
  uniform Pr x ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  almost Pr (fun w => g w = shared_logit (x w) (reals (R w))) ->
  I[Pr](g; S) = 3 / 2.

(* ---- token-tightness/v-ary ---- *)
(* uniform-targets: S uniform *)
(* rollout-independence: I(x;S) = 0 *)
(* token-match: R = match(x,S) *)

(* I(x,R;S) = H(R|x) = T*h(1/V) *)
Definition token_tightness__v_ary : Prop :=
  forall T V : nat,
  (1 <= T)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector T (symbol V))) (x : rvt Om (vector T (symbol V))) (R : rvt Om (vector T (symbol 2))),
  uniform Pr S ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  I[Pr]([% x, R]; S) = H[Pr](R | x) /\
  H[Pr](R | x) = T * h2 (1 / V).

(* its terms are defined *)
Definition token_tightness__v_ary__defined : Prop :=
  forall T V : nat,
  (1 <= T)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector T (symbol V))) (x : rvt Om (vector T (symbol V))) (R : rvt Om (vector T (symbol 2))),
  uniform Pr S ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  ~ (INR V = 0) /\
  0 <= 1 / V <= 1.

(* ---- token-tightness/first-error ---- *)
(* uniform-targets: S uniform *)
(* rollout-independence: I(x;S) = 0 *)
(* prefix-reward: R = prefix(x,S) *)

(* I(x,R;S) = H(R|x) = 2 - 2^(1 - T) < 2 *)
Definition token_tightness__first_error : Prop :=
  forall T : nat,
  (1 <= T)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector T (symbol 2))) (x : rvt Om (vector T (symbol 2))) (R : rvt Om nat_eqType),
  uniform Pr S ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => R w = prefix (x w) (S w)) ->
  I[Pr]([% x, R]; S) = H[Pr](R | x) /\
  H[Pr](R | x) = 2 - Rpower 2 (1 - T) /\
  2 - Rpower 2 (1 - T) < 2.
