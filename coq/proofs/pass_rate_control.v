From BPR.library Require Import All Copies Stopping.
From BPR.proofs Require Import half_pass_rate.
From BPR.statements Require Import pass_rate_control.
Set Implicit Arguments.
Unset Strict Implicit.

Section Rate.
Variables (A D : nat).
Hypotheses (A1 : (1 <= A)%N) (D0 : (0 <= D)%N).
Let a1 := nat_ge1 A1.
Let d0 := pos_INR D.
Let q := A * (A + D) / (2 * A + D) ^ 2.
Lemma q_le : q <= 1 / 4. Proof. exact: half_pass_rate__variance. Qed.
Lemma q_eq : q = 1 / 4 <-> INR D = 0. Proof. exact: half_pass_rate__variance__equality1. Qed.
Lemma q_gt0 : 0 < q. Proof. by apply: Rdiv_lt_0_compat; [nra | apply: pow_lt; lra]. Qed.
Lemma energy (K : nat) : K ^ 2 / (K - 1) * A * (A + D) / (2 * A + D) ^ 2 = K ^ 2 / (K - 1) * q.
Proof. by rewrite /q /Rdiv; ring. Qed.
Lemma pairs (K : nat) : K * (K - 1) * A * (A + D) / (2 * A + D) ^ 2 = K * (K - 1) * q.
Proof. by rewrite /q /Rdiv; ring. Qed.
Lemma rate_01 : 0 <= A / (2 * A + D) <= 1. Proof. by apply: div_le1; lra. Qed.
Lemma rate_half : A / (2 * A + D) = 1 / 2 <-> INR D = 0.
Proof.
split=> e; last by rewrite e; field; lra.
have : INR A = A / (2 * A + D) * (2 * A + D) by rewrite /Rdiv Rmult_assoc Rinv_l; lra.
by rewrite e; lra.
Qed.
Lemma scaled_eq c : 0 < c -> (c * q = c * (1 / 4) <-> INR D = 0).
Proof. by move=> c0; rewrite -q_eq; split=> [e|->] //; apply: (Rmult_eq_reg_l c); lra. Qed.
End Rate.

Theorem pass_rate_control__survival : pass_rate_control.pass_rate_control__survival.
Proof.
move=> V K V2 K2 Om Pr x T reward h.
rewrite (Ex_iid (fun t => if all (fun v => reward v == bit true) t || all (fun v => reward v == bit false) t then 0 else 1) h).
by rewrite (over_mixed (share_all Pr x)) ?(ltnW K2) //; apply: survival_le; exact: mean_01.
Qed.
Theorem pass_rate_control__survival__equality1 : pass_rate_control.pass_rate_control__survival__equality1.
Proof.
move=> V K V2 K2 Om Pr x T reward h.
rewrite (Ex_iid (fun t => if all (fun v => reward v == bit true) t || all (fun v => reward v == bit false) t then 0 else 1) h).
rewrite (over_mixed (share_all Pr x)) ?(ltnW K2) // (survival_eq K2 (mean_01 Pr x reward)) -(Ex_one Pr x (one reward)).
have yes : Ex Pr (fun w => one reward (x w)) = pr Pr (fun w => reward (x w) == bit true).
  by apply: rsum_ext => w; rewrite /one; case: (bits2 (reward (x w))) => -> /=; rewrite /ind; ring.
have no : 1 - Ex Pr (fun w => one reward (x w)) = pr Pr (fun w => reward (x w) == bit false).
  rewrite -[X in X - _](Ex_const Pr 1) -Ex_sub; apply: rsum_ext => w; rewrite /one; case: (bits2 (reward (x w))) => -> /=; rewrite /ind; ring.
split=> [e w w0|u] /=.
  by case: (bits2 (reward (x w))) => -> /=; [rewrite -no e | rewrite -yes e]; field.
have [w w0] : exists w, 0 < Pr w.
  case: (pickP (fun w => if Rlt_dec 0 (Pr w) then true else false)) => [w|none]; first by case: (Rlt_dec _ _) => // ? _; exists w.
  have := pmf_sum Pr; rewrite rsum_zero => [|w]; first by lra.
  have p0 := pmf_ge0 Pr w; have := none w; case: (Rlt_dec 0 (Pr w)) => // n0 _; lra.
have /= := u w w0; case: (bits2 (reward (x w))) => ->; [rewrite -no | rewrite -yes] => h2; [have -> : Ex Pr (fun w => one reward (x w)) = 1 - / 2 by lra | rewrite h2]; field.
Qed.
Theorem pass_rate_control__survival__defined : pass_rate_control.pass_rate_control__survival__defined.
Proof. by move=> *; apply: pow_nonzero; lra. Qed.
Theorem pass_rate_control__energy_of_a_group : pass_rate_control.pass_rate_control__energy_of_a_group.
Proof.
move=> V K V2 K2 Om Pr x T reward h; rewrite !(Ex_one Pr x (fun v => INR (reward v))).
rewrite (Ex_iid (fun t => rsum t (fun v => (one reward v - (rsum t (one reward) - one reward v) / (INR (size t) - 1)) ^ 2)) h).
exact: (over_energy (share_all Pr x)).
Qed.
Theorem pass_rate_control__energy_of_a_group__defined : pass_rate_control.pass_rate_control__energy_of_a_group__defined.
Proof. by move=> V K V2 /nat_ge2 K2 *; lra. Qed.
Theorem pass_rate_control__pairs_of_a_group : pass_rate_control.pass_rate_control__pairs_of_a_group.
Proof.
move=> V K V2 K2 Om Pr x T reward h; rewrite !(Ex_one Pr x (fun v => INR (reward v))).
rewrite (Ex_iid (fun t => rsum t (one reward) * missed reward t) h).
exact: (over_unlike (share_all Pr x)).
Qed.
Lemma energy_gt0 (K : nat) : (2 <= K)%N -> 0 < K ^ 2 / (K - 1).
Proof. by move=> /nat_ge2 K2; apply: Rdiv_lt_0_compat; [apply: pow_lt|]; lra. Qed.
Lemma energy_most (K : nat) : (2 <= K)%N -> K ^ 2 / (4 * (K - 1)) = K ^ 2 / (K - 1) * (1 / 4).
Proof. by move=> /nat_ge2 K2; field; lra. Qed.
Theorem pass_rate_control__energy : pass_rate_control.pass_rate_control__energy.
Proof.
move=> A D K A1 D0 K2; rewrite energy energy_most //; apply: Rmult_le_compat_l; last exact: q_le.
by apply: Rlt_le; exact: energy_gt0.
Qed.
Theorem pass_rate_control__energy__equality1 : pass_rate_control.pass_rate_control__energy__equality1.
Proof. by move=> A D K A1 D0 K2; rewrite energy energy_most //; apply: scaled_eq => //; exact: energy_gt0. Qed.
Theorem pass_rate_control__energy__defined : pass_rate_control.pass_rate_control__energy__defined.
Proof.
move=> A D K /nat_ge1 A1 D0 /nat_ge2 K2; have d := pos_INR D; do ?split; first lra; last lra.
by apply: Rgt_not_eq; apply: pow_lt; lra.
Qed.
Theorem pass_rate_control__pairs : pass_rate_control.pass_rate_control__pairs.
Proof.
move=> A D K A1 D0 /nat_ge2 K2; rewrite pairs (_ : K * (K - 1) / 4 = K * (K - 1) * (1 / 4)); last by field.
by apply: Rmult_le_compat_l; [nra | exact: q_le].
Qed.
Theorem pass_rate_control__pairs__equality1 : pass_rate_control.pass_rate_control__pairs__equality1.
Proof.
move=> A D K A1 D0 /nat_ge2 K2; rewrite pairs (_ : K * (K - 1) / 4 = K * (K - 1) * (1 / 4)); last by field.
by apply: scaled_eq => //; nra.
Qed.
Theorem pass_rate_control__pairs__defined : pass_rate_control.pass_rate_control__pairs__defined.
Proof. by move=> A D K /nat_ge1 A1 *; have d := pos_INR D; apply: Rgt_not_eq; apply: pow_lt; lra. Qed.
