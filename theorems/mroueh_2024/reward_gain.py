"""A reward of at most 1 grows by no more than the root of half the divergence, in nats.

The source has rewards with sub-gaussian tails under the reference policy.  A reward in [0, 1] is one, with variance
1/4, and for it no exponential moments are needed; the square of the gain is compared, in bits.  Of verdicts, 0 or 1,
the price d(q||p) is sharper (pass-rate-price).
"""

from fractions import Fraction

from theorems.language import Claim, Hypothesis, Parameter, Statement, World, define
from theorems.policies import FINITE, OUTPUTS

_SCORES = (Fraction(0), Fraction(1, 2), Fraction(1), Fraction(2), Fraction(-1))
SCORE = define("score(t: V): R", lambda t: _SCORES[t % 5], latex=r"\operatorname{{score}}({0})")

CLAIM = Claim(
    id="reward-gain",
    title="Reward gained against KL spent",
    source="mroueh-2024",
    section="Abstract",
    words="upper bound holds if the reward under the reference policy has sub-gaussian tails",
    statements=(
        Statement(
            id="unit",
            role="not-in-source",
            reading="for rewards from 0 to 1 wherever the reference policy goes: 2 log2(e) gain^2 is at most D(y||x)",
            text="2*log2(e)*(E[a] - E[b])^2 <= D(y||x)",
            world=World((Parameter("V", 2),), OUTPUTS, (("a", "score(y)"), ("b", "score(x)")), (SCORE,)),
            hypotheses=(
                FINITE,
                Hypothesis("least", "for every t: 0 <= b", "no reward that the reference policy can get is below 0"),
                Hypothesis("most", "for every t: b <= 1", "and none is above 1"),
            ),
            equality=("y ~ x",),
            domains=((("V", 5), ("denominator", 2)),),
            proof="2*log2(e)*(E[a] - E[b])^2 <= D(y||x) by pinsker",
        ),
    ),
)
