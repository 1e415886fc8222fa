(* A policy that gets no reward learns nothing: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition no_reward__never__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma no_reward__never__met__total : (0 < total no_reward__never__met__weights)%N. Proof. by vm_compute. Qed.
Theorem no_reward__never__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (g : rv Om),
  I[Pr](tau; S) = 0 /\
  I[Pr](g; S | tau) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists (ordinal_finType 4),
  (law no_reward__never__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.
