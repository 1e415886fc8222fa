From BPR.library Require Import All Accepted Divergence Pinsker.
From BPR.statements Require Import reverse_kl.

Theorem reverse_kl__any_test : reverse_kl.reverse_kl__any_test.
Proof. by move=> V V2 Om Pr t s d u wanted c hc hu; exact: (KL_fun_le (A := [finType of 'I_V]) (B := [finType of 'I_2]) hu hc c). Qed.
Theorem reverse_kl__any_test__equality1 : reverse_kl.reverse_kl__any_test__equality1.
Proof. by move=> V V2 Om Pr t s d u wanted c hc hu; exact: (KL_fun_eq (A := [finType of 'I_V]) (B := [finType of 'I_2]) hu hc c). Qed.
Theorem reverse_kl__any_test__defined : reverse_kl.reverse_kl__any_test__defined.
Proof. by move=> V V2 Om Pr t s d u wanted c hc hu; split=> //; exact: (covers_fun (A := [finType of 'I_V]) (B := [finType of 'I_2]) hu hc c). Qed.
Theorem reverse_kl__test_apart : reverse_kl.reverse_kl__test_apart.
Proof.
move=> V V2 Om Pr t s wanted c.
by apply: (pinsker_KL (A := [finType of 'I_V]) (f := fun a => INR (wanted a)) c) => w _; exact: bit_01.
Qed.
Theorem reverse_kl__test_apart__equality1 : reverse_kl.reverse_kl__test_apart__equality1.
Proof.
move=> V V2 Om Pr t s wanted c.
by apply: (pinsker_KL_eq (A := [finType of 'I_V]) (f := fun a => INR (wanted a)) c) => w _; exact: bit_01.
Qed.
Theorem reverse_kl__test_apart__defined : reverse_kl.reverse_kl__test_apart__defined.
Proof. by []. Qed.
Theorem reverse_kl__zero : reverse_kl.reverse_kl__zero.
Proof. by move=> V V2 Om Pr t s c; exact: (KL_ge0 (A := [finType of 'I_V]) c). Qed.
Theorem reverse_kl__zero__equality1 : reverse_kl.reverse_kl__zero__equality1.
Proof.
move=> V V2 Om Pr t s c; have k : KL Pr Pr s t = 0 <-> _ := KL_eq0 (A := [finType of 'I_V]) c.
by split=> [/esym /k //|/k ->].
Qed.
Theorem reverse_kl__zero__defined : reverse_kl.reverse_kl__zero__defined.
Proof. by []. Qed.
Theorem reverse_kl__per_token : reverse_kl.reverse_kl__per_token.
Proof. by move=> V K V2 K1 Om Pr t s d u head c hc hu; exact: (KL_chain (A := [finType of K.-tuple 'I_V]) (B := [finType of 'I_V]) hu hc c). Qed.
Theorem reverse_kl__per_token__defined : reverse_kl.reverse_kl__per_token__defined.
Proof.
move=> V K V2 K1 Om Pr t s d u head c hc hu; split=> //; split.
- exact: (covers_fun (A := [finType of K.-tuple 'I_V]) (B := [finType of 'I_V]) hu hc c).
- exact: (covers_conditional (A := [finType of K.-tuple 'I_V]) (B := [finType of 'I_V]) hu hc c).
Qed.
