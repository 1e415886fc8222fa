From BPR.library Require Import All Divergence.
From BPR.statements Require Import full_support.

Theorem full_support__nothing_to_learn : full_support.full_support__nothing_to_learn.
Proof. by move=> V V2 Om Pr x z right c one; exact: (support_of (A := [finType of 'I_V]) (f := right) c one). Qed.
Theorem full_support__with_a_task : full_support.full_support__with_a_task.
Proof.
move=> V V2 Om Pr x z right c one below.
by have := support_of (A := [finType of 'I_V]) (f := right) c one; lra.
Qed.
