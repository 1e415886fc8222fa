(* Only the advantage carries information about the reward.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- only-the-advantage/chain ---- *)
(* score-independence: I(s;R) = 0 *)
(* update-sees: I(g;R|s,a) = 0 *)

(* I(g;R) <= I(s,a;R) = I(a;R|s) <= H(a) *)
Definition only_the_advantage__chain : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (R : rv Om) (s : rv Om) (a : rv Om) (g : rv Om),
  I[Pr](s; R) = 0 ->
  I[Pr](g; R | [% s, a]) = 0 ->
  I[Pr](g; R) <= I[Pr]([% s, a]; R) /\
  I[Pr]([% s, a]; R) = I[Pr](a; R | s) /\
  I[Pr](a; R | s) <= H[Pr](a).

(* I(g;R) <= I(s,a;R) is = iff I(R;a,s|g) = 0 *)
Definition only_the_advantage__chain__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (R : rv Om) (s : rv Om) (a : rv Om) (g : rv Om),
  I[Pr](s; R) = 0 ->
  I[Pr](g; R | [% s, a]) = 0 ->
  (I[Pr](g; R) = I[Pr]([% s, a]; R) <-> I[Pr](R; [% a, s] | g) = 0).

(* I(a;R|s) <= H(a) is = iff H(a|R,s) = 0 and I(a;s) = 0 *)
Definition only_the_advantage__chain__equality3 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (R : rv Om) (s : rv Om) (a : rv Om) (g : rv Om),
  I[Pr](s; R) = 0 ->
  I[Pr](g; R | [% s, a]) = 0 ->
  (I[Pr](a; R | s) = H[Pr](a) <-> H[Pr](a | [% R, s]) = 0 /\ I[Pr](a; s) = 0).
