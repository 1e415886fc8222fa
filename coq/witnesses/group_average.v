(* Distinct guesses of a group: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition group_average__few_duplicates__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_average__few_duplicates__met__total : (0 < total group_average__few_duplicates__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_average__few_duplicates__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (T : rvt Om (vector K (symbol V))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  uniform Pr T /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law group_average__few_duplicates__met__total),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition group_average__mean_of_two__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_average__mean_of_two__met__total : (0 < total group_average__mean_of_two__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_average__mean_of_two__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (T : rvt Om (vector 2 (symbol V))),
  (1 <= V)%N /\
  uniform Pr T /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law group_average__mean_of_two__met__total),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition group_average__mean_of_four__met__weights (i : 'I_16) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma group_average__mean_of_four__met__total : (0 < total group_average__mean_of_four__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_average__mean_of_four__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (T : rvt Om (vector 4 (symbol V))),
  (1 <= V)%N /\
  uniform Pr T /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N,
  (ordinal_finType 16),
  (law group_average__mean_of_four__met__total),
  (fun i : 'I_16 => nth ([tuple sym 1 0; sym 1 0; sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0; sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0; sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0; sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 0; sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1; sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1; sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1; sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1; sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0; sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0; sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0; sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0; sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1; sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1; sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1; sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1; sym 1 1; sym 1 1]] i : vector 4 (symbol 2)); met.
Qed.

Definition group_average__mean__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_average__mean__met__total : (0 < total group_average__mean__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_average__mean__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (T : rvt Om (vector K (symbol V))),
  (1 <= V)%N /\
  (1 <= K)%N /\
  uniform Pr T /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law group_average__mean__met__total),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition group_average__next_token__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma group_average__next_token__met__total : (0 < total group_average__next_token__met__weights)%N. Proof. by vm_compute. Qed.
Theorem group_average__next_token__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (U : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))) (b : rvt Om (symbol 2)),
  (1 <= V)%N /\
  (1 <= K)%N /\
  uniform Pr U /\
  I[Pr](T; U) = 0 /\
  almost Pr (fun w => b w = (fun u t => bit (u \in t)) (U w) (T w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ U v <> U w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ b v <> b w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law group_average__next_token__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
