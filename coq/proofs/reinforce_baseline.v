From BPR.library Require Import All Decide.
From BPR.statements Require Import reinforce_baseline.

(* ---- the mean of a group as its baseline: a law on which it fails (an advantage is a list of reals) ---- *)
Definition own_weights (i : 'I_4) : nat := 1%N.
Lemma own_total : (0 < total own_weights)%N. Proof. by vm_compute. Qed.
Definition own_tokens (i : 'I_4) : vector 2 (symbol 2) :=
  nth [tuple sym 1 0; sym 1 0] [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i.
Theorem reinforce_baseline__own_mean__refuted : reinforce_baseline.reinforce_baseline__own_mean__refuted.
Proof.
move=> claim; move: (claim 2%N); hypotheses.
move/(_ (ordinal_finType 4) (law own_total) (fun=> sym 1 1) own_tokens own_tokens
  (fun i : 'I_4 => centred (own_tokens i) : list_of R_eqType)); hypotheses.
move/(_ (fun w _ => erefl)); rewrite !Ex_law /ords; cbn [rsum foldr map iota].
rewrite /own_weights /shared_logit /centred /reals /rsum /=; lra.
Qed.
