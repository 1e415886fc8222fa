(* The estimator (r - 1) - log r of a divergence is guaranteed to be positive: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem kl_estimator__never_negative__met :
  exists A B : nat,
  (1 <= A)%N /\
  (1 <= B)%N.
Proof.
exists 8%N,
  8%N; met.
Qed.

Theorem kl_estimator__naive__met :
  exists B D : nat,
  (1 <= B)%N /\
  (1 <= D)%N.
Proof.
exists 9%N,
  9%N; met.
Qed.
