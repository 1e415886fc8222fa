"""Subtracting a baseline that the learner can compute adds nothing: A = r - b carries what r does, at most."""

from properties.battery import *

CLAIMS = [
    lemma(
        "baseline-adds-nothing",
        "I(A;S|tau) <= I(r;S|tau) <= H(r|tau)",
        given=["H(A|r,tau) = 0"],
        equality=["I(r;S|A,tau) = 0", "H(r|S,tau) = 0"],
    )
]
