From BPR.library Require Import All Accepted Divergence.
From BPR.statements Require Import base_support.

Theorem base_support__reweighting : base_support.base_support__reweighting.
Proof.
move=> V V2 Om Pr S x k y right acc one; have cov : covers Pr Pr y x.
  by move=> u /(accepted_ex (A := [finType of 'I_V]) acc) [v [hv _ _ <-]]; apply: (pr_gt0 hv); rewrite eqxx.
exact: (support_of (A := [finType of 'I_V]) (f := right) cov one).
Qed.
