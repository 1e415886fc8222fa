"""A sampled token says of the task what the logits say, less what is lost by sampling: I(q;S|y) bits.

That sampling a token is unbiased, and has the same objective as the logits, is no statement on information; it is one
on means: whether a token is sampled stands for its probability.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

# any number that depends on the context; this is what the enumeration takes
SCORE = define("score(u: W): R", lambda context: 2 * context - 1, latex="s({0})")
SAMPLED = define("sampled(b: 2): R = [b]", lambda b: b, latex="{0}", coq="fun b => ind (b == bit true)")
WORLD = World(
    variables=(
        Variable("S", meaning="the task"),
        Variable("q", meaning="the teacher's distribution of the next token"),
        Variable("y", meaning="a token drawn from it"),
    )
)
DRAWN = Hypothesis("drawn", "I(y;S|q) = 0", "the token is drawn from q")
SMALL = ((("|S|", 2), ("|q|", 2), ("|y|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="sampled-tokens",
    title="Sampled tokens in the place of logits: the same objective, fewer bits",
    source="folklore",
    statements=(
        Statement(
            id="lost",
            kind="identity",
            role="not-in-source",
            text="I(q;S) = I(y;S) + I(q;S|y)",
            world=WORLD,
            hypotheses=(DRAWN,),
            domains=SMALL,
        ),
        Statement(
            id="same-information",
            kind="identity",
            role="not-in-source",
            reading="the same information",
            text="I(q;S) = I(y;S)",
            world=WORLD,
            hypotheses=(DRAWN,),
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="same-gradient",
            kind="identity",
            role="not-in-source",
            reading="the same expected gradient, for each token, of score F in the context u: b is whether the "
            "teacher's sampled token is this one, a its probability",
            text="E[F*B] = E[F*a]",
            world=World(
                (Parameter("W", 2),),
                (
                    Variable("u", alphabet="W", meaning="the context"),
                    Variable("b", alphabet="2", meaning="whether the sampled token is the one in question"),
                ),
                (("F", "score(u)"), ("B", "sampled(b)"), ("a", "P(b=1|u)")),
                (SCORE, SAMPLED),
            ),
            domains=((("W", 2), ("denominator", 4)),),
            proof="E[F*B] = E[F*a] by conditional",
        ),
    ),
)
