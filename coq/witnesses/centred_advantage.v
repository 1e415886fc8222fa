(* An advantage that is centred by its group has one bit at most: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition centred_advantage__group__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma centred_advantage__group__met__total : (0 < total centred_advantage__group__met__weights)%N. Proof. by vm_compute. Qed.
Theorem centred_advantage__group__met :
  exists K : nat,
  exists (Om : finType) (Pr : dist Om) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  (2 <= K)%N /\
  almost Pr (fun w => a w = centred (r w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law centred_advantage__group__met__total),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => centred ((fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)) i) : list_of R_eqType); met.
Qed.
