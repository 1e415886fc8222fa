(* A critic adds no information that the past does not have.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- critic/nothing-new ---- *)
(* trained-on-this-run: H(c|past) = 0 *)

(* I(g,c;S|past) = I(g;S|past) *)
Definition critic__nothing_new : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (past : rv Om) (c : rv Om) (g : rv Om),
  H[Pr](c | past) = 0 ->
  I[Pr]([% g, c]; S | past) = I[Pr](g; S | past).

(* ---- critic/two-steps ---- *)
(* rollout-independence: I(t;S|w0) = 0 *)
(* update-sees: I(w1;S|w0,t,r) = 0 *)

(* I(w1;S) <= I(w0;S) + H(r|t,w0) *)
Definition critic__two_steps : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (w0 : rv Om) (t : rv Om) (r : rv Om) (w1 : rv Om),
  I[Pr](t; S | w0) = 0 ->
  I[Pr](w1; S | [% w0, t, r]) = 0 ->
  I[Pr](w1; S) <= I[Pr](w0; S) + H[Pr](r | [% t, w0]).

(* I(w1;S) <= I(w0;S) + H(r|t,w0) is = iff I(S;r,t,w0|w1) = 0 and H(r|S,t,w0) = 0 *)
Definition critic__two_steps__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (w0 : rv Om) (t : rv Om) (r : rv Om) (w1 : rv Om),
  I[Pr](t; S | w0) = 0 ->
  I[Pr](w1; S | [% w0, t, r]) = 0 ->
  (I[Pr](w1; S) = I[Pr](w0; S) + H[Pr](r | [% t, w0]) <-> I[Pr](S; [% r, t, w0] | w1) = 0 /\ H[Pr](r | [% S, t, w0]) = 0).
