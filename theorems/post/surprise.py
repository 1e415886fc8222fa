"""How surprising a reward is: a success of probability alpha realises log2(1/alpha) bits, and the mean is h(alpha).

Post, Fig. 3 (Agarwal): one bit that confirms a solution of probability one in a million against one in ten.  The
one-bit bound is on the average: what a rare success realises is large, what it is expected to realise is small.
What an outcome realises is how far it moves the learner: the divergence of the posterior from the prior.  x is the
answer as it is distributed after the outcome.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.post.reinforce_baseline import ROLLOUT_INDEPENDENCE


def _outcome(value: int) -> World:
    return World(
        parameters=(Parameter("V", 1),),
        variables=(
            Variable("S", alphabet="V", meaning="the secret answer"),
            Variable("T", meaning="the rollout"),
            Variable("r", alphabet="2", meaning="the reward"),
            Variable("x", alphabet="V", meaning=f"the answer, once r = {value} is known"),
        ),
        functions=(("alpha", f"P(r={value}|T)"),),
    )


VERIFIER = Hypothesis("verifier", "H(r|S,T) = 0", "the reward is computed from answer and rollout")
SUCCESS = Hypothesis("success", "x ~ S given r=1,T", "x has the posterior law of the answer after a success")
FAILURE = Hypothesis("failure", "x ~ S given r=0,T", "x has the posterior law of the answer after a failure")
SMALL = (
    (("V", 2), ("|T|", 2), ("denominator", 2)),
    (("V", 3), ("|T|", 2), ("denominator", 3)),
    (("V", 4), ("|T|", 1), ("denominator", 4)),
)


def _realised(id: str, role: str, value: int, reading: str, posterior: Hypothesis) -> Statement:
    """What the outcome r = value realises; x has the law of S after it."""
    return Statement(
        id=id,
        kind="identity",
        role=role,
        reading=reading,
        text="for every t: D(x|T=t||S) = log2(1/alpha)",
        world=_outcome(value),
        hypotheses=(ROLLOUT_INDEPENDENCE, VERIFIER, posterior),
        domains=SMALL,
    )


CLAIM = Claim(
    id="surprise",
    title="Surprise",
    section="Introduction",
    words=(
        "should cause a larger weight change than a bit confirming a common solution (1 in 10). How rare a "
        "good outcome is matters."
    ),
    statements=(
        _realised("success", "source", 1, "a success of probability alpha realises log2(1/alpha) bits", SUCCESS),
        _realised(
            "failure",
            "not-in-source",
            0,
            "a failure realises log2(1/(1 - alpha)) bits; alpha is here its own probability",
            FAILURE,
        ),
        Statement(
            id="weight-change",
            kind="monotone",
            reading="REINFORCE without a baseline: what a success of probability A/N adds to its logit, 1 - A/N, is "
            "more than what one of probability (A + D)/N adds",
            text="1 - (A + D)/N < 1 - A/N",
            world=World((Parameter("N", 2), Parameter("D", 1, "N - 1"), Parameter("A", 1, "N - D"))),
            domains=tuple((("N", n),) for n in range(2, 20)),
        ),
        Statement(
            id="weight-change-in-numbers",
            kind="numeric",
            role="context",
            reading="one in a million against one in ten: less than 10/9 times the change",
            text="(1 - 1/1000000)/(1 - 1/10) < 10/9",
            domains=((),),
        ),
        Statement(
            id="on-average",
            kind="identity",
            role="not-in-source",
            reading="over both outcomes the mean is h(alpha), rollout by rollout",
            text="I(S;r|T) = H(r|T) = E[h(alpha)]",
            world=World(_outcome(1).parameters, _outcome(1).variables[:3], _outcome(1).functions),
            hypotheses=(VERIFIER,),
            domains=SMALL,
        ),
        Statement(
            id="tail",
            kind="monotone",
            role="not-in-source",
            reading="where a success has probability A/N <= M/N < 1/2, N = 2*M + D + 1, a failure realises less than "
            "k = log2(N/M) > 1 bits: so k bits are realised by the success alone, of probability at most 2^(-k)",
            text="log2((2*M + D + 1)/(2*M + D + 1 - A)) < log2((2*M + D + 1)/M)",
            world=World((Parameter("M", 1), Parameter("D", 0), Parameter("A", 0, "M"))),
            domains=tuple((("M", m), ("D", d)) for m in range(1, 12) for d in range(8)),
        ),
        Statement(
            id="tail-at-one-bit",
            kind="countermodel",
            role="not-in-source",
            reading="k = 1, alpha = 1/2: both outcomes realise one bit, with probability 1 > 1/2",
            text="log2(1/(1/2)) = log2(1/(1 - 1/2)) = 1",
            domains=((),),
        ),
        Statement(
            id="one-in-a-million",
            kind="numeric",
            role="context",
            reading="a success of probability one in a million: bits realised",
            text="199315/10000 < log2(1000000) < 199316/10000",
            domains=((),),
        ),
        Statement(
            id="one-in-ten",
            kind="numeric",
            role="context",
            reading="a success of probability one in ten: bits realised",
            text="33219/10000 < log2(10) < 33220/10000",
            domains=((),),
        ),
        Statement(
            id="expected",
            kind="numeric",
            role="context",
            reading="expected bits of one rollout: one in ten carries more than 20,000 times one in a million",
            text="20000*h(1/1000000) < h(1/10)",
            domains=((),),
        ),
    ),
)
