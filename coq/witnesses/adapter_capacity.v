(* An adapter of N parameters of A values holds at most N log2 A bits: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition adapter_capacity__necessary__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma adapter_capacity__necessary__met__total : (0 < total adapter_capacity__necessary__met__weights)%N. Proof. by vm_compute. Qed.
Theorem adapter_capacity__necessary__met :
  exists N A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (W : rvt Om (vector N (symbol A))) (f : rv Om),
  (2 <= N)%N /\
  (2 <= A)%N /\
  I[Pr](f; S | W) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ f v <> f w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law adapter_capacity__necessary__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
