(* Updates towards the right answers lower the entropy of the policy: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition tilted_entropy__on_average__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma tilted_entropy__on_average__met__total : (0 < total tilted_entropy__on_average__met__weights)%N. Proof. by vm_compute. Qed.
Theorem tilted_entropy__on_average__met :
  exists (Om : finType) (Pr : dist Om) (x : rv Om) (b : rv Om),
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ b v <> b w).
Proof.
exists (ordinal_finType 2),
  (law tilted_entropy__on_average__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
