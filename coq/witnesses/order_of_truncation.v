(* Averaging the scores of those rollouts that pass estimates the gradient of log p truncated at order N: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition order_of_truncation__conditional__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma order_of_truncation__conditional__met__total : (0 < total order_of_truncation__conditional__met__weights)%N. Proof. by vm_compute. Qed.
Theorem order_of_truncation__conditional__met :
  exists V N : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector N (symbol V))),
  (2 <= V)%N /\
  (1 <= N)%N /\
  iid Pr T x /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 3%N,
  2%N,
  (ordinal_finType 8),
  (law order_of_truncation__conditional__met__total),
  (fun i : 'I_8 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 1; sym 2 1] i : symbol 3),
  (fun i : 'I_8 => nth ([tuple sym 2 0; sym 2 0]) [:: [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 1]; [tuple sym 2 1; sym 2 0]; [tuple sym 2 1; sym 2 1]; [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 1]; [tuple sym 2 1; sym 2 0]; [tuple sym 2 1; sym 2 1]] i : vector 2 (symbol 3)); met.
Qed.
