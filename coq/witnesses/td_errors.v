(* T signals of B values carry at most T log2 B bits: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition td_errors__ceiling__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma td_errors__ceiling__met__total : (0 < total td_errors__ceiling__met__weights)%N. Proof. by vm_compute. Qed.
Theorem td_errors__ceiling__met :
  exists T B : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (d : rvt Om (vector T (symbol B))),
  (1 <= T)%N /\
  (1 <= B)%N /\
  (forall t : 'I_T, I[Pr](comp d t; before d t) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ d v <> d w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law td_errors__ceiling__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.
