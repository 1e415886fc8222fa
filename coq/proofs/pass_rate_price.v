From BPR.library Require Import All Divergence.
From BPR.statements Require Import pass_rate_price.

Theorem pass_rate_price__price : pass_rate_price.pass_rate_price__price.
Proof. by move=> V V2 Om Pr x y r q right c hr hq; exact: (KL_fun_le (A := [finType of 'I_V]) (B := [finType of 'I_2]) hq hr c). Qed.
Theorem pass_rate_price__price__equality1 : pass_rate_price.pass_rate_price__price__equality1.
Proof. by move=> V V2 Om Pr x y r q right c hr hq; exact: (KL_fun_eq (A := [finType of 'I_V]) (B := [finType of 'I_2]) hq hr c). Qed.
Theorem pass_rate_price__price__defined : pass_rate_price.pass_rate_price__price__defined.
Proof.
by move=> V V2 Om Pr x y r q right c hr hq; split=> //; exact: (covers_fun (A := [finType of 'I_V]) (B := [finType of 'I_2]) hq hr c).
Qed.

Lemma price_in_rates (N A B : nat) (Om : finType) (Pr : dist Om) (r q : rvt Om (symbol 2)) :
  (2 <= N)%N -> Ex Pr (fun w => INR (failed (r w))) = (N - A) / N -> Ex Pr (fun w => INR (failed (q w))) = (N - B) / N ->
  0 < A -> A <= N - 1 ->
  KL Pr Pr q r = B / N * log2 (B / A) + (N - B) / N * log2 ((N - B) / (N - A)).
Proof.
move=> /nat_ge2 N2 /failing hr /failing hq A0 A1.
have ea : pr Pr (fun w => r w == bit true) = A / N by rewrite hr; field; lra.
have eb : pr Pr (fun w => q w == bit true) = B / N by rewrite hq; field; lra.
rewrite (KL_bits eb ea).
have -> : B / N / (A / N) = B / A by field; lra.
have -> : (1 - B / N) / (1 - A / N) = (N - B) / (N - A) by field; lra.
by have -> : 1 - B / N = (N - B) / N by field; lra.
Qed.
Theorem pass_rate_price__rates : pass_rate_price.pass_rate_price__rates.
Proof.
move=> V N A B V2 N2 /nat_ge1 A1 AN /nat_ge1 B1 BN Om Pr x y r q right c hr hq ha hb.
rewrite -(price_in_rates N A B Om Pr r q N2 ha hb); try lra; exact: (KL_fun_le (A := [finType of 'I_V]) (B := [finType of 'I_2]) hq hr c).
Qed.
Theorem pass_rate_price__rates__equality1 : pass_rate_price.pass_rate_price__rates__equality1.
Proof.
move=> V N A B V2 N2 /nat_ge1 A1 AN /nat_ge1 B1 BN Om Pr x y r q right c hr hq ha hb.
rewrite -(price_in_rates N A B Om Pr r q N2 ha hb); try lra; exact: (KL_fun_eq (A := [finType of 'I_V]) (B := [finType of 'I_2]) hq hr c).
Qed.
Theorem pass_rate_price__rates__defined : pass_rate_price.pass_rate_price__rates__defined.
Proof.
move=> V N A B V2 /nat_ge2 N2 /nat_ge1 A1 AN /nat_ge1 B1 BN Om Pr x y r q right c hr hq ha hb.
have p1 : 0 < B / A by apply: Rdiv_lt_0_compat; lra.
have p2 : 0 < (N - B) / (N - A) by apply: Rdiv_lt_0_compat; lra.
by do ?split; try lra.
Qed.

Theorem pass_rate_price__certainty : pass_rate_price.pass_rate_price__certainty.
Proof. by move=> V N A V2 N1 A1 AN Om Pr x y right c ha hb; exact: (certainty N1 A1 c ha hb). Qed.
Theorem pass_rate_price__certainty__defined : pass_rate_price.pass_rate_price__certainty__defined.
Proof.
by move=> V N A V2 /nat_ge1 N1 /nat_ge1 A1 AN *; do ?split=> //; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
Theorem pass_rate_price__from_a_tenth : pass_rate_price.pass_rate_price__from_a_tenth.
Proof.
have nine : log2 9 = 2 * log2 3.
  have -> : 9 = 3 ^ 2 by lra.
  by rewrite log2_pow; [rewrite /=; lra | lra].
have ninth : log2 (1 / 9) = - (2 * log2 3).
  have -> : 1 / 9 = / 9 by lra.
  by rewrite log2_inv; [rewrite nine | lra].
by split; [rewrite ninth nine; lra | numeric].
Qed.
