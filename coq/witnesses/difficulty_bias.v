(* The deviation of a group as a divisor favours questions that are too easy or too hard: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem difficulty_bias__lower_deviation__met :
  exists A D : nat,
  (1 <= A)%N /\
  (1 <= D)%N.
Proof.
exists 5%N,
  8%N; met.
Qed.

Theorem difficulty_bias__least__met :
  exists A D : nat,
  (1 <= A)%N /\
  (0 <= D)%N.
Proof.
exists 5%N,
  3%N; met.
Qed.

Theorem difficulty_bias__groups_of_three__met :
  exists A D : nat,
  (1 <= A)%N /\
  (0 <= D)%N.
Proof.
exists 5%N,
  3%N; met.
Qed.

Theorem difficulty_bias__lopsided_of_four__met :
  exists A D : nat,
  (1 <= A)%N /\
  (0 <= D)%N.
Proof.
exists 5%N,
  3%N; met.
Qed.

Theorem difficulty_bias__even_of_four__met :
  exists A D : nat,
  (1 <= A)%N /\
  (0 <= D)%N.
Proof.
exists 5%N,
  3%N; met.
Qed.
