(* Sampled tokens in the place of logits: the same objective, fewer bits.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- sampled-tokens/lost ---- *)
(* drawn: I(y;S|q) = 0 *)

(* I(q;S) = I(y;S) + I(q;S|y) *)
Definition sampled_tokens__lost : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (q : rv Om) (y : rv Om),
  I[Pr](y; S | q) = 0 ->
  I[Pr](q; S) = I[Pr](y; S) + I[Pr](q; S | y).

(* ---- sampled-tokens/same-information ---- *)
(* drawn: I(y;S|q) = 0 *)

(* I(q;S) = I(y;S) *)
Definition sampled_tokens__same_information : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (q : rv Om) (y : rv Om),
  I[Pr](y; S | q) = 0 ->
  I[Pr](q; S) = I[Pr](y; S).

(* it fails *)
Definition sampled_tokens__same_information__refuted : Prop :=
  ~ sampled_tokens__same_information.

(* ---- sampled-tokens/same-gradient ---- *)

(* E[F*B] = E[F*a] *)
Definition sampled_tokens__same_gradient : Prop :=
  forall W : nat,
  (2 <= W)%N ->
  forall (Om : finType) (Pr : dist Om)
    (u : rvt Om (symbol W)) (b : rvt Om (symbol 2)),
  forall score : symbol W -> R_eqType,
  Ex Pr (fun w => score (u w) * (fun b => ind (b == bit true)) (b w)) = Ex Pr (fun w => score (u w) * pr (at_ Pr u (u w)) (fun v => b v == bit true)).
