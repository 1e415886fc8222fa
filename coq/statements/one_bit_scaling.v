(* One bit per episode needs a number of episodes that is linear in N.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- one-bit-scaling/linear ---- *)
(* uniform: S uniform *)
(* memorised: H(S|R) = 0 *)

(* N <= K + 1 *)
Definition one_bit_scaling__linear : Prop :=
  forall N K : nat,
  (1 <= N)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol N)) (R : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  H[Pr](S | R) = 0 ->
  N <= K + 1.

(* it fails *)
Definition one_bit_scaling__linear__refuted : Prop :=
  ~ one_bit_scaling__linear.

(* ---- one-bit-scaling/logarithmic ---- *)
(* uniform: S uniform *)
(* memorised: H(S|R) = 0 *)

(* log2(N) <= H(R) <= K *)
Definition one_bit_scaling__logarithmic : Prop :=
  forall N K : nat,
  (1 <= N)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol N)) (R : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  H[Pr](S | R) = 0 ->
  log2 N <= H[Pr](R) /\
  H[Pr](R) <= K.

(* log2(N) <= H(R) is = iff H(R|S) = 0 *)
Definition one_bit_scaling__logarithmic__equality1 : Prop :=
  forall N K : nat,
  (1 <= N)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol N)) (R : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  H[Pr](S | R) = 0 ->
  (log2 N = H[Pr](R) <-> H[Pr](R | S) = 0).

(* H(R) <= K is = iff R uniform on 2^K *)
Definition one_bit_scaling__logarithmic__equality2 : Prop :=
  forall N K : nat,
  (1 <= N)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol N)) (R : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  H[Pr](S | R) = 0 ->
  (H[Pr](R) = K <-> uniform_on Pr R (2 ^ K)).

(* its terms are defined *)
Definition one_bit_scaling__logarithmic__defined : Prop :=
  forall N K : nat,
  (1 <= N)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol N)) (R : rvt Om (vector K (symbol 2))),
  uniform Pr S ->
  H[Pr](S | R) = 0 ->
  0 < N.

(* ---- one-bit-scaling/of-a-hundred ---- *)

(* 6 < log2(100) < log2(100 + 1) < 7 < (100 - 1)*(100 + 2)/(2*100) = 5049/100 *)
Definition one_bit_scaling__of_a_hundred : Prop :=
  6 < log2 100 /\
  log2 100 < log2 (100 + 1) /\
  log2 (100 + 1) < 7 /\
  7 < (100 - 1) * (100 + 2) / (2 * 100) /\
  (100 - 1) * (100 + 2) / (2 * 100) = 5049 / 100.
