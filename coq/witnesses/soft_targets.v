(* Soft targets of high entropy carry more information than hard targets: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition soft_targets__drawn_labels__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma soft_targets__drawn_labels__met__total : (0 < total soft_targets__drawn_labels__met__weights)%N. Proof. by vm_compute. Qed.
Theorem soft_targets__drawn_labels__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (q : rv Om) (y : rv Om),
  I[Pr](y; S | q) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w).
Proof.
exists (ordinal_finType 2),
  (law soft_targets__drawn_labels__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
