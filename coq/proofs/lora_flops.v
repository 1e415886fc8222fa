From BPR.library Require Import All.
From BPR.statements Require Import lora_flops.

Theorem lora_flops__ratio : lora_flops.lora_flops__ratio.
Proof. by move=> N R /nat_ge1 N1 R1; field; lra. Qed.
Theorem lora_flops__ratio__defined : lora_flops.lora_flops__ratio__defined.
Proof. by move=> N R /nat_ge1 N1 /nat_ge1 R1 *; split; nra. Qed.
