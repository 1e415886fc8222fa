(* The figures, exactly: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition figures__figure_7_t_2__met__weights (i : 'I_16) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma figures__figure_7_t_2__met__total : (0 < total figures__figure_7_t_2__met__weights)%N. Proof. by vm_compute. Qed.
Theorem figures__figure_7_t_2__met :
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (vector 2 (symbol 2))) (x : rvt Om (vector 2 (symbol 2))) (R : rvt Om (vector 2 (symbol 2))),
  uniform Pr S /\
  uniform Pr x /\
  I[Pr](x; S) = 0 /\
  almost Pr (fun w => R w = match_vv (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
exists (ordinal_finType 16),
  (law figures__figure_7_t_2__met__total),
  (fun i : 'I_16 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_16 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_16 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.
