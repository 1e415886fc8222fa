From BPR.library Require Import All.
From BPR.statements Require Import scalar_resolution.

Theorem scalar_resolution__rewards : scalar_resolution.scalar_resolution__rewards.
Proof. by rewrite /scalar_resolution.scalar_resolution__rewards; numeric. Qed.
Theorem scalar_resolution__sum : scalar_resolution.scalar_resolution__sum.
Proof. by rewrite /scalar_resolution.scalar_resolution__sum; numeric. Qed.
