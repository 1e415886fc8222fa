(* The disagreement of a group is the size of its update: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem group_spread__without_division__met :
  exists A D X Y : nat,
  (1 <= A)%N /\
  (1 <= D)%N /\
  (0 <= X)%N /\
  (0 <= Y)%N.
Proof.
exists 2%N,
  2%N,
  4%N,
  3%N; met.
Qed.

Theorem group_spread__divided__met :
  exists A D Z : nat,
  (1 <= A)%N /\
  (1 <= D)%N /\
  (1 <= Z)%N.
Proof.
exists 2%N,
  2%N,
  3%N; met.
Qed.

Theorem group_spread__split_groups__met :
  exists A D : nat,
  (1 <= A)%N /\
  (0 <= D)%N.
Proof.
exists 5%N,
  3%N; met.
Qed.
