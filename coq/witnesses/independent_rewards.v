(* T rewards of B values have T log2 B bits iff they are independent: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition independent_rewards__only_if__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma independent_rewards__only_if__met__total : (0 < total independent_rewards__only_if__met__weights)%N. Proof. by vm_compute. Qed.
Theorem independent_rewards__only_if__met :
  exists T B : nat,
  exists (Om : finType) (Pr : dist Om) (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  (2 <= T)%N /\
  (2 <= B)%N /\
  H[Pr](r | tau) = T * log2 B /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law independent_rewards__only_if__met__total),
  (RV (fun i : 'I_8 => nth (0%N) [:: 0%N; 0%N; 0%N; 0%N; 1%N; 1%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition independent_rewards__chain__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma independent_rewards__chain__met__total : (0 < total independent_rewards__chain__met__weights)%N. Proof. by vm_compute. Qed.
Theorem independent_rewards__chain__met :
  exists T B : nat,
  exists (Om : finType) (Pr : dist Om) (tau : rv Om) (r : rvt Om (vector T (symbol B))),
  (2 <= T)%N /\
  (2 <= B)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law independent_rewards__chain__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.
