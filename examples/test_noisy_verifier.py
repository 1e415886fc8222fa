"""A verifier that errs: a verdict that is flipped with probability e carries I = E h(p*e) - h(e) <= 1 - h(e) bits.

    pytest test_noisy_verifier.py

S is the secret answer, tau the rollout, r = f(S, tau) what a perfect verifier would say, n the error (1: flipped), q =
r xor n what the learner sees, and g its update.  c = P(n=1|tau), which does not depend on tau: E[c] is e.  And p =
P(q=1|tau), the probability that tau is passed, is s(1 - e) + (1 - s)e where s = P(r=1|tau): the p*e of the headline,
whose p is called s here.  The proof does not need that formula; tests/slow/test_examples.py computes it.  That q is an
exclusive or is used in one way only: with r known, q tells n and n tells q.
"""

from properties.battery import *

VERIFIER = World(
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("tau", meaning="the rollout"),
        Variable("r", alphabet="2", meaning="what a perfect verifier would say"),
        Variable("n", alphabet="2", meaning="1 if the verdict is flipped"),
        Variable("q", alphabet="2", meaning="the verdict"),
    ),
    functions=(("p", "P(q=1|tau)"), ("c", "P(n=1|tau)")),
)

CLAIMS = [
    lemma("noisy-update", "I(g;S) <= I(tau,q;S)", given=["I(g;S|tau,q) = 0"], equality=["I(S;q,tau|g) = 0"]),
    lemma(
        "noisy-verifier",
        "I(tau,q;S) = E[h(p)] - h(E[c]) <= 1 - h(E[c])",
        given=[
            "I(tau;S) = 0",  # the policy does not know the answer
            "H(r|S,tau) = 0",  # the perfect verdict is a function of answer and rollout
            "I(n;S,tau) = 0",  # errors do not depend on either
            "H(q|r,n) = 0",  # the verdict is the perfect one, flipped or not ..
            "H(n|q,r) = 0",  # .. and shows, beside the perfect one, whether it was flipped
        ],
        world=VERIFIER,
        equality=["", "q uniform on 2 given tau"],
        domains=[
            {"|S|": 2, "|tau|": 1, "denominator": 4},
            {"|S|": 2, "|tau|": 2, "denominator": 2, "denominator n": 3},
        ],
        proof="""
            I(tau,q;S) = H(q|tau) - H(n) by sum
            for every t: H(q|tau=t) = h(p) by chance
            H(q|tau) = E[h(p)] by average
            H(n) = h(E[c]) by chance
            I(tau,q;S) = E[h(p)] - h(E[c]) by sum
            for every t: H(q|tau=t) <= 1 by size
            H(q|tau) <= 1 by average
            E[h(p)] - h(E[c]) <= 1 - h(E[c]) by sum from 7
        """,
    ),
]
