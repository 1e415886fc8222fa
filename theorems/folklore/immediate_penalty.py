"""A reverse KL token by token, with discount 0, is the same sum and not the same gradient: what follows a token counts.

The divergence of two sequences is that of the first tokens and that of the next given the first.  The gradient of the
whole with respect to the logit of the first token is the mean of its score times the sum of the log ratios; with
discount 0 it is that of the first log ratio alone.  Student: two fair coins.  Teacher: a fair coin, then 1/2 after a 0
and 3/4 after a 1.  The first log ratio is 0; the second adds log2(4/3)/8 bits.
"""

from fractions import Fraction

from theorems.language import Claim, Hypothesis, Statement, Variable, World, define

SCORE = define(
    "score(s: 2): R = [s] - 1/2",
    lambda s: s - Fraction(1, 2),
    latex="({0} - 1/2)",
    coq="fun s => INR s - 1 / 2",
)
RATIO = define(
    "ratio(s: 2, t: 2): R = 1 + [s]*(1 - 4/3*[t])",
    lambda s, t: 1 + s * (1 - Fraction(4, 3) * t),
    latex=r"\frac{{1/2}}{{\pi_T({1} \mid {0})}}",
    coq="fun s t => INR (3 + 3 * s - 4 * s * t)%N / 3",
)
WORLD = World(
    (),
    (
        Variable("x", alphabet="2", meaning="the first token of the student"),
        Variable("y", alphabet="2", meaning="the second"),
    ),
    (("C", "score(x)"), ("N", "ratio(x,y)")),
    (SCORE, RATIO),
)
STUDENT = (
    Hypothesis("first-token", "x uniform", "the student's first token is fair"),
    Hypothesis("second-token", "y uniform", "and its second"),
    Hypothesis("no-memory", "I(x;y) = 0", "whatever the first"),
)
DOMAINS = ((("denominator", 2),),)

CLAIM = Claim(
    id="immediate-penalty",
    title="With discount 0 the gradient of a reverse KL token by token is that of the whole",
    source="folklore",
    statements=(
        Statement(
            id="same-gradient",
            kind="identity",
            role="not-in-source",
            reading="what the later log ratio adds to the gradient of the first logit: nothing, as discount 0 has it",
            text="E[C*log2(N)] = 0",
            world=WORLD,
            hypotheses=STUDENT,
            domains=DOMAINS,
            refuted=True,
        ),
    ),
)
