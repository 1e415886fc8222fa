From BPR.library Require Import All Stopping.
From BPR.statements Require Import token_tightness.

Theorem token_tightness__tight : token_tightness.token_tightness__tight.
Proof.
move=> T T1 Om Pr S x R match_ targets; split; last exact: H_uniform_bits.
by apply: (binary_tokens _ match_).
Qed.
Theorem token_tightness__ceiling : token_tightness.token_tightness__ceiling.
Proof.
move=> T T1 Om Pr S x R match_; split; first exact: (binary_tokens _ match_).
by have := @H_tuple _ Pr 2 T S isT; rewrite INR_2 log2_2 Rmult_1_r.
Qed.
Theorem token_tightness__ceiling__equality2 : token_tightness.token_tightness__ceiling__equality2.
Proof.
move=> T T1 Om Pr S x R match_; have := @H_tuple_eq _ Pr 2 T S isT; by rewrite INR_2 log2_2 Rmult_1_r.
Qed.
Theorem token_tightness__v_ary : token_tightness.token_tightness__v_ary.
Proof.
move=> T V T1 V2 Om Pr S x R targets ind match_; split; last exact: (matches_avg (ltnW V2) targets ind match_).
by have := match_vv_fun match_; shannon.
Qed.
Theorem token_tightness__v_ary__defined : token_tightness.token_tightness__v_ary__defined.
Proof. by move=> T V T1 /nat_ge2 V2 *; have := one_over V2; defined. Qed.
Definition same_prefix T (t s : T.-tuple 'I_2) : nat := #|[pred b : T.-tuple 'I_2 | prefix t b == prefix t s]|.
Lemma same_prefixE T (t s : T.-tuple 'I_2) : INR (same_prefix T t s) =
  rsum (enum [finType of T.-tuple 'I_2]) (fun b => ind (prefix t b == prefix t s)).
Proof.
rewrite /same_prefix (@rsum_ext _ _ _ (fun b => ind (prefix t b == prefix t s) * 1)); last by move=> b; lra.
by rewrite (rsum_card (A := [finType of T.-tuple 'I_2]) (fun b => prefix t b == prefix t s)) Rmult_1_r.
Qed.
Lemma two_symbols (f : 'I_2 -> R) (a : 'I_2) c d : (forall b, f b = if b == a then c else d) -> rsum (enum 'I_2) f = c + d.
Proof. by move=> h; rewrite (@rsum_miss [finType of 'I_2] a _ c d h) card_ord INR_2; lra. Qed.
Lemma prefix_push T (a b : 'I_2) (t s : T.-tuple 'I_2) : prefix (push a t) (push b s) = if a == b then (prefix t s).+1 else 0%N.
Proof. by []. Qed.
Lemma same_prefix_push T (a b : 'I_2) (t s : T.-tuple 'I_2) :
  INR (same_prefix _ (push a t) (push b s)) = if b == a then INR (same_prefix _ t s) else 2 ^ T.
Proof.
have all1 := rsum_vectors [finType of 'I_2] T 1; rewrite card_ord INR_2 in all1.
rewrite same_prefixE rsum_cons; case: (eqVneq b a) => [->|ne].
  rewrite (@two_symbols _ a (INR (same_prefix _ t s)) 0) ?Rplus_0_r // => c; rewrite same_prefixE.
  case: (eqVneq c a) => [->|nc].
    by apply: rsum_ext => u; rewrite !prefix_push eqxx eqSS.
  by apply: rsum_zero => u; rewrite !prefix_push eqxx [a == _]eq_sym (negbTE nc).
rewrite (@two_symbols _ a 0 (2 ^ T)) ?Rplus_0_l // => c; case: (eqVneq c a) => [->|nc].
  by apply: rsum_zero => u; rewrite !prefix_push eqxx [a == _]eq_sym (negbTE ne).
rewrite -(Rmult_1_r (2 ^ T)) -all1; apply: rsum_ext => u.
by rewrite !prefix_push ![a == _]eq_sym (negbTE ne) (negbTE nc).
Qed.
Lemma log_prefix T (t : T.-tuple 'I_2) :
  rsum (enum [finType of T.-tuple 'I_2]) (fun s => log2 (same_prefix T t s)) = (T - 2) * 2 ^ T + 2.
Proof.
elim: T t => [|T IH] t.
  rewrite rsum_nil /same_prefix (eq_card1 (x := [tuple])); first by rewrite /= log2_1; lra.
  by move=> b; rewrite !inE (tuple0 b) [RHS]eqxx (tuple0 t) eqxx.
case/tupleP: t => a t; rewrite rsum_cons (@two_symbols _ a ((T - 2) * 2 ^ T + 2) (T * 2 ^ T)).
  by rewrite S_INR /=; ring.
move=> b; case: (eqVneq b a) => h.
  by rewrite -(IH t); apply: rsum_ext => s; congr log2; rewrite same_prefix_push h eqxx.
have := rsum_vectors [finType of 'I_2] T (INR T); rewrite card_ord INR_2 Rmult_comm => <-.
apply: rsum_ext => s; rewrite (same_prefix_push T a b t s) (negbTE h) log2_pow ?log2_2; lra.
Qed.
Theorem token_tightness__first_error : token_tightness.token_tightness__first_error.
Proof.
move=> T T1 Om Pr S x R targets ind shows.
have det : Hc Pr R [% S, x] = 0.
  apply: Hc_fun => v w hv hw; case=> e1 e2; change (R v = R w); rewrite !shows //.
  by rewrite (e1 : S v = S w) (e2 : x v = x w).
have p0 : 0 < Rpower 2 (1 - T) by exact: exp_pos.
split; [by shannon | split; last by lra].
rewrite -[RHS](Ex_const Pr) Hc_avg; apply: Ex_ext => w hw; have hx := possible_self x hw.
have u := uniform_at (A := [finType of T.-tuple 'I_2]) targets ind hx.
have d : almost (at_ Pr x (x w)) (fun v => rv_of R v = (fun s => prefix (x w) s) (S v)).
  by move=> v /(at_suppt hx) [hv e]; have := shows v hv; rewrite e.
have c0 : 0 < INR #|[finType of T.-tuple 'I_2]| by rewrite card_tuple card_ord INR_expn INR_2; apply: pow_lt; lra.
rewrite (H_fun_uniform (X := rv_of R) (f := fun s : T.-tuple 'I_2 => (prefix (x w) s : cod (rv_of R))) u d c0).
rewrite (_ : rsum _ _ = (T - 2) * 2 ^ T + 2); last exact: log_prefix.
rewrite card_tuple card_ord INR_expn INR_2 log2_pow ?log2_2; last lra.
rewrite (_ : Rpower 2 (1 - T) = 2 * / 2 ^ T); last first.
  by rewrite /Rminus Rpower_plus Rpower_1 ?Rpower_Ropp ?Rpower_pow; lra.
by field; apply: pow_nonzero; lra.
Qed.

(* both updates of a token are half of the centred target *)
Theorem token_tightness__not_inherited : token_tightness.token_tightness__not_inherited.
Proof.
move=> Om Pr S x R g targets policy indep match_ shows.
have gE w : 0 < Pr w -> g w = 1 / 2 * (INR (tnth (S w) ord0) + INR (tnth (S w) (lift ord0 ord0)) - 1).
  move=> hw; rewrite shows // match_ // /shared_logit /reals.
  case: (S w) => -[|a [|b [|//]]] // hs; case: (x w) => -[|c [|d [|//]]] // hx; rewrite /= !(tnth_nth a) /=.
  by case: (bit_cases a) => ->; case: (bit_cases b) => ->; case: (bit_cases c) => ->; case: (bit_cases d) => -> /=; lra.
pose Y : rvt Om nat_eqType := fun w => (tnth (S w) ord0 + tnth (S w) (lift ord0 ord0))%N.
have same (Q : dist Om) (Z : rv Om) : (forall w, 0 < Q w -> 0 < Pr w) -> H Q [% g, Z] = H Q [% Y, Z] /\ H Q g = H Q Y.
  move=> sub; have e v w : 0 < Q v -> 0 < Q w -> (g v == g w) = (Y v == Y w).
    move=> /sub hv /sub hw; rewrite (gE v) // (gE w) //; apply/eqP/eqP => [h|/(congr1 INR)]; last by rewrite /Y !plus_INR; lra.
    by apply: INR_eq; rewrite /Y !plus_INR; lra.
  by split; apply: H_ext => v w hv hw; [rewrite /= !xpair_eqE; congr (_ && _) | ]; exact: e.
have [e1 e2] := same Pr S (fun _ h => h).
have f : Hc Pr Y S = 0 by apply: Hc_fun => v w _ _ e; change (Y v = Y w); rewrite /Y (e : S v = S w).
have -> : MI Pr g S = H Pr Y by move: f; rewrite /MI /Hc e1 e2; lra.
have d : almost Pr (fun w => rv_of Y w = (fun s : 2.-tuple 'I_2 => (tnth s ord0 + tnth s (lift ord0 ord0))%N) (S w)) by [].
have c0 : 0 < INR #|[finType of 2.-tuple 'I_2]| by rewrite card_tuple card_ord INR_expn INR_2; lra.
rewrite (H_fun_uniform (X := rv_of Y) (f := fun s : 2.-tuple 'I_2 => ((tnth s ord0 + tnth s (lift ord0 ord0))%N : cod (rv_of Y))) targets d c0).
have cardE' (a : 2.-tuple 'I_2) : INR #|[pred b : 2.-tuple 'I_2 | (tnth b ord0 + tnth b (lift ord0 ord0) == tnth a ord0 + tnth a (lift ord0 ord0))%N]| =
   rsum (enum 'I_2) (fun b => rsum (enum 'I_2) (fun c => ind (b + c == tnth a ord0 + tnth a (lift ord0 ord0))%N)).
  set k := (tnth a ord0 + _)%N; have := rsum_card (A := [finType of 2.-tuple 'I_2]) (fun b : 2.-tuple 'I_2 => tnth b ord0 + tnth b (lift ord0 ord0) == k)%N 1.
  rewrite Rmult_1_r => <-; rewrite rsum_cons; apply: rsum_ext => b; rewrite rsum_cons; apply: rsum_ext => c.
  by rewrite rsum_nil !(tnth_nth b) /=; lra.
rewrite (@rsum_ext _ _ _ _ (fun a => f_equal log2 (cardE' a))) rsum_cons.
rewrite (@rsum_ext _ _ _ (fun b : 'I_2 => rsum (enum 'I_2) (fun c : 'I_2 => log2 (rsum (enum 'I_2) (fun b' => rsum (enum 'I_2) (fun c' => ind (b' + c' == b + c)%N)))))); last first.
  by move=> b; rewrite rsum_cons; apply: rsum_ext => c; rewrite rsum_nil !(tnth_nth b).
rewrite !enum2 /ind /= card_tuple card_ord INR_expn INR_2.
rewrite !Rplus_0_r !Rplus_0_l (_ : 1 + 1 = 2) ?log2_1 ?log2_2; try lra.
rewrite (_ : 2 ^ 2 = 2 * 2) ?log2_mul ?log2_2; lra.
Qed.
