(* A terminal reward of two values gives exactly one bit: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition terminal_reward__at_most__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma terminal_reward__at_most__met__total : (0 < total terminal_reward__at_most__met__weights)%N. Proof. by vm_compute. Qed.
Theorem terminal_reward__at_most__met :
  exists (Om : finType) (Pr : dist Om) (tau : rv Om) (r : rvt Om (symbol 2)) (a : rv Om),
  H[Pr](a | [% r, tau]) = 0 /\
  H[Pr](r | [% a, tau]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ a v <> a w).
Proof.
exists (ordinal_finType 2),
  (law terminal_reward__at_most__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 1) [:: sym 1 1; sym 1 0] i : symbol 2),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
