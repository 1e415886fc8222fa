(* The figures, exactly.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.

(* ---- figures/figure-5-v-5 ---- *)

(* 7219/10000 < h(1/5) < 361/500 *)
Definition figures__figure_5_v_5 : Prop :=
  7219 / 10000 < h2 (1 / 5) /\
  h2 (1 / 5) < 361 / 500.

(* ---- figures/figure-5-v-10 ---- *)

(* 4689/10000 < h(1/10) < 469/1000 *)
Definition figures__figure_5_v_10 : Prop :=
  4689 / 10000 < h2 (1 / 10) /\
  h2 (1 / 10) < 469 / 1000.

(* ---- figures/figure-5-v-50 ---- *)

(* 707/5000 < h(1/50) < 283/2000 *)
Definition figures__figure_5_v_50 : Prop :=
  707 / 5000 < h2 (1 / 50) /\
  h2 (1 / 50) < 283 / 2000.

(* ---- figures/figure-5-v-100 ---- *)

(* 807/10000 < h(1/100) < 101/1250 *)
Definition figures__figure_5_v_100 : Prop :=
  807 / 10000 < h2 (1 / 100) /\
  h2 (1 / 100) < 101 / 1250.

(* ---- figures/figure-5-v-500 ---- *)

(* 13/625 < h(1/500) < 209/10000 *)
Definition figures__figure_5_v_500 : Prop :=
  13 / 625 < h2 (1 / 500) /\
  h2 (1 / 500) < 209 / 10000.

(* ---- figures/figure-6-k-1 ---- *)

(* 13/625 < log2(500) - 499/500*log2(499) < 209/10000 *)
Definition figures__figure_6_k_1 : Prop :=
  13 / 625 < log2 500 - 499 / 500 * log2 499 /\
  log2 500 - 499 / 500 * log2 499 < 209 / 10000.

(* ---- figures/figure-6-mean-2 ---- *)

(* 83/2000 < log2(500) - 1/500^2*499*(1*log2(499) + 498*1*log2(498)) < 26/625 *)
Definition figures__figure_6_mean_2 : Prop :=
  83 / 2000 < log2 500 - 1 / 500 ^ 2 * 499 * (1 * log2 499 + 498 * 1 * log2 498) /\
  log2 500 - 1 / 500 ^ 2 * 499 * (1 * log2 499 + 498 * 1 * log2 498) < 26 / 625.

(* ---- figures/figure-6-mean-4 ---- *)

(* 829/10000 < log2(500) - 1/500^4*499*(1*log2(499) + 498*(7*log2(498) + 497*(6*log2(497) + 496*1*log2(496)))) < 83/1000 *)
Definition figures__figure_6_mean_4 : Prop :=
  829 / 10000 < log2 500 - 1 / 500 ^ 4 * 499 * (1 * log2 499 + 498 * (7 * log2 498 + 497 * (6 * log2 497 + 496 * 1 * log2 496))) /\
  log2 500 - 1 / 500 ^ 4 * 499 * (1 * log2 499 + 498 * (7 * log2 498 + 497 * (6 * log2 497 + 496 * 1 * log2 496))) < 83 / 1000.

(* ---- figures/figure-6-mean-8 ---- *)

(* 1651/10000 < log2(500) - 1/500^8*499*(1*log2(499) + 498*(127*log2(498) + 497*(966*log2(497) + 496*(1701*log2(496) + 495*(1050*log2(495) + 494*(266*log2(494) + 493*(28*log2(493) + 492*1*log2(492)))))))) < 413/2500 *)
Definition figures__figure_6_mean_8 : Prop :=
  1651 / 10000 < log2 500 - 1 / 500 ^ 8 * 499 * (1 * log2 499 + 498 * (127 * log2 498 + 497 * (966 * log2 497 + 496 * (1701 * log2 496 + 495 * (1050 * log2 495 + 494 * (266 * log2 494 + 493 * (28 * log2 493 + 492 * 1 * log2 492))))))) /\
  log2 500 - 1 / 500 ^ 8 * 499 * (1 * log2 499 + 498 * (127 * log2 498 + 497 * (966 * log2 497 + 496 * (1701 * log2 496 + 495 * (1050 * log2 495 + 494 * (266 * log2 494 + 493 * (28 * log2 493 + 492 * 1 * log2 492))))))) < 413 / 2500.

(* ---- figures/figure-6-mean-16 ---- *)

(* 3273/10000 < log2(500) - 1/500^16*499*(1*log2(499) + 498*(32767*log2(498) + 497*(7141686*log2(497) + 496*(171798901*log2(496) + 495*(1096190550*log2(495) + 494*(2734926558*log2(494) + 493*(3281882604*log2(493) + 492*(2141764053*log2(492) + 491*(820784250*log2(491) + 490*(193754990*log2(490) + 489*(28936908*log2(489) + 488*(2757118*log2(488) + 487*(165620*log2(487) + 486*(6020*log2(486) + 485*(120*log2(485) + 484*1*log2(484)))))))))))))))) < 1637/5000 *)
Definition figures__figure_6_mean_16 : Prop :=
  3273 / 10000 < log2 500 - 1 / 500 ^ 16 * 499 * (1 * log2 499 + 498 * (32767 * log2 498 + 497 * (7141686 * log2 497 + 496 * (171798901 * log2 496 + 495 * (1096190550 * log2 495 + 494 * (2734926558 * log2 494 + 493 * (3281882604 * log2 493 + 492 * (2141764053 * log2 492 + 491 * (820784250 * log2 491 + 490 * (193754990 * log2 490 + 489 * (28936908 * log2 489 + 488 * (2757118 * log2 488 + 487 * (165620 * log2 487 + 486 * (6020 * log2 486 + 485 * (120 * log2 485 + 484 * 1 * log2 484))))))))))))))) /\
  log2 500 - 1 / 500 ^ 16 * 499 * (1 * log2 499 + 498 * (32767 * log2 498 + 497 * (7141686 * log2 497 + 496 * (171798901 * log2 496 + 495 * (1096190550 * log2 495 + 494 * (2734926558 * log2 494 + 493 * (3281882604 * log2 493 + 492 * (2141764053 * log2 492 + 491 * (820784250 * log2 491 + 490 * (193754990 * log2 490 + 489 * (28936908 * log2 489 + 488 * (2757118 * log2 488 + 487 * (165620 * log2 487 + 486 * (6020 * log2 486 + 485 * (120 * log2 485 + 484 * 1 * log2 484))))))))))))))) < 1637 / 5000.

(* ---- figures/figure-6-k-8 ---- *)

(* 1663/10000 < log2(500) - 123/125*log2(492) < 104/625 *)
Definition figures__figure_6_k_8 : Prop :=
  1663 / 10000 < log2 500 - 123 / 125 * log2 492 /\
  log2 500 - 123 / 125 * log2 492 < 104 / 625.

(* ---- figures/figure-6-k-16 ---- *)

(* 3323/10000 < log2(500) - 121/125*log2(484) < 831/2500 *)
Definition figures__figure_6_k_16 : Prop :=
  3323 / 10000 < log2 500 - 121 / 125 * log2 484 /\
  log2 500 - 121 / 125 * log2 484 < 831 / 2500.

(* ---- figures/figure-6-k-32 ---- *)

(* 6631/10000 < log2(500) - 117/125*log2(468) < 829/1250 *)
Definition figures__figure_6_k_32 : Prop :=
  6631 / 10000 < log2 500 - 117 / 125 * log2 468 /\
  log2 500 - 117 / 125 * log2 468 < 829 / 1250.

(* ---- figures/figure-6-k-64 ---- *)

(* 13199/10000 < log2(500) - 109/125*log2(436) < 33/25 *)
Definition figures__figure_6_k_64 : Prop :=
  13199 / 10000 < log2 500 - 109 / 125 * log2 436 /\
  log2 500 - 109 / 125 * log2 436 < 33 / 25.

(* ---- figures/figure-6-bound-2 ---- *)

(* 15849/10000 < log2(2 + 1) < 317/200 *)
Definition figures__figure_6_bound_2 : Prop :=
  15849 / 10000 < log2 (2 + 1) /\
  log2 (2 + 1) < 317 / 200.

(* ---- figures/figure-6-bound-4 ---- *)

(* 23219/10000 < log2(4 + 1) < 1161/500 *)
Definition figures__figure_6_bound_4 : Prop :=
  23219 / 10000 < log2 (4 + 1) /\
  log2 (4 + 1) < 1161 / 500.

(* ---- figures/figure-6-bound-8 ---- *)

(* 31699/10000 < log2(8 + 1) < 317/100 *)
Definition figures__figure_6_bound_8 : Prop :=
  31699 / 10000 < log2 (8 + 1) /\
  log2 (8 + 1) < 317 / 100.

(* ---- figures/figure-6-bound-16 ---- *)

(* 20437/5000 < log2(16 + 1) < 327/80 *)
Definition figures__figure_6_bound_16 : Prop :=
  20437 / 5000 < log2 (16 + 1) /\
  log2 (16 + 1) < 327 / 80.

(* ---- figures/figure-6-bound-32 ---- *)

(* 50443/10000 < log2(32 + 1) < 12611/2500 *)
Definition figures__figure_6_bound_32 : Prop :=
  50443 / 10000 < log2 (32 + 1) /\
  log2 (32 + 1) < 12611 / 2500.

(* ---- figures/figure-6-bound-64 ---- *)

(* 60223/10000 < log2(64 + 1) < 3764/625 *)
Definition figures__figure_6_bound_64 : Prop :=
  60223 / 10000 < log2 (64 + 1) /\
  log2 (64 + 1) < 3764 / 625.

(* ---- figures/figure-7-t-1 ---- *)
(* uniform-targets: S uniform *)
(* uniform-policy: x uniform *)
(* rollout-independence: I(x;S) = 0 *)
(* token-match: R = match(x,S) *)

(* I(x,R;S) = 1 *)
Definition figures__figure_7_t_1 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector 1 (symbol 2))) (x : rvt Om (vector 1 (symbol 2))) (R : rvt Om (vector 1 (symbol 2))),
  uniform Pr S ->
  uniform Pr x ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  I[Pr]([% x, R]; S) = 1.

(* ---- figures/figure-7-t-2 ---- *)
(* uniform-targets: S uniform *)
(* uniform-policy: x uniform *)
(* rollout-independence: I(x;S) = 0 *)
(* token-match: R = match(x,S) *)

(* I(x,R;S) = 2 *)
Definition figures__figure_7_t_2 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector 2 (symbol 2))) (x : rvt Om (vector 2 (symbol 2))) (R : rvt Om (vector 2 (symbol 2))),
  uniform Pr S ->
  uniform Pr x ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  I[Pr]([% x, R]; S) = 2.

(* ---- figures/figure-7-t-3 ---- *)
(* uniform-targets: S uniform *)
(* uniform-policy: x uniform *)
(* rollout-independence: I(x;S) = 0 *)
(* token-match: R = match(x,S) *)

(* I(x,R;S) = 3 *)
Definition figures__figure_7_t_3 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector 3 (symbol 2))) (x : rvt Om (vector 3 (symbol 2))) (R : rvt Om (vector 3 (symbol 2))),
  uniform Pr S ->
  uniform Pr x ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  I[Pr]([% x, R]; S) = 3.

(* ---- figures/figure-7-t-4 ---- *)
(* uniform-targets: S uniform *)
(* uniform-policy: x uniform *)
(* rollout-independence: I(x;S) = 0 *)
(* token-match: R = match(x,S) *)

(* I(x,R;S) = 4 *)
Definition figures__figure_7_t_4 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector 4 (symbol 2))) (x : rvt Om (vector 4 (symbol 2))) (R : rvt Om (vector 4 (symbol 2))),
  uniform Pr S ->
  uniform Pr x ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  I[Pr]([% x, R]; S) = 4.

(* ---- figures/figure-7-t-6 ---- *)
(* uniform-targets: S uniform *)
(* constant-policy: x uniform *)
(* rollout-independence: I(x;S) = 0 *)
(* token-match: R = match(x,S) *)

(* I(x,R;S) = 6 *)
Definition figures__figure_7_t_6 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector 6 (symbol 2))) (x : rvt Om (vector 6 (symbol 1))) (R : rvt Om (vector 6 (symbol 2))),
  uniform Pr S ->
  uniform Pr x ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  I[Pr]([% x, R]; S) = 6.

(* ---- figures/figure-7-t-8 ---- *)
(* uniform-targets: S uniform *)
(* constant-policy: x uniform *)
(* rollout-independence: I(x;S) = 0 *)
(* token-match: R = match(x,S) *)

(* I(x,R;S) = 8 *)
Definition figures__figure_7_t_8 : Prop :=
  forall (Om : finType) (Pr : dist Om)
    (S : rvt Om (vector 8 (symbol 2))) (x : rvt Om (vector 8 (symbol 1))) (R : rvt Om (vector 8 (symbol 2))),
  uniform Pr S ->
  uniform Pr x ->
  I[Pr](x; S) = 0 ->
  almost Pr (fun w => R w = match_vv (x w) (S w)) ->
  I[Pr]([% x, R]; S) = 8.
