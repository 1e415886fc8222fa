From BPR.library Require Import All.
From BPR.statements Require Import positives_only.

Theorem positives_only__lost : positives_only.positives_only__lost.
Proof. by move=> Om Pr S x k h1; have := CMI_ge0 Pr S k x; have := Hc_ge0 Pr k x; have := Hc_ge0 Pr k [% x, S]; shannon. Qed.
