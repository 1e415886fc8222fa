From BPR.library Require Import All.
From BPR.statements Require Import group_average.

Theorem group_average__distinct_at_64 : group_average.group_average__distinct_at_64.
Proof. by rewrite /group_average.group_average__distinct_at_64; numeric. Qed.
Theorem group_average__pairs_at_64 : group_average.group_average__pairs_at_64.
Proof. by rewrite /group_average.group_average__pairs_at_64; numeric. Qed.
Theorem group_average__without_duplicates : group_average.group_average__without_duplicates.
Proof. by rewrite /group_average.group_average__without_duplicates; numeric. Qed.
Theorem group_average__nearly_linear : group_average.group_average__nearly_linear.
Proof. by rewrite /group_average.group_average__nearly_linear; numeric. Qed.
