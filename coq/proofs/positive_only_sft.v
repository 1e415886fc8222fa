From BPR.library Require Import All.
From BPR.statements Require Import positive_only_sft.

Theorem positive_only_sft__symmetric : positive_only_sft.positive_only_sft__symmetric.
Proof.
move=> N A /nat_ge1 N1 /nat_ge1 A1 AN Om Pr S x good sym; split; first by shannon.
have hx : H Pr x = log2 N by have h := H_uniform (X := x) sym; rewrite card_ord in h; exact: h.
by rewrite log2_div; try lra; shannon.
Qed.
Theorem positive_only_sft__symmetric__defined : positive_only_sft.positive_only_sft__symmetric__defined.
Proof.
by move=> N A /nat_ge1 N1 /nat_ge1 A1 AN *; split; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
Theorem positive_only_sft__bound : positive_only_sft.positive_only_sft__bound.
Proof.
move=> N A /nat_ge1 N1 /nat_ge1 A1 AN Om Pr S x good; have := H_takes (takes_symbol Pr x).
by rewrite log2_div; try lra; move: good; shannon.
Qed.
Theorem positive_only_sft__bound__equality1 : positive_only_sft.positive_only_sft__bound__equality1.
Proof.
move=> N A /nat_ge1 N1 /nat_ge1 A1 AN Om Pr S x good; rewrite -(H_takes_eq (takes_symbol Pr x)) log2_div; try lra.
by split; shannon.
Qed.
Theorem positive_only_sft__bound__defined : positive_only_sft.positive_only_sft__bound__defined.
Proof.
by move=> N A /nat_ge1 N1 /nat_ge1 A1 AN *; split; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.

(* ---- accepted samples ---- *)
From BPR.library Require Import Accepted.
Theorem positive_only_sft__general : positive_only_sft.positive_only_sft__general.
Proof.
move=> N N1 Om Pr S T r x ind ver acc.
apply: (proj2 (accepted_bound_eq (A := [finType of 'I_N]) acc ind)); exact: (verified (A := [finType of 'I_N]) acc ver).
Qed.
Lemma accepted_rate {Om : finType} {Pr : dist Om} {S : rv Om} {A : eqType} {x T : rvt Om A} {e : pred Om} : accepted Pr x T e S ->
  almost Pr (fun w => ~ (pr (at_ Pr S (S w)) e = 0)) /\ almost Pr (fun w => 0 < 1 / pr (at_ Pr S (S w)) e).
Proof.
move=> acc; split=> w hw; have [h _] := acc _ (possible_self S hw); first lra.
by apply: Rdiv_lt_0_compat; lra.
Qed.
Theorem positive_only_sft__general__defined : positive_only_sft.positive_only_sft__general__defined.
Proof.
move=> N N1 Om Pr S T r x ind ver acc; have [h1 h2] := accepted_rate acc; do !split => //.
exact: (accepted_covers (A := [finType of 'I_N]) acc ind).
Qed.
Theorem positive_only_sft__general_bound : positive_only_sft.positive_only_sft__general_bound.
Proof.
move=> N N1 Om Pr S T r x ind acc.
have le : MI Pr x S <= Ex Pr (fun w => log2 (1 / pr (at_ Pr S (S w)) (fun v => r v == bit true))) - KL Pr Pr x T := accepted_bound (A := [finType of 'I_N]) acc ind.
have k0 : 0 <= KL Pr Pr x T := KL_ge0 (A := [finType of 'I_N]) (accepted_covers (A := [finType of 'I_N]) acc ind).
lra.
Qed.
Theorem positive_only_sft__general_bound__equality1 : positive_only_sft.positive_only_sft__general_bound__equality1.
Proof.
move=> N N1 Om Pr S T r x ind acc; have cov := accepted_covers (A := [finType of 'I_N]) acc ind.
have le : MI Pr x S <= Ex Pr (fun w => log2 (1 / pr (at_ Pr S (S w)) (fun v => r v == bit true))) - KL Pr Pr x T := accepted_bound (A := [finType of 'I_N]) acc ind.
have k0 : 0 <= KL Pr Pr x T := KL_ge0 (A := [finType of 'I_N]) cov.
have eq : MI Pr x S = Ex Pr (fun w => log2 (1 / pr (at_ Pr S (S w)) (fun v => r v == bit true))) - KL Pr Pr x T <-> _ := accepted_bound_eq (A := [finType of 'I_N]) acc ind.
have keq : KL Pr Pr x T = 0 <-> _ := KL_eq0 (A := [finType of 'I_N]) cov.
split=> [e|[law ver]].
  split; last by apply: (verified_back (A := [finType of 'I_N]) acc); apply: (proj1 eq); lra.
  have z : KL Pr Pr x T = 0 by lra.
  by move=> a; rewrite (proj1 keq z a).
rewrite (proj2 eq); last exact: (verified (A := [finType of 'I_N]) acc ver).
by rewrite (proj2 keq) ?Rminus_0_r // => a; rewrite (law a).
Qed.
Theorem positive_only_sft__general_bound__defined : positive_only_sft.positive_only_sft__general_bound__defined.
Proof. by move=> N N1 Om Pr S T r x ind acc; exact: (accepted_rate acc). Qed.
