(* A label of C classes says at most log2 C bits: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition cake__label__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma cake__label__met__total : (0 < total cake__label__met__weights)%N. Proof. by vm_compute. Qed.
Theorem cake__label__met :
  exists C : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (y : rvt Om (symbol C)),
  (2 <= C)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law cake__label__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
