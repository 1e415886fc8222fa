(* Variance of the update: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem variance_reduction__large_groups__met :
  exists V D : nat,
  (2 <= V)%N /\
  (0 <= D)%N.
Proof.
exists 11%N,
  11%N; met.
Qed.

Theorem variance_reduction__group_of_v_plus_one__met :
  exists V : nat,
  (2 <= V)%N.
Proof.
exists 11%N; met.
Qed.

Theorem variance_reduction__small_groups__met :
  exists K D : nat,
  (2 <= K)%N /\
  (0 <= D)%N.
Proof.
exists 11%N,
  11%N; met.
Qed.

Theorem variance_reduction__dr_grpo__met :
  exists V K : nat,
  (2 <= V)%N /\
  (2 <= K)%N.
Proof.
exists 11%N,
  11%N; met.
Qed.

Theorem variance_reduction__known_mean__met :
  exists V K : nat,
  (2 <= V)%N /\
  (2 <= K)%N.
Proof.
exists 11%N,
  11%N; met.
Qed.
