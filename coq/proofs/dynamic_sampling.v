From BPR.library Require Import All Copies.
From BPR.statements Require Import dynamic_sampling.
Set Implicit Arguments.
Unset Strict Implicit.

Theorem dynamic_sampling__zero_advantage : dynamic_sampling.dynamic_sampling__zero_advantage.
Proof. by move=> K U /nat_ge1 K1 *; field; lra. Qed.
Theorem dynamic_sampling__zero_advantage__defined : dynamic_sampling.dynamic_sampling__zero_advantage__defined.
Proof. by move=> K U /nat_ge1 K1 *; lra. Qed.

Lemma centred_fun K (Om : finType) (Pr : dist Om) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)) :
  almost Pr (fun w => a w = centred (r w)) -> Hc Pr a r = 0.
Proof. by move=> d; apply: Hc_fun => v w hv hw e; change (a v = a w); rewrite !d // (e : r v = r w). Qed.
Theorem dynamic_sampling__lost : dynamic_sampling.dynamic_sampling__lost.
Proof.
move=> K K2 Om Pr S r a h; have f := centred_fun h.
by have := Hc_ge0 Pr a [% S, r]; have := CMI_ge0 Pr S r a; have := CMI_ge0 Pr a S r; shannon.
Qed.
Theorem dynamic_sampling__lost__equality1 : dynamic_sampling.dynamic_sampling__lost__equality1.
Proof.
move=> K K2 Om Pr S r a h; have f := centred_fun h.
by have := Hc_ge0 Pr a [% S, r] => x; have := CMI_ge0 Pr a S r => y; split; shannon.
Qed.
Theorem dynamic_sampling__hard_prompts : dynamic_sampling.dynamic_sampling__hard_prompts.
Proof.
rewrite /dynamic_sampling.dynamic_sampling__hard_prompts /Rdiv !Rmult_1_l.
have p : 0 < 1 - / 100 ^ 16 - (99 * / 100) ^ 16 by lra.
split.
- by apply: (Rmult_lt_reg_r (1 - (/ 100) ^ 16 - (99 * / 100) ^ 16)); [lra | rewrite Rinv_l; lra].
- by apply: (Rmult_lt_reg_r (1 - (/ 100) ^ 16 - (99 * / 100) ^ 16)); [lra | rewrite Rinv_l; lra].
Qed.
Theorem dynamic_sampling__mixed : dynamic_sampling.dynamic_sampling__mixed.
Proof.
move=> V K V2 K2 Om Pr x T reward h; rewrite !(Ex_one Pr x (fun v => INR (reward v))).
rewrite (Ex_iid (fun t => if all (fun v => reward v == bit true) t || all (fun v => reward v == bit false) t then 0 else 1) h).
by rewrite (over_mixed (share_all Pr x)) ?(ltnW K2).
Qed.
