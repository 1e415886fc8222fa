"""A higher pass rate needs no information about the answer: the mode of the prior is a better guess than a sample.

What majority vote, sharpening and entropy minimisation can do with 0 bits.  x is the guess before, y the one after.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="accuracy-without-bits",
    title="A higher pass rate needs information about the answer",
    source="folklore",
    statements=(
        Statement(
            id="needs-bits",
            role="not-in-source",
            reading="with 0 bits the chance to be right cannot rise, whatever the guess before",
            text="E[after] <= E[before]",
            world=World(
                parameters=(Parameter("V", 2),),
                variables=(
                    Variable("S", alphabet="V", meaning="the answer"),
                    Variable("x", alphabet="V", meaning="the guess before"),
                    Variable("y", alphabet="V", meaning="the guess after"),
                    Variable("q", alphabet="2", meaning="whether it was right before"),
                    Variable("r", alphabet="2", meaning="whether it is right after"),
                ),
                functions=(("before", "number(q)"), ("after", "number(r)")),
            ),
            hypotheses=(
                Hypothesis("right-before", "q = match(x,S)", "exact match"),
                Hypothesis("right-after", "r = match(y,S)", "exact match"),
                Hypothesis("no-bits", "I(x,y;S) = 0", "the guesses know nothing of the answer"),
            ),
            domains=((("V", 2), ("denominator", 2), ("denominator S", 4)),),
            refuted=True,
        ),
    ),
)
