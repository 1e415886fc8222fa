(* Longer wrong answers are penalised less: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem length_bias__per_token__met :
  exists A L D : nat,
  (1 <= A)%N /\
  (1 <= L)%N /\
  (1 <= D)%N.
Proof.
exists 3%N,
  7%N,
  4%N; met.
Qed.

Theorem length_bias__in_all__met :
  exists A L D : nat,
  (1 <= A)%N /\
  (1 <= L)%N /\
  (1 <= D)%N.
Proof.
exists 3%N,
  7%N,
  4%N; met.
Qed.
