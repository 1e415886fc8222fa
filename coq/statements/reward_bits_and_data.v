(* RL takes few bits of its data, hence it generalises.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- reward-bits-and-data/of-the-data ---- *)

(* I(x,r;W) <= H(r) *)
Definition reward_bits_and_data__of_the_data : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (x : rv Om) (r : rv Om) (W : rv Om),
  I[Pr]([% x, r]; W) <= H[Pr](r).

(* it fails *)
Definition reward_bits_and_data__of_the_data__refuted : Prop :=
  ~ reward_bits_and_data__of_the_data.

(* ---- reward-bits-and-data/given-the-prompts ---- *)

(* I(r;W|x) <= H(r|x) *)
Definition reward_bits_and_data__given_the_prompts : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (x : rv Om) (r : rv Om) (W : rv Om),
  I[Pr](r; W | x) <= H[Pr](r | x).

(* I(r;W|x) <= H(r|x) is = iff H(r|W,x) = 0 *)
Definition reward_bits_and_data__given_the_prompts__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (x : rv Om) (r : rv Om) (W : rv Om),
  (I[Pr](r; W | x) = H[Pr](r | x) <-> H[Pr](r | [% W, x]) = 0).
