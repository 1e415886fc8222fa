(* Few bits per rollout explain why updates are sparse: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition sparse_updates__the_rest__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma sparse_updates__the_rest__met__total : (0 < total sparse_updates__the_rest__met__weights)%N. Proof. by vm_compute. Qed.
Theorem sparse_updates__the_rest__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (g : rv Om),
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists (ordinal_finType 2),
  (law sparse_updates__the_rest__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
