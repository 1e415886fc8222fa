(* Laws on which the hypotheses of a theorem hold while every variable varies. *)
From Coq Require Import Reals Lra ZArith Lia.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Total Numeric Tactics Accepted Decide.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Section Witness.
Variables (n : nat) (weight : 'I_n.+1 -> nat) (pos : (0 < total weight)%N).

Lemma varies_law (A : eqType) (X : 'I_n.+1 -> A) :
  has (fun i => has (fun j => [&& 0 < weight i, 0 < weight j & X i != X j]%N) (ords n)) (ords n) ->
  exists v w, 0 < law pos v /\ 0 < law pos w /\ X v <> X w.
Proof.
have p (i : 'I_n.+1) : (0 < weight i)%N -> 0 < law pos i.
  by move=> h; apply: Rdiv_lt_0_compat; [apply: lt_0_INR; apply/ltP | exact: total_gt0].
by case/hasP => i _ /hasP [j _ /and3P [hi hj /eqP ne]]; exists i, j; split; [exact: p | split; [exact: p | exact: ne]].
Qed.

(* fewer sets than patterns of d + 1 tokens *)
Fixpoint patterns (m : nat) : seq (seq bool) :=
  if m is m'.+1 then [seq true :: b | b <- patterns m'] ++ [seq false :: b | b <- patterns m'] else [:: [::]].
Lemma patternsP m b : b \in patterns m -> size b = m.
Proof.
elim: m b => [|m IH] b /=; first by rewrite inE => /eqP ->.
by rewrite mem_cat => /orP [] /mapP [c /IH <- ->].
Qed.
Lemma size_patterns m : size (patterns m) = (2 ^ m)%N.
Proof. by elim: m => //= m IH; rewrite size_cat !size_map IH expnS mul2n addnn. Qed.
Lemma uniq_patterns m : uniq (patterns m).
Proof.
elim: m => //= m IH; rewrite cat_uniq !map_inj_uniq ?IH //; try by move=> ? ? [].
by rewrite andbT; apply/hasPn => b /mapP [c _ ->]; apply/mapP => -[].
Qed.
Lemma vc_law (S : 'I_n.+1 -> nat) d : (size (undup [seq S i | i <- ords n]) < 2 ^ d.+1)%N -> vc_at_most (law pos) S d.
Proof.
move=> few t _ _; pose cut s := [seq Nat.testbit s x | x <- t].
have [b bp no] : exists2 b, b \in patterns d.+1 & b \notin [seq cut s | s <- undup [seq S i | i <- ords n]].
  apply/hasP; rewrite has_predC; apply: contraL few => /allP sub; rewrite -leqNgt -size_patterns.
  by rewrite -(size_map cut); apply: uniq_leq_size; [exact: uniq_patterns | exact: sub].
exists b; split; first exact: patternsP.
by move=> w _ e; case/negP: no; rewrite -e; apply: map_f; rewrite mem_undup map_f ?mem_ords.
Qed.
End Witness.

(* the law of X given U is that of Y given V, by counting *)
Section Alike.
Variables (n : nat) (weight : 'I_n.+1 -> nat) (pos : (0 < total weight)%N) (A B : eqType).
Variables (X Y : rvt (ordinal_finType n.+1) A) (U V : rvt (ordinal_finType n.+1) B).
Let c := count_of weight.
Lemma KLc_law0 : all (fun i => all (fun j => (weight i == 0%N) || (weight j == 0%N) || (U j != U i) ||
    ((0 < c (fun k => V k == U i))%N && (0 < c (fun k => (V k == U i) && (Y k == X j)))%N &&
     (c (fun k => (U k == U i) && (X k == X j)) * c (fun k => V k == U i) ==
      c (fun k => (V k == U i) && (Y k == X j)) * c (fun k => U k == U i))%N)) (ords n)) (ords n) ->
  KLc (law pos) X U Y V = 0.
Proof.
move=> /all_ords h; rewrite /KLc (@Ex_ext _ _ _ (fun=> 0)) ?Ex_const // => i hi.
rewrite /KL (@Ex_ext _ _ _ (fun=> 0)) ?Ex_const // => j hj.
have [hj' e] := at_supp (possible_self U hi) hj.
have := all_ords (h i) j; have := weight_gt0 hi; have := weight_gt0 hj'; rewrite !lt0n => /negbTE -> /negbTE -> /=.
have -> /= : (U j != U i) = false by apply/negbTE; rewrite negbK; apply/eqP; exact: e.
move=> /andP [/andP [v xy] /eqP same]; rewrite -!lt0n in v xy.
have u : (0 < c (fun k => U k == U i))%N.
  by have := @pr_self_gt0 _ (law pos) U i hi; rewrite pr_law => q; rewrite lt0n; apply/eqP => z; move: q; rewrite -/c z /= /Rdiv; lra.
have t := total_gt0 pos.
have u' : 0 < INR (c (fun k => U k == U i)) by apply: lt_0_INR; apply/ltP.
have v' : 0 < INR (c (fun k => V k == U i)) by apply: lt_0_INR; apply/ltP.
have xy' : 0 < INR (c (fun k => (V k == U i) && (Y k == X j))) by apply: lt_0_INR; apply/ltP.
rewrite !Accepted.pr_given ?pr_law -/c; try by apply: Rdiv_lt_0_compat.
have s : INR (c (fun k => (U k == U i) && (X k == X j))) * INR (c (fun k => V k == U i)) =
  INR (c (fun k => (V k == U i) && (Y k == X j))) * INR (c (fun k => U k == U i)) by rewrite -!mult_INR; congr INR.
have key p q r z y : 0 < q -> 0 < r -> 0 < z -> 0 < y -> p * q = r * z -> p / y / (z / y) / (r / y / (q / y)) = 1.
  by move=> q0 r0 z0 y0 e0; rewrite (_ : p = r * z / q); [field; lra | rewrite -e0; field; lra].
by rewrite (_ : _ / _ = 1) ?log2_1 //; exact: (key _ _ _ _ _ v' xy' u' t s).
Qed.
Lemma KL_law0 : all (fun i => (weight i == 0%N) || ((0 < c (fun k => Y k == X i))%N &&
    (c (fun k => X k == X i) == c (fun k => Y k == X i)))) (ords n) -> KL (law pos) (law pos) X Y = 0.
Proof.
move=> /all_ords h; rewrite /KL (@Ex_ext _ _ _ (fun=> 0)) ?Ex_const // => i hi.
have := h i; have := weight_gt0 hi; rewrite lt0n => /negbTE -> /= /andP [y /eqP e].
have y' : 0 < INR (c (fun k => Y k == X i)) by apply: lt_0_INR; apply/ltP.
have t := total_gt0 pos; rewrite !pr_law -/c e.
by rewrite (_ : _ / _ = 1) ?log2_1 //; field; lra.
Qed.
End Alike.

(* advantages are compared as natural numbers, K more than they are *)
Definition raised K (r : K.-tuple 'I_2) : seq nat :=
  [seq (K * x + (K - sumn [seq nat_of_ord y | y : 'I_2 <- r]))%N | x : 'I_2 <- r].
Lemma centred_raised K (r s : K.-tuple 'I_2) : (centred r == centred s) = (raised r == raised s).
Proof.
have e (t : K.-tuple 'I_2) : centred t = [seq INR x - INR K | x <- raised t].
  rewrite /centred /raised -map_comp; apply: eq_map => x /=; rewrite plus_INR mult_INR minus_INR.
    by rewrite -rsum_INR; lra.
  apply/leP; rewrite -[X in (_ <= X)%N](size_tuple t) -sum1_size sumnE big_map; apply: leq_sum => y _.
  by rewrite -ltnS ltn_ord.
by rewrite !e; apply: inj_eq; apply: inj_map => x y h; apply: INR_eq; lra.
Qed.
Lemma CMI_centred (Om : finType) (Pr : dist Om) (g S T : rv Om) K (r : Om -> K.-tuple 'I_2) :
  CMI Pr g S [% T, RV (fun w => centred (r w) : list_of R_eqType)] = CMI Pr g S [% T, RV (fun w => raised (r w))].
Proof.
have e (X : rv Om) : H Pr [% X, [% T, RV (fun w => centred (r w) : list_of R_eqType)]] = H Pr [% X, [% T, RV (fun w => raised (r w))]].
  by apply: H_ext => v w _ _; rewrite /= !xpair_eqE centred_raised.
rewrite /CMI !e; congr (_ - _); apply: H_ext => v w _ _; by rewrite /= !xpair_eqE centred_raised.
Qed.

(* one hypothesis, or that one variable varies *)
Ltac one := lazymatch goal with
  | |- exists _ _, _ => apply: varies_law; by vm_compute
  | |- vc_at_most _ _ _ => apply: vc_law; by vm_compute
  | |- KLc _ _ _ _ _ = 0 => apply: KLc_law0; by vm_compute
  | |- KL _ _ _ _ = 0 => apply: KL_law0; by vm_compute
  | |- almost _ _ => first [by move=> ? _; reflexivity | hypothesis]
  | |- CMI _ _ _ [% _, _] = 0 => first [rewrite CMI_centred; hypothesis | hypothesis]
  | |- Rle _ _ => first [by naturals; lra | numbers; numeric]
  | |- forall t, possible (law ?p) ?T t -> Rle (@?a t) (@?b t) =>
      refine (@all_possible _ _ p T (fun t => Rle (a t) (b t)) _); every_symbol; move=> _;
      first [by rewrite /=; lra | numbers; lra | numbers; numeric]
  | |- forall _ : 'I__, Rle _ _ => every_symbol; numbers; numeric
  | |- _ => hypothesis
  end.
Ltac met := conjuncts; one.
