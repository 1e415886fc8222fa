From BPR.library Require Import All Stopping.
From BPR.statements Require Import reinforce_baseline.

Theorem reinforce_baseline__none : reinforce_baseline.reinforce_baseline__none.
Proof. by move=> V V1 Om Pr S T g prior policy ind shows; apply: (shown_none _ _ _ shows). Qed.
Theorem reinforce_baseline__none__defined : reinforce_baseline.reinforce_baseline__none__defined.
Proof. by move=> V /nat_ge1 *; defined. Qed.
Theorem reinforce_baseline__one : reinforce_baseline.reinforce_baseline__one.
Proof. by move=> V V1 Om Pr S T g prior policy ind shows; apply: (shown_one _ _ _ _ shows). Qed.
Theorem reinforce_baseline__between : reinforce_baseline.reinforce_baseline__between.
Proof.
move=> V V2 Om Pr S T r g prior ind match_ sees shows; rewrite -(match1_avg prior ind match_).
have det := match1_fun match_; have := Hc_ge0 Pr g [% S, T, r]; have := CMI_ge0 Pr g S [% T, r].
have := CMI_ge0 Pr [% T, r] S g; have := Hc_ge0 Pr [% T, r] [% S, g]; shannon.
Qed.
Theorem reinforce_baseline__between__defined : reinforce_baseline.reinforce_baseline__between__defined.
Proof. by move=> V /nat_ge2 V2 *; have := one_over V2; defined. Qed.
Theorem reinforce_baseline__split : reinforce_baseline.reinforce_baseline__split.
Proof. by move=> V V2; rewrite (h2_one_over (ltnW V2)); lra. Qed.
Theorem reinforce_baseline__split__defined : reinforce_baseline.reinforce_baseline__split__defined.
Proof. by move=> V /nat_ge2 V2; have := one_over V2; do ?split; lra. Qed.

(* ---- the mean of a group as its baseline: a law on which it fails (an advantage is a list of reals) ---- *)
From BPR.library Require Import Decide.
Definition own_weights (i : 'I_4) : nat := 1%N.
Lemma own_total : (0 < total own_weights)%N. Proof. by vm_compute. Qed.
Definition own_tokens (i : 'I_4) : vector 2 (symbol 2) :=
  nth [tuple sym 1 0; sym 1 0] [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i.
Theorem reinforce_baseline__own_mean__refuted : reinforce_baseline.reinforce_baseline__own_mean__refuted.
Proof.
move=> claim; move: (claim 2%N); hypotheses.
move/(_ (ordinal_finType 4) (law own_total) (fun=> sym 1 1) own_tokens own_tokens
  (fun i : 'I_4 => centred (own_tokens i) : list_of R_eqType)
  (fun i : 'I_4 => shared_logit (own_tokens i) (reals (own_tokens i)) : R_eqType)
  (fun i : 'I_4 => shared_logit (own_tokens i) (centred (own_tokens i)) : R_eqType)); hypotheses.
do 3 move/(_ (fun w _ => erefl)); rewrite !Ex_law /ords; cbn [rsum foldr map iota].
rewrite /own_weights /shared_logit /centred /reals /rsum /=; lra.
Qed.
Theorem reinforce_baseline__one__defined : reinforce_baseline.reinforce_baseline__one__defined.
Proof.
move=> V /nat_ge1 V1 *; do ?split; try lra; move=> ->; rewrite /Rdiv; lra.
Qed.
(* ---- the others' mean as a baseline: flipping a token shows that only its own reward counts ---- *)
Lemma rsum_odd (A : finType) (h : A -> A) (f : A -> R) : involutive h -> (forall a, f (h a) = - f a) -> rsum (enum A) f = 0.
Proof.
move=> hh odd; have e : rsum (enum A) f = rsum [seq h a | a <- enum A] f.
  apply: rsum_perm; apply: uniq_perm; [exact: enum_uniq | by rewrite (map_inj_uniq (inv_inj hh)) enum_uniq |].
  by move=> a; rewrite mem_enum inE; apply/esym/mapP; exists (h a); rewrite ?mem_enum ?hh.
by move: e; rewrite rsum_map (rsum_ext _ odd) rsum_opp; lra.
Qed.
Definition flip {K} (i : 'I_K) (t : K.-tuple 'I_2) : K.-tuple 'I_2 :=
  [tuple if j == i then bit (tnth t j != bit true) else tnth t j | j < K].
Lemma flip_other K (i j : 'I_K) t : j != i -> tnth (flip i t) j = tnth t j.
Proof. by rewrite tnth_mktuple => /negbTE ->. Qed.
Lemma flip_self K (i : 'I_K) t : tnth (flip i t) i = bit (tnth t i != bit true). Proof. by rewrite tnth_mktuple eqxx. Qed.
Lemma flipK K (i : 'I_K) : involutive (flip i).
Proof.
move=> t; apply: eq_from_tnth => j; case: (eqVneq j i) => [->|ne]; last by rewrite !flip_other.
by rewrite !flip_self; case: (bit_cases (tnth t i)) => ->.
Qed.
Lemma rsum_tuple {K} {A : Type} (t : K.-tuple A) (f : A -> R) : rsum t f = rsum (enum 'I_K) (fun i => f (tnth t i)).
Proof.
by rewrite -{1}(map_tnth_enum t) rsum_map.
Qed.
Lemma shared_logit_sum K (t : K.-tuple 'I_2) (a : seq R) : size a = K ->
  shared_logit t a = rsum (enum 'I_K) (fun i => (nth 0 a i - 1 / 2) * (INR (tnth t i) - 1 / 2)).
Proof.
move=> sa; rewrite /shared_logit; have z : 'I_2 := bit true.
have sz : size (zip t a) == K by rewrite size1_zip ?size_tuple // sa.
rewrite -[zip t a]/(tval (Tuple sz)) (rsum_tuple (Tuple sz)); apply: rsum_ext => i.
by rewrite !(tnth_nth (z, 0)) /= nth_zip ?size_tuple //= -(tnth_nth z).
Qed.
Lemma others_zero K (s : 'I_2) (i : 'I_K) :
  rsum (enum [finType of K.-tuple 'I_2]) (fun t => (INR K * INR (bit (tnth t i == s)) - rsum (enum 'I_K) (fun j => INR (bit (tnth t j == s)))
    - 1 / 2 - (K - 1) * (INR (bit (tnth t i == s)) - 1 / 2)) * (INR (tnth t i) - 1 / 2)) = 0.
Proof.
have split_ (t : K.-tuple 'I_2) : rsum (enum 'I_K) (fun j => INR (bit (tnth t j == s))) =
    INR (bit (tnth t i == s)) + rsum (enum 'I_K) (fun j => ind (j != i) * INR (bit (tnth t j == s))).
  rewrite -(rsum_ind1 (fun j => INR (bit (tnth t j == s))) (enum_uniq 'I_K) (mem_enum 'I_K i)) -rsum_add; apply: rsum_ext => j.
  by rewrite [i == j]eq_sym; case: (j == i); rewrite /ind /=; lra.
apply: (rsum_odd _ (flip i)); first exact: flipK.
move=> t; rewrite !split_ (@rsum_ext _ _ (fun j => ind (j != i) * INR (bit (tnth (flip i t) j == s))) (fun j => ind (j != i) * INR (bit (tnth t j == s)))).
  move: (rsum _ _) => c; rewrite flip_self.
  by case: (bit_cases (tnth t i)) => ->; case: (bit_cases s) => ->; rewrite /=; lra.
move=> j; case: (eqVneq j i) => [->|ne]; first by rewrite /ind /=; lra.
by rewrite flip_other.
Qed.
Theorem reinforce_baseline__leave_one_out : reinforce_baseline.reinforce_baseline__leave_one_out.
Proof.
move=> K K2 Om Pr S T r a f g policy indep match_ adv shows1 shows2.
rewrite -Ex_mul; apply: Rminus_diag_uniq; rewrite -Ex_sub.
rewrite -(Ex_total Pr S) -[RHS](Ex_const Pr); apply: Ex_ext => w hw.
have indep' : MI Pr S T = 0 by move: indep; shannon.
have hS := possible_self S hw; have u := uniform_at (A := [finType of K.-tuple 'I_2]) policy indep' hS.
pose d (t : K.-tuple 'I_2) (i : 'I_K) := (INR K * INR (bit (tnth t i == S w)) - rsum (enum 'I_K) (fun j => INR (bit (tnth t j == S w)))
    - 1 / 2 - (K - 1) * (INR (bit (tnth t i == S w)) - 1 / 2)) * (INR (tnth t i) - 1 / 2).
rewrite (@Ex_ext _ _ _ (fun v => rsum (enum 'I_K) (d (T v)))).
  rewrite (Ex_uniform (A := [finType of K.-tuple 'I_2]) (fun t => rsum (enum 'I_K) (d (t : K.-tuple 'I_2))) u).
  rewrite rsum_exch (@rsum_zero _ _ (fun i => _)); first by lra.
  by move=> i; exact: others_zero.
move=> v /(at_suppt hS) [hv e]; rewrite shows1 // shows2 // adv // match_ // e.
rewrite !shared_logit_sum ?size_centred ?size_map ?size_tuple // /Rminus -rsum_mul -rsum_opp -rsum_add; apply: rsum_ext => i.
rewrite nth_centred /reals (nth_map (bit true)) ?size_tuple // -tnth_nth match_vsE (rsum_tuple (match_vs _ _)) /d.
rewrite (@rsum_ext _ _ (fun j => INR (tnth (match_vs (T v) (S w)) j)) (fun j => INR (bit (tnth (T v) j == S w)))); last by move=> j; rewrite match_vsE.
have alg c b0 x : (K * b0 - c + - (1 / 2)) * (x + - (1 / 2)) + - ((K + - (1)) * ((b0 + - (1 / 2)) * (x + - (1 / 2)))) =
  (K * b0 - c - 1 / 2 - (K - 1) * (b0 - 1 / 2)) * (x - 1 / 2) by ring.
exact: alg.
Qed.
Theorem reinforce_baseline__other_rollouts : reinforce_baseline.reinforce_baseline__other_rollouts.
Proof.
move=> V W V2 W2 Om Pr T u reward score baseline ind.
have mean t : possible Pr T t -> Ex (at_ Pr T t) (fun w => baseline (u w)) = Ex Pr (fun w => baseline (u w)).
  move=> ht; rewrite !Laws.Ex_law; apply: rsum_ext => a; congr (_ * _).
  by rewrite (indep_at a ind ht).
have product : Ex Pr (fun w => baseline (u w) * score (T w)) = Ex Pr (fun w => baseline (u w)) * Ex Pr (fun w => score (T w)).
  rewrite -(Ex_total Pr T) -Ex_mul; apply: Ex_ext => w w0.
  have ht : possible Pr T (T w) := possible_self T w0.
  rewrite -(mean _ ht) Rmult_comm -Ex_mul; apply: Ex_ext => w' w0'.
  have [_ e] := at_supp ht w0'; rewrite Rmult_comm; congr (_ * _); by rewrite -e.
rewrite -product -Ex_sub; apply: Ex_ext => w _; ring.
Qed.
