(* Rejection sampling is the KL-minimal policy that always passes: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition rejection_sampling__least__met__weights (i : 'I_3) : nat := nth 0%N [:: 1; 1; 1]%N i.
Lemma rejection_sampling__least__met__total : (0 < total rejection_sampling__least__met__weights)%N. Proof. by vm_compute. Qed.
Theorem rejection_sampling__least__met :
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
  (law rejection_sampling__least__met__total),
  (fun i : 'I_3 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 2] i : symbol 3),
  (fun i : 'I_3 => nth (sym 2 1) [:: sym 2 1; sym 2 1; sym 2 2] i : symbol 3),
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2); met.
Qed.

Definition rejection_sampling__attained__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma rejection_sampling__attained__met__total : (0 < total rejection_sampling__attained__met__weights)%N. Proof. by vm_compute. Qed.
Theorem rejection_sampling__attained__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (x : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (y : rvt Om (symbol V)),
  (1 <= V)%N /\
  I[Pr](x; S) = 0 /\
  H[Pr](r | [% S, x]) = 0 /\
  accepted Pr y x (fun w => r w == bit true) S /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law rejection_sampling__attained__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0; sym 1 0] i : symbol 2); met.
Qed.
