From BPR.library Require Import All Divergence.
From BPR.statements Require Import policy_gradient_limit.

Theorem policy_gradient_limit__exact_steps : policy_gradient_limit.policy_gradient_limit__exact_steps.
Proof.
move=> V V1 Om Pr S x r y ind ver acc s hs.
have ind' : MI Pr S x = 0 by move: ind; shannon.
have ver' : Hc Pr r [% x, S] = 0 by move: ver; shannon.
by have [_ _] := accepted_surprise ind' ver' acc hs.
Qed.
Theorem policy_gradient_limit__exact_steps__defined : policy_gradient_limit.policy_gradient_limit__exact_steps__defined.
Proof.
move=> V V1 Om Pr S x r y ind ver acc s hs.
have ind' : MI Pr S x = 0 by move: ind; shannon.
have ver' : Hc Pr r [% x, S] = 0 by move: ver; shannon.
have [c a0 _] := accepted_surprise ind' ver' acc hs.
by split=> //; split; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
Theorem policy_gradient_limit__in_numbers : policy_gradient_limit.policy_gradient_limit__in_numbers.
Proof.
rewrite /policy_gradient_limit.policy_gradient_limit__in_numbers.
have four : log2 4 = 2.
  have -> : 4 = 2 ^ 2 by lra.
  by rewrite log2_pow; [rewrite log2_2 /=; lra | lra].
rewrite !log2_div; try lra; rewrite four log2_2.
have three : 1584 / 1000 + 95 / 100000 < log2 3 by numeric.
have three' : log2 3 < 1585 / 1000 by numeric.
have five : 232192 / 100000 < log2 5 by numeric.
by do ?split; lra.
Qed.
