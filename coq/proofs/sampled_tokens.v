From BPR.library Require Import All.
From BPR.statements Require Import sampled_tokens.

Theorem sampled_tokens__lost : sampled_tokens.sampled_tokens__lost.
Proof. by move=> Om Pr S q y h1; shannon. Qed.
