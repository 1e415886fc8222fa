From BPR.library Require Import All.
From BPR.statements Require Import knowledge_capacity.

Theorem knowledge_capacity__seven_billion : knowledge_capacity.knowledge_capacity__seven_billion.
Proof. by rewrite /knowledge_capacity.knowledge_capacity__seven_billion; lra. Qed.
Theorem knowledge_capacity__of_the_ceiling : knowledge_capacity.knowledge_capacity__of_the_ceiling.
Proof. by rewrite /knowledge_capacity.knowledge_capacity__of_the_ceiling log2_pow; [rewrite log2_2 /=; lra | lra]. Qed.
