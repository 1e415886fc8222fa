"""What makes a statement a theorem: kernel, stand-alone checker, search for proofs, and the store of certificates."""
