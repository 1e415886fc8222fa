(* Few bits per rollout explain why updates are sparse.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- sparse-updates/few-values ---- *)

(* H(g) <= I(g;S) *)
Definition sparse_updates__few_values : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (g : rv Om),
  H[Pr](g) <= I[Pr](g; S).

(* it fails *)
Definition sparse_updates__few_values__refuted : Prop :=
  ~ sparse_updates__few_values.

(* ---- sparse-updates/full-rank ---- *)
(* full: E[a] = 1 *)
(* never: E[b] = 0 *)
(* apart: I(x;y|S) = 0 *)

(* I(y;S) <= I(x;S) *)
Definition sparse_updates__full_rank : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (x : rvt Om (vector 2 (symbol 3))) (y : rvt Om (vector 2 (symbol 3))),
  forall full : vector 2 (symbol 3) -> symbol 2,
  Ex Pr (fun w => full (x w)) = 1 ->
  Ex Pr (fun w => full (y w)) = 0 ->
  I[Pr](x; y | S) = 0 ->
  I[Pr](y; S) <= I[Pr](x; S).

(* it fails *)
Definition sparse_updates__full_rank__refuted : Prop :=
  ~ sparse_updates__full_rank.

(* ---- sparse-updates/the-rest ---- *)

(* H(g) = I(g;S) + H(g|S) *)
Definition sparse_updates__the_rest : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (g : rv Om),
  H[Pr](g) = I[Pr](g; S) + H[Pr](g | S).

(* ---- sparse-updates/naming-them ---- *)

(* 707/5000 < h(1/50) < 283/2000 *)
Definition sparse_updates__naming_them : Prop :=
  707 / 5000 < h2 (1 / 50) /\
  h2 (1 / 50) < 283 / 2000.
