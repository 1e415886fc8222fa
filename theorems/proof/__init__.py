"""What makes a statement a theorem: the core, what reads its texts, the search for proofs, and the certificates."""
