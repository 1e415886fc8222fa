(* A label is worth the try and what the try leaves open: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition label_or_try__difference__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma label_or_try__difference__met__total : (0 < total label_or_try__difference__met__weights)%N. Proof. by vm_compute. Qed.
Theorem label_or_try__difference__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (j : rv Om) (r : rv Om),
  I[Pr](j; S) = 0 /\
  H[Pr](r | [% S, j]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ j v <> j w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists (ordinal_finType 4),
  (law label_or_try__difference__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.
