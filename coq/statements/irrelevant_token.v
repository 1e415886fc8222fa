(* A token that does not matter is not pushed, on average.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- irrelevant-token/no-push ---- *)
(* irrelevant: I(r;x|u) = 0 *)
(* score: E[C|u] = 0 *)

(* E[(F - B)*C] = 0 *)
Definition irrelevant_token__no_push : Prop :=
  forall W V L : nat,
  (2 <= W)%N -> (2 <= V)%N -> (2 <= L)%N ->
  forall (Om : finType) (Pr : dist Om)
    (u : rvt Om (symbol W)) (x : rvt Om (symbol V)) (r : rvt Om (symbol L)),
  forall reward : symbol L -> R_eqType,
  forall baseline : symbol W -> R_eqType,
  forall score : symbol V -> symbol W -> R_eqType,
  I[Pr](r; x | u) = 0 ->
  almost Pr (fun v => Ex (at_ Pr u (u v)) (fun w => score (x w) (u w)) = 0) ->
  Ex Pr (fun w => (reward (r w) - baseline (u w)) * score (x w) (u w)) = 0.

(* ---- irrelevant-token/no-effect ---- *)
(* irrelevant: I(r;x) = 0 *)

(* I(r;x|y) = 0 *)
Definition irrelevant_token__no_effect : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (x : rv Om) (y : rv Om) (r : rv Om),
  I[Pr](r; x) = 0 ->
  I[Pr](r; x | y) = 0.

(* it fails *)
Definition irrelevant_token__no_effect__refuted : Prop :=
  ~ irrelevant_token__no_effect.
