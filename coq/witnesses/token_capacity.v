(* Token-level capacity: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition token_capacity__chain__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma token_capacity__chain__met__total : (0 < total token_capacity__chain__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_capacity__chain__met :
  exists T A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (g : rv Om),
  (1 <= T)%N /\
  (1 <= A)%N /\
  I[Pr](tau; S) = 0 /\
  I[Pr](g; S | [% tau, R]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law token_capacity__chain__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 0%N] i : nat_eqType)); met.
Qed.

Definition token_capacity__any_alphabets__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma token_capacity__any_alphabets__met__total : (0 < total token_capacity__any_alphabets__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_capacity__any_alphabets__met :
  exists T A : nat,
  exists (Om : finType) (Pr : dist Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (U : rvt Om (vector T (symbol A))),
  (1 <= T)%N /\
  (1 <= A)%N /\
  (forall t : 'I_T, H[Pr](comp R t | tau) <= H[Pr](comp U t)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ U v <> U w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law token_capacity__any_alphabets__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth ([tuple sym 1 1; sym 1 1]) [:: [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition token_capacity__alphabets__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma token_capacity__alphabets__met__total : (0 < total token_capacity__alphabets__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_capacity__alphabets__met :
  exists A B C : nat,
  exists (Om : finType) (Pr : dist Om) (tau : rv Om) (Q : rvt Om (symbol A)) (R : rvt Om (symbol B)) (U : rvt Om (symbol C)),
  (1 <= A)%N /\
  (1 <= B)%N /\
  (1 <= C)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ Q v <> Q w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ U v <> U w).
Proof.
exists 2%N,
  2%N,
  2%N,
  (ordinal_finType 2),
  (law token_capacity__alphabets__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 1) [:: sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_2 => nth (sym 1 1) [:: sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition token_capacity__adaptive__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma token_capacity__adaptive__met__total : (0 < total token_capacity__adaptive__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_capacity__adaptive__met :
  exists T V A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (x : rvt Om (vector T (symbol V))) (R : rvt Om (vector T (symbol A))),
  (1 <= T)%N /\
  (1 <= V)%N /\
  (1 <= A)%N /\
  (forall t : 'I_T, I[Pr](comp x t; S | [% before x t, before R t]) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
exists 2%N,
  2%N,
  2%N,
  (ordinal_finType 4),
  (law token_capacity__adaptive__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 1]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.

Definition token_capacity__with_stopping_time__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma token_capacity__with_stopping_time__met__total : (0 < total token_capacity__with_stopping_time__met__weights)%N. Proof. by vm_compute. Qed.
Theorem token_capacity__with_stopping_time__met :
  exists T A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (R : rvt Om (vector T (symbol A))) (L : rvt Om (symbol T)),
  (1 <= T)%N /\
  (1 <= A)%N /\
  I[Pr](tau; S) = 0 /\
  H[Pr]([% R, L] | [% S, tau]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ L v <> L w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law token_capacity__with_stopping_time__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
