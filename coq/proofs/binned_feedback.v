From BPR.library Require Import All Decide.
From BPR.statements Require Import binned_feedback.

Theorem binned_feedback__ceiling : binned_feedback.binned_feedback__ceiling.
Proof.
move=> B B2 Om Pr S t b h1; split.
- have := Hc_ge0 Pr b [% S, t]; shannon.
- exact: (Hc_takes_le1 t (takes_symbol Pr b)).
Qed.
Theorem binned_feedback__ceiling__equality1 : binned_feedback.binned_feedback__ceiling__equality1.
Proof. by move=> B B2 Om Pr S t b h1; have := Hc_ge0 Pr b [% S, t] => f0; split; shannon. Qed.
Theorem binned_feedback__ceiling__equality2 : binned_feedback.binned_feedback__ceiling__equality2.
Proof. by move=> B B2 Om Pr S t b h1; exact: (Hc_takes_eq1 t (takes_symbol Pr b)). Qed.
Theorem binned_feedback__ceiling__defined : binned_feedback.binned_feedback__ceiling__defined.
Proof. by move=> B /nat_ge2 B2 *; lra. Qed.

(* the guess 1 at one of four values: distances 1, 0, 1 and 2 *)
Definition four (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma four_total : (0 < total four)%N. Proof. by vm_compute. Qed.
Theorem binned_feedback__any_guess__refuted : binned_feedback.binned_feedback__any_guess__refuted.
Proof.
move=> claim; move: (claim 4%N isT).
move/(_ (ordinal_finType 4) (law four_total)
  (fun i : 'I_4 => nth (sym 3 0) [:: sym 3 0; sym 3 1; sym 3 2; sym 3 3] i : symbol 4)
  (fun i : 'I_4 => sym 3 1 : symbol 4)
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2)
  (fun t s : symbol 4 => sym 1 (nat_of_bool (1 < (t - s) + (s - t))%N) : symbol 2)); hypotheses.
conclude.
Qed.
