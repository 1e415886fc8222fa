(* Distillation teaches O(N) bits per episode of N tokens: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition distillation_bits__about_the_teacher__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma distillation_bits__about_the_teacher__met__total : (0 < total distillation_bits__about_the_teacher__met__weights)%N. Proof. by vm_compute. Qed.
Theorem distillation_bits__about_the_teacher__met :
  exists N V : nat,
  exists (Om : finType) (Pr : dist Om) (W : rv Om) (y : rvt Om (vector N (symbol V))),
  (1 <= N)%N /\
  (1 <= V)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law distillation_bits__about_the_teacher__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition distillation_bits__about_the_task__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma distillation_bits__about_the_task__met__total : (0 < total distillation_bits__about_the_task__met__weights)%N. Proof. by vm_compute. Qed.
Theorem distillation_bits__about_the_task__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (W : rv Om) (y : rv Om) (z : rv Om),
  I[Pr](y; S | W) = 0 /\
  I[Pr](z; S | y) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ z v <> z w).
Proof.
exists (ordinal_finType 2),
  (law distillation_bits__about_the_task__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
