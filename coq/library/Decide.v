(* Laws given by a list of weights, on which everything is a computation: for counterexamples and witnesses.

   Outcome i of n + 1 outcomes has the weight u i, and the probability weight / total.  Probabilities are
   counts over the total; D * H(X) is D log2 D - sum of w log2(count), and whether such a sum of logarithms of natural
   numbers is 0 is decided by comparing two products of powers. *)
From Coq Require Import Reals Lra ZArith Lia.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Total Numeric Tactics.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

(* ---- outcomes and symbols as numbers that compute ------------------------------------------------------ *)

Definition sym n i : 'I_n.+1 := Ordinal (ltn_pmod i (ltn0Sn n)).
Definition ords n : seq 'I_n.+1 := [seq sym n i | i <- iota 0 n.+1].

Lemma sym_val n (i : 'I_n.+1) : sym n i = i.
Proof. by apply: val_inj; rewrite /= modn_small. Qed.
Lemma enum_ords n : enum 'I_n.+1 = ords n.
Proof.
apply: (inj_map val_inj); rewrite val_enum_ord /ords -map_comp -[LHS]map_id.
by apply/eq_in_map => i; rewrite mem_iota add0n /= => h; rewrite modn_small.
Qed.
Lemma mem_ords n (i : 'I_n.+1) : i \in ords n.
Proof. by rewrite -enum_ords mem_enum. Qed.
Lemma all_ords n (p : pred 'I_n.+1) : all p (ords n) -> forall i, p i.
Proof. by move=> /allP h i; apply: h; apply: mem_ords. Qed.
Lemma nth_ords n (x0 : 'I_n.+1) i : (i < n.+1)%N -> nth x0 (ords n) i = sym n i.
Proof. by move=> h; rewrite (nth_map 0%N) ?size_iota // nth_iota. Qed.

(* ---- the law --------------------------------------------------------------------------------------------- *)

Section Law.
Variables (n : nat) (weight : 'I_n.+1 -> nat).
(* the weight of an event, and of everything *)
Definition count_of (e : pred 'I_n.+1) : nat := sumn [seq (if e i then weight i else 0%N) | i <- ords n].
Definition total : nat := sumn [seq weight i | i <- ords n].
Hypothesis pos : (0 < total)%N.

Lemma total_gt0 : 0 < INR total. Proof. by apply: lt_0_INR; apply/ltP. Qed.
Lemma rsum_INR (I : Type) (s : seq I) (f : I -> nat) : rsum s (fun i => INR (f i)) = INR (sumn [seq f i | i <- s]).
Proof. by elim: s => //= i s ->; rewrite plus_INR. Qed.

Lemma law_ge0 (i : 'I_n.+1) : 0 <= INR (weight i) / INR total.
Proof. by apply: Rmult_le_pos; [apply: pos_INR | apply: Rlt_le; apply: Rinv_0_lt_compat; exact: total_gt0]. Qed.
Lemma law_sum : rsum (enum 'I_n.+1) (fun i => INR (weight i) / INR total) = 1.
Proof.
rewrite enum_ords (rsum_ext _ (g := fun i : 'I_n.+1 => / INR total * INR (weight i))); last by move=> i; rewrite /Rdiv; ring.
by rewrite rsum_mul rsum_INR -/total; field; apply: Rgt_not_eq; exact: total_gt0.
Qed.
Definition law : dist (ordinal_finType n.+1) := Dist law_ge0 law_sum.

Lemma pr_law (e : pred 'I_n.+1) : pr law e = INR (count_of e) / INR total.
Proof.
rewrite /pr enum_ords (rsum_ext _ (g := fun i : 'I_n.+1 => / INR total * INR (if e i then weight i else 0%N))).
  by rewrite rsum_mul rsum_INR /Rdiv Rmult_comm.
by move=> i; rewrite /= /Rdiv; case: (e i); rewrite /ind /=; ring.
Qed.
Lemma Ex_law (f : 'I_n.+1 -> R) : Ex law f = rsum (ords n) (fun i => INR (weight i) * f i) / INR total.
Proof.
rewrite /Ex enum_ords /Rdiv [RHS]Rmult_comm -rsum_mul.
by apply: rsum_ext => i; rewrite /= /Rdiv; ring.
Qed.
Lemma weight_gt0 (i : 'I_n.+1) : 0 < law i -> (0 < weight i)%N.
Proof. by rewrite /= lt0n => h; apply/eqP => e; move: h; rewrite e /= /Rdiv; lra. Qed.

(* what holds with probability 1 *)
Lemma almost_law (e : 'I_n.+1 -> Prop) (b : pred 'I_n.+1) :
  (forall i, b i -> e i) -> all (fun i : 'I_n.+1 => (weight i == 0%N) || b i) (ords n) -> almost law e.
Proof.
move=> h /all_ords a i /weight_gt0 p; apply: h; have := a i.
by rewrite -leqn0 leqNgt p.
Qed.
Lemma almost_eq (A : eqType) (f g : 'I_n.+1 -> A) :
  all (fun i : 'I_n.+1 => (weight i == 0%N) || (f i == g i)) (ords n) -> almost law (fun i => f i = g i).
Proof. by apply: almost_law => i /eqP. Qed.
Lemma covers_law (A : eqType) (X Y : 'I_n.+1 -> A) :
  all (fun i : 'I_n.+1 => (weight i == 0%N) || (0 < count_of (fun j => Y j == X i))%N) (ords n) -> covers law law X Y.
Proof.
apply: almost_law => i h; rewrite pr_law; apply: Rdiv_lt_0_compat; last exact: total_gt0.
by apply: lt_0_INR; apply/ltP.
Qed.
Lemma possible_law (T : rv (ordinal_finType n.+1)) t : (0 < count_of (fun i => T i == t))%N -> possible law T t.
Proof.
move=> h; rewrite /possible pr_law; apply: Rdiv_lt_0_compat; last exact: total_gt0.
by apply: lt_0_INR; apply/ltP.
Qed.
Lemma all_possible (T : rv (ordinal_finType n.+1)) (e : cod T -> Prop) :
  (forall i : 'I_n.+1, (0 < weight i)%N -> e (T i)) -> forall t, possible law T t -> e t.
Proof.
move=> h t; rewrite /possible pr_law => p.
have : has (fun i : 'I_n.+1 => (0 < weight i)%N && (T i == t)) (ords n).
  apply/negPn/negP => /hasPn z; move: p; rewrite /count_of (_ : [seq _ | i <- ords n] = nseq n.+1 0%N).
    by rewrite sumn_nseq mul0n /= /Rdiv; lra.
  have s : size (ords n) = n.+1 by rewrite size_map size_iota.
  rewrite -[in RHS]s; elim: (ords n) z {s} => //= i s IH z; rewrite IH; last by move=> j hj; apply: z; rewrite inE hj orbT.
  have := z i (mem_head _ _); rewrite negb_and -eqn0Ngt; case: (T i == t); rewrite ?orbT ?orbF //=.
  by move=> /eqP ->.
by case/hasP => i _ /andP [w /eqP <-]; apply: h.
Qed.

(* independent draws: every vector has the product of the weights of its components *)
Fixpoint vectors_of (A : Type) (s : seq A) (k : nat) : seq (seq A) :=
  if k is k'.+1 then [seq a :: t | a <- s, t <- vectors_of s k'] else [:: [::]].
Lemma vectors_ofP V k (t : seq 'I_V.+1) : size t = k -> t \in vectors_of (ords V) k.
Proof.
elim: k t => [|k IH] [|a t] // [st]; apply/allpairsP; exists (a, t); split=> //; [exact: mem_ords | exact: IH].
Qed.
Lemma iid_law V K (T : rvt (ordinal_finType n.+1) (vector K (symbol V.+1))) (x : rvt (ordinal_finType n.+1) (symbol V.+1)) :
  all (fun t : seq 'I_V.+1 => count_of (fun i => (T i : seq 'I_V.+1) == t) * total ^ K ==
    total * foldr (fun a c => count_of (fun i => x i == a) * c) 1 t)%N (vectors_of (ords V) K) -> iid law T x.
Proof.
move=> /allP h t; rewrite pr_law; have /eqP e := h t (vectors_ofP (size_tuple t)).
have -> : count_of (fun w => T w == t) = count_of (fun i => (T i : seq 'I_V.+1) == t) by [].
have t0 := total_gt0; have p0 : 0 < INR total ^ K by apply: pow_lt.
have prod (u : seq 'I_V.+1) : foldr (fun a p => pr law (fun w => x w == a) * p) 1 u =
    INR (foldr (fun a c => count_of (fun i => x i == a) * c)%N 1%N u) / INR total ^ size u.
  elim: u => [|a u /= ->]; first by rewrite /=; field.
  by rewrite pr_law mult_INR; field; split; [apply: pow_nonzero|]; lra.
rewrite prod size_tuple; move/(congr1 INR): e; rewrite !mult_INR.
have -> : INR (total ^ K) = INR total ^ K.
  by elim: (K) => //= k IH; rewrite expnS mult_INR IH.
move=> e; apply: (Rmult_eq_reg_l (INR total * INR total ^ K)); last by apply: Rgt_not_eq; nra.
rewrite [LHS](_ : _ = INR (count_of (fun i => (T i : seq 'I_V.+1) == t)) * INR total ^ K); last by field; lra.
by rewrite e; field; lra.
Qed.
Lemma uniform_law (A : finType) (X : 'I_n.+1 -> A) (m : nat) : #|A| = m -> size (undup [seq X i | i <- ords n]) = m ->
  all (fun i => (count_of (fun j => X j == X i) * m == total)%N) (ords n) -> uniform law X.
Proof.
move=> cA sA /all_ords h a.
have : a \in undup [seq X i | i <- ords n].
  have sub : {subset undup [seq X i | i <- ords n] <= enum A} by move=> x _; rewrite mem_enum.
  have [|_ ->] := uniq_min_size (undup_uniq _) sub; last by rewrite mem_enum.
  by rewrite sA -cA cardE.
rewrite mem_undup => /mapP [i _ ->]; rewrite pr_law cA; move: (h i); set c := count_of _ => /eqP e.
have := pos; rewrite -e muln_gt0 => /andP [c0 m0]; rewrite mult_INR; field.
by split; apply: Rgt_not_eq; apply: lt_0_INR; exact/ltP.
Qed.
Lemma takes_law (X : rv (ordinal_finType n.+1)) (m : nat) :
  (size (undup [seq X i | i <- ords n]) <= m)%N -> takes law X m.
Proof.
set s := undup _ => h; exists (s ++ nseq (m - size s) (X (sym n 0))).
by split; [rewrite size_cat size_nseq subnKC | move=> i _; rewrite mem_cat mem_undup map_f ?mem_ords].
Qed.

(* ---- entropies as sums of logarithms of counts -------------------------------------------------------------- *)

(* z1 ln n1 + z2 ln n2 + .. *)
Definition lform := seq (Z * nat).
Definition lval (f : lform) : R := rsum f (fun zn => IZR zn.1 * ln (INR zn.2)).
Definition neg (f : lform) : lform := [seq (- zn.1, zn.2)%Z | zn <- f].
Lemma lval_cat f g : lval (f ++ g) = lval f + lval g.
Proof. by rewrite /lval; elim: f => /= [|x f ->]; lra. Qed.
Lemma lval_one z k : lval [:: (z, k)] = IZR z * ln (INR k).
Proof. by rewrite /lval /=; lra. Qed.
Lemma lval_neg f : lval (neg f) = - lval f.
Proof. by rewrite /lval /neg; elim: f => /= [|x f ->]; rewrite ?opp_IZR; lra. Qed.

Definition hform (X : rv (ordinal_finType n.+1)) : lform :=
  (Z.of_nat total, total) ::
  [seq (- Z.of_nat (weight i), count_of (fun j => X j == X i))%Z | i : 'I_n.+1 <- ords n].

Lemma H_law X : H law X = lval (hform X) / (INR total * ln 2).
Proof.
have l2 := ln2_neq0; have t0 : INR total <> 0 by apply: Rgt_not_eq; exact: total_gt0.
pose c i := INR (count_of (fun j => X j == X i)).
have c0 (i : 'I_n.+1) : (0 < weight i)%N -> 0 < c i.
  move=> wi; apply: lt_0_INR; apply/ltP; apply: (leq_trans wi); rewrite /count_of.
  have := mem_ords i; elim: (ords n) => //= k s IH; rewrite inE => /orP [/eqP <-|h]; first by rewrite eqxx leq_addr.
  by apply: (leq_trans (IH h)); rewrite leq_addl.
have e : lval (hform X) = INR total * ln (INR total) - rsum (ords n) (fun i => INR (weight i) * ln (c i)).
  have z (s : seq 'I_n.+1) :
    rsum [seq (- Z.of_nat (weight i), count_of (fun j => X j == X i))%Z | i : 'I_n.+1 <- s] (fun zn => IZR zn.1 * ln (INR zn.2))
      = - rsum s (fun i => INR (weight i) * ln (c i)).
    by elim: s => /= [|i s ->]; rewrite ?opp_IZR -?INR_IZR_INZ /c; lra.
  by rewrite /lval /hform; cbn [rsum foldr fst snd]; rewrite -INR_IZR_INZ -/(rsum _ _) z.
have t : INR total = rsum (ords n) (fun i => INR (weight i)) by rewrite rsum_INR.
rewrite e /H Ex_law.
rewrite (_ : rsum (ords n) _ = / ln 2 * (rsum (ords n) (fun i => INR (weight i) * ln (c i)) - ln (INR total) * INR total)).
  by field.
rewrite t -rsum_mul /Rminus -rsum_opp -rsum_add -rsum_mul; apply: rsum_ext => i; rewrite pr_law -t.
case: (posnP (weight i)) => [-> /= | wi]; first ring.
by rewrite -/(c i) log2_div ?(c0 i wi) //; [rewrite /log2; field | exact: c0 | exact: total_gt0].
Qed.

(* the same over logarithms to base 2 of integers, for numbers to be bounded *)
Definition l2val (f : lform) : R := rsum f (fun zn => IZR zn.1 * log2 (IZR (Z.of_nat zn.2))).
Lemma l2val_lval f : l2val f = lval f / ln 2.
Proof.
have l2 := ln2_neq0; rewrite /l2val /lval; elim: f => /= [|x f ->]; first by field.
by rewrite /log2 -INR_IZR_INZ; field.
Qed.
Lemma H_law2 X : H law X = l2val (hform X) / IZR (Z.of_nat total).
Proof.
have l2 := ln2_neq0; have t0 : INR total <> 0 by apply: Rgt_not_eq; exact: total_gt0.
by rewrite H_law l2val_lval -INR_IZR_INZ; field.
Qed.

(* is a sum of logarithms 0?  The product of the powers with positive exponents against that with negative ones *)
Definition powers (f : lform) : Z := foldr (fun zn a => if (0 <? zn.1)%Z then (Z.of_nat zn.2 ^ zn.1 * a)%Z else a) 1%Z f.
Definition sound (f : lform) : bool := all (fun zn => (zn.1 =? 0)%Z || (0 < zn.2)%N) f.
Definition is0 (f : lform) : bool := sound f && (powers f =? powers (neg f))%Z.
Lemma powers_lval f : sound f ->
  [/\ (0 < powers f)%Z, (0 < powers (neg f))%Z & lval f = ln (IZR (powers f)) - ln (IZR (powers (neg f)))].
Proof.
elim: f => [_|[z m] f IH]; first by split=> //; rewrite /lval /= ln_1; lra.
rewrite /sound /= -/(sound f) => /andP [h /IH {IH} [p q e]]; rewrite /lval /= -/(lval f) e.
have m0 : z <> 0%Z -> (0 < Z.of_nat m)%Z.
  by move=> z0; case/orP: h => [/Z.eqb_eq //|/ltP]; lia.
have pw k : (0 < k)%Z -> (0 < Z.of_nat m)%Z -> ln (IZR (Z.of_nat m ^ k)) = IZR k * ln (INR m).
  move=> k0 mm; rewrite -[in LHS](Z2Nat.id k); last lia.
  by rewrite ln_pow_IZR // -INR_IZR_INZ INR_IZR_INZ Z2Nat.id; [rewrite INR_IZR_INZ | lia].
case: (Z.ltb_spec 0 z) => z0.
  have -> : (0 <? - z)%Z = false by apply/Z.ltb_ge; lia.
  have mm : (0 < Z.of_nat m)%Z by apply: m0; lia.
  have k : (0 < Z.of_nat m ^ z)%Z by apply: Z.pow_pos_nonneg; lia.
  split=> //; first exact: Z.mul_pos_pos.
  by rewrite mult_IZR ln_mult ?pw //; [lra | exact: IZR_lt | exact: IZR_lt].
case: (Z.ltb_spec 0 (- z)) => y0.
  have mm : (0 < Z.of_nat m)%Z by apply: m0; lia.
  have k : (0 < Z.of_nat m ^ (- z))%Z by apply: Z.pow_pos_nonneg; lia.
  split=> //; first exact: Z.mul_pos_pos.
  by rewrite mult_IZR ln_mult ?pw // ?opp_IZR; [lra | exact: IZR_lt | exact: IZR_lt].
have -> : z = 0%Z by lia.
by split=> //; lra.
Qed.
Lemma is0_lval f : is0 f -> lval f = 0.
Proof. by case/andP => /powers_lval [_ _ ->] /Z.eqb_eq ->; lra. Qed.

Lemma H_law_is (X : rv _) (k : nat) : is0 (hform X ++ [:: (- Z.of_nat total, k)%Z]) -> H law X = log2 k.
Proof.
move=> /is0_lval; rewrite lval_cat lval_one opp_IZR -INR_IZR_INZ H_law => e.
have l2 := ln2_neq0; have t0 : INR total <> 0 by apply: Rgt_not_eq; exact: total_gt0.
by rewrite (_ : lval _ = INR total * ln k); [rewrite /log2; field | lra].
Qed.
Lemma Hc_law_is (X Y : rv _) (k : nat) : is0 (hform [% X, Y] ++ neg (hform Y) ++ [:: (- Z.of_nat total, k)%Z]) -> Hc law X Y = log2 k.
Proof.
move=> /is0_lval; rewrite !lval_cat lval_neg lval_one opp_IZR -INR_IZR_INZ /Hc !H_law => e.
have l2 := ln2_neq0; have t0 : INR total <> 0 by apply: Rgt_not_eq; exact: total_gt0.
by rewrite (_ : lval (hform [% X, Y]) = lval (hform Y) + INR total * ln k); [rewrite /log2; field | lra].
Qed.
Lemma Hc_law0 (X Y : rv _) : is0 (hform [% X, Y] ++ neg (hform Y)) -> Hc law X Y = 0.
Proof. by move=> /is0_lval; rewrite lval_cat lval_neg /Hc !H_law => e; rewrite (_ : lval (hform [% X, Y]) = lval (hform Y)); lra. Qed.
Lemma MI_law0 (X Y : rv _) : is0 (hform X ++ hform Y ++ neg (hform [% X, Y])) -> MI law X Y = 0.
Proof.
move=> /is0_lval; rewrite !lval_cat lval_neg /MI !H_law => e.
by rewrite (_ : lval (hform [% X, Y]) = lval (hform X) + lval (hform Y)); [rewrite /Rdiv; ring | lra].
Qed.
Lemma CMI_law0 (X Y Z : rv _) :
  is0 (hform [% X, Z] ++ hform [% Y, Z] ++ neg (hform [% X, Y, Z]) ++ neg (hform Z)) -> CMI law X Y Z = 0.
Proof.
move=> /is0_lval; rewrite !lval_cat !lval_neg /CMI !H_law => e.
by rewrite (_ : lval (hform [% X, Y, Z]) = lval (hform [% X, Z]) + lval (hform [% Y, Z]) - lval (hform Z)); [rewrite /Rdiv; ring | lra].
Qed.
(* a mean of such sums; divergences *)
Definition mform (F : 'I_n.+1 -> lform) : lform :=
  flatten [seq [seq (Z.of_nat (weight i) * zn.1, zn.2)%Z | zn <- F i] | i : 'I_n.+1 <- ords n].
Lemma l2val_cat f g : l2val (f ++ g) = l2val f + l2val g.
Proof. by rewrite /l2val; elim: f => /= [|x f ->]; lra. Qed.
Lemma l2val_mul z f : l2val [seq (z * zn.1, zn.2)%Z | zn <- f] = IZR z * l2val f.
Proof. by rewrite /l2val; elim: f => /= [|x f ->]; rewrite ?mult_IZR; lra. Qed.
Lemma mean_form (F : 'I_n.+1 -> lform) (g : 'I_n.+1 -> R) :
  (forall i, 0 < law i -> g i = l2val (F i)) -> Ex law g = l2val (mform F) / IZR (Z.of_nat total).
Proof.
move=> h; rewrite (Ex_ext (g := fun i => l2val (F i))) // Ex_law -INR_IZR_INZ; congr (_ / _).
by rewrite /mform; elim: (ords n) => [|i s IH] //=; rewrite l2val_cat -IH l2val_mul -INR_IZR_INZ.
Qed.
Lemma count_gt0 (e : pred 'I_n.+1) : 0 < pr law e -> 0 < INR (count_of e).
Proof.
have t := total_gt0; rewrite pr_law => h; have -> : INR (count_of e) = INR (count_of e) / INR total * INR total by field; lra.
exact: Rmult_lt_0_compat.
Qed.
Lemma l2val_two a b : l2val [:: (1, a); (-1, b)]%Z = log2 (INR a) - log2 (INR b).
Proof. by rewrite /l2val /= -!INR_IZR_INZ; ring. Qed.
Lemma KL_law (A : eqType) (X Y : rvt (ordinal_finType n.+1) A) : covers law law X Y ->
  KL law law X Y = l2val (mform (fun i => [:: (1, count_of (fun j => X j == X i)); (-1, count_of (fun j => Y j == X i))]%Z)) / IZR (Z.of_nat total).
Proof.
move=> c; apply: mean_form => i hi; rewrite l2val_two -log2_div; try exact: count_gt0 (pr_self_gt0 X hi); try exact: count_gt0 (c i hi).
have t := total_gt0; have y := count_gt0 (c i hi); rewrite !pr_law; congr log2.
have key (a b d : R) : 0 < b -> 0 < d -> a / d / (b / d) = a / b by move=> *; field; lra.
exact: (key _ _ _ y t).
Qed.
Lemma KL_at_law (A : eqType) (X Y : rvt (ordinal_finType n.+1) A) (G : rv (ordinal_finType n.+1)) : covers law law X Y ->
  Ex law (fun w => KL (at_ law G (G w)) law X Y) =
  l2val (mform (fun i => [:: (1, count_of (fun j => [% X, G] j == [% X, G] i)); (-1, count_of (fun j => G j == G i))]%Z ++
    [:: (1, total); (-1, count_of (fun j => Y j == X i))]%Z)) / IZR (Z.of_nat total).
Proof.
move=> c; set F := (X in mform X); rewrite -(@mean_form F (fun i => l2val (F i))) //.
rewrite -[RHS](Ex_total law G); apply: Ex_ext => w hw; apply: Ex_ext => i hi.
have [hi' e] := at_supp (possible_self G hw) hi; rewrite /F l2val_cat !l2val_two.
have t := total_gt0; have y := count_gt0 (c i hi'); have g := count_gt0 (pr_self_gt0 G hi').
have xg := count_gt0 (pr_self_gt0 [% X, G] hi'); rewrite -e (pr_at G X hi') !pr_law.
rewrite -!log2_div // -log2_mul; try by apply: Rdiv_lt_0_compat.
have key (a b d u : R) : 0 < b -> 0 < d -> 0 < u -> a / d / (b / d) / (u / d) = a / b * (d / u) by move=> *; field; lra.
by congr log2; exact: (key _ _ _ _ g t y).
Qed.
End Law.

(* ---- the law given an event is one of these laws too --------------------------------------------------------- *)

Section Given.
Variables (n : nat) (weight : 'I_n.+1 -> nat) (pos : (0 < total weight)%N) (e : pred 'I_n.+1).
Definition within (i : 'I_n.+1) : nat := if e i then weight i else 0%N.
Hypothesis pos' : (0 < total within)%N.
Lemma given_law i : given (law pos) e i = law pos' i.
Proof.
have c : count_of weight e = total within by [].
have t := total_gt0 pos; have t' := total_gt0 pos'.
rewrite /= /given_pmf !pr_law c; case: (Rlt_dec _ _) => h; last by case: h; apply: Rdiv_lt_0_compat.
have w : INR (within i) = ind (e i) * INR (weight i) by rewrite /within; case: (e i); rewrite /ind /=; lra.
by rewrite /= w; field; split; lra.
Qed.
Lemma H_given X : H (given (law pos) e) X = H (law pos') X.
Proof.
have p b : pr (given (law pos) e) b = pr (law pos') b by apply: rsum_ext => i; rewrite given_law.
by rewrite /H /Ex; congr (- _); apply: rsum_ext => i; rewrite given_law p.
Qed.
Lemma pr_given b : pr (given (law pos) e) b = pr (law pos') b.
Proof. by apply: rsum_ext => i; rewrite given_law. Qed.
End Given.

(* a number has the mean 0 given T, if it has at each of the values that T takes *)
Lemma mean_zero_law n (weight : 'I_n.+1 -> nat) (pos : (0 < total weight)%N) (T : rv (ordinal_finType n.+1)) (f : 'I_n.+1 -> R) :
  (forall i, rsum (ords n) (fun j => INR (weight j) * ind (T j == T i) * f j) = 0) ->
  almost (law pos) (fun v => Ex (at_ (law pos) T (T v)) f = 0).
Proof.
move=> zero v hv; rewrite Ex_at; last exact: possible_self.
rewrite enum_ords (rsum_ext _ (g := fun j => / INR (total weight) * (INR (weight j) * ind (T j == T v) * f j))).
  by rewrite rsum_mul zero; lra.
by move=> j; rewrite /= /Rdiv; ring.
Qed.

(* ---- tactics ---------------------------------------------------------------------------------------------------- *)

Fixpoint each_of n (P : 'I_n.+1 -> Prop) (s : seq nat) : Prop := if s is i :: s' then P (sym n i) /\ each_of P s' else True.
Lemma each n (P : 'I_n.+1 -> Prop) : each_of P (iota 0 n.+1) -> forall i, P i.
Proof.
move=> h i; rewrite -(sym_val i); have : (i : nat) \in iota 0 n.+1 by rewrite mem_iota ltn_ord.
by elim: (iota 0 n.+1) h => //= j s IH [p q]; rewrite inE => /orP [/eqP -> | /(IH q)].
Qed.
Lemma rsum_enum n (f : 'I_n.+1 -> R) : rsum (enum 'I_n.+1) f = rsum (ords n) f.
Proof. by rewrite enum_ords. Qed.

(* counts, weights and numbers of distinct values are natural numbers that compute *)
Ltac naturals := repeat match goal with
  | |- context [INR ?k] => let v := eval vm_compute in (Z.of_nat k) in
      let e := fresh "e" in assert (e : INR k = IZR v) by (rewrite INR_IZR_INZ; apply: f_equal; vm_compute; reflexivity);
      rewrite e; clear e
  end.
(* every entropy, probability and mean as a number: logarithms of integers with rational coefficients *)
Ltac given_laws := rewrite /at_; repeat match goal with
  | |- context [given (law ?p) ?e] =>
      lazymatch type of p with is_true (leq 1 (total ?u)) =>
        let q := fresh "q" in assert (q : (0 < total (within u e))%N) by (vm_compute; reflexivity);
        rewrite ?(@H_given _ u p e q) ?(@pr_given _ u p e q) end
  end.
Ltac numbers :=
  rewrite ?rsum_enum /ords; cbn [rsum foldr map iota];
  rewrite ?KL_at_law ?KL_law; try (apply: covers_law; by vm_compute);
  rewrite /MI /CMI /Hc; given_laws; rewrite ?H_law2 ?Ex_law ?pr_law;
  repeat match goal with
  | |- context [mform ?u ?F] => let f := eval vm_compute in (mform u F) in
      let e := fresh "e" in assert (e : mform u F = f) by (vm_compute; reflexivity); rewrite e; clear e
  | |- context [hform ?u ?X] => let f := eval vm_compute in (hform u X) in
      let e := fresh "e" in assert (e : hform u X = f) by (vm_compute; reflexivity); rewrite e; clear e
  | |- context [Z.of_nat ?k] => let t := eval vm_compute in (Z.of_nat k) in
      let e := fresh "e" in assert (e : Z.of_nat k = t) by (vm_compute; reflexivity); rewrite e; clear e
  end;
  rewrite /l2val /ords; cbn [rsum foldr fst snd map iota Z.of_nat Pos.of_succ_nat Pos.succ];
  naturals; repeat match goal with
  | |- context [log2 (IZR ?a / IZR ?b)] => rewrite (@log2_div (IZR a) (IZR b)); [|lra|lra]
  end; rewrite ?log2_1.
(* the logarithms of integers by those of primes *)
Definition divisor (z : Z) : Z :=
  head z [seq Z.of_nat k | k <- iota 2 (Z.to_nat z - 2) & Z.eqb (Z.modulo z (Z.of_nat k)) 0].
Ltac prime_logs := repeat match goal with
  | |- context [log2 (IZR ?z)] =>
      let d := eval vm_compute in (divisor z) in
      let q := eval vm_compute in (Z.div z d) in
      lazymatch q with 1%Z => fail | _ => idtac end;
      let e := fresh "e" in assert (e : log2 (IZR z) = log2 (IZR d) + log2 (IZR q))
        by (rewrite -log2_mul; [rewrite -mult_IZR; reflexivity | lra | lra]);
      rewrite e; clear e
  end; rewrite ?log2_2.
Ltac indicators := repeat match goal with
  | |- context [ind ?b] => let v := eval vm_compute in b in
      let e := fresh "e" in assert (e : b = v) by (vm_compute; reflexivity); rewrite e; clear e; cbn [ind]
  | |- context [index ?t ?k] => let v := eval vm_compute in (index t k) in
      let e := fresh "e" in assert (e : index t k = v) by (vm_compute; reflexivity); rewrite e; clear e; cbn [nth]
  end.
(* a law given two events *)
Section Twice.
Variables (n : nat) (weight : 'I_n.+1 -> nat) (pos : (0 < total weight)%N) (e f : pred 'I_n.+1).
Hypothesis pos1 : (0 < total (within weight e))%N.
Hypothesis pos2 : (0 < total (within (within weight e) f))%N.
Lemma pr_given2 b : pr (given (given (law pos) e) f) b = pr (law pos2) b.
Proof.
have q g : pr (given (law pos) e) g = pr (law pos1) g by exact: pr_given.
apply: rsum_ext => i; rewrite -(given_law pos1 pos2) /given /= /given_pmf q.
by case: (Rlt_dec _ _) => h; rewrite (given_law pos pos1).
Qed.
End Twice.

Ltac twice := rewrite /at_; repeat match goal with
  | |- context [given (given (law ?p) ?e) ?f] =>
      lazymatch type of p with is_true (leq 1 (total ?u)) =>
        let q := fresh "q" in assert (q : (0 < total (within u e))%N) by (vm_compute; reflexivity);
        let q' := fresh "q" in assert (q' : (0 < total (within (within u e) f))%N) by (vm_compute; reflexivity);
        rewrite ?(@pr_given2 _ u p e f q q') end
  end.
Ltac conjuncts := repeat match goal with |- _ /\ _ => split | |- True => exact I end.
Ltac every_symbol := apply: each; cbn [each_of iota]; conjuncts.
Ltac hypothesis :=
  lazymatch goal with
  | |- MI _ _ _ = 0 => apply: MI_law0; by vm_compute
  | |- CMI _ _ _ _ = 0 => apply: CMI_law0; by vm_compute
  | |- Hc _ _ _ = 0 => apply: Hc_law0; by vm_compute
  | |- Hc _ _ _ = log2 _ => apply: Hc_law_is; by vm_compute
  | |- H _ _ = log2 _ => apply: H_law_is; by vm_compute
  | |- accepted (law ?p) _ ?T _ ?S =>
      refine (@all_possible _ _ p S _ _); every_symbol; move=> _;
      (split; [twice; numbers; lra | every_symbol; twice; numbers; lra])
  | |- covers _ _ _ _ => apply: covers_law; by vm_compute
  | |- almost (law _) (fun _ => Ex (at_ _ _ _) _ = 0) =>
        apply: mean_zero_law; apply: each; cbn [each_of iota]; do ?split; rewrite /ords; cbn [rsum foldr map iota];
        indicators; naturals; lra
  | |- almost _ (fun _ => _ = _) => apply: almost_eq; by vm_compute
  | |- takes _ _ _ => apply: takes_law; by vm_compute
  | |- possible _ _ _ => apply: possible_law; by vm_compute
  | |- uniform _ _ => apply: uniform_law; [by rewrite ?card_tuple ?card_ord | by vm_compute | by vm_compute]
  | |- iid _ _ _ => apply: iid_law; by vm_compute
  | |- is_true _ => by vm_compute
  | |- forall t, possible (law ?p) ?T t -> @?e t =>
        refine (@all_possible _ _ p T e _); apply: each; cbn [each_of iota]; do ?split; move=> *; numbers; lra
  | |- forall _ : 'I__, _ => apply: each; cbn [each_of iota]; do ?split; hypothesis
  | |- Ex _ _ = _ => numbers; indicators; lra
  | |- (_ - _ = _)%R => numbers; lra
  | |- Rle _ _ => first [naturals; lra | numbers; numeric]
  | |- Rlt _ _ => numbers; numeric
  | |- _ = _ => numbers; prime_logs; lra
  end.
(* h : a relation between numbers of the law that does not hold *)
Ltac conclude :=
  lazymatch goal with
  | |- _ <= _ -> False => apply: Rlt_not_le; numbers; numeric
  | |- _ < _ -> False => apply: Rle_not_lt; numbers; numeric
  | |- _ /\ _ -> False => first [case=> + _; conclude | case=> _ +; conclude]
  | |- _ = _ -> False => first [apply: Rlt_not_eq; numbers; numeric | apply: Rgt_not_eq; numbers; numeric]
  end.
Ltac hypotheses := repeat (lazymatch goal with |- (?a -> ?b) -> False => move/(_ ltac:(hypothesis)) end).
