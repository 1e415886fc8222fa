From BPR.library Require Import All.
From BPR.statements Require Import clip_higher.

Theorem clip_higher__rare : clip_higher.clip_higher__rare.
Proof. by rewrite /clip_higher.clip_higher__rare; lra. Qed.
Theorem clip_higher__likely : clip_higher.clip_higher__likely.
Proof. by rewrite /clip_higher.clip_higher__likely; lra. Qed.
Theorem clip_higher__in_some_rounds : clip_higher.clip_higher__in_some_rounds.
Proof. by rewrite /clip_higher.clip_higher__in_some_rounds; split; lra. Qed.
