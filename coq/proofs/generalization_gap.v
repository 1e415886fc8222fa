From BPR.library Require Import All Accepted Divergence Stopping Pinsker.
From BPR.statements Require Import generalization_gap.
Set Implicit Arguments.
Unset Strict Implicit.

Section Gap.
Variables (V K : nat) (Om : finType) (Pr : dist Om).
Variables (x : rvt Om (vector K (symbol V))) (g f : rvt Om (vector V (symbol 2))).
Hypothesis K2 : (2 <= K)%N.
Hypothesis cover : covers Pr Pr f g.
Hypothesis alike : KL Pr Pr f g = 0.
Hypothesis fresh : MI Pr f x = 0.
Let B := [finType of V.-tuple 'I_2].
Let err (a : 'I_V) (b : V.-tuple 'I_2) : R := INR (tnth b a).
Let gap (t : 'I_K) := Ex Pr (fun w => err (comp x t w) (g w)) - Ex Pr (fun w => err (comp x t w) (f w)).
Let loss (x : K.-tuple 'I_V) (g : V.-tuple 'I_2) := rsum x (fun a => INR (tnth g a)) / INR (size x).

Lemma loss_mean (h : rvt Om (vector V (symbol 2))) :
  Ex Pr (fun w => loss (x w) (h w)) = rsum (enum 'I_K) (fun t => Ex Pr (fun w => err (comp x t w) (h w))) / K.
Proof.
rewrite (@Ex_ext _ _ _ (fun w => / K * rsum (enum 'I_K) (fun t => err (comp x t w) (h w)))); last first.
  move=> w _; rewrite /loss size_tuple Rmult_comm /Rdiv; congr (_ * _).
  by rewrite -{1}(map_tnth_enum (x w)) rsum_map.
rewrite Ex_mul Rmult_comm /Rdiv; congr (_ * _).
by rewrite /Ex rsum_exch; apply: rsum_ext => w; rewrite rsum_mul.
Qed.
Lemma losses : Ex Pr (fun w => loss (x w) (g w)) - Ex Pr (fun w => loss (x w) (f w)) = rsum (enum 'I_K) gap / K.
Proof.
rewrite !loss_mean; have -> : rsum (enum 'I_K) gap = rsum (enum 'I_K) (fun t => Ex Pr (fun w => err (comp x t w) (g w))) + - rsum (enum 'I_K) (fun t => Ex Pr (fun w => err (comp x t w) (f w))).
  by rewrite -rsum_opp -rsum_add.
by rewrite /Rdiv; ring.
Qed.
Lemma apart t : MI Pr f (comp x t) = 0.
Proof.
have z : Hc Pr (comp x t) x = 0 by apply: Hc_fun => v w _ _ e; rewrite /comp; congr tnth; exact: e.
by have := CMI_ge0 Pr f x (comp x t); have := MI_ge0 Pr f (comp x t); have := Hc_ge0 Pr (comp x t) [% f, x]; shannon.
Qed.
Lemma one t : 2 * log2 (exp 1) * gap t ^ 2 <= MI Pr (comp x t) g.
Proof. by apply: (pinsker_MI (A := [finType of 'I_V]) (B := B) (f := err) cover alike (apart t)) => a b; exact: bit_01. Qed.
Lemma one_eq t : 2 * log2 (exp 1) * gap t ^ 2 = MI Pr (comp x t) g -> MI Pr (comp x t) g = 0.
Proof. by move/(pinsker_MI_eq (A := [finType of 'I_V]) (B := B) (f := err) cover alike (apart t) (fun a b => bit_01 _)). Qed.
Lemma scale0 : 0 < 2 * log2 (exp 1).
Proof. by rewrite log2_e1; have := inv_ln2_gt0; lra. Qed.
End Gap.

Lemma not_seen (V K : nat) (Om : finType) (Pr : dist Om) (x : rvt Om (vector K (symbol V))) (g f : rvt Om (vector V (symbol 2))) :
  MI Pr f [% x, g] = 0 -> MI Pr f x = 0.
Proof. by move=> fr; have := CMI_ge0 Pr f g x; have := MI_ge0 Pr f x; shannon. Qed.

Theorem generalization_gap__gap : generalization_gap.generalization_gap__gap.
Proof.
move=> V K V2 K2 Om Pr x g f c a /not_seen fr.
rewrite losses; apply: (square_of_mean (ltnW K2) scale0) => t; exact: (one c a fr t).
Qed.
Theorem generalization_gap__gap__equality1 : generalization_gap.generalization_gap__gap__equality1.
Proof.
move=> V K V2 K2 Om Pr x g f c a /not_seen fr; rewrite losses.
have k := square_of_mean_eq (ltnW K2) scale0 (fun t => one c a fr t) (fun t => one_eq c a fr (t := t)).
by split=> [/k h t|h]; [have := h t; shannon | apply/k => t; have := h t; shannon].
Qed.
Theorem generalization_gap__examples : generalization_gap.generalization_gap__examples.
Proof.
move=> V K V1 K2 Om Pr x g ind.
by rewrite chain_MI; apply: rsum_le => t; have := ind t; have := CMI_ge0 Pr (comp x t) (before x t) g; shannon.
Qed.
Theorem generalization_gap__examples__equality1 : generalization_gap.generalization_gap__examples__equality1.
Proof.
move=> V K V1 K2 Om Pr x g ind; rewrite chain_MI rsum_all.
  by split=> h t; have := h t; have := ind t; shannon.
by move=> t; have := ind t; have := CMI_ge0 Pr (comp x t) (before x t) g; shannon.
Qed.
Theorem generalization_gap__vacuous_from : generalization_gap.generalization_gap__vacuous_from.
Proof.
rewrite /generalization_gap.generalization_gap__vacuous_from log2_e1; have := inv_ln2_near => h.
have [b1 b2] : 50 / 10 < log2 33 /\ log2 33 < 52 / 10 by split; numeric.
by do ?split; lra.
Qed.
Theorem generalization_gap__one_bit_each : generalization_gap.generalization_gap__one_bit_each.
Proof. by rewrite /generalization_gap.generalization_gap__one_bit_each log2_e1; have := inv_ln2_near; lra. Qed.
