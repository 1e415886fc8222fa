From BPR.library Require Import All.
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
