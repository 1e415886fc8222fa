(* A low reverse KL is likely behaviour for the teacher: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition reverse_kl__any_test__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma reverse_kl__any_test__met__total : (0 < total reverse_kl__any_test__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reverse_kl__any_test__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (t : rvt Om (symbol V)) (s : rvt Om (symbol V)) (c : rvt Om (symbol 2)) (u : rvt Om (symbol 2)),
  exists wanted : symbol V -> symbol 2,
  (2 <= V)%N /\
  covers Pr Pr s t /\
  almost Pr (fun w => c w = wanted (t w)) /\
  almost Pr (fun w => u w = wanted (s w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ t v <> t w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ s v <> s w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ c v <> c w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ u v <> u w).
Proof.
exists 3%N,
  (ordinal_finType 2),
  (law reverse_kl__any_test__met__total),
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 2 0) [:: sym 2 0; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun t : symbol 3 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1] (index t [:: sym 2 0; sym 2 1; sym 2 2]) : symbol 2); met.
Qed.

Definition reverse_kl__test_apart__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma reverse_kl__test_apart__met__total : (0 < total reverse_kl__test_apart__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reverse_kl__test_apart__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (t : rvt Om (symbol V)) (s : rvt Om (symbol V)),
  (2 <= V)%N /\
  covers Pr Pr s t /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ t v <> t w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ s v <> s w).
Proof.
exists 3%N,
  (ordinal_finType 2),
  (law reverse_kl__test_apart__met__total),
  (fun i : 'I_2 => nth (sym 2 1) [:: sym 2 1; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 2 1) [:: sym 2 1; sym 2 2] i : symbol 3); met.
Qed.

Definition reverse_kl__zero__met__weights (i : 'I_2) : nat := nth 0%N [:: 2; 1]%N i.
Lemma reverse_kl__zero__met__total : (0 < total reverse_kl__zero__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reverse_kl__zero__met :
  exists V : nat,
  exists (Om : finType) (Pr : dist Om) (t : rvt Om (symbol V)) (s : rvt Om (symbol V)),
  (2 <= V)%N /\
  covers Pr Pr s t /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ t v <> t w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ s v <> s w).
Proof.
exists 3%N,
  (ordinal_finType 2),
  (law reverse_kl__zero__met__total),
  (fun i : 'I_2 => nth (sym 2 1) [:: sym 2 1; sym 2 2] i : symbol 3),
  (fun i : 'I_2 => nth (sym 2 1) [:: sym 2 1; sym 2 2] i : symbol 3); met.
Qed.

Definition reverse_kl__per_token__met__weights (i : 'I_2) : nat := nth 0%N [:: 1; 1]%N i.
Lemma reverse_kl__per_token__met__total : (0 < total reverse_kl__per_token__met__weights)%N. Proof. by vm_compute. Qed.
Theorem reverse_kl__per_token__met :
  exists V K : nat,
  exists (Om : finType) (Pr : dist Om) (t : rvt Om (vector K (symbol V))) (s : rvt Om (vector K (symbol V))) (c : rvt Om (symbol V)) (u : rvt Om (symbol V)),
  exists head : vector K (symbol V) -> symbol V,
  (2 <= V)%N /\
  (1 <= K)%N /\
  covers Pr Pr s t /\
  almost Pr (fun w => c w = head (t w)) /\
  almost Pr (fun w => u w = head (s w)) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ t v <> t w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ s v <> s w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ c v <> c w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ u v <> u w).
Proof.
exists 2%N,
  2%N,
  (ordinal_finType 2),
  (law reverse_kl__per_token__met__total),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth ([tuple sym 1 0; sym 1 1]) [:: [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]] i : vector 2 (symbol 2)),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_2 => nth (sym 1 0) [:: sym 1 0; sym 1 1] i : symbol 2),
  (fun t : vector 2 (symbol 2) => nth (sym 1 0) [:: sym 1 0; sym 1 0; sym 1 1; sym 1 1] (index t [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]]) : symbol 2); met.
Qed.
