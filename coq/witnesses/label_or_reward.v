(* The correct label gives more information than a reward: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition label_or_reward__at_least_as_much__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma label_or_reward__at_least_as_much__met__total : (0 < total label_or_reward__at_least_as_much__met__weights)%N. Proof. by vm_compute. Qed.
Theorem label_or_reward__at_least_as_much__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (j : rv Om) (r : rvt Om (symbol 2)),
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ j v <> j w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists (ordinal_finType 2),
  (law label_or_reward__at_least_as_much__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition label_or_reward__discarded__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma label_or_reward__discarded__met__total : (0 < total label_or_reward__discarded__met__weights)%N. Proof. by vm_compute. Qed.
Theorem label_or_reward__discarded__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (j : rv Om) (r : rvt Om (symbol 2)),
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ j v <> j w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists (ordinal_finType 2),
  (law label_or_reward__discarded__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
