From BPR.library Require Import All Copies.
From BPR.statements Require Import first_success.

Theorem first_success__none : first_success.first_success__none.
Proof.
move=> V K V2 K1 Om Pr x T reward h; rewrite (Ex_one Pr x (fun v => INR (reward v))).
by rewrite (Ex_iid (fun t => if all (fun v => reward v == bit false) t then 1 else 0) h) (over_all_false (share_all Pr x)).
Qed.
Theorem first_success__used : first_success.first_success__used.
Proof.
move=> V K V2 K1 Om Pr x T reward h; rewrite !(Ex_one Pr x (fun v => INR (reward v))).
by rewrite (Ex_iid (used reward) h) (over_used (share_all Pr x)).
Qed.
