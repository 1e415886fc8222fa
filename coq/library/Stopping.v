(* Uniform vectors, waiting for the first success, and codes. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Binary Total Numeric Equality Tactics Match.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

(* ---- sums over vectors ---- *)
Lemma rsum_cat (I : Type) (s t : seq I) f : rsum (s ++ t) f = rsum s f + rsum t f.
Proof. by elim: s => /= [|i s ->]; lra. Qed.
Lemma rsum_map (I J : Type) (s : seq I) (g : I -> J) f : rsum (map g s) f = rsum s (fun i => f (g i)).
Proof. by elim: s => //= i s ->. Qed.
Lemma rsum_perm (I : eqType) (s t : seq I) f : perm_eq s t -> rsum s f = rsum t f.
Proof.
move=> h; elim: s t h => [|i s IH] t h; first by move: (perm_size h); case: t {h}.
have m : i \in t by rewrite -(perm_mem h) mem_head.
have [l1 [l2 e]] : exists l1 l2, t = l1 ++ i :: l2 by exists (take (index i t) t), (drop (index i t).+1 t); rewrite -drop_index // cat_take_drop.
move: h; rewrite e -cat_rcons -cats1 -catA perm_sym perm_catCA /= perm_cons perm_sym => /IH ->.
by rewrite !rsum_cat /=; lra.
Qed.

Section Vectors.
Variable A : finType.
Definition push K (a : A) (t : K.-tuple A) : K.+1.-tuple A := [tuple of a :: t].
Lemma rsum_cons K (f : K.+1.-tuple A -> R) :
  rsum (enum [finType of K.+1.-tuple A]) f = rsum (enum A) (fun a => rsum (enum [finType of K.-tuple A]) (fun t => f (push a t))).
Proof.
have -> : rsum (enum A) (fun a => rsum (enum [finType of K.-tuple A]) (fun t => f (push a t))) =
    rsum [seq push a t | a <- enum A, t <- enum [finType of K.-tuple A]] f.
  by elim: (enum A) => //= a s ->; rewrite rsum_cat rsum_map.
apply: rsum_perm; apply: uniq_perm; first exact: enum_uniq.
  apply: allpairs_uniq; [exact: enum_uniq | exact: enum_uniq |].
  by move=> [a t] [b u] _ _ /(congr1 (@tval _ _)) /= [-> e]; congr pair; apply: val_inj.
move=> t; rewrite mem_enum inE; apply/esym/allpairsP; case: (tupleP t) => a u.
by exists (a, u); rewrite !mem_enum.
Qed.
Lemma rsum_nil (f : 0.-tuple A -> R) : rsum (enum [finType of 0.-tuple A]) f = f [tuple].
Proof.
have -> : rsum (enum [finType of 0.-tuple A]) f = rsum [:: [tuple] : 0.-tuple A] f; last by rewrite /=; lra.
by apply: rsum_perm; apply: uniq_perm => [||t]; [exact: enum_uniq | by [] | rewrite mem_enum !inE (tuple0 t)].
Qed.
Lemma rsum_one c : rsum (enum A) (fun=> c) = INR #|A| * c. Proof. by rewrite rsum_const -cardE. Qed.
Lemma rsum_miss (s : A) (f : A -> R) c d : (forall a, f a = if a == s then c else d) -> rsum (enum A) f = c + (INR #|A| - 1) * d.
Proof.
move=> h; rewrite (@rsum_ext _ _ _ (fun a => ind (s == a) * (c - d) + d)); last first.
  by move=> a; rewrite h eq_sym; case: (s == a); rewrite /ind; lra.
by rewrite rsum_add (rsum_ind1 (fun=> c - d)) ?enum_uniq ?mem_enum // rsum_one; lra.
Qed.
Lemma rsum_vectors K c : rsum (enum [finType of K.-tuple A]) (fun=> c) = INR #|A| ^ K * c.
Proof. by elim: K c => [|K IH] c; [rewrite rsum_nil /=; lra | rewrite rsum_cons (@rsum_ext _ _ _ (fun=> INR #|A| ^ K * c)) // rsum_one /=; lra]. Qed.
(* vectors that miss a symbol *)
Lemma rsum_avoid K (s : A) : rsum (enum [finType of K.-tuple A]) (fun t => ind (s \notin (t : seq A))) = (INR #|A| - 1) ^ K.
Proof.
elim: K => [|K IH]; first by rewrite rsum_nil.
rewrite rsum_cons (@rsum_miss s _ 0 ((INR #|A| - 1) ^ K)); first by rewrite /=; lra.
move=> a; rewrite -IH; case: eqP => [->|/eqP ne].
  by rewrite rsum_zero // => t; rewrite /= inE eqxx.
by apply: rsum_ext => t; rewrite /= inE eq_sym (negbTE ne).
Qed.
Lemma Ex_uniform (Om : finType) (Q : dist Om) (X : Om -> A) (g : A -> R) : uniform Q X -> Ex Q (fun w => g (X w)) = / INR #|A| * rsum (enum A) g.
Proof. by move=> u; rewrite (Ex_law Q X g) -rsum_mul; apply: rsum_ext => a; rewrite u. Qed.
End Vectors.

(* the mean number of distinct symbols *)
Section Draws.
Variables (V K : nat) (Om : finType) (Pr : dist Om) (T : rvt Om (vector K (symbol V))).
Hypothesis (V1 : (1 <= V)%N) (uni : uniform Pr (T : Om -> [finType of K.-tuple 'I_V])).
Lemma distinct_sum (t : K.-tuple 'I_V) : INR (distinct t) = rsum (enum 'I_V) (fun s => 1 - ind (s \notin (t : seq 'I_V))).
Proof.
rewrite (@rsum_ext _ _ _ (fun s => ind (s \in (t : seq 'I_V)) * 1)); last by move=> s; case: (s \in _); rewrite /ind /=; lra.
rewrite (rsum_card (A := [finType of 'I_V]) (fun s => s \in (t : seq 'I_V))) Rmult_1_r /distinct; congr INR.
by rewrite -(card_uniqP (undup_uniq t)); apply: eq_card => s; rewrite mem_undup.
Qed.
Theorem draws : Ex Pr (fun w => distinct (T w)) = V * (1 - (1 - 1 / V) ^ K).
Proof.
have V0 := nat_ge1 V1.
rewrite (Ex_uniform (A := [finType of K.-tuple 'I_V]) (fun t => INR (distinct (t : K.-tuple 'I_V))) uni).
rewrite (@rsum_ext _ _ _ _ (@distinct_sum)) rsum_exch (@rsum_ext _ _ _ (fun=> INR V ^ K - (INR V - 1) ^ K)); last first.
  move=> s; rewrite /Rminus rsum_add rsum_opp (rsum_vectors [finType of 'I_V] K) (rsum_avoid (A := [finType of 'I_V]) K s) card_ord /Rminus; lra.
rewrite (rsum_one [finType of 'I_V]) card_tuple card_ord INR_expn.
have -> : (1 - 1 / V) ^ K = (INR V - 1) ^ K * / INR V ^ K.
  by rewrite -pow_inv -Rpow_mult_distr; congr (_ ^ _); field; lra.
by field; apply: pow_nonzero; lra.
Qed.
Lemma draws_many : K - K * (K - 1) / (2 * V) <= V * (1 - (1 - 1 / V) ^ K).
Proof.
have V0 := nat_ge1 V1; have q0 := one_over; pose q := 1 - 1 / V.
have i1 : 0 < / INR V <= 1 by split; [apply: Rinv_0_lt_compat; lra | rewrite -Rinv_1; apply: Rinv_le_contravar; lra].
have hq : 0 <= q <= 1 by rewrite /q /Rdiv; lra.
have bern n : 1 - INR n * / INR V <= q ^ n.
  elim: n => [|n IH]; first by rewrite /=; lra.
  rewrite S_INR /=; have n0 := pos_INR n; have q1 : q = 1 - / INR V by rewrite /q; lra.
  have : q * (1 - INR n * / INR V) <= q * q ^ n by apply: Rmult_le_compat_l; lra.
  rewrite q1; nra.
suff gen n : INR n - INR n * (INR n - 1) / (2 * INR V) <= INR V * (1 - q ^ n) by exact: gen.
elim: n => [|n IH]; first by rewrite /=; lra.
have := bern n; rewrite S_INR /=.
have e1 : INR V * (1 - q * q ^ n) = INR V * (1 - q ^ n) + q ^ n by rewrite {1}/q; field; lra.
have e2 : INR n + 1 - (INR n + 1) * (INR n + 1 - 1) / (2 * V) = INR n - INR n * (INR n - 1) / (2 * V) + 1 - INR n * / INR V.
  by field; lra.
rewrite e1 e2; lra.
Qed.
End Draws.

(* ---- until the first success ---- *)
(* any code: entropy is at most the mean of -log2 of weights of sum at most 1 *)
Lemma H_weights (Om : finType) (Pr : dist Om) (X : rv Om) (s : seq (cod X)) (q : cod X -> R) :
  almost Pr (fun w => X w \in s) -> (forall x, 0 < q x) -> rsum s q <= 1 -> H Pr X <= - Ex Pr (fun w => log2 (q (X w))).
Proof.
move=> h q0 q1; pose p w := pr Pr (fun v => X v == X w).
have p0 w : 0 < Pr w -> 0 < p w by move=> hw; apply: pr_self_gt0.
have le1 : Ex Pr (fun w => q (X w) / p w) <= 1.
  apply: Rle_trans q1.
  apply: (Rle_trans _ (rsum s (fun x => q x * rsum (enum Om) (fun w => ind (X w == x) * (Pr w / p w))))); last first.
    apply: rsum_le => x; rewrite -[X in _ <= X]Rmult_1_r; apply: Rmult_le_compat_l; first exact: Rlt_le.
    by apply: (@class_le1 _ _ (fun w => X w == x)) => w hw /eqP <-; right.
  rewrite (@rsum_ext _ s _ (fun x => rsum (enum Om) (fun w => q x * (ind (X w == x) * (Pr w / p w))))); last by move=> x; rewrite rsum_mul.
  rewrite rsum_exch; apply: rsum_le => w.
  case: (Rle_lt_or_eq_dec _ _ (pmf_ge0 Pr w)) => [hw|<-]; last first.
    rewrite Rmult_0_l; right; apply/esym; apply: rsum_zero => x; rewrite /Rdiv; ring.
  apply: (Rle_trans _ (q (X w) * (ind (X w == X w) * (Pr w / p w)))); first by rewrite eqxx /ind /Rdiv; lra.
  apply: (@rsum_ge_in _ s (fun x => q x * (ind (X w == x) * (Pr w / p w)))); last exact: h.
  move=> x; apply: Rmult_le_pos; first exact: Rlt_le.
  by apply: Rmult_le_pos; [exact: ind_ge0 | apply: Rlt_le; apply: Rdiv_lt_0_compat => //; exact: p0].
change (- Ex Pr (fun w => log2 (p w)) <= - Ex Pr (fun w => log2 (q (X w)))).
suff : Ex Pr (fun w => log2 (q (X w)) - log2 (p w)) <= 0 by rewrite Ex_sub => le; lra.
have i := Rinv_0_lt_compat _ ln2_gt0.
apply: (Rle_trans _ (Ex Pr (fun w => / ln 2 * (q (X w) / p w - 1)))).
  apply: Ex_le => w hw; rewrite -log2_div //; last exact: p0.
  have d0 : 0 < q (X w) / p w by apply: Rdiv_lt_0_compat => //; exact: p0.
  by have := log2_sub1 d0; rewrite /Rdiv; lra.
by rewrite Ex_mul Ex_sub Ex_const -(Rmult_0_r (/ ln 2)); apply: Rmult_le_compat_l; lra.
Qed.

(* the same functions on lists *)
Definition halt (r : seq 'I_2) : nat := minn (index (bit true) r).+1 (size r).
Lemma rolloutsE K (r : K.-tuple 'I_2) : rollouts r = halt r. Proof. by rewrite /rollouts /halt size_tuple. Qed.
Fixpoint records n : seq (seq 'I_2) := if n is n'.+1 then [:: bit true] :: map (cons (bit false)) (records n') else [:: [::]].
Fixpoint weight (p : R) (y : seq 'I_2) : R := if y is b :: y' then (if b == bit true then p else 1 - p) * weight p y' else 1.
Lemma halt0 r : halt (bit false :: r) = (halt r).+1. Proof. by rewrite /halt /= minnSS. Qed.
Lemma halt1 r : halt (bit true :: r) = 1%N. Proof. by rewrite /halt /= minnSS min0n. Qed.
Lemma bits2 (x : 'I_2) : x = bit false \/ x = bit true.
Proof. by case: x => [[|[|//]] ?]; [left | right]; apply: val_inj. Qed.
Lemma record_in r : take (halt r) r \in records (size r).
Proof.
elim: r => //= b r IH; case: (bits2 b) => ->; last by rewrite halt1 /= take0 inE eqxx.
by rewrite halt0 /= inE; apply/orP; right; apply: map_f.
Qed.
Lemma weight_sum p n : rsum (records n) (weight p) = 1.
Proof.
elim: n => [|n IH] /=; first lra.
rewrite rsum_map (@rsum_ext _ _ _ (fun y => (1 - p) * weight p y)) //; first by rewrite rsum_mul IH; lra.
Qed.
Lemma weight_gt0 p y : 0 < p < 1 -> 0 < weight p y.
Proof. by move=> hp; elim: y => /= [|b y IH]; [lra | apply: Rmult_lt_0_compat => //; case: eqP; lra]. Qed.
Lemma weight_log p r : 0 < p < 1 -> log2 (weight p (take (halt r) r)) =
  INR (bit true \in r) * log2 p + (INR (halt r) - INR (bit true \in r)) * log2 (1 - p).
Proof.
move=> hp; elim: r => [|b r IH]; first by rewrite /= log2_1; lra.
case: (bits2 b) => ->; last by rewrite halt1 inE eqxx /= take0 /= log2_mul ?log2_1; lra.
rewrite halt0 /= log2_mul ?IH; [|lra|exact: weight_gt0]; rewrite inE (_ : (bit true == bit false) = false) //=.
by rewrite -/(INR (halt r).+1) S_INR; lra.
Qed.
Lemma halt_ge1 r : (0 < size r)%N -> 1 <= INR (halt r).
Proof. by case: r => // b r _; apply: (le_INR 1); apply/leP; rewrite /halt /= minnSS. Qed.

Section Until.
Variables (K : nat) (Om : finType) (Pr : dist Om) (r : rvt Om (vector K (symbol 2))) (y : rvt Om (list_of (symbol 2))).
Hypothesis K1 : (1 <= K)%N.
Let N w := INR (rollouts (r w)).
Let A w := INR (solved (r w)).
Lemma solvedE w : A w = INR (bit true \in (r w : seq 'I_2)).
Proof. by rewrite /A /solved; case: (_ \in _). Qed.
Lemma rollouts_ge1 w : 1 <= N w. Proof. by rewrite /N rolloutsE; apply: halt_ge1; rewrite size_tuple. Qed.
Lemma solved_01 w : 0 <= A w <= 1. Proof. by rewrite solvedE; case: (_ \in _); rewrite /=; lra. Qed.
Lemma EN_ge1 : 1 <= Ex Pr N. Proof. by rewrite -[X in X <= _](Ex_const Pr); apply: Ex_le => w _; exact: rollouts_ge1. Qed.
Lemma EA_ge0 : 0 <= Ex Pr A. Proof. by apply: Ex_ge0 => w _; have := solved_01 w; lra. Qed.
Lemma EA_le1 : Ex Pr A <= 1. Proof. by rewrite -[X in _ <= X](Ex_const Pr); apply: Ex_le => w _; have := solved_01 w; lra. Qed.
Lemma share_01 : 0 <= Ex Pr A / Ex Pr N <= 1.
Proof.
have h1 := EN_ge1; have h2 := EA_ge0; have h3 := EA_le1; have i : 0 < / Ex Pr N by apply: Rinv_0_lt_compat; lra.
have e : Ex Pr N * / Ex Pr N = 1 by rewrite Rinv_r; lra.
by rewrite /Rdiv; split; nra.
Qed.
Lemma inv_01 : 0 <= 1 / Ex Pr N <= 1.
Proof.
have h1 := EN_ge1; have i : 0 < / Ex Pr N by apply: Rinv_0_lt_compat; lra.
have e : Ex Pr N * / Ex Pr N = 1 by rewrite Rinv_r; lra.
by rewrite /Rdiv; split; nra.
Qed.

Hypothesis record : almost Pr (fun w => y w = until (r w)).
Lemma untilE w : until (r w) = take (halt (r w)) (r w). Proof. by rewrite /until rolloutsE. Qed.
Theorem until_bound : H Pr y <= Ex Pr N * h2 (Ex Pr A / Ex Pr N).
Proof.
have n1 := EN_ge1; have a0 := EA_ge0; have := share_01; set p := _ / _ => p01.
have pe : p * Ex Pr N = Ex Pr A by rewrite /p; field; lra.
case: (Req_dec p 0) => [p0|p0].
  rewrite p0 h2_0 Rmult_0_r; have z : Ex Pr A = 0 by rewrite -pe p0; lra.
  have no w : 0 < Pr w -> bit true \notin (r w : seq 'I_2).
    move=> hw; have : A w = 0 by apply: (Ex_eq0 _ z hw) => v _; have := solved_01 v; lra.
    by rewrite solvedE; case: (_ \in _) => //=; lra.
  right; apply: H_const => v w hv hw; change (y v = y w); rewrite (record hv) (record hw) !untilE.
  have all0 u : 0 < Pr u -> (r u : seq 'I_2) = nseq K (bit false).
    move=> /no nu; apply: (@eq_from_nth _ (bit false)); first by rewrite size_tuple size_nseq.
    rewrite size_tuple => i hi; rewrite nth_nseq hi; case: (bits2 (nth (bit false) (r u) i)) => // e.
    by move: nu; rewrite -e mem_nth // size_tuple.
  by rewrite !all0.
case: (Req_dec p 1) => [p1|p1].
  rewrite p1 h2_1 Rmult_0_r; have le w : 0 < Pr w -> A w <= N w by move=> _; have := solved_01 w; have := rollouts_ge1 w; lra.
  have e : Ex Pr A = Ex Pr N by rewrite -pe p1; lra.
  have one w : 0 < Pr w -> N w = 1 /\ A w = 1.
    by move=> hw; have := proj1 (Ex_le_eq le) e w hw; have := solved_01 w; have := rollouts_ge1 w; lra.
  have val w : 0 < Pr w -> y w = [:: bit true].
    move=> hw; have [h1 h2] := one w hw; rewrite record // untilE; move: h1 h2; rewrite /N rolloutsE solvedE.
    move: (size_tuple (r w)) K1; case: (tval (r w)) => [<- //|b s _ _].
    case: (bits2 b) => ->; last by rewrite halt1 /= take0.
    rewrite halt0 S_INR inE /= => h1; have s0 : INR (halt s) = 0 by lra.
    case: s h1 s0 => [|c s] _ s0; first by rewrite /=; lra.
    by have := @halt_ge1 (c :: s) isT; lra.
  by right; apply: H_const => v w hv hw; change (y v = y w); rewrite !val.
have hp : 0 < p < 1 by lra.
have -> : Ex Pr N * h2 p = - Ex Pr (fun w => log2 (weight p (y w))).
  rewrite (@Ex_ext _ _ (fun w => log2 (weight p (y w))) (fun w => log2 p * A w + log2 (1 - p) * (N w - A w))); last first.
    move=> w hw; move: (record hw); rewrite untilE => ->; have := weight_log (r w) hp; rewrite -solvedE -rolloutsE => l.
    by apply: etrans l _; rewrite /N; ring.
  by rewrite Ex_add !Ex_mul Ex_sub -pe /h2; lra.
apply: (@H_weights _ _ y (records K) (weight p)); last by right; exact: weight_sum.
  by move=> w hw; change (y w \in records K); rewrite (record hw) untilE; have := record_in (r w); rewrite size_tuple.
by move=> u; exact: weight_gt0.
Qed.
End Until.
