(* On-policy samples and a reward model create no information: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition no_new_information__chain__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma no_new_information__chain__met__total : (0 < total no_new_information__chain__met__weights)%N. Proof. by vm_compute. Qed.
Theorem no_new_information__chain__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (D : rv Om) (W : rv Om) (u : rv Om),
  I[Pr](W; S | D) = 0 /\
  I[Pr](u; S | W) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ D v <> D w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ u v <> u w).
Proof.
exists (ordinal_finType 2),
  (law no_new_information__chain__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
