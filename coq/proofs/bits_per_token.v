From BPR.library Require Import All.
From BPR.statements Require Import bits_per_token.

Theorem bits_per_token__twelve_thousand : bits_per_token.bits_per_token__twelve_thousand.
Proof. by rewrite /bits_per_token.bits_per_token__twelve_thousand; numeric. Qed.
Theorem bits_per_token__sixteen_million : bits_per_token.bits_per_token__sixteen_million.
Proof. by rewrite /bits_per_token.bits_per_token__sixteen_million; numeric. Qed.
