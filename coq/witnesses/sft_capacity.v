(* Capacity of a supervised example: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition sft_capacity__tokens__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma sft_capacity__tokens__met__total : (0 < total sft_capacity__tokens__met__weights)%N. Proof. by vm_compute. Qed.
Theorem sft_capacity__tokens__met :
  exists T V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (x : rvt Om (vector T (symbol V))),
  (1 <= T)%N /\
  (1 <= V)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law sft_capacity__tokens__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition sft_capacity__symbol__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma sft_capacity__symbol__met__total : (0 < total sft_capacity__symbol__met__weights)%N. Proof. by vm_compute. Qed.
Theorem sft_capacity__symbol__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (x : rv Om),
  (1 <= V)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law sft_capacity__symbol__met__total),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
