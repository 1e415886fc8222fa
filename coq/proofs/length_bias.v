From BPR.library Require Import All.
From BPR.statements Require Import length_bias.

Theorem length_bias__per_token : length_bias.length_bias__per_token.
Proof.
move=> A L D /nat_ge1 A1 /nat_ge1 L1 /nat_ge1 D1; apply: Rmult_lt_compat_l; first lra.
by apply: Rinv_lt_contravar; [nra | lra].
Qed.
Theorem length_bias__per_token__defined : length_bias.length_bias__per_token__defined.
Proof. by move=> A L D /nat_ge1 A1 /nat_ge1 L1 /nat_ge1 D1; split; lra. Qed.
Theorem length_bias__in_all : length_bias.length_bias__in_all.
Proof. by move=> A L D /nat_ge1 A1 /nat_ge1 L1 /nat_ge1 D1; field; lra. Qed.
Theorem length_bias__in_all__defined : length_bias.length_bias__in_all__defined.
Proof. by move=> A L D /nat_ge1 A1 /nat_ge1 L1 /nat_ge1 D1; split; lra. Qed.
