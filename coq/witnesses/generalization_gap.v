(* Overfitting takes bits about the examples: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition generalization_gap__gap__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma generalization_gap__gap__met__total : (0 < total generalization_gap__gap__met__weights)%N. Proof. by vm_compute. Qed.
Theorem generalization_gap__gap__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (vector K (symbol V))) (g : rvt Om (vector V (symbol 2))) (f : rvt Om (vector V (symbol 2))),
  (2 <= V)%N /\
  (2 <= K)%N /\
  covers Pr Pr f g /\
  KL Pr Pr f g = 0 /\
  I[Pr](f; [% x, g]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ f v <> f w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law generalization_gap__gap__met__total),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition generalization_gap__examples__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma generalization_gap__examples__met__total : (0 < total generalization_gap__examples__met__weights)%N. Proof. by vm_compute. Qed.
Theorem generalization_gap__examples__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (vector K (symbol V))) (g : rv Om),
  (1 <= V)%N /\
  (2 <= K)%N /\
  (forall t : 'I_K, I[Pr](comp x t; before x t) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law generalization_gap__examples__met__total),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.
