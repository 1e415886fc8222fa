(* LoRA takes slightly more than two thirds of the operations of full fine-tuning: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem lora_flops__ratio__met :
  exists N R : nat,
  (1 <= N)%N /\
  (1 <= R)%N.
Proof.
exists 9%N,
  4%N; met.
Qed.
