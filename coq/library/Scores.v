(* Conditional means: what has the mean 0 given a variable has it times any function of that variable, and times what is
   independent of it given the variable. *)
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
From BPR.library Require Import All.
Local Open Scope R_scope.
Set Implicit Arguments.
Unset Strict Implicit.

Section Scores.
Variables (Om : finType) (P : dist Om).

Lemma Ex_given (T : rv Om) (f : cod T -> R) g :
  almost P (fun w => Ex (at_ P T (T w)) g = 0) -> Ex P (fun w => f (T w) * g w) = 0.
Proof.
move=> zero; rewrite -(Ex_total P T) -[RHS](Ex_const P 0); apply: Ex_ext => w w0.
have ht := possible_self T w0.
rewrite -[RHS](Rmult_0_r (f (T w))) -(zero w w0) -Ex_mul; apply: Ex_ext => v v0.
by have [_ ->] := at_supp ht v0.
Qed.

(* under a mean a chance is whether it happens *)
Lemma Ex_chance (T : rv Om) (f : cod T -> R) (e : pred Om) :
  Ex P (fun w => f (T w) * ind (e w)) = Ex P (fun w => f (T w) * pr (at_ P T (T w)) e).
Proof.
rewrite -(Ex_total P T); apply: Ex_ext => w w0; have ht := possible_self T w0.
have -> : pr (at_ P T (T w)) e = Ex (at_ P T (T w)) (fun v => ind (e v)).
  by rewrite /pr /Ex; apply: rsum_ext => v; rewrite Rmult_comm.
rewrite -Ex_mul; apply: Ex_ext => v v0; by have [_ ->] := at_supp ht v0.
Qed.

Lemma Ex_product (A B : finType) (X : rvt Om A) (Y : rvt Om B) (f : A -> R) (g : B -> R) :
  MI P X Y = 0 -> Ex P (fun w => f (X w) * g (Y w)) = Ex P (fun w => f (X w)) * Ex P (fun w => g (Y w)).
Proof.
move=> ind.
have mean t : possible P X t -> Ex (at_ P X t) (fun w => g (Y w)) = Ex P (fun w => g (Y w)).
  by move=> ht; rewrite !Laws.Ex_law; apply: rsum_ext => a; congr (_ * _); rewrite (indep_at a ind ht).
rewrite -(Ex_total P X) Rmult_comm -Ex_mul; apply: Ex_ext => w w0.
have ht : possible P X (X w) := possible_self X w0.
rewrite -(mean _ ht) Rmult_comm -Ex_mul; apply: Ex_ext => v v0.
by have [_ e] := at_supp ht v0; congr (_ * _); rewrite -e.
Qed.

Lemma MI_at0 (X Y T : rv Om) t : CMI P X Y T = 0 -> possible P T t -> MI (at_ P T t) X Y = 0.
Proof.
move=> zero ht; pose one : rv Om := RV (fun=> tt).
have e : CMI P X Y [% one, T] = 0.
  have drop (Z : rv Om) : H P [% Z, [% one, T]] = H P [% Z, T] by apply: H_ext => v w _ _; rewrite /= !xpair_eqE eqxx.
  have alone : H P [% one, T] = H P T by apply: H_ext => v w _ _; rewrite /= !xpair_eqE eqxx.
  by rewrite -zero /CMI !drop alone.
have drop (Z : rv Om) : H (at_ P T t) [% Z, one] = H (at_ P T t) Z.
  by apply: H_ext => v w _ _; rewrite /= !xpair_eqE eqxx andbT.
by have := CMI_at0 e ht; rewrite /CMI /MI !drop (@H_const _ _ one) //; lra.
Qed.
End Scores.

(* c, a number of x and t, of mean 0 given T, times what r says, which is independent of x given T *)
Lemma Ex_irrelevant (Om : finType) (P : dist Om) (A B C : finType) (X : rvt Om A) (Y : rvt Om B) (T : rvt Om C)
    (f : B -> R) (c : A -> C -> R) :
  CMI P Y X T = 0 -> almost P (fun w => Ex (at_ P T (T w)) (fun v => c (X v) (T v)) = 0) ->
  Ex P (fun w => f (Y w) * c (X w) (T w)) = 0.
Proof.
move=> ind zero; rewrite -(Ex_total P T) -[RHS](Ex_const P 0); apply: Ex_ext => w w0.
have ht : possible P T (T w) := possible_self T w0.
transitivity (Ex (at_ P T (T w)) (fun v => f (Y v) * c (X v) (T w))).
  by apply: Ex_ext => v v0; have [_ e] := at_supp ht v0; congr (_ * c _ _); exact: e.
rewrite (Ex_product f (fun x => c x (T w)) (MI_at0 ind ht)).
rewrite (_ : Ex _ (fun v => c (X v) (T w)) = 0) ?Rmult_0_r // -(zero w w0).
by apply: Ex_ext => v v0; have [_ e] := at_supp ht v0; congr (c _ _); apply/esym; exact: e.
Qed.
