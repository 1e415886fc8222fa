From BPR.library Require Import All.
From BPR.statements Require Import self_play.

Theorem self_play__decided : self_play.self_play__decided.
Proof. by move=> Om Pr W o; split; [have := Hc_ge0 Pr o W; shannon | exact: bit_le1]. Qed.
Theorem self_play__decided__equality1 : self_play.self_play__decided__equality1.
Proof. by move=> Om Pr W o; have := Hc_ge0 Pr o W => f; split; shannon. Qed.
Theorem self_play__decided__equality2 : self_play.self_play__decided__equality2.
Proof. by move=> Om Pr W o; exact: bit_fair. Qed.
