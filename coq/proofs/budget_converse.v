From BPR.library Require Import All.
From BPR.statements Require Import budget_converse.

Theorem budget_converse__one_in_1024 : budget_converse.budget_converse__one_in_1024.
Proof. by rewrite /budget_converse.budget_converse__one_in_1024; numeric. Qed.
