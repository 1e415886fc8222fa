(* Each token adds the square of its own score: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition score_variance__all_tokens__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma score_variance__all_tokens__met__total : (0 < total score_variance__all_tokens__met__weights)%N. Proof. by vm_compute. Qed.
Theorem score_variance__all_tokens__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  exists push : symbol V -> R_eqType,
  (2 <= V)%N /\
  (2 <= K)%N /\
  iid Pr T x /\
  Ex Pr (fun w => push (x w)) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 3%N,
  2%N,
  (ordinal_finType 8),
  (law score_variance__all_tokens__met__total),
  (fun i : 'I_8 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 0; sym 2 0; sym 2 2; sym 2 2; sym 2 2; sym 2 2] i : symbol 3),
  (fun i : 'I_8 => nth ([tuple sym 2 0; sym 2 0]) [:: [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 2]; [tuple sym 2 2; sym 2 0]; [tuple sym 2 2; sym 2 2]; [tuple sym 2 0; sym 2 0]; [tuple sym 2 0; sym 2 2]; [tuple sym 2 2; sym 2 0]; [tuple sym 2 2; sym 2 2]] i : vector 2 (symbol 3)),
  (fun t : symbol 3 => nth ((-1 / 1)%R) [:: (-1 / 1)%R; (0 / 1)%R; (1 / 1)%R] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : R_eqType); met.
Qed.
