(* It is enough that the parameters exceed the information to be learned: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition capacity_suffices__necessary__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma capacity_suffices__necessary__met__total : (0 < total capacity_suffices__necessary__met__weights)%N. Proof. by vm_compute. Qed.
Theorem capacity_suffices__necessary__met :
  exists N A : nat,
  exists (Om : finType) (Pr : dist Om) (W : rvt Om (vector N (symbol A))) (S : rv Om) (f : rv Om),
  (1 <= N)%N /\
  (2 <= A)%N /\
  I[Pr](f; S) = H[Pr](S) /\
  H[Pr](f | W) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ f v <> f w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law capacity_suffices__necessary__met__total),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
