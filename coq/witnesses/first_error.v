(* Step labels up to the first error carry at most log2(T + 1) bits: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition first_error__cap__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma first_error__cap__met__total : (0 < total first_error__cap__met__weights)%N. Proof. by vm_compute. Qed.
Theorem first_error__cap__met :
  exists A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (tau : rv Om) (q : rvt Om (symbol A)) (L : rv Om),
  (2 <= A)%N /\
  H[Pr](L | [% q, tau]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ tau v <> tau w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ q v <> q w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ L v <> L w).
Proof.
exists 2%N,
  (ordinal_finType 2),
  (law first_error__cap__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
