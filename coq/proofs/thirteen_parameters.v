From BPR.library Require Import All.
From BPR.statements Require Import thirteen_parameters.

Theorem thirteen_parameters__bits : thirteen_parameters.thirteen_parameters__bits.
Proof. by rewrite /thirteen_parameters.thirteen_parameters__bits log2_pow; [rewrite log2_2 /=; lra | lra]. Qed.
Theorem thirteen_parameters__answers : thirteen_parameters.thirteen_parameters__answers.
Proof. by rewrite /thirteen_parameters.thirteen_parameters__answers; numeric. Qed.
