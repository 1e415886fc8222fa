From BPR.library Require Import All.
From BPR.statements Require Import critic_advantages.

Theorem critic_advantages__chain : critic_advantages.critic_advantages__chain.
Proof.
move=> Om Pr S tau r a g ind binary fixed sees; do ?split.
- have := CMI_ge0 Pr S [% tau, a] g; shannon.
- have := CMI_ge0 Pr S r [% tau, a]; have := Hc_ge0 Pr a [% S, tau, r]; have := CMI_ge0 Pr S a [% tau, r]; shannon.
- have := Hc_ge0 Pr r [% S, tau]; shannon.
- by rewrite -log2_2; apply: (Hc_takes_le1 tau binary).
Qed.
Theorem critic_advantages__chain__equality1 : critic_advantages.critic_advantages__chain__equality1.
Proof. by move=> Om Pr S tau r a g ind binary fixed sees; split; shannon. Qed.
Theorem critic_advantages__chain__equality2 : critic_advantages.critic_advantages__chain__equality2.
Proof.
move=> Om Pr S tau r a g ind binary fixed sees.
have := Hc_ge0 Pr a [% S, tau, r]; have := CMI_ge0 Pr S a [% tau, r] => p q; split; shannon.
Qed.
Theorem critic_advantages__chain__equality3 : critic_advantages.critic_advantages__chain__equality3.
Proof. by move=> Om Pr S tau r a g ind binary fixed sees; split; shannon. Qed.
Theorem critic_advantages__chain__equality4 : critic_advantages.critic_advantages__chain__equality4.
Proof. by move=> Om Pr S tau r a g _ binary _ _; have := Hc_takes_eq1 tau binary; rewrite INR_2 log2_2. Qed.

Theorem critic_advantages__fitted_critic : critic_advantages.critic_advantages__fitted_critic.
Proof.
move=> V K V1 K1 Om Pr S T r a ind match_ fitted; have det := match_fun match_; split.
- have := CMI_ge0 Pr S r [% T, a]; have := Hc_ge0 Pr a [% S, T, r]; have := CMI_ge0 Pr S a [% T, r]; shannon.
- have := group_avg_le match_; shannon.
Qed.
Theorem critic_advantages__fitted_critic__equality1 : critic_advantages.critic_advantages__fitted_critic__equality1.
Proof.
move=> V K V1 K1 Om Pr S T r a ind match_ fitted.
have := Hc_ge0 Pr a [% S, T, r]; have := CMI_ge0 Pr S a [% T, r] => p q; split; shannon.
Qed.
Theorem critic_advantages__fitted_critic__equality2 : critic_advantages.critic_advantages__fitted_critic__equality2.
Proof.
move=> V K V1 K1 Om Pr S T r a ind match_ fitted; have det := match_fun match_.
rewrite -(group_avg_eq match_); split; shannon.
Qed.
Theorem critic_advantages__fitted_critic__defined : critic_advantages.critic_advantages__fitted_critic__defined.
Proof. by move=> V K V1 K1 Om Pr S T r a ind match_ fitted; defined. Qed.
Theorem critic_advantages__gae : critic_advantages.critic_advantages__gae.
Proof.
move=> T A T1 A1 Om Pr S tau R a g ind there back sees; split; [|split; [|split]].
- have := CMI_ge0 Pr S [% tau, a] g; shannon.
- have := CMI_ge0 Pr a S [% tau, R]; have := CMI_ge0 Pr R S [% tau, a].
  have := Hc_ge0 Pr a [% S, tau, R]; have := Hc_ge0 Pr R [% S, tau, a]; shannon.
- shannon.
- have := Hc_ge0 Pr R [% S, tau]; shannon.
Qed.
Theorem critic_advantages__gae__equality1 : critic_advantages.critic_advantages__gae__equality1.
Proof. by move=> T A T1 A1 Om Pr S tau R a g *; split; shannon. Qed.
Theorem critic_advantages__gae__equality4 : critic_advantages.critic_advantages__gae__equality4.
Proof. by move=> T A T1 A1 Om Pr S tau R a g *; split; shannon. Qed.

(* ---- a critic fitted to two rewards: a law on which more than one bit is seen (an advantage is a list of reals) ---- *)
From BPR.library Require Import Decide.
Definition fitted_weights (i : 'I_3) : nat := 1%N.
Lemma fitted_total : (0 < total fitted_weights)%N. Proof. by vm_compute. Qed.
Definition fitted_answer (i : 'I_3) : symbol 3 := i.
Definition fitted_tokens (i : 'I_3) : vector 2 (symbol 3) := [tuple sym 2 0; sym 2 1].
Definition fitted_rewards (i : 'I_3) : vector 2 (symbol 2) := nth [tuple sym 1 0; sym 1 0] [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]] i.
Definition fitted_advantages (i : 'I_3) : list_of R_eqType := centred (fitted_rewards i).
Lemma fitted_injective (v w : 'I_3) : (fitted_advantages v == fitted_advantages w) = (v == w).
Proof.
apply/eqP/eqP => [h|-> //]; have := congr1 (fun s : seq R => nth 0 s 0) h; have hv := ltn_ord v; have hw := ltn_ord w.
rewrite /fitted_advantages /centred => k; apply: val_inj; move: k.
by case: v {h} hv => [[|[|[|//]]] ?] _; case: w hw => [[|[|[|//]]] ?] _ //; rewrite /fitted_rewards /rsum /=; lra.
Qed.
Theorem critic_advantages__fitted_one_bit__refuted : critic_advantages.critic_advantages__fitted_one_bit__refuted.
Proof.
move=> claim; move: (claim 3%N); hypotheses.
move/(_ (ordinal_finType 3) (law fitted_total) fitted_answer fitted_tokens fitted_rewards fitted_advantages); hypotheses.
move/(_ (fun w _ => erefl)); rewrite /MI.
have e1 : H (law fitted_total) [% fitted_tokens : rvt _ _, fitted_advantages : rvt _ _] = H (law fitted_total) (fitted_answer : rvt _ _).
  by apply: H_ext => v w _ _; rewrite /= xpair_eqE eqxx; exact: fitted_injective.
have e2 : H (law fitted_total) [% fitted_tokens : rvt _ _, fitted_advantages : rvt _ _, fitted_answer : rvt _ _] = H (law fitted_total) (fitted_answer : rvt _ _).
  by apply: H_ext => v w _ _; rewrite /= !xpair_eqE eqxx /=; have -> := fitted_injective v w; rewrite andbb.
rewrite e1 e2; have -> : H (law fitted_total) (fitted_answer : rvt _ _) = log2 3%N by apply: H_law_is; vm_compute.
have : log2 2 < log2 3 by apply: log2_lt; lra.
by rewrite log2_2 (_ : INR 3 = 3); [lra | rewrite /=; lra].
Qed.
