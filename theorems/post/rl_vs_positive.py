"""One rollout against one positive example: h(alpha) against log2(1/alpha) bits; the rollout wins iff alpha >= 1/2.

Post, Fig. 2 (Beirami).  alpha = A/N is the success probability, a rational number between 0 and 1.  In the set model
S is a random set of A out of N elements.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.post.positive_only_sft import SYMMETRY, UNIFORM_ON_GOOD

SET_MODEL = World(
    parameters=(Parameter("N", 2), Parameter("A", 1, "N - 1")),
    variables=(
        Variable("S", meaning="the good set, as a bit mask"),
        Variable("tau", alphabet="N", meaning="the rollout"),
        Variable("r", alphabet="2", meaning="whether it is good"),
    ),
    functions=(("a", "P(r=1|tau)"),),
)
ROLLOUT = (
    Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the set"),
    Hypothesis("verifier", "r = member(tau,S)", "the reward says whether the rollout is in the set"),
    Hypothesis("alpha", "for every t: a = A/N", "each element is in it with probability A/N"),
)

CLAIM = Claim(
    id="rl-vs-positive",
    title="A rollout against a positive example",
    section="Introduction",
    words="bits per rollout (≤ 1 bit in his toy setup), whereas a positive SFT example can carry",
    formula=r"\log(1/\alpha)",
    statements=(
        Statement(
            id="rollout",
            reading="a random set of A out of N elements: what a rollout says about it, whatever the policy",
            text="I(tau,r;S) = H(r|tau) = h(A/N) <= 1",
            world=SET_MODEL,
            hypotheses=ROLLOUT,
            equality=("", "", "N = 2*A"),
            domains=(
                (("N", 2), ("|S|", 4), ("denominator", 2)),
                (("N", 3), ("|S|", 8), ("denominator", 3)),
                (("N", 4), ("|S|", 16), ("denominator", 4), ("denominator tau", 1)),
            ),
            thorough=((("N", 4), ("A", 2), ("|S|", 16), ("denominator", 6), ("denominator tau", 1)),),
        ),
        Statement(
            id="any-length",
            kind="identity",
            reading="T does not appear: a rollout of T tokens, whatever T, and a verifier of all of them that accepts "
            "with probability alpha",
            text="I(tau,r;S) = H(r|tau) = h(A/N)",
            world=World(
                parameters=(*SET_MODEL.parameters, Parameter("V", 1), Parameter("T", 1)),
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("tau", alphabet="V", length="T", meaning="the tokens of the rollout"),
                    Variable("r", alphabet="2", meaning="the sequence-level reward"),
                ),
                functions=SET_MODEL.functions,
            ),
            hypotheses=(
                ROLLOUT[0],
                Hypothesis("verifier", "H(r|S,tau) = 0", "the reward is computed from answer and rollout"),
                ROLLOUT[2],
            ),
            domains=(
                (("N", 2), ("V", 2), ("T", 2), ("|S|", 2), ("denominator", 2)),
                (("N", 3), ("V", 2), ("T", 2), ("|S|", 3), ("denominator", 1), ("denominator S", 3)),
            ),
        ),
        Statement(
            id="positive",
            kind="identity",
            reading="what an example from the set says about it, drawn uniformly, every element as likely as another",
            text="I(x;S) = log2(N/A)",
            world=World(
                SET_MODEL.parameters,
                (SET_MODEL.variables[0], Variable("x", alphabet="N", meaning="the positive example")),
            ),
            hypotheses=(UNIFORM_ON_GOOD, SYMMETRY),
            domains=(
                (("N", 2), ("|S|", 2), ("denominator", 2)),
                (("N", 3), ("|S|", 3), ("denominator", 2), ("denominator S", 3)),
                (("N", 4), ("|S|", 2), ("denominator", 2)),
            ),
        ),
        Statement(
            id="never-more",
            role="not-in-source",
            reading="a rollout says at most one bit, so an example from the set never says less",
            text="I(tau,r;S) <= I(x;S)",
            world=World(
                SET_MODEL.parameters,
                (
                    *SET_MODEL.variables,
                    Variable("x", alphabet="N", meaning="the positive example"),
                ),
                (*SET_MODEL.functions, ("b", "member(x,S)")),
            ),
            hypotheses=(
                *ROLLOUT,
                Hypothesis("uniform-policy", "tau uniform", "every element is tried, so that the set has A of them"),
                Hypothesis("teacher", "I(x;tau,r|S) = 0", "the example is drawn by a teacher who sees the set only"),
                Hypothesis("good-example", "E[b] = 1", "the example is in the set"),
                UNIFORM_ON_GOOD,
                SYMMETRY,
            ),
            domains=(
                (("N", 2), ("|S|", 4), ("denominator", 2)),
                *((("N", 3), ("A", a), ("|S|", 8), ("denominator", 3), ("denominator x", a)) for a in (1, 2)),
            ),
            refuted=True,
        ),
        Statement(
            id="difference",
            kind="identity",
            role="not-in-source",
            text="h(A/N) - log2(N/A) = (N - A)/N*log2(A/(N - A))",
            world=World(parameters=(Parameter("N", 2), Parameter("A", 1, "N - 1"))),
            domains=tuple((("N", n),) for n in range(2, 40)),
        ),
        Statement(
            id="common",
            role="not-in-source",
            reading="alpha = (B + D)/(2B + D) >= 1/2: the rollout carries at least as much",
            text="log2((2*B + D)/(B + D)) <= h((B + D)/(2*B + D))",
            world=World(parameters=(Parameter("B", 1), Parameter("D", 0))),
            equality=("D = 0",),
            domains=tuple((("B", b), ("D", d)) for b in range(1, 20) for d in range(20)),
        ),
        Statement(
            id="rare",
            kind="bounds",
            role="not-in-source",
            reading="alpha = B/(2B + D) < 1/2, D >= 1: the positive example carries more",
            text="h(B/(2*B + D)) < log2((2*B + D)/B)",
            world=World(parameters=(Parameter("B", 1), Parameter("D", 1))),
            domains=tuple((("B", b), ("D", d)) for b in range(1, 20) for d in range(1, 20)),
        ),
    ),
)
