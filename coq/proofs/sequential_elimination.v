From BPR.library Require Import All.
From BPR.statements Require Import sequential_elimination.

Theorem sequential_elimination__distinct_guesses : sequential_elimination.sequential_elimination__distinct_guesses.
Proof.
move=> V K V1 K1 KV Om Pr S T r prior ind match_ all_; have det := match_fun match_; split; first by shannon.
rewrite (group_avg_value prior ind match_) (@Ex_ext _ _ _ (fun=> log2 V - (V - K) / V * log2 (V - K))) ?Ex_const //.
by move=> w hw; rewrite (all_ (T w)) //; exact: (possible_self T hw).
Qed.
Theorem sequential_elimination__distinct_guesses__defined : sequential_elimination.sequential_elimination__distinct_guesses__defined.
Proof.
move=> V K /nat_ge1 V1 K1 KV *; do ?split; try lra.
by move=> ->; rewrite /Rdiv; lra.
Qed.
Theorem sequential_elimination__one_more : sequential_elimination.sequential_elimination__one_more.
Proof.
move=> V M /nat_ge2 V2 _ MV; rewrite h2_inv; last lra.
by field; lra.
Qed.

(* ---- guesses until the answer is known ---- *)
From BPR.library Require Import Stopping.
Lemma sum_guesses V : (1 <= V)%N -> rsum (iota 0 V) (fun i => INR (minn i.+1 V.-1)) = (V - 1) * (V + 2) / 2.
Proof.
case: V => // n _; rewrite -addn1 iotaD rsum_cat /= add0n.
have -> : (n + 1).-1 = n by rewrite addn1.
rewrite (_ : minn n.+1 n = n); last by apply/minn_idPr.
have e m : (m <= n)%N -> rsum (iota 0 m) (fun i => INR (minn i.+1 n)) = m * (m + 1) / 2.
  elim: m => [|m IH] h; first by rewrite /=; lra.
  rewrite -addn1 iotaD rsum_cat IH ?(ltnW h) // add0n /= (_ : minn m.+1 n = m.+1); last by apply/minn_idPl.
  by rewrite addn1 !S_INR; lra.
by rewrite e // addn1 S_INR; lra.
Qed.
Lemma every_symbol {V} (t : V.-tuple 'I_V) : INR (distinct t) = V -> perm_eq (enum 'I_V) t.
Proof.
move=> /INR_eq d; have u : uniq t by rewrite -[uniq _]negbK -ltn_size_undup -leqNgt size_tuple -[X in (X <= _)%N]d.
have [_ e] := uniq_min_size u (s2 := enum 'I_V) (fun x _ => mem_enum 'I_V x) ltac:(by rewrite size_enum_ord size_tuple).
by apply: uniq_perm => [||x]; [exact: enum_uniq | exact: u | rewrite e].
Qed.
Theorem sequential_elimination__expected_guesses : sequential_elimination.sequential_elimination__expected_guesses.
Proof.
move=> V V1 Om Pr S T G prior ind all_ tries_; have V0 := nat_ge1 V1.
rewrite -(Ex_total Pr T) (@Ex_ext _ _ _ (fun=> (V - 1) * (V + 2) / (2 * V))) ?Ex_const // => w hw.
have hT := possible_self T hw; have u := uniform_at prior ind hT.
have pe := every_symbol _ (all_ _ hT).
have mem s : s \in (T w : seq 'I_V) by rewrite -(perm_mem pe) mem_enum.
rewrite (@Ex_ext _ _ _ (fun v => INR (minn (index (S v) (T w)).+1 V.-1))); last first.
  by move=> v /(at_suppt hT) [hv e]; rewrite tries_ // e /tries mem.
rewrite (Ex_uniform (A := [finType of 'I_V]) (fun s => INR (minn (index s (T w)).+1 V.-1)) u) card_ord.
rewrite (rsum_perm _ pe).
have -> : rsum (T w) (fun s => INR (minn (index s (T w)).+1 V.-1)) = rsum (iota 0 V) (fun i => INR (minn i.+1 V.-1)).
  have ut : uniq (T w) by rewrite -(perm_uniq pe) enum_uniq.
  rewrite -(rsum_map (T w : seq 'I_V) (fun s => index s (T w)) (fun i => INR (minn i.+1 V.-1))); congr rsum.
  apply: (@eq_from_nth _ 0%N); first by rewrite size_map size_tuple size_iota.
  rewrite size_map => i hi; have s0 := tnth (T w) (Ordinal V1).
  by rewrite (nth_map s0) // index_uniq // nth_iota ?add0n // -[X in (_ < X)%N](size_tuple (T w)).
by rewrite sum_guesses //; field; lra.
Qed.
Theorem sequential_elimination__expected_guesses__defined : sequential_elimination.sequential_elimination__expected_guesses__defined.
Proof. by move=> V /nat_ge1 V1 *; lra. Qed.
Theorem sequential_elimination__one_more__defined : sequential_elimination.sequential_elimination__one_more__defined.
Proof.
move=> V M /nat_ge2 V2 _ MV; have M0 := pos_INR M; have i : 0 <= 1 / (V - M) <= 1 by apply: div_le1; lra.
by do ?split; try lra; move=> ->; rewrite /Rdiv; lra.
Qed.
