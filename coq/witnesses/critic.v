(* A critic adds no information that the past does not have: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition critic__nothing_new__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma critic__nothing_new__met__total : (0 < total critic__nothing_new__met__weights)%N. Proof. by vm_compute. Qed.
Theorem critic__nothing_new__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (past : rv Om) (c : rv Om) (g : rv Om),
  H[Pr](c | past) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ past v <> past w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ c v <> c w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ g v <> g w).
Proof.
exists (ordinal_finType 2),
  (law critic__nothing_new__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.

Definition critic__two_steps__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma critic__two_steps__met__total : (0 < total critic__two_steps__met__weights)%N. Proof. by vm_compute. Qed.
Theorem critic__two_steps__met :
  exists (Om : finType) (Pr : dist Om) (S : rv Om) (w0 : rv Om) (t : rv Om) (r : rv Om) (w1 : rv Om),
  I[Pr](t; S | w0) = 0 /\
  I[Pr](w1; S | [% w0, t, r]) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ w0 v <> w0 w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ t v <> t w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ r v <> r w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ w1 v <> w1 w).
Proof.
exists (ordinal_finType 2),
  (law critic__two_steps__met__total),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)),
  (RV (fun i : 'I_2 => nth (0%N) [:: 0%N; 1%N] i : nat_eqType)); met.
Qed.
