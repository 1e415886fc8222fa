(* Policy gradient is equivalent to exact projections, and ends at the KL-minimal optimal policy: hypotheses that can be met.  Generated from instances that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide Witness.

Definition policy_gradient_limit__exact_steps__met__weights (i : 'I_4) : nat := nth 0%N [:: 1; 1; 1; 1]%N i.
Lemma policy_gradient_limit__exact_steps__met__total : (0 < total policy_gradient_limit__exact_steps__met__weights)%N. Proof. by vm_compute. Qed.
Theorem policy_gradient_limit__exact_steps__met :
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
  (law policy_gradient_limit__exact_steps__met__total),
  (RV (fun i : 'I_4 => nth (0%N) [:: 0%N; 0%N; 1%N; 1%N] i : nat_eqType)),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 0; sym 1 1] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 0) [:: sym 1 0; sym 1 1; sym 1 1; sym 1 0] i : symbol 2),
  (fun i : 'I_4 => nth (sym 1 1) [:: sym 1 1; sym 1 1; sym 1 0; sym 1 0] i : symbol 2); met.
Qed.
