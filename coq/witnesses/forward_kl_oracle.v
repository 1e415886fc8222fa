(* The oracle minimises the divergence of the pretrained policy from it: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition forward_kl_oracle__asked_for__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma forward_kl_oracle__asked_for__met__total : (0 < total forward_kl_oracle__asked_for__met__weights)%N. Proof. by vm_compute. Qed.
Theorem forward_kl_oracle__asked_for__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (o : rvt Om (symbol V)),
  exists right : symbol V -> symbol 2,
  (2 <= V)%N /\
  Ex Pr (fun w => right (o w)) = 1 /\
  covers Pr Pr x o /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ o v <> o w).
Proof.
exists 3%N,
  (ordinal_finType 2),
  (law forward_kl_oracle__asked_for__met__total),
  (fun i : 'I_2 => nth (sym 2 1) [:: sym 2 1; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 2 1) [:: sym 2 1; sym 2 2] i : symbol 3),
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2); met.
Qed.

Definition forward_kl_oracle__other_way_round__met__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma forward_kl_oracle__other_way_round__met__total : (0 < total forward_kl_oracle__other_way_round__met__weights)%N. Proof. by vm_compute. Qed.
Theorem forward_kl_oracle__other_way_round__met :
  exists V N A : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  exists right : symbol V -> symbol 2,
  (2 <= V)%N /\
  (1 <= N)%N /\
  (1 <= A)%N /\
  A <= N /\
  covers Pr Pr y x /\
  Ex Pr (fun w => right (x w)) = A / N /\
  Ex Pr (fun w => right (y w)) = 1 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w).
Proof.
exists 3%N,
  3%N,
  2%N,
  (ordinal_finType 3),
  (law forward_kl_oracle__other_way_round__met__total),
  (fun i : 'I_3 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 2] i : symbol 3),
  (fun i : 'I_3 => nth (sym 2 1) [:: sym 2 1; sym 2 1; sym 2 2] i : symbol 3),
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2); met.
Qed.
