(* On a logarithmic axis of the pass rate a try says nothing until late: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem pass_rate_axis__of_a_label__met :
  exists A D : nat,
  (1 <= A)%N /\
  (1 <= D)%N.
Proof.
exists 5%N,
  9%N; met.
Qed.
