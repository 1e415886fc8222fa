From BPR.library Require Import All Accepted Divergence.
From BPR.statements Require Import two_answers.
Set Implicit Arguments.
Unset Strict Implicit.

Theorem two_answers__the_same : two_answers.two_answers__the_same.
Proof.
move=> Om Pr S T r d; have : Hc Pr S [% T, r] = 0; last by shannon.
apply: Hc_fun => v w hv hw; case=> e1 e2; change (S v = S w); have {}e1 : T v = T w by exact: e1.
have {}e2 : r v = r w by exact: e2.
move: e2; rewrite (d v hv) (d w hw) e1 !match1E.
by have [->|->] := bit_cases (T w); have [->|->] := bit_cases (S v); have [->|->] := bit_cases (S w).
Qed.
Theorem two_answers__only_excluded : two_answers.two_answers__only_excluded.
Proof. by move=> V V2 Om Pr S T r x ind d acc t ht; have [_ _] := accepted_surprise ind (match1_fun d) acc ht. Qed.
Theorem two_answers__only_excluded__defined : two_answers.two_answers__only_excluded__defined.
Proof.
move=> V V2 Om Pr S T r x ind d acc t ht; have [c a0 _] := accepted_surprise ind (match1_fun d) acc ht.
by split=> //; split; [lra | apply: Rdiv_lt_0_compat; lra].
Qed.
