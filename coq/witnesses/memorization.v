(* Memorisation is generalisation and unintended memorisation; it is super-additive: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition memorization__split__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma memorization__split__met__total : (0 < total memorization__split__met__weights)%N. Proof. by vm_compute. Qed.
Theorem memorization__split__met :
  exists (Om : finType) (Pr : dist Om) (Z : rv Om) (X : rv Om) (W : rv Om),
  I[Pr](W; Z | X) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ Z v <> Z w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ X v <> X w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w).
Proof.
exists (ordinal_finType 2),
  (law memorization__split__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition memorization__super_additive__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma memorization__super_additive__met__total : (0 < total memorization__super_additive__met__weights)%N. Proof. by vm_compute. Qed.
Theorem memorization__super_additive__met :
  exists N A : nat,
  exists (Om : finType) (Pr : dist Om) (Z : rv Om) (x : rvt Om (vector N (symbol A))) (W : rv Om),
  (2 <= N)%N /\
  (2 <= A)%N /\
  (forall t : 'I_N, I[Pr](comp x t; before x t | Z) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ Z v <> Z w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law memorization__super_additive__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
