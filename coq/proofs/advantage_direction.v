From BPR.library Require Import All Scores Decide Witness.
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

(* ---- the hypotheses can be met ---- *)

Definition advantage_direction__right_or_wrong__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma advantage_direction__right_or_wrong__met__total : (0 < total advantage_direction__right_or_wrong__met__weights)%N. Proof. by vm_compute. Qed.
Theorem advantage_direction__right_or_wrong__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  exists score : symbol V -> R_eqType,
  (2 <= V)%N /\
  almost Pr (fun v => Ex (at_ Pr q (q v)) (fun w => score (x w)) = 0) /\
  almost Pr (fun v => Ex (at_ Pr r (r v)) (fun w => score (y w)) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law advantage_direction__right_or_wrong__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0; sym 1 0] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun t : symbol 2 => nth ((-1 / 1)%R) [:: (-1 / 1)%R; (1 / 1)%R] (index t [:: sym 1 0; sym 1 1]) : R_eqType); met.
Qed.
