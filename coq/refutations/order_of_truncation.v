(* Averaging the scores of those rollouts that pass estimates log p truncated at order N: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import order_of_truncation.

Definition order_of_truncation__algorithm_of_order_n__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma order_of_truncation__algorithm_of_order_n__total : (0 < total order_of_truncation__algorithm_of_order_n__weights)%N. Proof. by vm_compute. Qed.
Theorem order_of_truncation__algorithm_of_order_n__refuted : order_of_truncation.order_of_truncation__algorithm_of_order_n__refuted.
Proof.
move=> claim; move: (claim 3%N 2%N); hypotheses.
move/(_ (ordinal_finType 8) (law order_of_truncation__algorithm_of_order_n__total)
  (fun i : 'I_8 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 0; sym 2 0; sym 2 2; sym 2 2; sym 2 2; sym 2 2] i : symbol 3)
  (fun i : 'I_8 => nth ([tuple sym 2 0; sym 2 0]) [:: [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 2]; [tuple sym 2 2; sym 2 0]; [tuple sym 2 2; sym 2 2]; [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 2]; [tuple sym 2 2; sym 2 0]; [tuple sym 2 2; sym 2 2]] i : vector 2 (symbol 3))
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2)
  (fun t : symbol 3 => nth ((-1 / 1)%R) [:: (-1 / 1)%R; (0 / 1)%R; (1 / 1)%R] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : R_eqType)); hypotheses.
conclude.
Qed.
