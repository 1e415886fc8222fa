(* Full support and a realizable optimum: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition full_support__nothing_to_learn__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma full_support__nothing_to_learn__met__total : (0 < total full_support__nothing_to_learn__met__weights)%N. Proof. by vm_compute. Qed.
Theorem full_support__nothing_to_learn__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (z : rvt Om (symbol V)),
  exists right : symbol V -> symbol 2,
  (2 <= V)%N /\
  covers Pr Pr x z /\
  Ex Pr (fun w => right (z w)) = 1 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ z v <> z w).
Proof.
exists 3%N,
  (ordinal_finType 2),
  (law full_support__nothing_to_learn__met__total),
  (fun i : 'I_2 => nth (sym 2 1) [:: sym 2 1; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 2 1) [:: sym 2 1; sym 2 2] i : symbol 3),
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2); met.
Qed.
