(* Quantised rewards: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition quantized_reward__quantised_update__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma quantized_reward__quantised_update__met__total : (0 < total quantized_reward__quantised_update__met__weights)%N. Proof. by vm_compute. Qed.
Theorem quantized_reward__quantised_update__met :
  exists L : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (q : rvt Om (symbol L)) (g : rv Om),
  (1 <= L)%N /\
  I[Pr](tau; S) = 0 /\
  I[Pr](g; S | [% tau, q]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law quantized_reward__quantised_update__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1; sym 1 0] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.
