(* One bit per episode needs a number of episodes that is linear in N: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition one_bit_scaling__logarithmic__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma one_bit_scaling__logarithmic__met__total : (0 < total one_bit_scaling__logarithmic__met__weights)%N. Proof. by vm_compute. Qed.
Theorem one_bit_scaling__logarithmic__met :
  exists N K : nat,
  exists (Om : finType) (Pr : dist Om) (S : rvt Om (symbol N)) (R : rvt Om (vector K (symbol 2))),
  (1 <= N)%N /\
  (1 <= K)%N /\
  uniform Pr S /\
  H[Pr](S | R) = 0 /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ S v <> S w) /\
  (exists v w, 0 < Pr v /\ 0 < Pr w /\ R v <> R w).
Proof.
exists 4%N,
  2%N,
  (ordinal_finType 4),
  (law one_bit_scaling__logarithmic__met__total),
  (fun i : 'I_4 => nth (sym 3 0) [:: sym 3 0; sym 3 1; sym 3 2; sym 3 3] i : symbol 4),
  (fun i : 'I_4 => nth ([tuple sym 1 0; sym 1 0]) [:: [tuple sym 1 0; sym 1 0]; [tuple sym 1 0; sym 1 1]; [tuple sym 1 1; sym 1 0]; [tuple sym 1 1; sym 1 1]] i : vector 2 (symbol 2)); met.
Qed.
