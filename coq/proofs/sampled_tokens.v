From BPR.library Require Import All Scores.
From BPR.statements Require Import sampled_tokens.

Theorem sampled_tokens__lost : sampled_tokens.sampled_tokens__lost.
Proof. by move=> Om Pr S q y h1; shannon. Qed.
Theorem sampled_tokens__same_gradient : sampled_tokens.sampled_tokens__same_gradient.
Proof. by move=> W W2 Om Pr u b score; exact: (Ex_chance Pr (T := rv_of u) score (fun w => b w == bit true)). Qed.
