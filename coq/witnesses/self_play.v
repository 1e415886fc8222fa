(* Self-play stays at one half, and so is the most informative: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition self_play__decided__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma self_play__decided__met__total : (0 < total self_play__decided__met__weights)%N. Proof. by vm_compute. Qed.
Theorem self_play__decided__met :
  exists (Om : finType) (Pr : dist Om) (W : rv Om) (o : rvt Om (symbol 2)),
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ o v <> o w).
Proof.
exists (ordinal_finType 2),
  (law self_play__decided__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
