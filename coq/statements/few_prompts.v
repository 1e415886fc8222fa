(* P prompts teach at most the entropies of their answers.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- few-prompts/cap ---- *)

(* I(W;S) <= H(S) <= sum[p](H(S[p])) <= P*log2(V) *)
Definition few_prompts__cap : Prop :=
  forall P V : nat,
  (2 <= P)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector P (symbol V))) (W : rv Om),
  I[Pr](W; S) <= H[Pr](S) /\
  H[Pr](S) <= rsum (enum 'I_P) (fun p => H[Pr](comp S p)) /\
  rsum (enum 'I_P) (fun p => H[Pr](comp S p)) <= P * log2 V.

(* I(W;S) <= H(S) is = iff H(S|W) = 0 *)
Definition few_prompts__cap__equality1 : Prop :=
  forall P V : nat,
  (2 <= P)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector P (symbol V))) (W : rv Om),
  (I[Pr](W; S) = H[Pr](S) <-> H[Pr](S | W) = 0).

(* H(S) <= sum[p](H(S[p])) is = iff I(S[<p];S[p]) = 0 *)
Definition few_prompts__cap__equality2 : Prop :=
  forall P V : nat,
  (2 <= P)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector P (symbol V))) (W : rv Om),
  (H[Pr](S) = rsum (enum 'I_P) (fun p => H[Pr](comp S p)) <-> (forall p : 'I_P, I[Pr](before S p; comp S p) = 0)).

(* sum[p](H(S[p])) <= P*log2(V) is = iff S[p] uniform on V *)
Definition few_prompts__cap__equality3 : Prop :=
  forall P V : nat,
  (2 <= P)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector P (symbol V))) (W : rv Om),
  (rsum (enum 'I_P) (fun p => H[Pr](comp S p)) = P * log2 V <-> (forall p : 'I_P, uniform_on Pr (comp S p) V)).

(* its terms are defined *)
Definition few_prompts__cap__defined : Prop :=
  forall P V : nat,
  (2 <= P)%N -> (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector P (symbol V))) (W : rv Om),
  0 <= V /\ (INR V = 0 -> INR P = 0).
