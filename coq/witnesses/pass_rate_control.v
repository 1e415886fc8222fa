(* The signal of a binary reward is strongest at a pass rate of one half: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem pass_rate_control__survival_2__met :
  exists A D : nat,
  (1 <= A)%N /\
  (0 <= D)%N.
Proof.
exists 7%N,
  4%N; met.
Qed.

Theorem pass_rate_control__survival_4__met :
  exists A D : nat,
  (1 <= A)%N /\
  (0 <= D)%N.
Proof.
exists 7%N,
  4%N; met.
Qed.

Theorem pass_rate_control__energy__met :
  exists A D K : nat,
  (1 <= A)%N /\
  (0 <= D)%N /\
  (2 <= K)%N.
Proof.
exists 7%N,
  4%N,
  8%N; met.
Qed.

Theorem pass_rate_control__pairs__met :
  exists A D K : nat,
  (1 <= A)%N /\
  (0 <= D)%N /\
  (2 <= K)%N.
Proof.
exists 7%N,
  4%N,
  8%N; met.
Qed.
