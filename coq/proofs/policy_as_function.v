From BPR.library Require Import All.
From BPR.statements Require Import policy_as_function.

Theorem policy_as_function__at_most : policy_as_function.policy_as_function__at_most.
Proof. by move=> Om Pr xi pi d h1; have := CMI_ge0 Pr d xi pi; have := Hc_ge0 Pr pi [% d, xi]; shannon. Qed.
Theorem policy_as_function__at_most__equality1 : policy_as_function.policy_as_function__at_most__equality1.
Proof. by move=> Om Pr xi pi d h1; have := Hc_ge0 Pr pi [% d, xi]; have := CMI_ge0 Pr d xi pi; have := CMI_ge0 Pr d pi xi; have := Hc_ge0 Pr pi xi => f0 f1 f2 f3; split; shannon. Qed.
Theorem policy_as_function__markov : policy_as_function.policy_as_function__markov.
Proof. by move=> Om Pr xi pi d h1; have := Hc_ge0 Pr pi [% d, xi]; have := CMI_ge0 Pr d pi xi; have := Hc_ge0 Pr pi xi; shannon. Qed.
