(* Token feedback: binary targets, uniform targets, one reward for the whole sequence. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Binary Total Numeric Equality Tactics Match Uniform Positions.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Lemma match_vv_fun (Om : finType) (Pr : dist Om) m n K (x : rvt Om (vector K (symbol m))) (S : rvt Om (vector K (symbol n)))
  (R : rvt Om (vector K (symbol 2))) : almost Pr (fun w => R w = match_vv (x w) (S w)) -> Hc Pr R [% S, x] = 0.
Proof.
move=> d; apply: Hc_fun => v w hv hw; case=> e1 e2; change (R v = R w); rewrite !d //.
by rewrite (e1 : S v = S w) (e2 : x v = x w).
Qed.

(* of binary tokens the feedback tells each target, whatever the token was *)
Lemma match_vv_tells (Om : finType) (Pr : dist Om) m K (x : rvt Om (vector K (symbol m))) (S R : rvt Om (vector K (symbol 2))) :
  (m <= 2)%N -> almost Pr (fun w => R w = match_vv (x w) (S w)) -> Hc Pr S [% x, R] = 0.
Proof.
move=> m2 d; apply: Hc_fun => v w hv hw; case=> e1 e2; change (S v = S w).
have {}e2 : R v = R w by exact: e2.
have {}e1 : x v = x w by exact: e1.
apply: eq_from_tnth => i; move: (congr1 (fun u => tnth u i) e2); rewrite /= !d // !match_vvE e1 => /bit_inj.
have : (tnth (x w) i < 2)%N by apply: leq_trans (ltn_ord _) m2.
move: (nat_of_ord (tnth (x w) i)) (tnth (S v) i) (tnth (S w) i) => a [[|[|?]] ?] [[|[|?]] ?] //=.
- by move=> _ _; apply: val_inj.
- by case: a => [|[|]].
- by case: a => [|[|]].
- by move=> _ _; apply: val_inj.
Qed.
Theorem binary_tokens (Om : finType) (Pr : dist Om) m K (x : rvt Om (vector K (symbol m))) (S R : rvt Om (vector K (symbol 2))) :
  (m <= 2)%N -> almost Pr (fun w => R w = match_vv (x w) (S w)) -> MI Pr [% x, R] S = H Pr S.
Proof. by move=> m2 d; have := match_vv_tells m2 d; shannon. Qed.

Lemma H_uniform_tuple (Om : finType) (Pr : dist Om) n k (S : rvt Om (vector k (symbol n))) :
  (1 <= n)%N -> uniform Pr S -> H Pr S = k * log2 n.
Proof.
move=> n1 u; rewrite (H_uniform (A := [finType of k.-tuple 'I_n]) (X := S) u) card_tuple card_ord INR_expn log2_pow //.
by apply: (lt_INR 0); apply/ltP.
Qed.
Lemma H_uniform_bits (Om : finType) (Pr : dist Om) k (S : rvt Om (vector k (symbol 2))) : uniform Pr S -> H Pr S = k.
Proof. by move=> u; rewrite (H_uniform_tuple _ u) // INR_2 log2_2 Rmult_1_r. Qed.

(* uniform on as many values as the alphabet has: on all of it *)
Lemma uniform_on_all (Om : finType) (Pr : dist Om) (A : finType) (X : rvt Om A) : uniform_on Pr X (INR #|A|) -> uniform Pr X.
Proof.
move=> u; have n0 := uniform_on_gt0 u.
have le a : pr Pr (fun w => X w == a) <= / INR #|A|.
  case: (Rle_lt_or_eq_dec _ _ (pr_ge0 Pr (fun w => X w == a))) => [h|<-]; last first.
    by apply: Rlt_le; apply: Rinv_0_lt_compat.
  by have [w [hw <-]] := @possible_ext _ Pr _ X a h; right; exact: (u w hw).
move=> a; have z : rsum (enum A) (fun a => / INR #|A| - pr Pr (fun w => X w == a)) = 0.
  rewrite /Rminus rsum_add rsum_opp (pr_total Pr X) rsum_const -cardE Rinv_r; last exact: Rgt_not_eq n0.
  by rewrite Rplus_opp_r.
have g : forall b, 0 <= / INR #|A| - pr Pr (fun w => X w == b) by move=> b; move: (le b); lra.
by have := rsum_in0 g z (mem_enum A a); lra.
Qed.

(* uniform targets: each component is uniform, and independent of those before it *)
Section UniformTargets.
Variables (V T : nat) (Om : finType) (Pr : dist Om) (S : rvt Om (vector T (symbol V))).
Hypothesis V1 : (1 <= V)%N.
Hypothesis targets : uniform Pr S.

Lemma targets_sum : rsum (enum 'I_T) (fun t => Hc Pr (comp S t) (before S t)) = T * log2 V.
Proof.
rewrite -(H_uniform_tuple V1 targets).
have one := chain_H Pr S (RV (fun=> tt)).
have e X : Hc Pr X (RV (fun=> tt)) = H Pr X by rewrite /Hc H_one (@H_const _ _ (RV (fun=> tt))) //; lra.
by rewrite -[RHS]e one; apply: rsum_ext => t; rewrite Hc_one.
Qed.
Lemma target_H t : Hc Pr (comp S t) (before S t) = log2 V.
Proof.
have e : rsum (enum 'I_T) (fun t => Hc Pr (comp S t) (before S t)) = rsum (enum 'I_T) (fun=> log2 V).
  by rewrite targets_sum rsum_positions.
apply: (rsum_le_eq _ e (mem_enum _ t)) => i; exact: (Hc_takes_le1 _ (takes_symbol Pr (comp S i))).
Qed.
Lemma target_indep t : MI Pr (comp S t) (before S t) = 0.
Proof.
have := target_H t; have := H_takes (takes_symbol Pr (comp S t)); have := MI_ge0 Pr (comp S t) (before S t).
rewrite /MI /Hc; lra.
Qed.
Lemma target_uniform t : uniform Pr (comp S t).
Proof.
apply: (@uniform_on_all _ _ [finType of 'I_V] (comp S t)); rewrite card_ord.
apply/(H_takes_eq (takes_symbol Pr (comp S t))).
have := target_H t; have := H_takes (takes_symbol Pr (comp S t)); have := Hc_le Pr (comp S t) (before S t); lra.
Qed.
End UniformTargets.

(* matches with fixed tokens are independent *)
Section Matches.
Variables (V T : nat) (Om : finType) (Pr : dist Om).
Variables (S x : rvt Om (vector T (symbol V))) (R : rvt Om (vector T (symbol 2))).
Hypothesis V1 : (1 <= V)%N.
Hypothesis targets : uniform Pr S.
Hypothesis independence : MI Pr x S = 0.
Hypothesis token_match : almost Pr (fun w => R w = match_vv (x w) (S w)).

Lemma matches_at t : possible Pr x t -> H (at_ Pr x t) R = T * h2 (1 / V).
Proof.
move=> ht; set Q := at_ Pr x t; have u : uniform Q S := uniform_at targets independence ht.
have at_w w : 0 < Q w -> forall i, tnth (R w) i = bit (tnth t i == tnth (S w) i).
  by move=> /(at_suppt ht) [hw e] i; rewrite token_match // match_vvE e.
have e X : Hc Q X (RV (fun=> tt)) = H Q X by rewrite /Hc H_one (@H_const _ _ (RV (fun=> tt))) //; lra.
rewrite -e chain_H -rsum_positions; apply: rsum_ext => i; rewrite Hc_one.
have ind := target_indep V1 u i; have ui := target_uniform V1 u i.
have f1 : Hc Q (comp R i) (comp S i) = 0.
  by apply: Hc_fun => v w hv hw h; change (tnth (R v) i = tnth (R w) i); rewrite !at_w // (h : tnth (S v) i = tnth (S w) i).
have f2 : Hc Q (before R i) (before S i) = 0.
  apply: Hc_fun => v w hv hw h; change (take i (R v) = take i (R w)).
  have {}h : take i (S v) = take i (S w) by exact: h.
  have sz (n : nat) (y : T.-tuple 'I_n) : size (take i y) = i by rewrite size_takel // size_tuple ltnW.
  apply: (@eq_from_nth _ (bit true)); rewrite !sz // => j hj.
  have hT : (j < T)%N by apply: ltn_trans hj (ltn_ord i).
  rewrite !nth_take // -!(tnth_nth _ _ (Ordinal hT)) !at_w //; congr (bit (_ == _)).
  have z := tnth (S v) (Ordinal hT).
  by have := congr1 (fun s => nth z s j) h; rewrite /= !nth_take // -!(tnth_nth z _ (Ordinal hT)).
have -> : Hc Q (comp R i) (before R i) = H Q (comp R i).
  have := MI_ge0 Q (comp R i) (before R i); have := CMI_ge0 Q (comp R i) (before S i) (before R i).
  have := Hc_ge0 Q (before R i) [% before S i, comp R i]; have := CMI_ge0 Q (before R i) (comp R i) (before S i).
  have := CMI_ge0 Q (before S i) (comp S i) (comp R i); have := CMI_ge0 Q (comp R i) (before S i) (comp S i).
  have := Hc_ge0 Q (comp R i) [% comp S i, before S i]; shannon.
rewrite (@law_bit _ Q [finType of 'I_V] (comp S i) (comp R i) (pred1 (tnth t i)) ui) ?card1 ?card_ord //.
by move=> w hw; change (tnth (R w) i = bit (tnth (S w) i == tnth t i)); rewrite at_w // eq_sym.
Qed.
Theorem matches_avg : Hc Pr R x = T * h2 (1 / V).
Proof. by have := Hc_eq_avg (T := x) (f := fun=> T * h2 (1 / V)) matches_at; rewrite Ex_const. Qed.
End Matches.

Lemma two_pow_ge2 n : (1 <= n)%N -> 2 <= 2 ^ n.
Proof. by case: n => // n _; have := pow_R1_Rle 2 n ltac:(lra); rewrite /=; lra. Qed.
