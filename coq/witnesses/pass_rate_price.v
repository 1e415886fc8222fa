(* What a pass rate costs in KL: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition pass_rate_price__price__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma pass_rate_price__price__met__total : (0 < total pass_rate_price__price__met__weights)%N. Proof. by vm_compute. Qed.
Theorem pass_rate_price__price__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  exists right : symbol V -> symbol 2,
  (2 <= V)%N /\
  covers Pr Pr y x /\
  almost Pr (fun w => r w = right (x w)) /\
  almost Pr (fun w => q w = right (y w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w).
Proof.
exists 3%N,
  (ordinal_finType 2),
  (law pass_rate_price__price__met__total),
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2); met.
Qed.

Definition pass_rate_price__rates__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma pass_rate_price__rates__met__total : (0 < total pass_rate_price__rates__met__weights)%N. Proof. by vm_compute. Qed.
Theorem pass_rate_price__rates__met :
  exists V N A B : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (q : rvt Om (symbol 2)),
  exists right : symbol V -> symbol 2,
  (2 <= V)%N /\
  (2 <= N)%N /\
  (1 <= A)%N /\
  A <= N - 1 /\
  (1 <= B)%N /\
  B <= N - 1 /\
  covers Pr Pr y x /\
  almost Pr (fun w => r w = right (x w)) /\
  almost Pr (fun w => q w = right (y w)) /\
  Ex Pr (fun w => failed (r w)) = (N - A) / N /\
  Ex Pr (fun w => failed (q w)) = (N - B) / N /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w).
Proof.
exists 3%N,
  2%N,
  1%N,
  1%N,
  (ordinal_finType 2),
  (law pass_rate_price__rates__met__total),
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2); met.
Qed.

Definition pass_rate_price__certainty__met__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma pass_rate_price__certainty__met__total : (0 < total pass_rate_price__certainty__met__weights)%N. Proof. by vm_compute. Qed.
Theorem pass_rate_price__certainty__met :
  exists V N A : nat,
  exists (Om : finType) (Pr : dist Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  exists right : symbol V -> symbol 2,
  (2 <= V)%N /\
  (1 <= N)%N /\
  (1 <= A)%N /\
  A <= N /\
  covers Pr Pr y x /\
  Ex Pr (fun w => right (x w)) = A / N /\
  Ex Pr (fun w => right (y w)) = 1 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w).
Proof.
exists 3%N,
  3%N,
  2%N,
  (ordinal_finType 3),
  (law pass_rate_price__certainty__met__total),
  (fun i : 'I_3 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 2] i : symbol 3),
  (fun i : 'I_3 => nth (sym 2 1) [:: sym 2 1; sym 2 1; sym 2 2] i : symbol 3),
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2); met.
Qed.
