From BPR.library Require Import All Scores Decide Witness.
From BPR.statements Require Import irrelevant_token.

Theorem irrelevant_token__no_push : irrelevant_token.irrelevant_token__no_push.
Proof.
move=> W V L _ _ _ Om Pr u x r reward baseline score ind zero.
have given : Ex Pr (fun w => baseline (u w) * score (x w) (u w)) = 0 := Ex_given (T := rv_of u) baseline zero.
have apart : Ex Pr (fun w => reward (r w) * score (x w) (u w)) = 0 := Ex_irrelevant reward (c := score) ind zero.
transitivity (Ex Pr (fun w => reward (r w) * score (x w) (u w)) - Ex Pr (fun w => baseline (u w) * score (x w) (u w))).
  by rewrite -Ex_sub; apply: Ex_ext => w _; ring.
by rewrite given apart; ring.
Qed.

(* the hypotheses can be met, by fair bits *)
Definition irrelevant_token__no_push__met__weights (i : 'I_8) : nat := 1%N.
Lemma irrelevant_token__no_push__met__total : (0 < total irrelevant_token__no_push__met__weights)%N. Proof. by vm_compute. Qed.
Theorem irrelevant_token__no_push__met :
  exists W V L : nat,
  exists (Om : finType) (Pr : dist Om) (u : rvt Om (symbol W)) (x : rvt Om (symbol V)) (r : rvt Om (symbol L)),
  exists score : symbol V -> symbol W -> R_eqType,
  (2 <= W)%N /\
  (2 <= V)%N /\
  (2 <= L)%N /\
  I[Pr](r; x | u) = 0 /\
  almost Pr (fun v => Ex (at_ Pr u (u v)) (fun w => score (x w) (u w)) = 0) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ u v <> u w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 2%N,
  2%N,
  2%N,
  (ordinal_finType 8),
  (law irrelevant_token__no_push__met__total),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1; sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_8 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun t (u : 'I_2) => INR (t : 'I_2) * 2 - 1 : R_eqType); met.
Qed.
