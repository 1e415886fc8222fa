From BPR.library Require Import All Pinsker.
From BPR.statements Require Import thirteen_parameters.

Theorem thirteen_parameters__bits : thirteen_parameters.thirteen_parameters__bits.
Proof. by rewrite /thirteen_parameters.thirteen_parameters__bits log2_pow; [rewrite log2_2 /=; lra | lra]. Qed.
Theorem thirteen_parameters__answers : thirteen_parameters.thirteen_parameters__answers.
Proof. by rewrite /thirteen_parameters.thirteen_parameters__answers; numeric. Qed.
Theorem thirteen_parameters__no_memorisation : thirteen_parameters.thirteen_parameters__no_memorisation.
Proof. by rewrite /thirteen_parameters.thirteen_parameters__no_memorisation log2_e1; have := inv_ln2_near; lra. Qed.
