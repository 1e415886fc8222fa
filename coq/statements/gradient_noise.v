(* Small batches suffice because each episode says more bits.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- gradient-noise/more-bits ---- *)
(* mean: E[a] = E[b] *)
(* more-bits: I(x;S) < I(y;S) *)

(* E[b*b] <= E[a*a] *)
Definition gradient_noise__more_bits : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  Ex Pr (fun w => (x w)) = Ex Pr (fun w => (y w)) ->
  I[Pr](x; S) < I[Pr](y; S) ->
  Ex Pr (fun w => (y w) * (y w)) <= Ex Pr (fun w => (x w) * (x w)).

(* it fails *)
Definition gradient_noise__more_bits__refuted : Prop :=
  ~ gradient_noise__more_bits.
