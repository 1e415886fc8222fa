From BPR.library Require Import All.
From BPR.statements Require Import label_or_try.

Theorem label_or_try__difference : label_or_try.label_or_try__difference.
Proof. by move=> Om Pr S j r h1 h2; shannon. Qed.
