(* The fixed point of iterated GRPO passes more often than the reference: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem success_amplification__amplified__met :
  exists A D C : nat,
  (1 <= A)%N /\
  (1 <= D)%N /\
  (1 <= C)%N.
Proof.
exists 3%N,
  2%N,
  2%N; met.
Qed.

Theorem success_amplification__optimum__met :
  exists A D T B : nat,
  (1 <= A)%N /\
  (1 <= D)%N /\
  (1 <= T)%N /\
  (1 <= B)%N.
Proof.
exists 2%N,
  3%N,
  3%N,
  3%N; met.
Qed.
