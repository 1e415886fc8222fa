From BPR.library Require Import All.
From BPR.statements Require Import capacity_suffices.

Theorem capacity_suffices__necessary : capacity_suffices.capacity_suffices__necessary.
Proof.
move=> N A N1 A2 Om Pr W S f does reads.
have := Hc_ge0 Pr S W; have := Hc_ge0 Pr f [% S, W]; have := CMI_ge0 Pr S W f; shannon.
Qed.
