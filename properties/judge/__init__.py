"""Coq as the judge of the claims: what is compiled, what was accepted, and on which axioms it rests."""
