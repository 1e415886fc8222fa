(* A group whose rewards agree has no gradient: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Theorem dynamic_sampling__zero_advantage__met :
  exists K U : nat,
  (1 <= K)%N /\
  (0 <= U)%N /\
  U <= 1.
Proof.
exists 5%N,
  1%N; met.
Qed.

Definition dynamic_sampling__lost__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma dynamic_sampling__lost__met__total : (0 < total dynamic_sampling__lost__met__weights)%N. Proof. by vm_compute. Qed.
Theorem dynamic_sampling__lost__met :
  exists K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (r : rvt Om (vector K (symbol 2))) (a : rvt Om (list_of R_eqType)),
  (2 <= K)%N /\
  almost Pr (fun w => a w = centred (r w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law dynamic_sampling__lost__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => centred ((fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)) i) : list_of R_eqType); met.
Qed.

Definition dynamic_sampling__mixed__met__weights (i : 'I_8) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma dynamic_sampling__mixed__met__total : (0 < total dynamic_sampling__mixed__met__weights)%N. Proof. by vm_compute. Qed.
Theorem dynamic_sampling__mixed__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (T : rvt Om (vector K (symbol V))),
  (2 <= V)%N /\
  (2 <= K)%N /\
  iid Pr T x /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 8),
  (law dynamic_sampling__mixed__met__total),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.
