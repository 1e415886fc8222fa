From BPR.library Require Import All.
From BPR.statements Require Import sparse_updates.

Theorem sparse_updates__the_rest : sparse_updates.sparse_updates__the_rest.
Proof. by move=> Om Pr S g; shannon. Qed.
Theorem sparse_updates__naming_them : sparse_updates.sparse_updates__naming_them.
Proof. by rewrite /sparse_updates.sparse_updates__naming_them; numeric. Qed.
