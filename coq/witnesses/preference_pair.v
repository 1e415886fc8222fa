(* A preference between two answers of one's own policy is at most one bit: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition preference_pair__one_bit__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma preference_pair__one_bit__met__total : (0 < total preference_pair__one_bit__met__weights)%N. Proof. by vm_compute. Qed.
Theorem preference_pair__one_bit__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (a : rv Om) (p : rvt Om (symbol 2)),
  I[Pr](a; S) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ a v <> a w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ p v <> p w).
Proof.
exists (ordinal_finType 4),
  (law preference_pair__one_bit__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition preference_pair__noisy__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma preference_pair__noisy__met__total : (0 < total preference_pair__noisy__met__weights)%N. Proof. by vm_compute. Qed.
Theorem preference_pair__noisy__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (p : rvt Om (symbol 2)),
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ p v <> p w).
Proof.
exists (ordinal_finType 2),
  (law preference_pair__noisy__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
