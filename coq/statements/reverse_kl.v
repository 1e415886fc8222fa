(* A low reverse KL is likely behaviour for the teacher.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- reverse-kl/any-test ---- *)
(* support: s << t *)
(* teacher: c = wanted(t) *)
(* student: u = wanted(s) *)

(* D(u||c) <= D(s||t) *)
Definition reverse_kl__any_test : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (symbol V)) (s : rvt Om (symbol V)) (c : rvt Om (symbol 2)) (u : rvt Om (symbol 2)),
  forall wanted : symbol V -> symbol 2,
  covers Pr Pr s t ->
  almost Pr (fun w => c w = wanted (t w)) ->
  almost Pr (fun w => u w = wanted (s w)) ->
  KL Pr Pr u c <= KL Pr Pr s t.

(* D(u||c) <= D(s||t) is = iff D(s|u||t|c) = 0 *)
Definition reverse_kl__any_test__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (symbol V)) (s : rvt Om (symbol V)) (c : rvt Om (symbol 2)) (u : rvt Om (symbol 2)),
  forall wanted : symbol V -> symbol 2,
  covers Pr Pr s t ->
  almost Pr (fun w => c w = wanted (t w)) ->
  almost Pr (fun w => u w = wanted (s w)) ->
  (KL Pr Pr u c = KL Pr Pr s t <-> KLc Pr s u t c = 0).

(* its terms are defined *)
Definition reverse_kl__any_test__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (symbol V)) (s : rvt Om (symbol V)) (c : rvt Om (symbol 2)) (u : rvt Om (symbol 2)),
  forall wanted : symbol V -> symbol 2,
  covers Pr Pr s t ->
  almost Pr (fun w => c w = wanted (t w)) ->
  almost Pr (fun w => u w = wanted (s w)) ->
  covers Pr Pr u c /\
  covers Pr Pr s t.

(* ---- reverse-kl/test-apart ---- *)
(* support: s << t *)

(* 2*log2(e)*(E[a] - E[b])^2 <= D(s||t) *)
Definition reverse_kl__test_apart : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (symbol V)) (s : rvt Om (symbol V)),
  forall wanted : symbol V -> symbol 2,
  covers Pr Pr s t ->
  2 * log2 (exp 1) * (Ex Pr (fun w => wanted (s w)) - Ex Pr (fun w => wanted (t w))) ^ 2 <= KL Pr Pr s t.

(* 2*log2(e)*(E[a] - E[b])^2 <= D(s||t) is = iff s ~ t *)
Definition reverse_kl__test_apart__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (symbol V)) (s : rvt Om (symbol V)),
  forall wanted : symbol V -> symbol 2,
  covers Pr Pr s t ->
  (2 * log2 (exp 1) * (Ex Pr (fun w => wanted (s w)) - Ex Pr (fun w => wanted (t w))) ^ 2 = KL Pr Pr s t <-> same_law Pr s t).

(* its terms are defined *)
Definition reverse_kl__test_apart__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (symbol V)) (s : rvt Om (symbol V)),
  forall wanted : symbol V -> symbol 2,
  covers Pr Pr s t ->
  covers Pr Pr s t.

(* ---- reverse-kl/zero ---- *)
(* support: s << t *)

(* 0 <= D(s||t) *)
Definition reverse_kl__zero : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (symbol V)) (s : rvt Om (symbol V)),
  covers Pr Pr s t ->
  0 <= KL Pr Pr s t.

(* 0 <= D(s||t) is = iff s ~ t *)
Definition reverse_kl__zero__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (symbol V)) (s : rvt Om (symbol V)),
  covers Pr Pr s t ->
  (0 = KL Pr Pr s t <-> same_law Pr s t).

(* its terms are defined *)
Definition reverse_kl__zero__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (symbol V)) (s : rvt Om (symbol V)),
  covers Pr Pr s t ->
  covers Pr Pr s t.

(* ---- reverse-kl/per-token ---- *)
(* support: s << t *)
(* teacher: c = head(t) *)
(* student: u = head(s) *)

(* D(s||t) = D(u||c) + D(s|u||t|c) *)
Definition reverse_kl__per_token : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (vector K (symbol V))) (s : rvt Om (vector K (symbol V))) (c : rvt Om (symbol V)) (u : rvt Om (symbol V)),
  forall head : vector K (symbol V) -> symbol V,
  covers Pr Pr s t ->
  almost Pr (fun w => c w = head (t w)) ->
  almost Pr (fun w => u w = head (s w)) ->
  KL Pr Pr s t = KL Pr Pr u c + KLc Pr s u t c.

(* its terms are defined *)
Definition reverse_kl__per_token__defined : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (t : rvt Om (vector K (symbol V))) (s : rvt Om (vector K (symbol V))) (c : rvt Om (symbol V)) (u : rvt Om (symbol V)),
  forall head : vector K (symbol V) -> symbol V,
  covers Pr Pr s t ->
  almost Pr (fun w => c w = head (t w)) ->
  almost Pr (fun w => u w = head (s w)) ->
  covers Pr Pr s t /\
  covers Pr Pr u c /\
  coversc Pr s u t c.
