From BPR.library Require Import All.
From BPR.statements Require Import filtered_positives.

Theorem filtered_positives__cap : filtered_positives.filtered_positives__cap.
Proof.
move=> V V1 Om Pr S T r g ind match_ shows; split; last exact: bit_c_le1.
have det := match1_fun match_.
have f1 : Hc Pr g [% T, S] = 0.
  apply: Hc_fun => v w hv hw; case=> e1 e2; change (g v = g w); rewrite !shows //.
  by rewrite (e1 : T v = T w) (e2 : S v = S w).
have f2 : Hc Pr r [% T, g] = 0.
  apply: Hc_fun => v w hv hw; case=> e1 e2; change (r v = r w); have {}e2 : g v = g w by exact: e2.
  move: e2; rewrite !shows // !match_ // !restrict_ssE !match1E [S v == _]eq_sym [S w == _]eq_sym.
  by case: (T v == S v); case: (T w == S w).
have f3 : Hc Pr g [% T, r] = 0.
  apply: Hc_fun => v w hv hw; case=> e1 e2; change (g v = g w); have {}e1 : T v = T w by exact: e1.
  have {}e2 : r v = r w by exact: e2.
  move: e2; rewrite !shows // !match_ // !restrict_ssE !match1E [S v == _]eq_sym [S w == _]eq_sym => /bit_inj.
  by case: eqP => a; case: eqP => b // _; rewrite -a -b e1.
shannon.
Qed.
Theorem filtered_positives__cap__equality2 : filtered_positives.filtered_positives__cap__equality2.
Proof. by move=> V V1 Om Pr S T r g ind match_ shows; exact: bit_c_fair. Qed.
Theorem filtered_positives__any_verifier : filtered_positives.filtered_positives__any_verifier.
Proof.
move=> V V1 Om Pr S T r g ind det keeps; split; [|split; [|split]].
- have f2 : Hc Pr r [% T, g] = 0.
    apply: Hc_fun => v w hv hw; case=> e1 e2; change (r v = r w); have {}e2 : g v = g w by exact: e2.
    move: e2; rewrite !keeps // /keep.
    by have [->|->] := bit_cases (r v); have [->|->] := bit_cases (r w).
  have f3 : Hc Pr g [% T, r] = 0.
    apply: Hc_fun => v w hv hw; case=> e1 e2; change (g v = g w); rewrite !keeps //.
    by rewrite (e1 : T v = T w) (e2 : r v = r w).
  have := Hc_ge0 Pr r [% S, T, g]; have := Hc_ge0 Pr g [% S, T, r]; have := CMI_ge0 Pr g S [% T, r].
  have := CMI_ge0 Pr r S [% T, g]; shannon.
- exact: chance_H.
- exact: chance_jensen.
- by apply: h2_le1; exact: chance_mean_01.
Qed.
Theorem filtered_positives__any_verifier__equality3 : filtered_positives.filtered_positives__any_verifier__equality3.
Proof. by move=> V V1 Om Pr S T r g *; exact: chance_jensen_eq. Qed.
Theorem filtered_positives__any_verifier__equality4 : filtered_positives.filtered_positives__any_verifier__equality4.
Proof. by move=> V V1 Om Pr S T r g *; rewrite -(chance_H1 Pr T r); exact: bit_fair. Qed.
Theorem filtered_positives__any_verifier__defined : filtered_positives.filtered_positives__any_verifier__defined.
Proof.
by move=> V V1 Om Pr S T r g *; split; [move=> w hw; exact: chance_at_01 | exact: chance_mean_01].
Qed.
Theorem filtered_positives__one_rollout : filtered_positives.filtered_positives__one_rollout.
Proof.
move=> V V1 Om Pr S T g prior policy ind shows; rewrite (shown_none _ _ _ shows) //; rewrite /Rdiv; lra.
Qed.
Theorem filtered_positives__one_rollout__defined : filtered_positives.filtered_positives__one_rollout__defined.
Proof. by move=> V /nat_ge1 *; defined. Qed.
Theorem filtered_positives__failures_too : filtered_positives.filtered_positives__failures_too.
Proof.
move=> V /nat_ge2 V2; rewrite h2_inv; last lra.
have l : log2 (V - 1) < log2 V by apply: log2_lt; lra.
have c : 0 < (V - 1) / V by apply: div_gt0; lra.
have := Rmult_lt_compat_l _ _ _ c l; have e : (V - 1) / V = 1 - 1 / V by field; lra.
rewrite e; lra.
Qed.
Theorem filtered_positives__failures_too__defined : filtered_positives.filtered_positives__failures_too__defined.
Proof. by move=> V /nat_ge2 V2; have := one_over V2; do ?split; lra. Qed.
Theorem filtered_positives__point_mass : filtered_positives.filtered_positives__point_mass.
Proof.
move=> Om Pr S T g prior one_token ind shows.
have tells : Hc Pr S g = 0.
  apply: Hc_fun => v w hv hw e; change (S v = S w); have {}e : g v = g w by exact: e.
  move: e; rewrite !shows // /restrict_ss.
  move: (S v) (S w) (T v) (T w) => [[|[|?]] ?] [[|[|?]] ?] [[|?] ?] [[|?] ?] //= _; exact: val_inj.
have hS : H Pr S = 1 by have h := H_uniform (X := S) prior; rewrite card_ord INR_2 log2_2 in h; exact: h.
shannon.
Qed.
