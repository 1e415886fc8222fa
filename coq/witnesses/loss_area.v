(* The log-loss of the first epoch measures the description length: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition loss_area__area__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma loss_area__area__met__total : (0 < total loss_area__area__met__weights)%N. Proof. by vm_compute. Qed.
Theorem loss_area__area__met :
  exists N A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (x : rvt Om (vector N (symbol A))),
  (2 <= N)%N /\
  (2 <= A)%N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law loss_area__area__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth ([tuple sym 1 1; sym 1 0]) [:: [tuple sym 1 1; sym 1 0]; [tuple sym 1 0; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.
