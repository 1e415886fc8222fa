From BPR.library Require Import All.
From BPR.statements Require Import rl_vs_positive.

Theorem rl_vs_positive__rollout : rl_vs_positive.rl_vs_positive__rollout.
Proof.
move=> N A N2 A1 AN Om Pr S tau r ind member_ alpha; split.
  have det : Hc Pr r [% S, tau] = 0.
    apply: Hc_fun => v w hv hw; case=> e1 e2; change (r v = r w); rewrite !member_ //.
    by rewrite (e1 : S v = S w) (e2 : tau v = tau w).
  by shannon.
split; last by apply: h2_le1; apply: div_le1; have := nat_ge2 N2; have := pos_INR A; lra.
rewrite (chance_H Pr tau r) (@Ex_ext _ _ _ (fun=> h2 (A / N))) ?Ex_const // => w hw.
by congr h2; apply: alpha; exact: (possible_self tau hw).
Qed.
Theorem rl_vs_positive__rollout__defined : rl_vs_positive.rl_vs_positive__rollout__defined.
Proof.
move=> N A /nat_ge2 N2 /nat_ge1 A1 AN *; split; first lra.
by apply: div_le1; lra.
Qed.
Theorem rl_vs_positive__difference : rl_vs_positive.rl_vs_positive__difference.
Proof.
move=> N A /nat_ge2 N2 /nat_ge1 A1 AN; rewrite h2_ratio ?log2_div; try lra.
by field; lra.
Qed.
Theorem rl_vs_positive__difference__defined : rl_vs_positive.rl_vs_positive__difference__defined.
Proof.
move=> N A /nat_ge2 N2 /nat_ge1 A1 AN.
have p1 : 0 < N / A by apply: div_gt0; lra.
have p2 : 0 < A / (N - A) by apply: div_gt0; lra.
have p3 : 0 <= A / N <= 1 by apply: div_le1; lra.
by do ?split; lra.
Qed.
Theorem rl_vs_positive__rare : rl_vs_positive.rl_vs_positive__rare.
Proof.
move=> B D /nat_ge1 B1 /nat_ge1 D1; rewrite h2_ratio ?log2_div; try lra.
have l : log2 B < log2 (B + D) by apply: log2_lt; lra.
have -> : 2 * B + D - B = B + D by lra.
have e : (B + D) / (2 * B + D) = 1 - B / (2 * B + D) by field; lra.
have c : 0 < (B + D) / (2 * B + D) by apply: div_gt0; lra.
by have := Rmult_lt_compat_l _ _ _ c l; rewrite e; lra.
Qed.
Theorem rl_vs_positive__common : rl_vs_positive.rl_vs_positive__common.
Proof.
move=> B D /nat_ge1 B1 _; have D0 := pos_INR D; rewrite h2_ratio ?log2_div; try lra.
have l : log2 B <= log2 (B + D) by apply: log2_le; lra.
have -> : 2 * B + D - (B + D) = B by lra.
have e : B / (2 * B + D) = 1 - (B + D) / (2 * B + D) by field; lra.
have c : 0 <= B / (2 * B + D) by apply: div_ge0; lra.
by have := Rmult_le_compat_l _ _ _ c l; rewrite e; lra.
Qed.
Theorem rl_vs_positive__common__equality1 : rl_vs_positive.rl_vs_positive__common__equality1.
Proof.
move=> B D /nat_ge1 B1 _; have D0 := pos_INR D; rewrite h2_ratio ?log2_div; try lra.
have -> : 2 * B + D - (B + D) = B by lra.
have e : B / (2 * B + D) = 1 - (B + D) / (2 * B + D) by field; lra.
have c : 0 < B / (2 * B + D) by apply: div_gt0; lra.
split=> [h|->].
  apply: Rle_antisym => //; apply: Rnot_lt_le => lt.
  have l : log2 B < log2 (B + D) by apply: log2_lt; lra.
  by move: h; have := Rmult_lt_compat_l _ _ _ c l; rewrite e; lra.
by rewrite !Rplus_0_r (_ : B / (2 * B) = 1 / 2); [lra | field; lra].
Qed.
Theorem rl_vs_positive__rare__defined : rl_vs_positive.rl_vs_positive__rare__defined.
Proof.
move=> B D /nat_ge1 B1 /nat_ge1 D1; have a : 0 <= B / (2 * B + D) <= 1 by apply: div_le1; lra.
have b : 0 < (2 * B + D) / B by apply: div_gt0; lra.
by do ?split; lra.
Qed.
Theorem rl_vs_positive__common__defined : rl_vs_positive.rl_vs_positive__common__defined.
Proof.
move=> B D /nat_ge1 B1 _; have D0 := pos_INR D; have a : 0 <= (B + D) / (2 * B + D) <= 1 by apply: div_le1; lra.
have b : 0 < (2 * B + D) / (B + D) by apply: div_gt0; lra.
by do ?split; lra.
Qed.
Theorem rl_vs_positive__any_length : rl_vs_positive.rl_vs_positive__any_length.
Proof.
move=> N A V T N2 A1 AN V1 T1 Om Pr S tau r ind det alpha; split; first by shannon.
rewrite (chance_H Pr tau r) (@Ex_ext _ _ _ (fun=> h2 (A / N))) ?Ex_const // => w hw.
by congr h2; apply: alpha; exact: (possible_self tau hw).
Qed.
Theorem rl_vs_positive__any_length__defined : rl_vs_positive.rl_vs_positive__any_length__defined.
Proof. by move=> N A V T /nat_ge2 N2 /nat_ge1 A1 AN *; split; [lra | apply: div_le1; lra]. Qed.
Theorem rl_vs_positive__positive : rl_vs_positive.rl_vs_positive__positive.
Proof.
move=> N A /nat_ge2 N2 /nat_ge1 A1 AN Om Pr S x good sym.
have hx : H Pr x = log2 N by have h := H_uniform (X := x) sym; rewrite card_ord in h; exact: h.
by rewrite log2_div; try lra; shannon.
Qed.
Theorem rl_vs_positive__positive__defined : rl_vs_positive.rl_vs_positive__positive__defined.
Proof. by move=> N A /nat_ge2 N2 /nat_ge1 A1 AN *; split; [lra | apply: div_gt0; lra]. Qed.
Theorem rl_vs_positive__rollout__equality3 : rl_vs_positive.rl_vs_positive__rollout__equality3.
Proof.
move=> N A /nat_ge2 N2 /nat_ge1 A1 AN *; rewrite h2_eq1; last by apply: div_le1; lra.
split=> [e|->]; last by field; lra.
by have : A / N * N = 1 / 2 * N by [rewrite e]; rewrite (_ : A / N * N = A); [lra | field; lra].
Qed.
