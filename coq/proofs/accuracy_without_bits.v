From BPR.library Require Import All.
From BPR.statements Require Import accuracy_without_bits.

