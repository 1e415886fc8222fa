From BPR.library Require Import All.
From BPR.statements Require Import token_capacity.

Theorem token_capacity__chain : token_capacity.token_capacity__chain.
Proof.
move=> T A T1 A1 Om Pr S tau R g ind sees; split; [|split; [|split; [|split]]].
- have := CMI_ge0 Pr S [% tau, R] g; shannon.
- shannon.
- have := Hc_ge0 Pr R [% S, tau]; shannon.
- rewrite chain_H; apply: rsum_le => t; have := CMI_ge0 Pr (comp R t) (before R t) tau; shannon.
- exact: sum_le.
Qed.
Theorem token_capacity__chain__equality1 : token_capacity.token_capacity__chain__equality1.
Proof. by move=> T A T1 A1 Om Pr S tau R g ind sees; split; shannon. Qed.
Theorem token_capacity__chain__equality3 : token_capacity.token_capacity__chain__equality3.
Proof. by move=> T A T1 A1 Om Pr S tau R g ind sees; split; shannon. Qed.
Theorem token_capacity__chain__equality4 : token_capacity.token_capacity__chain__equality4.
Proof.
move=> T A T1 A1 Om Pr S tau R g ind sees; rewrite chain_H rsum_all.
  by split=> h t; have := h t; shannon.
by move=> t; have := CMI_ge0 Pr (comp R t) (before R t) tau; shannon.
Qed.
Theorem token_capacity__chain__equality5 : token_capacity.token_capacity__chain__equality5.
Proof. by move=> T A T1 A1 Om Pr S tau R g ind sees; exact: sum_eq. Qed.
Theorem token_capacity__chain__defined : token_capacity.token_capacity__chain__defined.
Proof. by move=> T A T1 /nat_ge1 *; defined. Qed.

Theorem token_capacity__alphabets : token_capacity.token_capacity__alphabets.
Proof.
move=> A B C A1 B1 C1 Om Pr tau Q R U; split.
- have := CMI_ge0 Pr Q R tau; have := CMI_ge0 Pr [% Q, R] U tau; shannon.
- have := Hc_takes_le1 tau (takes_symbol Pr Q); have := Hc_takes_le1 tau (takes_symbol Pr R).
  by have := Hc_takes_le1 tau (takes_symbol Pr U); lra.
Qed.
Theorem token_capacity__alphabets__equality1 : token_capacity.token_capacity__alphabets__equality1.
Proof.
move=> A B C A1 B1 C1 Om Pr tau Q R U.
have := CMI_ge0 Pr Q R tau; have := CMI_ge0 Pr [% Q, R] U tau => a b; split=> [e|[e1 e2]]; [split|]; shannon.
Qed.
Theorem token_capacity__alphabets__equality2 : token_capacity.token_capacity__alphabets__equality2.
Proof.
move=> A B C A1 B1 C1 Om Pr tau Q R U.
rewrite -(Hc_takes_eq1 tau (takes_symbol Pr Q)) -(Hc_takes_eq1 tau (takes_symbol Pr R)) -(Hc_takes_eq1 tau (takes_symbol Pr U)).
have := Hc_takes_le1 tau (takes_symbol Pr Q); have := Hc_takes_le1 tau (takes_symbol Pr R).
have := Hc_takes_le1 tau (takes_symbol Pr U) => a b c; split=> [e|[e1 [e2 e3]]]; lra.
Qed.
Theorem token_capacity__alphabets__defined : token_capacity.token_capacity__alphabets__defined.
Proof. by move=> A B C /nat_ge1 A1 /nat_ge1 B1 /nat_ge1 C1 *; defined. Qed.

Theorem token_capacity__adaptive : token_capacity.token_capacity__adaptive.
Proof.
move=> T V A T1 V1 A1 Om Pr S x R next; split; last exact: sum_le.
rewrite chain_I1; apply: rsum_le => t; rewrite next.
by have := Hc_ge0 Pr (comp R t) [% S, [% before x t, comp x t, before R t]]; shannon.
Qed.
Theorem token_capacity__adaptive__equality1 : token_capacity.token_capacity__adaptive__equality1.
Proof.
move=> T V A T1 V1 A1 Om Pr S x R next; rewrite chain_I1 rsum_all.
  by split=> h t; have := h t; have := next t; shannon.
move=> t; rewrite next; have := Hc_ge0 Pr (comp R t) [% S, [% before x t, comp x t, before R t]]; shannon.
Qed.
Theorem token_capacity__adaptive__equality2 : token_capacity.token_capacity__adaptive__equality2.
Proof. by move=> T V A T1 V1 A1 Om Pr S x R next; exact: sum_eq. Qed.
Theorem token_capacity__adaptive__defined : token_capacity.token_capacity__adaptive__defined.
Proof. by move=> T V A T1 V1 /nat_ge1 *; defined. Qed.
Theorem token_capacity__with_stopping_time : token_capacity.token_capacity__with_stopping_time.
Proof.
move=> T A T1 A1 Om Pr S tau R L ind det; split; [|split].
- shannon.
- have := CMI_ge0 Pr L R tau; shannon.
- by have := Hc_takes_le1 tau (takes_symbol Pr L); lra.
Qed.
Theorem token_capacity__with_stopping_time__equality2 : token_capacity.token_capacity__with_stopping_time__equality2.
Proof. by move=> T A T1 A1 Om Pr S tau R L ind det; split; shannon. Qed.
Theorem token_capacity__with_stopping_time__equality3 : token_capacity.token_capacity__with_stopping_time__equality3.
Proof.
move=> T A T1 A1 Om Pr S tau R L ind det; rewrite -(Hc_takes_eq1 tau (takes_symbol Pr L)); split; lra.
Qed.
Theorem token_capacity__with_stopping_time__defined : token_capacity.token_capacity__with_stopping_time__defined.
Proof. by move=> T A /nat_ge1 *; lra. Qed.
Theorem token_capacity__any_alphabets : token_capacity.token_capacity__any_alphabets.
Proof.
move=> T A T1 A1 Om Pr tau R U le; split; last by apply: rsum_le.
by rewrite chain_H; apply: rsum_le => t; have := CMI_ge0 Pr (comp R t) (before R t) tau; shannon.
Qed.
