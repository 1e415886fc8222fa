From BPR.library Require Import All Scores.
From BPR.statements Require Import advantage_direction.

Theorem advantage_direction__right_or_wrong : advantage_direction.advantage_direction__right_or_wrong.
Proof.
move=> V _ Om Pr x y r q score first second.
pose right_ (a : 'I_2) : R := ind (a == bit true).
have one : Ex Pr (fun w => right_ (q w) * score (x w)) = 0 := Ex_given (T := rv_of q) right_ first.
have other : Ex Pr (fun w => right_ (r w) * score (y w)) = 0 := Ex_given (T := rv_of r) right_ second.
transitivity (Ex Pr (fun w => right_ (r w) * score (x w)) + Ex Pr (fun w => right_ (q w) * score (y w))
  - (Ex Pr (fun w => right_ (q w) * score (x w)) + Ex Pr (fun w => right_ (r w) * score (y w)))).
  by rewrite -!Ex_add -Ex_sub; apply: Ex_ext => w _; rewrite /right_; ring.
by rewrite one other Rplus_0_r Rminus_0_r.
Qed.
