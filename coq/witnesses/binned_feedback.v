(* Distances in B classes teach log2 B bits a guess: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition binned_feedback__ceiling__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma binned_feedback__ceiling__met__total : (0 < total binned_feedback__ceiling__met__weights)%N. Proof. by vm_compute. Qed.
Theorem binned_feedback__ceiling__met :
  exists B : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (t : rv Om) (b : rvt Om (symbol B)),
  (2 <= B)%N /\
  I[Pr](t; S) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ t v <> t w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ b v <> b w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law binned_feedback__ceiling__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
