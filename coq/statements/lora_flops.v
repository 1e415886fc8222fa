(* LoRA takes slightly more than two thirds of the operations of full fine-tuning.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- lora-flops/ratio ---- *)

(* (2*N*N + 6*N*R)/(3*N*N) = 2/3 + 2*R/N *)
Definition lora_flops__ratio : Prop :=
  forall N R : nat,
  (1 <= N)%N -> (1 <= R)%N ->
  (2 * N * N + 6 * N * R) / (3 * N * N) = 2 / 3 + 2 * R / N.

(* its terms are defined *)
Definition lora_flops__ratio__defined : Prop :=
  forall N R : nat,
  (1 <= N)%N -> (1 <= R)%N ->
  ~ (3 * N * N = 0) /\
  ~ (INR N = 0).
