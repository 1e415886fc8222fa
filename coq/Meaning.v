(* What the statements mean.  Whoever believes Coq has to read this file, and the statement: nothing else.

   Outcomes are a finite type, a probability law is a function on them, random variables are functions of the
   outcome.  Entropies are in bits.  The proofs in this file (after "Proof.") can be skipped: they only show that a
   conditional law is a law. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

(* A natural number stands for the real number wherever a real number is expected. *)
Coercion INR : nat >-> R.

(* ---- Sums, laws, expectations --------------------------------------------------------------------- *)

(* the sum of f over a list; the number 1 or 0 of a truth value *)
Definition rsum (I : Type) (s : seq I) (f : I -> R) : R := foldr (fun i a => f i + a) 0 s.
Definition ind (b : bool) : R := if b then 1 else 0.

(* a law on the finite set of outcomes Om: probabilities, none negative, of sum 1 *)
Record dist (Om : finType) := Dist {
  pmf :> Om -> R;
  pmf_ge0 : forall w, 0 <= pmf w;
  pmf_sum : rsum (enum Om) pmf = 1 }.

(* the probability of an event, the expectation of a number, and what holds with probability 1 *)
Definition pr (Om : finType) (Pr : dist Om) (e : pred Om) : R := rsum (enum Om) (fun w => ind (e w) * Pr w).
Definition Ex (Om : finType) (Pr : dist Om) (f : Om -> R) : R := rsum (enum Om) (fun w => Pr w * f w).
Definition almost (Om : finType) (Pr : dist Om) (e : Om -> Prop) : Prop := forall w, 0 < Pr w -> e w.

(* ---- Random variables ----------------------------------------------------------------------------- *)

(* any function of the outcome whose values can be compared; rvt A: with values in A *)
Record rv (Om : finType) := RV { cod : eqType; val :> Om -> cod }.
Arguments RV {Om cod} val.
Definition rvt (Om : finType) (A : eqType) : Type := Om -> A.
Definition rv_of (Om : finType) (A : eqType) (X : rvt Om A) : rv Om := RV X.
Coercion rv_of : rvt >-> rv.

(* the joint variable (X, Y); of a vector X the component X[t], and the components before t, X[<t] *)
Definition pairv (Om : finType) (X Y : rv Om) : rv Om := RV (fun w => (X w, Y w)).
Notation "[% x , y , .. , z ]" := (pairv .. (pairv x y) .. z) (at level 0, format "[% x ,  y ,  .. ,  z ]").
Definition comp (Om : finType) n (A : eqType) (X : rvt Om (tuple_eqType n A)) (t : 'I_n) : rvt Om A :=
  fun w => tnth (X w) t.
Definition before (Om : finType) n (A : eqType) (X : rvt Om (tuple_eqType n A)) (t : nat)
  : rvt Om (seq_eqType A) := fun w => take t (X w).

(* alphabets: V symbols 0 .. V-1, vectors of n components, one value more (None), lists *)
Notation symbol V := (ordinal_eqType V).
Notation vector n A := (tuple_eqType n A).
Notation maybe A := (option_eqType A).
Notation list_of A := (seq_eqType A).

(* real numbers can be values too *)
Definition R_eqb (x y : R) : bool := if Req_EM_T x y then true else false.
Lemma R_eqP : Equality.axiom R_eqb.
Proof. by move=> x y; rewrite /R_eqb; case: (Req_EM_T x y) => h; constructor. Qed.
Canonical R_eqType := EqType R (EqMixin R_eqP).

(* ---- Conditioning ----------------------------------------------------------------------------------- *)

(* the law given an event: Pr(w) / Pr(e) inside it, 0 outside (Pr itself where Pr(e) = 0, which no statement uses) *)
Definition given_pmf (Om : finType) (Pr : dist Om) (e : pred Om) (w : Om) : R :=
  if Rlt_dec 0 (pr Pr e) then ind (e w) * Pr w / pr Pr e else Pr w.
Lemma given_ge0 (Om : finType) (Pr : dist Om) (e : pred Om) w : 0 <= given_pmf Pr e w.
Proof.
rewrite /given_pmf; case: (Rlt_dec _ _) => h; last exact: pmf_ge0.
apply: Rmult_le_pos; last by apply: Rlt_le; apply: Rinv_0_lt_compat.
by apply: Rmult_le_pos; [case: (e w); rewrite /ind; lra | apply: pmf_ge0].
Qed.
Lemma given_sum (Om : finType) (Pr : dist Om) (e : pred Om) : rsum (enum Om) (given_pmf Pr e) = 1.
Proof.
rewrite /given_pmf; case: (Rlt_dec _ _) => h; last exact: pmf_sum.
have sum s c : rsum s (fun w => ind (e w) * Pr w / c) = rsum s (fun w => ind (e w) * Pr w) / c.
  by elim: s => [|w s IH] /=; [rewrite /Rdiv; lra | rewrite IH /Rdiv; lra].
by rewrite sum -/(pr Pr e); field; lra.
Qed.
Definition given (Om : finType) (Pr : dist Om) (e : pred Om) : dist Om := Dist (given_ge0 Pr e) (given_sum Pr e).

(* the law given T = t, and that t is a value of positive probability *)
Definition at_ (Om : finType) (Pr : dist Om) (T : rv Om) (t : cod T) : dist Om := given Pr (fun w => T w == t).
Definition possible (Om : finType) (Pr : dist Om) (T : rv Om) (t : cod T) : Prop := 0 < pr Pr (fun w => T w == t).
Arguments at_ {Om} Pr T t.
Arguments possible {Om} Pr T t.

(* ---- Entropy, information, divergence, in bits ------------------------------------------------------ *)

Definition log2 (x : R) : R := ln x / ln 2.
Definition h2 (p : R) : R := - p * log2 p - (1 - p) * log2 (1 - p).

(* H(X) = E[-log2 P(X = x)] at the value x that X has *)
Definition H (Om : finType) (Pr : dist Om) (X : rv Om) : R := - Ex Pr (fun w => log2 (pr Pr (fun v => X v == X w))).
Definition Hc (Om : finType) (Pr : dist Om) (X Y : rv Om) : R := H Pr [% X, Y] - H Pr Y.
Definition MI (Om : finType) (Pr : dist Om) (X Y : rv Om) : R := H Pr X + H Pr Y - H Pr [% X, Y].
Definition CMI (Om : finType) (Pr : dist Om) (X Y Z : rv Om) : R :=
  H Pr [% X, Z] + H Pr [% Y, Z] - H Pr [% X, Y, Z] - H Pr Z.
Notation "H[ P ] ( X )" := (H P X) (at level 0, P, X at level 99).
Notation "H[ P ] ( X | Y )" := (Hc P X Y) (at level 0, P, X, Y at level 99).
Notation "I[ P ] ( X ; Y )" := (MI P X Y) (at level 0, P, X, Y at level 99).
Notation "I[ P ] ( X ; Y | Z )" := (CMI P X Y Z) (at level 0, P, X, Y, Z at level 99).

(* the divergence of the law of X under Q from the law of Y under P; finite if every value of X is one of Y *)
Definition KL (Om : finType) (A : eqType) (Q P : dist Om) (X Y : rvt Om A) : R :=
  Ex Q (fun w => log2 (pr Q (fun v => X v == X w) / pr P (fun v => Y v == X w))).
Definition covers (Om : finType) (A : eqType) (Q P : dist Om) (X Y : rvt Om A) : Prop :=
  almost Q (fun w => 0 < pr P (fun v => Y v == X w)).

(* the same for conditional laws: of X given U = u from Y given V = u, in the mean over U *)
Definition KLc (Om : finType) (A B : eqType) (P : dist Om) (X : rvt Om A) (U : rvt Om B) (Y : rvt Om A) (V : rvt Om B)
  : R := Ex P (fun w => KL (at_ P U (U w)) (at_ P V (U w)) X Y).
Definition coversc (Om : finType) (A B : eqType) (P : dist Om) (X : rvt Om A) (U : rvt Om B) (Y : rvt Om A)
  (V : rvt Om B) : Prop := almost P (fun w => 0 < pr P (fun v => (Y v == X w) && (V v == U w))).

(* ---- Hypotheses and conditions ---------------------------------------------------------------------- *)

(* X uniform: every value of its alphabet is equally likely.  |X| = n: at most n values.  X and Y have the same law.
   f is the same number in all outcomes of positive probability *)
Definition uniform (Om : finType) (Pr : dist Om) (A : finType) (X : Om -> A) : Prop :=
  forall a, pr Pr (fun w => X w == a) = / INR #|A|.
Definition takes (Om : finType) (Pr : dist Om) (X : rv Om) (n : nat) : Prop :=
  exists s : seq (cod X), size s = n /\ almost Pr (fun w => X w \in s).
Definition same_law (Om : finType) (Pr : dist Om) (A : eqType) (X Y : rvt Om A) : Prop :=
  forall a, pr Pr (fun w => X w == a) = pr Pr (fun w => Y w == a).
Definition is_constant (Om : finType) (Pr : dist Om) (f : Om -> R) : Prop := exists c, almost Pr (fun w => f w = c).
(* X uniform on n values, wherever they lie (given Y): each value it takes has probability 1/n *)
Definition uniform_on (Om : finType) (Pr : dist Om) (X : rv Om) (n : R) : Prop :=
  almost Pr (fun w => pr Pr (fun v => X v == X w) = / n).
Definition uniform_given (Om : finType) (Pr : dist Om) (X : rv Om) (n : Om -> R) (Y : rv Om) : Prop :=
  almost Pr (fun w => pr (at_ Pr Y (Y w)) (fun v => X v == X w) = / n w).
(* x ~ T given the event, S: at each value of S the event is possible, and x has there the law of T given it *)
Definition accepted (Om : finType) (Pr : dist Om) (A : eqType) (x T : rvt Om A) (e : pred Om) (S : rv Om) : Prop :=
  forall s, possible Pr S s -> 0 < pr (at_ Pr S s) e /\
  forall a, pr (at_ Pr S s) (fun w => x w == a) = pr (given (at_ Pr S s) e) (fun w => T w == a).
(* T iid as x: the components of T are independent draws of the law of x *)
Definition iid (Om : finType) (Pr : dist Om) (A : eqType) K (T : rvt Om (vector K A)) (x : rvt Om A) : Prop :=
  forall t : K.-tuple A, pr Pr (fun w => T w == t) = foldr (fun a p => pr Pr (fun w => x w == a) * p) 1 t.
(* vc(S) <= d: of no d + 1 different tokens are all subsets cut out by the sets of positive probability *)
Definition vc_at_most (Om : finType) (Pr : dist Om) (S : rvt Om nat_eqType) (d : nat) : Prop :=
  forall t : seq nat, uniq t -> size t = d.+1 ->
  exists b : seq bool, size b = d.+1 /\ almost Pr (fun w => [seq Nat.testbit (S w) x | x <- t] <> b).

(* ---- The model: verifiers, groups, feedback --------------------------------------------------------- *)

(* 0 or 1; a variable of two values has values in 'I_2 *)
Definition bit (b : bool) : 'I_2 := if b then Ordinal (isT : (1 < 2)%N) else Ordinal (isT : (0 < 2)%N).

(* match: 1{T = S}; 1{T_i = S} for each token; 1{T_i = S_i}.  same: 1 if the whole sequence is right *)
Definition match1 m n (t : 'I_m) (s : 'I_n) : 'I_2 := bit (t == s :> nat).
Definition match_vs (A : eqType) K (t : K.-tuple A) (s : A) : K.-tuple 'I_2 := [tuple of [seq bit (x == s) | x <- t]].
Definition match_vv m n K (t : K.-tuple 'I_m) (s : K.-tuple 'I_n) : K.-tuple 'I_2 :=
  [tuple of [seq bit (xy.1 == xy.2 :> nat) | xy : 'I_m * 'I_n <- zip t s]].
Definition same (A : eqType) (x s : A) : 'I_2 := bit (x == s).
(* the answer if it is one of the tokens, else None; the token if it is not the answer; the token if it is right *)
Definition restrict_sv (A : eqType) K (s : A) (t : K.-tuple A) : option A := if s \in (t : seq A) then Some s else None.
Definition restrict_ss m n (s : 'I_m) (t : 'I_n) : option 'I_m := if s == t :> nat then Some s else None.
Definition avoid m n (t : 'I_m) (s : 'I_n) : option 'I_m := if t == s :> nat then None else Some t.
Definition keep (A : eqType) (t : A) (r : 'I_2) : option A := if r == bit true then Some t else None.
(* the number of distinct tokens (of one token, 1); of distinct final tokens of rollouts coded 2 * token + way; are all equal? *)
Definition distinct (A : eqType) K (t : K.-tuple A) : nat := size (undup t).
Definition distinct1 (A : eqType) (t : A) : nat := 1.
Definition distinct_final n K (t : K.-tuple 'I_n) : nat := size (undup [seq half x | x : 'I_n <- t]).
Definition agree (A : eqType) K (t : K.-tuple A) : 'I_2 := bit (distinct t == 1%N).
(* S as a set of accepted tokens, the bits of a number: is the token in it?  The same for each token *)
Definition member1 n (t : 'I_n) (s : nat) : 'I_2 := bit (Nat.testbit s t).
Definition member_v n K (t : K.-tuple 'I_n) (s : nat) : K.-tuple 'I_2 := [tuple of [seq bit (Nat.testbit s x) | x : 'I_n <- t]].
(* S as the table of all rewards: the entry of the token, of each token *)
Definition lookup1 V (A : eqType) (t : 'I_V) (s : V.-tuple A) : A := tnth s t.
Definition lookup_v V (A : eqType) K (t : K.-tuple 'I_V) (s : V.-tuple A) : K.-tuple A := [tuple of [seq tnth s x | x <- t]].
(* the first of the tokens *)
Definition first (A : eqType) K (t : K.+1.-tuple A) : A := thead t.
(* tokens that are right before the first wrong one *)
Fixpoint prefix_seq (A : eqType) (t s : seq A) : nat :=
  match t, s with a :: t', b :: s' => if a == b then (prefix_seq t' s').+1 else 0%N | _, _ => 0%N end.
Definition prefix (A : eqType) K (t s : K.-tuple A) : nat := prefix_seq t s.
(* guesses until S is known, one less for the last place *)
Definition tries (A : eqType) K (t : K.-tuple A) (s : A) : nat :=
  if s \in (t : seq A) then minn (index s t).+1 K.-1 else K.
(* rewards of a group: rollouts until the first success, the record of them, any success, all right, one wrong *)
Definition rollouts K (r : K.-tuple 'I_2) : nat := minn (index (bit true) r).+1 K.
Definition until K (r : K.-tuple 'I_2) : seq 'I_2 := take (rollouts r) r.
Definition solved K (r : K.-tuple 'I_2) : 'I_2 := bit (bit true \in (r : seq 'I_2)).
Definition unanimous K (r : K.-tuple 'I_2) : 'I_2 := bit (all (fun x => x == bit true) r).
Definition failed (r : 'I_2) : 'I_2 := bit (r != bit true).
(* advantages K r_i - (r_1 + .. + r_K); the REINFORCE update of tokens 0, 1 that share one logit at 1/2 *)
Definition centred K (r : K.-tuple 'I_2) : seq R := [seq INR K * INR x - rsum r (fun y : 'I_2 => INR y) | x : 'I_2 <- r].
Definition shared_logit (x : seq 'I_2) (r : seq R) : R :=
  rsum (zip x r) (fun tr => (tr.2 - 1 / 2) * (INR tr.1 - 1 / 2)).
Definition reals (r : seq 'I_2) : seq R := [seq INR x | x : 'I_2 <- r].
