(* Positive-only supervised examples.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- positive-only-sft/without-symmetry ---- *)
(* two-answers: S uniform *)
(* uniform-on-good-set: H(x|S) = log2(A) *)

(* I(x;S) = log2(N/A) *)
Definition positive_only_sft__without_symmetry : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol 2)) (x : rvt Om (symbol N)),
  uniform Pr S ->
  H[Pr](x | S) = log2 A ->
  I[Pr](x; S) = log2 (N / A).

(* it fails *)
Definition positive_only_sft__without_symmetry__refuted : Prop :=
  ~ positive_only_sft__without_symmetry.

(* ---- positive-only-sft/symmetric ---- *)
(* uniform-on-good-set: H(x|S) = log2(A) *)
(* alpha-symmetry: x uniform *)

(* I(x;S) = H(S) - H(S|x) = log2(N/A) *)
Definition positive_only_sft__symmetric : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol N)),
  H[Pr](x | S) = log2 A ->
  uniform Pr x ->
  I[Pr](x; S) = H[Pr](S) - H[Pr](S | x) /\
  H[Pr](S) - H[Pr](S | x) = log2 (N / A).

(* its terms are defined *)
Definition positive_only_sft__symmetric__defined : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol N)),
  H[Pr](x | S) = log2 A ->
  uniform Pr x ->
  ~ (INR A = 0) /\
  0 < N / A.

(* ---- positive-only-sft/bound ---- *)
(* uniform-on-good-set: H(x|S) = log2(A) *)

(* I(x;S) <= log2(N/A) *)
Definition positive_only_sft__bound : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol N)),
  H[Pr](x | S) = log2 A ->
  I[Pr](x; S) <= log2 (N / A).

(* I(x;S) <= log2(N/A) is = iff x uniform on N *)
Definition positive_only_sft__bound__equality1 : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol N)),
  H[Pr](x | S) = log2 A ->
  (I[Pr](x; S) = log2 (N / A) <-> uniform_on Pr x N).

(* its terms are defined *)
Definition positive_only_sft__bound__defined : Prop :=
  forall N A : nat,
  (1 <= N)%N -> (1 <= A)%N -> A <= N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol N)),
  H[Pr](x | S) = log2 A ->
  ~ (INR A = 0) /\
  0 < N / A.

(* ---- positive-only-sft/general ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* verifier: H(r|S,T) = 0 *)
(* accepted: x ~ T given r=1,S *)

(* I(x;S) = E[log2(1/a)] - D(x||T) *)
Definition positive_only_sft__general : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol N)),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  accepted Pr x T (fun w => r w == bit true) S ->
  I[Pr](x; S) = Ex Pr (fun w => log2 (1 / pr (at_ Pr S (S w)) (fun v => r v == bit true))) - KL Pr Pr x T.

(* its terms are defined *)
Definition positive_only_sft__general__defined : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol N)),
  I[Pr](T; S) = 0 ->
  H[Pr](r | [% S, T]) = 0 ->
  accepted Pr x T (fun w => r w == bit true) S ->
  almost Pr (fun w => ~ (pr (at_ Pr S (S w)) (fun v => r v == bit true) = 0)) /\
  almost Pr (fun w => 0 < 1 / pr (at_ Pr S (S w)) (fun v => r v == bit true)) /\
  covers Pr Pr x T.

(* ---- positive-only-sft/general-bound ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* accepted: x ~ T given r=1,S *)

(* I(x;S) <= E[log2(1/a)] *)
Definition positive_only_sft__general_bound : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol N)),
  I[Pr](T; S) = 0 ->
  accepted Pr x T (fun w => r w == bit true) S ->
  I[Pr](x; S) <= Ex Pr (fun w => log2 (1 / pr (at_ Pr S (S w)) (fun v => r v == bit true))).

(* I(x;S) <= E[log2(1/a)] is = iff T ~ x and H(r|S,T) = 0 *)
Definition positive_only_sft__general_bound__equality1 : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol N)),
  I[Pr](T; S) = 0 ->
  accepted Pr x T (fun w => r w == bit true) S ->
  (I[Pr](x; S) = Ex Pr (fun w => log2 (1 / pr (at_ Pr S (S w)) (fun v => r v == bit true))) <-> same_law Pr T x /\ H[Pr](r | [% S, T]) = 0).

(* its terms are defined *)
Definition positive_only_sft__general_bound__defined : Prop :=
  forall N : nat,
  (1 <= N)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (T : rvt Om (symbol N)) (r : rvt Om (symbol 2)) (x : rvt Om (symbol N)),
  I[Pr](T; S) = 0 ->
  accepted Pr x T (fun w => r w == bit true) S ->
  almost Pr (fun w => ~ (pr (at_ Pr S (S w)) (fun v => r v == bit true) = 0)) /\
  almost Pr (fun w => 0 < 1 / pr (at_ Pr S (S w)) (fun v => r v == bit true)).
