(* The divergence of best-of-n grows like log n for verifiable rewards too: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition best_of_n_verifier__spent__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma best_of_n_verifier__spent__met__total : (0 < total best_of_n_verifier__spent__met__weights)%N. Proof. by vm_compute. Qed.
Theorem best_of_n_verifier__spent__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  exists right : symbol V -> symbol 2,
  (2 <= V)%N /\
  covers Pr Pr y x /\
  almost Pr (fun w => r w = right (x w)) /\
  almost Pr (fun w => q w = right (y w)) /\
  KLc Pr y q x r = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w).
Proof.
exists 3%N,
  (ordinal_finType 2),
  (law best_of_n_verifier__spent__met__total),
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2); met.
Qed.

Theorem best_of_n_verifier__saturates__met :
  exists N B A : nat,
  (2 <= N)%N /\
  (1 <= B)%N /\
  B <= N - 1 /\
  (1 <= A)%N /\
  A <= B.
Proof.
exists 15%N,
  14%N,
  14%N; met.
Qed.
