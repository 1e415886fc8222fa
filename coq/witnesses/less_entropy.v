(* What is computed from a signal says no more than it, because it has less entropy: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition less_entropy__processing__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma less_entropy__processing__met__total : (0 < total less_entropy__processing__met__weights)%N. Proof. by vm_compute. Qed.
Theorem less_entropy__processing__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (y : rv Om) (z : rv Om),
  I[Pr](z; S | y) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ z v <> z w).
Proof.
exists (ordinal_finType 2),
  (law less_entropy__processing__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
