(* Each bit at most doubles the chance to be right: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition bits_per_accuracy__stored__met__weights (i : 'I_9) : nat := nth 0%N [:: 1; 1; 1; 1; 1; 1; 1; 1; 1]%N i.
Lemma bits_per_accuracy__stored__met__total : (0 < total bits_per_accuracy__stored__met__weights)%N. Proof. by vm_compute. Qed.
Theorem bits_per_accuracy__stored__met :
  exists V C N A : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (g : rvt Om (symbol C)) (x : rvt Om (symbol V)) (b : rvt Om (symbol 2)) (T : rvt Om (symbol V)) (r : rvt Om (symbol 2)),
  (1 <= V)%N /\
  (1 <= C)%N /\
  (1 <= N)%N /\
  (1 <= A)%N /\
  A <= N /\
  uniform Pr T /\
  I[Pr](T; [% S, g, x]) = 0 /\
  almost Pr (fun w => r w = match1 (T w) (S w)) /\
  (forall t : symbol V, possible Pr T t ->
  pr (at_ Pr T t) (fun v => r v == bit true) <= A / N) /\
  H[Pr](x | g) = 0 /\
  almost Pr (fun w => b w = match1 (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ b v <> b w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ T v <> T w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w).
Proof.
exists 3%N,
  2%N,
  3%N,
  1%N,
  (ordinal_finType 9),
  (law bits_per_accuracy__stored__met__total),
  (fun i : 'I_9 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 1; sym 2 2; sym 2 2; sym 2 2] i : symbol 3),
  (fun i : 'I_9 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_9 => nth (sym 2 0) [:: sym 2 0; sym 2 0; sym 2 0; sym 2 0; sym 2 0; sym 2 0; sym 2 1; sym 2 1; sym 2 1] i : symbol 3),
  (fun i : 'I_9 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 1; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 0; sym 1 0] i : symbol 2),
  (fun i : 'I_9 => nth (sym 2 0) [:: sym 2 0; sym 2 1; sym 2 2; sym 2 0; sym 2 1; sym 2 2; sym 2 0; sym 2 1; sym 2 2] i : symbol 3),
  (fun i : 'I_9 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 0; sym 1 0; sym 1 1; sym 1 0; sym 1 0; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition bits_per_accuracy__stored_uniform__met__weights (i : 'I_3) : nat := nth 0%N [:: 2; 1; 1]%N i.
Lemma bits_per_accuracy__stored_uniform__met__total : (0 < total bits_per_accuracy__stored_uniform__met__weights)%N. Proof. by vm_compute. Qed.
Theorem bits_per_accuracy__stored_uniform__met :
  exists V C : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (g : rvt Om (symbol C)) (x : rvt Om (symbol V)) (b : rvt Om (symbol 2)),
  (1 <= V)%N /\
  (1 <= C)%N /\
  uniform Pr S /\
  H[Pr](x | g) = 0 /\
  almost Pr (fun w => b w = match1 (x w) (S w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ b v <> b w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 3),
  (law bits_per_accuracy__stored_uniform__met__total),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_3 => nth (sym 1 1) [:: sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.

Definition bits_per_accuracy__gain__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma bits_per_accuracy__gain__met__total : (0 < total bits_per_accuracy__gain__met__weights)%N. Proof. by vm_compute. Qed.
Theorem bits_per_accuracy__gain__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol V)) (g : rv Om) (x : rvt Om (symbol V)) (y : rvt Om (symbol V)),
  (2 <= V)%N /\
  H[Pr](x | g) = 0 /\
  covers Pr Pr y S /\
  KL Pr Pr y S = 0 /\
  I[Pr](x; y) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ x v <> x w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ y v <> y w).
Proof.
exists 2%N,
  (ordinal_finType 4),
  (law bits_per_accuracy__gain__met__total),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] i : symbol 2),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0; sym 1 0] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2); met.
Qed.
