(* A token of more entropy has more of the credit: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition token_credit__at_most__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma token_credit__at_most__met__total : (0 < total token_credit__at_most__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_credit__at_most__met :
  exists (Om : finType) (Pr : dist Om) (past : rv Om) (x : rv Om) (r : rv Om),
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ past v <> past w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists (ordinal_finType 2),
  (law token_credit__at_most__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
