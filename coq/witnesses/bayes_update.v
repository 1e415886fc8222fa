(* A policy moves by the bits that it gets: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition bayes_update__posterior__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma bayes_update__posterior__met__total : (0 < total bayes_update__posterior__met__weights)%N. Proof. by vm_compute. Qed.
Theorem bayes_update__posterior__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (g : rv Om),
  (2 <= V)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law bayes_update__posterior__met__total),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition bayes_update__one_bit__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma bayes_update__one_bit__met__total : (0 < total bayes_update__one_bit__met__weights)%N. Proof. by vm_compute. Qed.
Theorem bayes_update__one_bit__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rv Om) (r : rvt Om (symbol 2)) (g : rv Om),
  (2 <= V)%N /\
  I[Pr](T; S) = 0 /\
  I[Pr](g; S | [% T, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law bayes_update__one_bit__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1; sym 1 0] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)); met.
Qed.
