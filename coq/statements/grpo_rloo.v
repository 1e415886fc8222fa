(* GRPO and RLOO.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- grpo-rloo/no-more ---- *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* centred: a = centred(r) *)
(* update-sees: I(g;S|T,a) = 0 *)

(* I(g;S) <= I(T,a;S) <= I(T,r;S) <= E[log2(M + 1)] *)
Definition grpo_rloo__no_more : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  I[Pr](g; S | [% T, a]) = 0 ->
  I[Pr](g; S) <= I[Pr]([% T, a]; S) /\
  I[Pr]([% T, a]; S) <= I[Pr]([% T, r]; S) /\
  I[Pr]([% T, r]; S) <= Ex Pr (fun w => log2 (distinct (T w) + 1)).

(* I(g;S) <= I(T,a;S) is = iff I(S;T,a|g) = 0 *)
Definition grpo_rloo__no_more__equality1 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  I[Pr](g; S | [% T, a]) = 0 ->
  (I[Pr](g; S) = I[Pr]([% T, a]; S) <-> I[Pr](S; [% T, a] | g) = 0).

(* I(T,a;S) <= I(T,r;S) is = iff I(S;r|T,a) = 0 *)
Definition grpo_rloo__no_more__equality2 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  I[Pr](g; S | [% T, a]) = 0 ->
  (I[Pr]([% T, a]; S) = I[Pr]([% T, r]; S) <-> I[Pr](S; r | [% T, a]) = 0).

(* I(T,r;S) <= E[log2(M + 1)] is = iff restrict(S,T) uniform on M + 1 given T *)
Definition grpo_rloo__no_more__equality3 : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  I[Pr](g; S | [% T, a]) = 0 ->
  (I[Pr]([% T, r]; S) = Ex Pr (fun w => log2 (distinct (T w) + 1)) <-> uniform_given Pr (RV (fun w => restrict_sv (S w) (T w))) (fun w => distinct (T w) + 1) T).

(* its terms are defined *)
Definition grpo_rloo__no_more__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) (g : rv Om),
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  I[Pr](g; S | [% T, a]) = 0 ->
  almost Pr (fun w => 0 < distinct (T w) + 1).

(* ---- grpo-rloo/lost ---- *)
(* exact-match: r = match(T,S) *)
(* centred: a = centred(r) *)

(* I(T,r;S) - I(T,a;S) = H(r|T,a) *)
Definition grpo_rloo__lost : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  I[Pr]([% T, r]; S) - I[Pr]([% T, a]; S) = H[Pr](r | [% T, a]).

(* ---- grpo-rloo/lost-any-prior ---- *)
(* exact-match: r = match(T,S) *)
(* centred: a = centred(r) *)
(* all-right: q = unanimous(r) *)

(* I(T,r;S) - I(T,a;S) = H(r|T,a) = E[h(b)] *)
Definition grpo_rloo__lost_any_prior : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) (q : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  almost Pr (fun w => q w = unanimous (r w)) ->
  I[Pr]([% T, r]; S) - I[Pr]([% T, a]; S) = H[Pr](r | [% T, a]) /\
  H[Pr](r | [% T, a]) = Ex Pr (fun w => h2 (pr (at_ Pr T (T w)) (fun v => q v == bit true))).

(* its terms are defined *)
Definition grpo_rloo__lost_any_prior__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) (q : rvt Om (symbol 2)),
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  almost Pr (fun w => q w = unanimous (r w)) ->
  almost Pr (fun w => 0 <= pr (at_ Pr T (T w)) (fun v => q v == bit true) <= 1).

(* ---- grpo-rloo/lost-uniform ---- *)
(* uniform-prior: S uniform *)
(* rollout-independence: I(T;S) = 0 *)
(* exact-match: r = match(T,S) *)
(* centred: a = centred(r) *)

(* I(T,r;S) - I(T,a;S) = H(r|T,a) = E[A*h(1/V)] *)
Definition grpo_rloo__lost_uniform : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  I[Pr]([% T, r]; S) - I[Pr]([% T, a]; S) = H[Pr](r | [% T, a]) /\
  H[Pr](r | [% T, a]) = Ex Pr (fun w => agree (T w) * h2 (1 / V)).

(* its terms are defined *)
Definition grpo_rloo__lost_uniform__defined : Prop :=
  forall V K : nat,
  (1 <= V)%N -> (1 <= K)%N ->
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  uniform Pr S ->
  I[Pr](T; S) = 0 ->
  almost Pr (fun w => r w = match_vs (T w) (S w)) ->
  almost Pr (fun w => a w = centred (r w)) ->
  almost Pr (fun w => ~ (INR V = 0)) /\
  almost Pr (fun w => 0 <= 1 / V <= 1).

(* ---- grpo-rloo/softmax-updates ---- *)

(* 45/32 - 21/64*log2(3) < 9/8 < 37/32 < 55/32 - 3/64*log2(3) *)
Definition grpo_rloo__softmax_updates : Prop :=
  45 / 32 - 21 / 64 * log2 3 < 9 / 8 /\
  9 / 8 < 37 / 32 /\
  37 / 32 < 55 / 32 - 3 / 64 * log2 3.

(* ---- grpo-rloo/softmax-updates-with-tokens ---- *)

(* 51/32 < 55/32 - 3/64*log2(3) *)
Definition grpo_rloo__softmax_updates_with_tokens : Prop :=
  51 / 32 < 55 / 32 - 3 / 64 * log2 3.
