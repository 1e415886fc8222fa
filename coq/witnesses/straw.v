(* All tokens of a rollout share the bits of its final reward: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition straw__credit__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma straw__credit__met__total : (0 < total straw__credit__met__weights)%N. Proof. by vm_compute. Qed.
Theorem straw__credit__met :
  exists T V : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (vector T (symbol V))) (r : rvt Om (symbol 2)),
  (2 <= T)%N /\
  (2 <= V)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law straw__credit__met__total),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
