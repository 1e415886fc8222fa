(* Overfitting takes bits about the examples.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- generalization-gap/gap ---- *)
(* possible: f << g *)
(* trained-alike: D(f||g) = 0 *)
(* fresh: I(f;x,g) = 0 *)

(* 2*log2(e)*K*(E[a] - E[b])^2 <= sum[t](I(x[t];g)) *)
Definition generalization_gap__gap : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector K (symbol V))) (g : rvt Om (vector V (symbol 2))) (f : rvt Om (vector V (symbol 2))),
  covers Pr Pr f g ->
  KL Pr Pr f g = 0 ->
  I[Pr](f; [% x, g]) = 0 ->
  2 * log2 (exp 1) * K * (Ex Pr (fun w => (fun x g => rsum x (fun a => INR (tnth g a : 'I_2)) / INR (size x)) (x w) (g w)) - Ex Pr (fun w => (fun x g => rsum x (fun a => INR (tnth g a : 'I_2)) / INR (size x)) (x w) (f w))) ^ 2 <= rsum (enum 'I_K) (fun t => I[Pr](comp x t; g)).

(* 2*log2(e)*K*(E[a] - E[b])^2 <= sum[t](I(x[t];g)) is = iff I(g;x[t]) = 0 *)
Definition generalization_gap__gap__equality1 : Prop :=
  forall V K : nat,
  (2 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector K (symbol V))) (g : rvt Om (vector V (symbol 2))) (f : rvt Om (vector V (symbol 2))),
  covers Pr Pr f g ->
  KL Pr Pr f g = 0 ->
  I[Pr](f; [% x, g]) = 0 ->
  (2 * log2 (exp 1) * K * (Ex Pr (fun w => (fun x g => rsum x (fun a => INR (tnth g a : 'I_2)) / INR (size x)) (x w) (g w)) - Ex Pr (fun w => (fun x g => rsum x (fun a => INR (tnth g a : 'I_2)) / INR (size x)) (x w) (f w))) ^ 2 = rsum (enum 'I_K) (fun t => I[Pr](comp x t; g)) <-> (forall t : 'I_K, I[Pr](g; comp x t) = 0)).

(* ---- generalization-gap/examples ---- *)
(* independent: for every t: I(x[t];x[<t]) = 0 *)

(* sum[t](I(x[t];g)) <= I(x;g) *)
Definition generalization_gap__examples : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector K (symbol V))) (g : rv Om),
  (forall t : 'I_K, I[Pr](comp x t; before x t) = 0) ->
  rsum (enum 'I_K) (fun t => I[Pr](comp x t; g)) <= I[Pr](x; g).

(* sum[t](I(x[t];g)) <= I(x;g) is = iff I(x[<t];x[t]|g) = 0 *)
Definition generalization_gap__examples__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (2 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (x : rvt Om (vector K (symbol V))) (g : rv Om),
  (forall t : 'I_K, I[Pr](comp x t; before x t) = 0) ->
  (rsum (enum 'I_K) (fun t => I[Pr](comp x t; g)) = I[Pr](x; g) <-> (forall t : 'I_K, I[Pr](before x t; comp x t | g) = 0)).

(* ---- generalization-gap/vacuous-from ---- *)

(* 577/200 < 2*log2(e) < 1443/500 < log2(33) < 32 *)
Definition generalization_gap__vacuous_from : Prop :=
  577 / 200 < 2 * log2 (exp 1) /\
  2 * log2 (exp 1) < 1443 / 500 /\
  1443 / 500 < log2 33 /\
  log2 33 < 32.

(* ---- generalization-gap/one-bit-each ---- *)

(* 2*log2(e)*(147/250)^2 < 1 < 2*log2(e)*(589/1000)^2 *)
Definition generalization_gap__one_bit_each : Prop :=
  2 * log2 (exp 1) * (147 / 250) ^ 2 < 1 /\
  1 < 2 * log2 (exp 1) * (589 / 1000) ^ 2.
