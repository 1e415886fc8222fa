From BPR.library Require Import All.
From BPR.statements Require Import sequential_elimination.

Theorem sequential_elimination__distinct_guesses : sequential_elimination.sequential_elimination__distinct_guesses.
Proof.
move=> V K V1 K1 KV Om Pr S T r prior ind match_ all_; have det := match_fun match_; split; first by shannon.
rewrite (group_avg_value prior ind match_) (@Ex_ext _ _ _ (fun=> log2 V - (V - K) / V * log2 (V - K))) ?Ex_const //.
by move=> w hw; rewrite (all_ (T w)) //; exact: (possible_self T hw).
Qed.
Theorem sequential_elimination__distinct_guesses__defined : sequential_elimination.sequential_elimination__distinct_guesses__defined.
Proof.
move=> V K /nat_ge1 V1 K1 KV *; do ?split; try lra.
by move=> ->; rewrite /Rdiv; lra.
Qed.
Theorem sequential_elimination__one_more : sequential_elimination.sequential_elimination__one_more.
Proof.
move=> V M /nat_ge2 V2 _ MV; rewrite h2_inv; last lra.
by field; lra.
Qed.
