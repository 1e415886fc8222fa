(* A reweighted policy cannot leave the support of the base model: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition base_support__reweighting__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma base_support__reweighting__met__total : (0 < total base_support__reweighting__met__weights)%N. Proof. by vm_compute. Qed.
Theorem base_support__reweighting__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (x : rvt Om (symbol V)) (k : rvt Om (symbol 2)) (y : rvt Om (symbol V)),
  exists right : symbol V -> symbol 2,
  (2 <= V)%N /\
  accepted Pr y x (fun w => k w == bit true) S /\
  Ex Pr (fun w => right (x w)) = 1 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ k v <> k w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w).
Proof.
exists 3%N,
  (ordinal_finType 3),
  (law base_support__reweighting__met__total),
  (RV (fun i : 'I_3 => nth (0%N) [:: 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_3 => nth (sym 2 2) [:: sym 2 2; sym 2 1; sym 2 2] i : symbol 3),
  (fun i : 'I_3 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_3 => nth (sym 2 2) [:: sym 2 2; sym 2 1; sym 2 1] i : symbol 3),
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2); met.
Qed.
