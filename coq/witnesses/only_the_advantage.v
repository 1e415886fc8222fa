(* Only the advantage carries information about the reward: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition only_the_advantage__chain__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma only_the_advantage__chain__met__total : (0 < total only_the_advantage__chain__met__weights)%N. Proof. by vm_compute. Qed.
Theorem only_the_advantage__chain__met :
  exists (Om : finType) (Pr : dist Om) (R : rv Om) (s : rv Om) (a : rv Om) (g : rv Om),
  I[Pr](s; R) = 0 /\
  I[Pr](g; R | [% s, a]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ s v <> s w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ a v <> a w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists (ordinal_finType 4),
  (law only_the_advantage__chain__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.
