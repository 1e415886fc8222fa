(* A preference between two answers of one's own policy is at most one bit.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- preference-pair/one-bit ---- *)
(* own-answers: I(a;S) = 0 *)

(* I(a,p;S) = I(p;S|a) <= H(p|a) <= 1 *)
Definition preference_pair__one_bit : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (a : rv Om) (p : rvt Om (symbol 2)),
  I[Pr](a; S) = 0 ->
  I[Pr]([% a, p]; S) = I[Pr](p; S | a) /\
  I[Pr](p; S | a) <= H[Pr](p | a) /\
  H[Pr](p | a) <= 1.

(* I(p;S|a) <= H(p|a) is = iff H(p|S,a) = 0 *)
Definition preference_pair__one_bit__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (a : rv Om) (p : rvt Om (symbol 2)),
  I[Pr](a; S) = 0 ->
  (I[Pr](p; S | a) = H[Pr](p | a) <-> H[Pr](p | [% S, a]) = 0).

(* H(p|a) <= 1 is = iff p uniform on 2 given a *)
Definition preference_pair__one_bit__equality3 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (a : rv Om) (p : rvt Om (symbol 2)),
  I[Pr](a; S) = 0 ->
  (H[Pr](p | a) = 1 <-> uniform_given Pr p (fun w => 2) a).

(* ---- preference-pair/noisy ---- *)

(* I(p;S) = h(E[m]) - E[h(m)] <= 1 - E[h(m)] *)
Definition preference_pair__noisy : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (p : rvt Om (symbol 2)),
  I[Pr](p; S) = h2 (Ex Pr (fun w => pr (at_ Pr S (S w)) (fun v => p v == bit true))) - Ex Pr (fun w => h2 (pr (at_ Pr S (S w)) (fun v => p v == bit true))) /\
  h2 (Ex Pr (fun w => pr (at_ Pr S (S w)) (fun v => p v == bit true))) - Ex Pr (fun w => h2 (pr (at_ Pr S (S w)) (fun v => p v == bit true))) <= 1 - Ex Pr (fun w => h2 (pr (at_ Pr S (S w)) (fun v => p v == bit true))).

(* h(E[m]) - E[h(m)] <= 1 - E[h(m)] is = iff p uniform on 2 *)
Definition preference_pair__noisy__equality2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (p : rvt Om (symbol 2)),
  (h2 (Ex Pr (fun w => pr (at_ Pr S (S w)) (fun v => p v == bit true))) - Ex Pr (fun w => h2 (pr (at_ Pr S (S w)) (fun v => p v == bit true))) = 1 - Ex Pr (fun w => h2 (pr (at_ Pr S (S w)) (fun v => p v == bit true))) <-> uniform_on Pr p 2).

(* its terms are defined *)
Definition preference_pair__noisy__defined : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rv Om) (p : rvt Om (symbol 2)),
  0 <= Ex Pr (fun w => pr (at_ Pr S (S w)) (fun v => p v == bit true)) <= 1 /\
  almost Pr (fun w => 0 <= pr (at_ Pr S (S w)) (fun v => p v == bit true) <= 1).

(* ---- preference-pair/odds-of-three ---- *)

(* 9/50 < 1 - h(3/4) < 19/100 *)
Definition preference_pair__odds_of_three : Prop :=
  9 / 50 < 1 - h2 (3 / 4) /\
  1 - h2 (3 / 4) < 19 / 100.
