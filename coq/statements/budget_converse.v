(* Bits needed to know the answer.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- budget-converse/fano ---- *)
(* guess-sees: I(d;S|g) = 0 *)
(* right-guess: r = match(d,S) *)

(* H(S|g) <= H(S|d) <= H(r|d) + E[W*log2(V - 1)] *)
Definition budget_converse__fano : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  H[Pr](S | g) <= H[Pr](S | d) /\
  H[Pr](S | d) <= H[Pr](r | d) + Ex Pr (fun w => failed (r w) * log2 (V - 1)).

(* H(S|g) <= H(S|d) is = iff I(S;g|d) = 0 *)
Definition budget_converse__fano__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S | g) = H[Pr](S | d) <-> I[Pr](S; g | d) = 0).

(* H(S|d) <= H(r|d) + E[W*log2(V - 1)] is = iff S uniform on 1 + W*(V - 2) given d,r *)
Definition budget_converse__fano__equality2 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S | d) = H[Pr](r | d) + Ex Pr (fun w => failed (r w) * log2 (V - 1)) <-> uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r]).

(* its terms are defined *)
Definition budget_converse__fano__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  almost Pr (fun w => 0 <= V - 1 /\ (V - 1 = 0 -> INR (failed (r w)) = 0)).

(* ---- budget-converse/budget ---- *)
(* guess-sees: I(d;S|g) = 0 *)
(* right-guess: r = match(d,S) *)

(* H(S) - H(r|d) - E[W*log2(V - 1)] <= I(d;S) <= I(g;S) *)
Definition budget_converse__budget : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  H[Pr](S) - H[Pr](r | d) - Ex Pr (fun w => failed (r w) * log2 (V - 1)) <= I[Pr](d; S) /\
  I[Pr](d; S) <= I[Pr](g; S).

(* H(S) - H(r|d) - E[W*log2(V - 1)] <= I(d;S) is = iff S uniform on 1 + W*(V - 2) given d,r *)
Definition budget_converse__budget__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S) - H[Pr](r | d) - Ex Pr (fun w => failed (r w) * log2 (V - 1)) = I[Pr](d; S) <-> uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r]).

(* I(d;S) <= I(g;S) is = iff I(S;g|d) = 0 *)
Definition budget_converse__budget__equality2 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (I[Pr](d; S) = I[Pr](g; S) <-> I[Pr](S; g | d) = 0).

(* its terms are defined *)
Definition budget_converse__budget__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (g : rv Om) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  I[Pr](d; S | g) = 0 ->
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  almost Pr (fun w => 0 <= V - 1 /\ (V - 1 = 0 -> INR (failed (r w)) = 0)).

(* ---- budget-converse/classical ---- *)
(* right-guess: r = match(d,S) *)

(* H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) *)
Definition budget_converse__classical : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  H[Pr](S) - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) <= I[Pr](d; S).

(* H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) is = iff I(d;r) = 0 and S uniform on 1 + W*(V - 2) given d,r *)
Definition budget_converse__classical__equality1 : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  (H[Pr](S) - h2 (Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false))) - Ex Pr (fun w => failed (r w)) * log2 (V - 1) = I[Pr](d; S) <-> I[Pr](d; r) = 0 /\ uniform_given Pr S (fun w => 1 + failed (r w) * (V - 2)) [% d, r]).

(* its terms are defined *)
Definition budget_converse__classical__defined : Prop :=
  forall V : nat,
  (2 <= V)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (d : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match1 (d w) (S w)) ->
  0 <= Ex Pr (fun w => pr (at_ Pr d (d w)) (fun v => r v == bit false)) <= 1 /\
  0 <= V - 1 /\ (V - 1 = 0 -> Ex Pr (fun w => failed (r w)) = 0).

(* ---- budget-converse/one-in-1024 ---- *)

(* 8 < log2(1024) - h(1/10) - 1/10*log2(1024 - 1) < 9 *)
Definition budget_converse__one_in_1024 : Prop :=
  8 < log2 1024 - h2 (1 / 10) - 1 / 10 * log2 (1024 - 1) /\
  log2 1024 - h2 (1 / 10) - 1 / 10 * log2 (1024 - 1) < 9.
