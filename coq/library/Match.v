(* Exact match of a group: what the rewards show of the answer, and how much that is. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Chance Total Numeric Equality Tactics.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope R_scope.

Section Match.
Variables (V K : nat) (Om : finType) (Pr : dist Om).
Variables (S : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol 2))).
Hypothesis exact_match : almost Pr (fun w => r w = match_vs (T w) (S w)).
Let C : rv Om := RV (fun w => restrict_sv (S w) (T w)).

Lemma match_fun : Hc Pr r [% S, T] = 0.
Proof.
apply: Hc_fun => v w hv hw; case=> e1 e2; change (r v = r w); rewrite !exact_match //.
by rewrite (e1 : S v = S w) (e2 : T v = T w).
Qed.

(* given the tokens, the rewards are the answer if it is among them, and no more *)
Lemma match_restrict_H t : possible Pr T t -> H (at_ Pr T t) r = H (at_ Pr T t) C.
Proof.
move=> ht; apply: H_ext => v w /(at_suppt ht) [hv ev] /(at_suppt ht) [hw ew].
change ((r v == r w) = (restrict_sv (S v) (T v) == restrict_sv (S w) (T w))).
rewrite !exact_match // ev ew; apply/eqP/eqP => [|].
  exact: match_restrict.
exact: restrict_match.
Qed.

Lemma takes_restrict t : possible Pr T t -> takes (at_ Pr T t) C (distinct (t : K.-tuple 'I_V)).+1.
Proof.
move=> ht; exists (None :: map Some (undup (t : K.-tuple 'I_V))); split; first by rewrite /= size_map.
move=> w /(at_suppt ht) [hw e]; change (restrict_sv (S w) (T w) \in None :: map Some (undup (t : K.-tuple 'I_V))).
rewrite e /restrict_sv; case: ifP => h; last by rewrite mem_head.
by rewrite inE /=; apply/mapP; exists (S w) => //; rewrite mem_undup.
Qed.

Theorem group_le t : possible Pr T t -> H (at_ Pr T t) r <= log2 (distinct (t : K.-tuple 'I_V) + 1).
Proof. by move=> ht; rewrite match_restrict_H // -S_INR; apply: H_takes; apply: takes_restrict. Qed.
Theorem group_eq t : possible Pr T t ->
  (H (at_ Pr T t) r = log2 (distinct (t : K.-tuple 'I_V) + 1) <-> uniform_on (at_ Pr T t) C (distinct (t : K.-tuple 'I_V) + 1)).
Proof. by move=> ht; rewrite match_restrict_H // -S_INR; apply: H_takes_eq; apply: takes_restrict. Qed.

Theorem group_avg_le : Hc Pr r T <= Ex Pr (fun w => log2 (distinct (T w) + 1)).
Proof. exact: (Hc_le_avg (T := T) (f := fun t => log2 (distinct (t : K.-tuple 'I_V) + 1))) group_le. Qed.
Theorem group_avg_eq : Hc Pr r T = Ex Pr (fun w => log2 (distinct (T w) + 1)) <->
  uniform_given Pr C (fun w => distinct (T w) + 1) T.
Proof.
rewrite (Hc_avg_eq (T := T) (f := fun t => log2 (distinct (t : K.-tuple 'I_V) + 1)) group_le).
rewrite -(uniform_at_given Pr C (T := T) (fun t => distinct (t : K.-tuple 'I_V) + 1)); split=> [h t ht|h w hw].
  by apply: (proj1 (group_eq ht)); have [w [hw e]] := possible_ext ht; rewrite -e; exact: (h w hw).
by apply: (proj2 (group_eq (possible_self T hw))); apply: h; apply: possible_self.
Qed.
End Match.

(* the number of distinct tokens *)
Section Distinct.
Variables (V K : nat) (Om : finType) (Pr : dist Om) (T : rvt Om (vector K (symbol V))).
Let M w := INR (distinct (T w)).
Lemma M_ge0 w : 0 <= M w. Proof. exact: pos_INR. Qed.
Lemma M_le w : M w <= INR K. Proof. exact: count_le. Qed.
Lemma EM_ge0 : 0 <= Ex Pr M. Proof. by apply: Ex_ge0 => w _; exact: M_ge0. Qed.
Lemma EM_le : Ex Pr M <= INR K.
Proof. by rewrite -[X in _ <= X](Ex_const Pr); apply: Ex_le => w _; exact: M_le. Qed.
Lemma EM_eq : Ex Pr M = INR K <-> almost Pr (fun w => M w = INR K).
Proof. by rewrite -[X in _ = X](Ex_const Pr); apply: Ex_le_eq => w _; exact: M_le. Qed.

Lemma distinct_jensen : Ex Pr (fun w => log2 (M w + 1)) <= log2 (Ex Pr M + 1).
Proof.
have := jensen_log2 Pr (f := fun w => M w + 1) (fun w => _); rewrite Ex_add Ex_const; apply=> w.
by have := M_ge0 w; lra.
Qed.
Lemma distinct_jensen_eq : Ex Pr (fun w => log2 (M w + 1)) = log2 (Ex Pr M + 1) <-> is_constant Pr M.
Proof.
have := jensen_eq Pr (f := fun w => M w + 1) (fun w => _); rewrite Ex_add Ex_const => -> //; last first.
  by move=> w; have := M_ge0 w; lra.
by split=> -[c h]; [exists (c - 1) => w hw; have := h w hw; lra | exists (c + 1) => w hw; rewrite (h w hw)].
Qed.
Lemma log2_lt x y : 0 < x -> x < y -> log2 x < log2 y.
Proof.
move=> h hxy; rewrite /log2; apply: Rmult_lt_compat_r; last exact: ln_increasing.
by apply: Rinv_0_lt_compat; apply: ln2_gt0.
Qed.
Lemma log2_inj x y : 0 < x -> 0 < y -> log2 x = log2 y -> x = y.
Proof.
move=> hx hy e; case: (Rtotal_order x y) => [l|[//|l]].
  by have := log2_lt hx l; lra.
by have := log2_lt hy l; lra.
Qed.
Lemma distinct_count : log2 (Ex Pr M + 1) <= log2 (INR K + 1).
Proof. by apply: log2_le; have := EM_ge0; have := EM_le; lra. Qed.
Lemma distinct_count_eq : log2 (Ex Pr M + 1) = log2 (INR K + 1) <-> almost Pr (fun w => M w = INR K).
Proof.
rewrite -EM_eq; have := EM_ge0; have := EM_le => h1 h2; split=> [/log2_inj|-> //]; lra.
Qed.
Lemma distinct_log_K : Ex Pr (fun w => log2 (M w + 1)) <= log2 (INR K + 1).
Proof. exact: Rle_trans distinct_jensen distinct_count. Qed.
Lemma distinct_log_K_eq : Ex Pr (fun w => log2 (M w + 1)) = log2 (INR K + 1) <-> almost Pr (fun w => M w = INR K).
Proof.
split=> [e|h].
  by apply/distinct_count_eq; have := distinct_jensen; have := distinct_count; lra.
by rewrite (@Ex_ext _ _ _ (fun=> log2 (INR K + 1))) ?Ex_const // => w hw; rewrite (h w hw).
Qed.
End Distinct.

(* ---- one token, graded rewards, what is computed from the rewards ------------------------------------ *)

Lemma takes_map (Om : finType) (Pr : dist Om) (A : eqType) (X : rvt Om A) (Y : rv Om) (f : cod Y -> A) n :
  takes Pr Y n -> almost Pr (fun w => X w = f (Y w)) -> takes Pr X n.
Proof.
case=> s [sz h] d; exists (map f s : seq (cod X)); rewrite size_map; split=> // w hw.
by change (X w \in map f s); rewrite (d w hw); apply: map_f; apply: h.
Qed.

Lemma match1_fun (Om : finType) (Pr : dist Om) m n (S : rvt Om (symbol m)) (T : rvt Om (symbol n)) (r : rvt Om (symbol 2)) :
  almost Pr (fun w => r w = match1 (T w) (S w)) -> Hc Pr r [% S, T] = 0.
Proof.
move=> d; apply: Hc_fun => v w hv hw; case=> e1 e2; change (r v = r w); rewrite !d //.
by rewrite (e1 : S v = S w) (e2 : T v = T w).
Qed.

Section Graded.
Variables (V K L : nat) (Om : finType) (Pr : dist Om).
Variables (S : rvt Om (vector V (symbol L))) (T : rvt Om (vector K (symbol V))) (r : rvt Om (vector K (symbol L))).
Hypothesis graded : almost Pr (fun w => r w = lookup_v (T w) (S w)).
Hypothesis L1 : (1 <= L)%N.

Lemma lookup_fun : Hc Pr r [% S, T] = 0.
Proof.
apply: Hc_fun => v w hv hw; case=> e1 e2; change (r v = r w); rewrite !graded //.
by rewrite (e1 : S v = S w) (e2 : T v = T w).
Qed.
Lemma takes_lookup (t : K.-tuple 'I_V) : possible Pr T t -> takes (at_ Pr T t) r (expn L (distinct t)).
Proof.
move=> ht; pose Y : rvt Om (vector (distinct t) (symbol L)) := fun w => map_tuple (tnth (S w)) (in_tuple (undup t)).
pose f (y : (distinct t).-tuple 'I_L) : K.-tuple 'I_L := map_tuple (fun x => nth (Ordinal L1) y (index x (undup t))) t.
apply: (takes_map (Y := Y) (f := f)) (takes_vector _ Y) _ => w /(at_suppt ht) [hw e].
rewrite (graded hw) e; apply: eq_from_tnth => i; rewrite lookup_vE tnth_map /=.
have m : tnth t i \in undup t by rewrite mem_undup mem_tnth.
by rewrite (nth_map (tnth t i)) ?index_mem // nth_index.
Qed.
Lemma log2_L (t : K.-tuple 'I_V) : log2 (INR (expn L (distinct t))) = distinct t * log2 L.
Proof. by rewrite INR_expn log2_pow //; apply: (lt_INR 0); apply/ltP. Qed.
Theorem graded_le t : possible Pr T t -> H (at_ Pr T t) r <= distinct (t : K.-tuple 'I_V) * log2 L.
Proof. by move=> ht; rewrite -log2_L; apply: H_takes; apply: takes_lookup. Qed.
Theorem graded_eq t : possible Pr T t ->
  (H (at_ Pr T t) r = distinct (t : K.-tuple 'I_V) * log2 L <-> uniform_on (at_ Pr T t) r (L ^ distinct (t : K.-tuple 'I_V))).
Proof. by move=> ht; rewrite -log2_L -INR_expn; apply: H_takes_eq; apply: takes_lookup. Qed.
Theorem graded_avg_le : Hc Pr r T <= Ex Pr (fun w => distinct (T w) * log2 L).
Proof. exact: (Hc_le_avg (T := T) (f := fun t => distinct (t : K.-tuple 'I_V) * log2 L) graded_le). Qed.
Theorem graded_avg_eq : Hc Pr r T = Ex Pr (fun w => distinct (T w) * log2 L) <->
  uniform_given Pr r (fun w => L ^ distinct (T w)) T.
Proof.
rewrite (Hc_avg_eq (T := T) (f := fun t => distinct (t : K.-tuple 'I_V) * log2 L) graded_le).
rewrite -(uniform_at_given Pr r (T := T) (fun t => L ^ distinct (t : K.-tuple 'I_V))); split=> [h t ht|h w hw].
  by apply: (proj1 (graded_eq ht)); have [w [hw e]] := possible_ext ht; rewrite -e; exact: (h w hw).
by apply: (proj2 (graded_eq (possible_self T hw))); apply: h; apply: possible_self.
Qed.
End Graded.
