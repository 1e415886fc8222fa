"""Derived lemmas: theorems with their proofs, from the rules of the core.  Nothing here is trusted."""
