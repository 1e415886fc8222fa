"""A pass rate of one half maximises the entropy of the reward and its variance; it need not inform of the answer.

The pass rate is A/N.  A reward that is uniform may carry no bit: what counts is the pass rate given the rollout.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("tau", meaning="the rollout"),
        Variable("r", alphabet="2", meaning="the reward"),
    )
)
INDEPENDENT = Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer")
VERIFIER = Hypothesis("verifier", "H(r|S,tau) = 0", "answer and rollout determine the reward")
RATE = World(parameters=(Parameter("N", 2), Parameter("A", 1, "N - 1")))

CLAIM = Claim(
    id="half-pass-rate",
    title="A pass rate of one half is the most informative",
    source="folklore",
    statements=(
        Statement(
            id="entropy",
            role="not-in-source",
            reading="the entropy of the reward peaks at one half, and there alone",
            text="h(A/N) <= 1",
            world=RATE,
            equality=("N = 2*A",),
            domains=tuple((("N", n),) for n in (2, 3, 4, 7)),
        ),
        Statement(
            id="variance",
            role="not-in-source",
            reading="so does p*(1 - p), and with it the energy of RLOO advantages and the number of mixed pairs: A "
            "against A + D successes, or the other way round",
            text="A*(A + D)/(2*A + D)^2 <= 1/4",
            world=World(parameters=(Parameter("A", 1), Parameter("D", 0))),
            equality=("D = 0",),
            domains=tuple((("A", a), ("D", d)) for a in (1, 2, 5) for d in range(4)),
        ),
        Statement(
            id="one-bit",
            kind="identity",
            role="not-in-source",
            reading="a pass rate of one half says a bit about the answer",
            text="I(tau,r;S) = 1",
            world=WORLD,
            hypotheses=(INDEPENDENT, VERIFIER, Hypothesis("half", "r uniform", "the pass rate is one half")),
            domains=((("|S|", 2), ("|tau|", 2), ("denominator", 2)),),
            refuted=True,
        ),
        Statement(
            id="for-each-rollout",
            role="not-in-source",
            reading="it does iff the pass rate is one half for each rollout",
            text="I(tau,r;S) = I(r;S|tau) <= H(r|tau) <= 1",
            world=WORLD,
            hypotheses=(INDEPENDENT,),
            equality=("", "H(r|S,tau) = 0", "r uniform on 2 given tau"),
            domains=((("|S|", 2), ("|tau|", 2), ("denominator", 2)),),
        ),
    ),
)
