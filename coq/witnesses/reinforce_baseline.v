(* The baseline of REINFORCE: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition reinforce_baseline__other_rollouts__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma reinforce_baseline__other_rollouts__met__total : (0 < total reinforce_baseline__other_rollouts__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reinforce_baseline__other_rollouts__met :
  exists V W : nat,
  exists (Om : finType) (Pr : dist Om) (T : rvt Om (symbol V)) (u : rvt Om (symbol W)),
  (2 <= V)%N /\
  (2 <= W)%N /\
  I[Pr](T; u) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ u v <> u w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 4),
  (law reinforce_baseline__other_rollouts__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition reinforce_baseline__none__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma reinforce_baseline__none__met__total : (0 < total reinforce_baseline__none__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reinforce_baseline__none__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (g : rvt Om (maybe (symbol V))),
  (1 <= V)%N /\
  uniform Pr S /\
  uniform Pr T /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => g w = restrict_ss (S w) (T w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law reinforce_baseline__none__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (Some (sym 1 0)) [:: Some (sym 1 0); None; None; Some (sym 1 1)] i : maybe (symbol 2)); met.
Qed.

Definition reinforce_baseline__one__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma reinforce_baseline__one__met__total : (0 < total reinforce_baseline__one__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reinforce_baseline__one__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (g : rvt Om (maybe (symbol V))),
  (1 <= V)%N /\
  uniform Pr S /\
  uniform Pr T /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => g w = avoid (T w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law reinforce_baseline__one__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (None) [:: None; Some (sym 1 1); Some (sym 1 0); None] i : maybe (symbol 2)); met.
Qed.

Definition reinforce_baseline__between__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma reinforce_baseline__between__met__total : (0 < total reinforce_baseline__between__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reinforce_baseline__between__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)) (g : rv Om),
  (2 <= V)%N /\
  uniform Pr S /\
  I[Pr](T; S) = 0 /\
  almost Pr (fun w => r w = match1 (T w) (S w)) /\
  H[Pr](g | [% T, r]) = 0 /\
  H[Pr]([% T, r] | g) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law reinforce_baseline__between__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 1%N; 2%N; 3%N] i : nat_eqType)); met.
Qed.

Theorem reinforce_baseline__split__met :
  exists V : nat,
  (2 <= V)%N.
Proof.
exists 199%N; met.
Qed.
