From BPR.library Require Import All.
From BPR.statements Require Import group_bound_mean.

Theorem group_bound_mean__chain : group_bound_mean.group_bound_mean__chain.
Proof.
move=> V K V1 K1 Om Pr S T r g ind match_ sees; have det := match_fun match_; split; [|split; [|split]].
- have := CMI_ge0 Pr S T g; shannon.
- have := CMI_ge0 Pr S r [% T, g]; shannon.
- exact: (group_avg_le match_).
- exact: distinct_log_K.
Qed.
Theorem group_bound_mean__chain__equality1 : group_bound_mean.group_bound_mean__chain__equality1.
Proof. by move=> V K V1 K1 Om Pr S T r g ind match_ sees; split; shannon. Qed.
Theorem group_bound_mean__chain__equality2 : group_bound_mean.group_bound_mean__chain__equality2.
Proof.
move=> V K V1 K1 Om Pr S T r g ind match_ sees; have det := match_fun match_.
by split=> [e|[e1 e2]]; [split|]; shannon.
Qed.
Theorem group_bound_mean__chain__equality3 : group_bound_mean.group_bound_mean__chain__equality3.
Proof. by move=> V K V1 K1 Om Pr S T r g ind match_ sees; exact: (group_avg_eq match_). Qed.
Theorem group_bound_mean__chain__equality4 : group_bound_mean.group_bound_mean__chain__equality4.
Proof. by move=> V K V1 K1 Om Pr S T r g ind match_ sees; exact: distinct_log_K_eq. Qed.
Theorem group_bound_mean__chain__defined : group_bound_mean.group_bound_mean__chain__defined.
Proof. by move=> V K V1 K1 *; defined. Qed.

(* given the tokens *)
Lemma sees_at {Om : finType} {Pr : dist Om} {S T r g : rv Om} {t : cod T} :
  CMI Pr g S [% T, r] = 0 -> possible Pr T t -> CMI (at_ Pr T t) g S r = 0.
Proof. by move=> sees; apply: CMI_at0; move: sees; shannon. Qed.
Theorem group_bound_mean__pointwise : group_bound_mean.group_bound_mean__pointwise.
Proof.
move=> V K V1 K1 Om Pr S T r g match_ sees t ht; have det := Hc_at0 (match_fun match_) ht.
have := sees_at sees ht; have := CMI_ge0 (at_ Pr T t) r S g => a b; split; [|split]; last exact: (group_le match_ ht).
- by shannon.
- by shannon.
Qed.
Theorem group_bound_mean__pointwise__equality1 : group_bound_mean.group_bound_mean__pointwise__equality1.
Proof.
move=> V K V1 K1 Om Pr S T r g match_ sees t ht.
have e1 := H_at_known ht g; have e2 := H_at_known ht [% S, g]; have e3 := H_at_known ht [% r, g].
have e4 := H_at_known ht [% S, r, g]; have see := sees_at sees ht.
by split; shannon.
Qed.
Theorem group_bound_mean__pointwise__equality3 : group_bound_mean.group_bound_mean__pointwise__equality3.
Proof. by move=> V K V1 K1 Om Pr S T r g match_ sees t ht; exact: (group_eq match_ ht). Qed.
Theorem group_bound_mean__pointwise__defined : group_bound_mean.group_bound_mean__pointwise__defined.
Proof. by move=> V K V1 K1 *; defined. Qed.
