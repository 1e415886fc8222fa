From BPR.library Require Import All Scores.
From BPR.statements Require Import irrelevant_token.

Theorem irrelevant_token__no_push : irrelevant_token.irrelevant_token__no_push.
Proof.
move=> W V L _ _ _ Om Pr u x r reward baseline score ind zero.
have given : Ex Pr (fun w => baseline (u w) * score (x w) (u w)) = 0 := Ex_given (T := rv_of u) baseline zero.
have apart : Ex Pr (fun w => reward (r w) * score (x w) (u w)) = 0 := Ex_irrelevant reward (c := score) ind zero.
transitivity (Ex Pr (fun w => reward (r w) * score (x w) (u w)) - Ex Pr (fun w => baseline (u w) * score (x w) (u w))).
  by rewrite -Ex_sub; apply: Ex_ext => w _; ring.
by rewrite given apart; ring.
Qed.
