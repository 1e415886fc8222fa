(* The correct label gives more information than a reward.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- label-or-reward/at-least-as-much ---- *)

(* I(j,r;S) <= H(S) *)
Definition label_or_reward__at_least_as_much : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (j : rv Om) (r : rvt Om (symbol 2)),
  I[Pr]([% j, r]; S) <= H[Pr](S).

(* I(j,r;S) <= H(S) is = iff H(S|j,r) = 0 *)
Definition label_or_reward__at_least_as_much__equality1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (j : rv Om) (r : rvt Om (symbol 2)),
  (I[Pr]([% j, r]; S) = H[Pr](S) <-> H[Pr](S | [% j, r]) = 0).

(* ---- label-or-reward/discarded ---- *)

(* H(S) = I(j,r;S) + H(S|j,r) *)
Definition label_or_reward__discarded : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (j : rv Om) (r : rvt Om (symbol 2)),
  H[Pr](S) = I[Pr]([% j, r]; S) + H[Pr](S | [% j, r]).
