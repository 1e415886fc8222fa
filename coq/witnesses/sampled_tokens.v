(* Sampled tokens in the place of logits: the same objective, fewer bits: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition sampled_tokens__lost__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma sampled_tokens__lost__met__total : (0 < total sampled_tokens__lost__met__weights)%N. Proof. by vm_compute. Qed.
Theorem sampled_tokens__lost__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (q : rv Om) (y : rv Om),
  I[Pr](y; S | q) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w).
Proof.
exists (ordinal_finType 2),
  (law sampled_tokens__lost__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition sampled_tokens__same_gradient__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma sampled_tokens__same_gradient__met__total : (0 < total sampled_tokens__same_gradient__met__weights)%N. Proof. by vm_compute. Qed.
Theorem sampled_tokens__same_gradient__met :
  exists W : nat,
  exists (Om : finType) (Pr : dist Om) (u : rvt Om (symbol W)) (b : rvt Om (symbol 2)),
  (2 <= W)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ u v <> u w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ b v <> b w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law sampled_tokens__same_gradient__met__total),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
