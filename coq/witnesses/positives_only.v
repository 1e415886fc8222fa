(* What keeping positives alone loses: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition positives_only__lost__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma positives_only__lost__met__total : (0 < total positives_only__lost__met__weights)%N. Proof. by vm_compute. Qed.
Theorem positives_only__lost__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (x : rv Om) (k : rv Om),
  H[Pr](k | x) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ k v <> k w).
Proof.
exists (ordinal_finType 2),
  (law positives_only__lost__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
