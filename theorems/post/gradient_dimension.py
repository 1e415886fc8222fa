"""A long gradient vector carries no more than the scalar reward, but the reward together with the rollout.

Post, FAQ "But the gradient is O(T)-dimensional!" and the exchange in Fig. 4.  The cap H(r|tau) <= 1 holds whatever
the dimension of g; the scalar's own information I(r;S) is no cap.
"""

from theorems.language import Claim, Statement
from theorems.post.one_bit import BINARY_REWARD, ROLLOUT, ROLLOUT_INDEPENDENCE, UPDATE_SEES

GIVEN = (ROLLOUT_INDEPENDENCE, UPDATE_SEES, BINARY_REWARD)

CLAIM = Claim(
    id="gradient-dimension",
    title="The dimension of the gradient",
    section="FAQs / But the gradient is O(T)-dimensional!",
    words="Multiplying a scalar by a long vector does not create new bits about",
    statements=(
        Statement(
            id="scalar-alone",
            reading="the scalar r alone caps what g carries",
            text="I(g;S) <= I(r;S)",
            world=ROLLOUT,
            hypotheses=GIVEN,
            domains=((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|g|", 2), ("denominator", 2)),),
            refuted=True,
        ),
        Statement(
            id="with-rollout",
            role="repair",
            text="I(g;S) <= I(S;r|tau) <= 1",
            world=ROLLOUT,
            hypotheses=GIVEN,
            equality=("I(S;tau,r|g) = 0", "H(r|S,tau) = 0 and r uniform on 2 given tau"),
            domains=((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|g|", 2), ("denominator", 2)),),
            proof="""
                H(r|tau) <= 1 by size
                I(S;r|tau) <= 1 by sum from 1
            """,
        ),
    ),
)
