(* P prompts teach at most the entropies of their answers: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition few_prompts__cap__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma few_prompts__cap__met__total : (0 < total few_prompts__cap__met__weights)%N. Proof. by vm_compute. Qed.
Theorem few_prompts__cap__met :
  exists P V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector P (symbol V))) (W : rv Om),
  (2 <= P)%N /\
  (2 <= V)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ W v <> W w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law few_prompts__cap__met__total),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
