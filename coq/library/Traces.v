(* Sauer and Shelah: a family of sets that shatters no e tokens cuts few traces. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import Sums Entropy Rules Model Laws Equality.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

(* the sum of the binomials of m over i < e *)
Fixpoint traces (m e : nat) : nat :=
  if e is e'.+1 then (if m is m'.+1 then traces m' e + traces m' e' else 1)%N else 0%N.
Lemma traces1 m : traces m 1 = 1%N. Proof. by elim: m => //= m ->; case: m. Qed.
Lemma traces2 m : traces m 2 = m.+1. Proof. by elim: m => //= m ->; rewrite traces1 addn1. Qed.
Lemma traces_binomials m e : traces m e = \sum_(i < e) 'C(m, i).
Proof.
elim: m e => [|m IH] [|e] /=; rewrite ?big_ord0 //.
  by rewrite big_ord_recl bin0 big1 ?addn0.
rewrite !IH big_ord_recl [RHS]big_ord_recl !bin0 -addnA; congr (_ + _).
by rewrite -big_split /=; apply: eq_bigr => i _; rewrite /bump /= !add1n binS.
Qed.

Definition shatters (F : seq (seq bool)) (k : seq bool) : Prop :=
  forall b, size b = count id k -> exists2 f, f \in F & mask k f = b.
Theorem sauer_shelah (m e : nat) (F : seq (seq bool)) : uniq F -> (forall f, f \in F -> size f = m) ->
  (forall k, size k = m -> count id k = e -> ~ shatters F k) -> (size F <= traces m e)%N.
Proof.
elim: m e F => [|m IH] e F uF sF no.
  have sub f : f \in F -> f = [::] by move=> /sF /size0nil.
  case: e no => [|e] no /=.
    case: F uF sF sub no => [//|f F] uF sF sub no; case: (no [::]) => // b /= hb; exists f; rewrite ?mem_head //.
    by rewrite (size0nil hb).
  by apply: (@uniq_leq_size _ F [:: [::]]) => // f /sub ->; rewrite inE.
case: e no => [|e] no.
  rewrite /= leqn0 size_eq0; case: F uF sF no => // f F uF sF no.
  case: (no (nseq m.+1 false)); rewrite ?size_nseq ?count_nseq ?mul0n // => b hb; exists f; rewrite ?mem_head // mask_false.
  by rewrite count_nseq mul0n in hb; rewrite (size0nil hb).
pose P c := [pred f : seq bool | (c :: f) \in F].
pose G := undup [seq behead f | f <- F].
have Gin f : (f \in G) = (true :: f \in F) || (false :: f \in F).
  rewrite mem_undup; apply/mapP/orP => [[g gF ->]|[h|h]]; last by exists (false :: f).
    by have := sF g gF; case: g gF => // -[] g gF _ /=; [left | right].
  by exists (true :: f).
pose B := [seq f <- G | (true :: f \in F) && (false :: f \in F)].
have sG f : f \in G -> size f = m by rewrite Gin => /orP [] /sF [].
have sizeF : size F = (size G + size B)%N.
  have -> : size F = size ([seq true :: f | f <- G & true :: f \in F] ++ [seq false :: f | f <- G & false :: f \in F]).
    apply: perm_size; apply: uniq_perm => //.
      rewrite cat_uniq !map_inj_uniq ?filter_uniq ?undup_uniq // => [|? ? [] //|? ? [] //].
      by rewrite andbT /=; apply/hasPn => x /mapP [f _ ->]; apply/mapP => -[].
    move=> [|[] f]; rewrite mem_cat.
    - by apply/idP/orP => [/sF //|[] /mapP []].
    - apply/idP/orP => [h|[/mapP [g]|/mapP [] //]]; last by rewrite mem_filter => /andP [h _] [->].
      by left; apply/mapP; exists f => //; rewrite mem_filter h Gin h.
    - apply/idP/orP => [h|[/mapP [] //|/mapP [g]]]; last by rewrite mem_filter => /andP [h _] [->].
      by right; apply/mapP; exists f => //; rewrite mem_filter h Gin h orbT.
  rewrite size_cat !size_map !size_filter -[size G]count_predT.
  have <- := count_predUI (fun f => true :: f \in F) (fun f => false :: f \in F) G.
  congr (_ + _)%N; apply: eq_in_count => f; rewrite Gin /=; by move=> ->.
rewrite sizeF /=; apply: leq_add.
- apply: IH => //; [exact: undup_uniq | move=> k sk ck sh; apply: (no (false :: k)); rewrite /= ?sk ?ck //].
  move=> b sb; have [f] := sh b sb; rewrite Gin => /orP [h|h] q; [by exists (true :: f) | by exists (false :: f)].
- apply: IH => [||k sk ck sh]; first by rewrite filter_uniq ?undup_uniq.
    by move=> f; rewrite mem_filter => /andP [_ /sG].
  apply: (no (true :: k)); rewrite /= ?sk ?ck // => -[|c b] //= [sb].
  have [f] := sh b sb; rewrite mem_filter => /andP [/andP [h1 h0] _] q.
  by case: c; [exists (true :: f) | exists (false :: f)] => //=; rewrite q.
Qed.

(* the values of a trace *)
Lemma takes_more (Om : finType) (Pr : dist Om) (X : rv Om) (n m : nat) : (n <= m)%N -> takes Pr X n -> takes Pr X m.
Proof.
move=> le [s [sz h]]; have [w _] := outcome Pr; exists (s ++ nseq (m - n) (X w)); split.
  by rewrite size_cat size_nseq sz subnKC.
by move=> v /h; rewrite mem_cat => ->.
Qed.
Lemma takes_trace (Om : finType) (Pr : dist Om) (S : rvt Om nat_eqType) (d : nat) (u : seq nat) :
  vc_at_most Pr S d -> uniq u ->
  takes Pr ((fun w => [seq Nat.testbit (S w) x | x <- u]) : rvt Om (list_of bool_eqType)) (traces (size u) d.+1).
Proof.
move=> vc uu; pose f w := [seq Nat.testbit (S w) x | x <- u].
pose live w : bool := if Rlt_dec 0 (Pr w) then true else false.
have liveP w : (0 < Pr w)%R <-> live w by rewrite /live; case: (Rlt_dec _ _).
pose F := undup [seq f w | w <- enum Om & live w].
have le : (size F <= traces (size u) d.+1)%N.
  apply: sauer_shelah; first exact: undup_uniq.
    by move=> g; rewrite mem_undup => /mapP [w _ ->]; rewrite size_map.
  move=> k sk ck sh; have st : size (mask k u) = d.+1 by rewrite size_mask.
  have [b [sb no]] := vc (mask k u) (mask_uniq uu k) st.
  have [|g] := sh b; first by rewrite sb ck.
  rewrite mem_undup => /mapP [w]; rewrite mem_filter => /andP [/liveP hw _] -> e; apply: (no w hw).
  by rewrite -e /f -map_mask.
apply: (takes_more le); exists F; split=> // w /liveP hw; change (f w \in F).
by rewrite mem_undup; apply: map_f; rewrite mem_filter hw mem_enum.
Qed.
Lemma takes_member (V K : nat) (Om : finType) (Pr : dist Om) (S : rvt Om nat_eqType) (T : rvt Om (vector K (symbol V)))
  (r : rvt Om (vector K (symbol 2))) (d : nat) (t : K.-tuple 'I_V) :
  almost Pr (fun w => r w = member_v (T w) (S w)) -> vc_at_most Pr S d -> possible Pr T t ->
  takes (at_ Pr T t) r (traces (distinct t) d.+1).
Proof.
move=> det vc ht; pose u := [seq nat_of_ord x | x <- undup (t : seq 'I_V)].
have uu : uniq u by rewrite map_inj_uniq ?undup_uniq //; exact: ord_inj.
have tk := takes_at ht (takes_trace vc uu); rewrite size_map in tk.
case: tk => s [sz h].
pose back (b : seq bool) : K.-tuple 'I_2 := [tuple of [seq bit (nth false b (index x (undup (t : seq 'I_V)))) | x <- t]].
exists (map back s : seq (cod r)); rewrite size_map; split=> // w hw.
have [hw0 e] := at_suppt ht hw; have := h w hw => m.
change (r w \in map back s); have -> : r w = back [seq Nat.testbit (S w) x | x <- u].
  rewrite det // e; apply: eq_from_tnth => i; rewrite member_vE tnth_map; congr bit.
  have mi : tnth t i \in undup (t : seq 'I_V) by rewrite mem_undup mem_tnth.
  by rewrite (nth_map 0%N) ?size_map ?index_mem // (nth_map (tnth t i)) ?index_mem // nth_index.
exact: (map_f back m).
Qed.
