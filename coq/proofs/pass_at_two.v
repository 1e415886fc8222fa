From BPR.library Require Import All Copies.
From BPR.statements Require Import pass_at_two.

Theorem pass_at_two__pairs : pass_at_two.pass_at_two__pairs.
Proof.
move=> V N V2 N2 Om Pr x T reward h; rewrite (Ex_one Pr x (fun v => INR (reward v))).
rewrite (Ex_iid (fun t => 1 - missed reward t * (missed reward t - 1) / INR (size t) / (INR (size t) - 1)) h).
exact: (over_pairs (share_all Pr x)).
Qed.
Theorem pass_at_two__share : pass_at_two.pass_at_two__share.
Proof.
move=> V N V2 N2 Om Pr x T reward h; rewrite !(Ex_one Pr x (fun v => INR (reward v))).
rewrite (Ex_iid (fun t => 1 - missed reward t / INR (size t) * (missed reward t / INR (size t))) h).
by apply: (over_share (share_all Pr x)); exact: ltnW.
Qed.
Theorem pass_at_two__share__defined : pass_at_two.pass_at_two__share__defined.
Proof. by move=> V N V2 /nat_ge2 N2 *; lra. Qed.
