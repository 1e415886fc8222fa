(* Everything a proof may use. *)
From Coq Require Export Reals Lra.
From mathcomp Require Export all_ssreflect.
From BPR Require Export Meaning.
From BPR.library Require Export Sums Entropy Rules Model Laws Chance Binary Total Numeric Equality Tactics Match Uniform Advantage Positions Chains Tokens Verdict Tangent.
Global Open Scope R_scope.
