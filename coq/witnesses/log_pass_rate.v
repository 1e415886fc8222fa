(* The logarithm of a pass rate and the first term of its series in pass@k: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem log_pass_rate__first_order__met :
  exists A D : nat,
  (1 <= A)%N /\
  (0 <= D)%N.
Proof.
exists 5%N,
  3%N; met.
Qed.
