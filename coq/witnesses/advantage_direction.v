(* An advantage in the place of the reward leaves the direction of the expected update as it is: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

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
