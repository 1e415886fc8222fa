"""How many distinct guesses a group of independent uniform rollouts makes: nearly K of them while K is far below V.

Post, Fig. 6: "the true MI is far below log2(K+1) when V >> K.  Duplicates keep M small, so the practical bits per
prompt are tiny."  At V = 500 and K = 64 there are about 60 distinct tokens on average.  The information is small
because each guess is unlikely to be right: without a single duplicate it would still be below a quarter of log2(K+1).
And it grows with K nearly linearly; it is the bound that grows like a logarithm.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

UNIFORM_GROUP = Hypothesis("uniform-policy", "T uniform", "K independent tokens, each uniform")
AMONG = define(
    "among(u: V, t: K -> V): 2 = some k: K. t[k] = u",
    lambda token, tokens: int(token in tokens),
    latex=r"\mathbf 1\{{{0} \in \{{{1}_i\}}\}}",
    coq="fun u t => bit (u \\in t)",
)


def draws(length: str) -> World:
    """A group of so many tokens out of V."""
    parameters = (Parameter("V", 1),) if length.isdigit() else (Parameter("V", 1), Parameter("K", 1))
    tokens = Variable("T", alphabet="V", length=length, meaning="the final tokens of the rollouts")
    return World(parameters, (tokens,), (("M", "distinct(T)"),))


CLAIM = Claim(
    id="group-average",
    title="Distinct guesses of a group",
    section="K rollouts (GRPO/RLOO) and a log(M+1) bound",
    words=r"Duplicates keep \(M\) small, so the practical bits per prompt are tiny.",
    statements=(
        Statement(
            id="few-duplicates",
            kind="bounds",
            role="not-in-source",
            reading="duplicates cost at most one token for each of the K(K - 1)/(2V) pairs expected to agree",
            text="K - K*(K - 1)/(2*V) <= E[M] <= K",
            world=draws("K"),
            hypotheses=(UNIFORM_GROUP,),
            domains=tuple((("V", v), ("K", k), ("denominator", v**k)) for v in range(1, 6) for k in range(1, 5)),
            proof="E[M] <= K by count",
        ),
        Statement(
            id="mean-of-two",
            kind="identity",
            role="not-in-source",
            reading="the first case with a duplicate",
            text="E[M] = V*(1 - (1 - 1/V)^2)",
            world=draws("2"),
            hypotheses=(UNIFORM_GROUP,),
            domains=tuple((("V", v), ("denominator", v**2)) for v in range(1, 12)),
        ),
        Statement(
            id="mean-of-four",
            kind="identity",
            role="not-in-source",
            reading="the same for four",
            text="E[M] = V*(1 - (1 - 1/V)^4)",
            world=draws("4"),
            hypotheses=(UNIFORM_GROUP,),
            domains=tuple((("V", v), ("denominator", v**4)) for v in range(1, 7)),
        ),
        Statement(
            id="mean",
            kind="identity",
            role="not-in-source",
            reading="for every K",
            text="E[M] = V*(1 - (1 - 1/V)^K)",
            world=draws("K"),
            hypotheses=(UNIFORM_GROUP,),
            domains=tuple((("V", v), ("K", k), ("denominator", v**k)) for v in range(2, 5) for k in range(1, 5)),
            proof="E[M] = V*(1 - (1 - 1/V)^K) by draws",
        ),
        Statement(
            id="next-token",
            kind="identity",
            role="not-in-source",
            reading="the law of M for every K, step by step: one more uniform token U is among the M distinct ones of "
            "T with probability M/V, whatever these are; b says whether it is",
            text="H(b|T) = E[h(M/V)]",
            world=World(
                (Parameter("V", 1), Parameter("K", 1)),
                (
                    Variable("U", alphabet="V", meaning="one more token"),
                    Variable("T", alphabet="V", length="K", meaning="the tokens before it"),
                    Variable("b", alphabet="2", meaning="whether it is one of them"),
                ),
                (("M", "distinct(T)"),),
                (AMONG,),
            ),
            hypotheses=(
                Hypothesis("uniform-token", "U uniform", "every token is equally likely"),
                Hypothesis("one-more", "I(T;U) = 0", "independent of the others"),
                Hypothesis("among-them", "b = among(U,T)", "b is 1 if U is one of T"),
            ),
            domains=(
                (("V", 2), ("K", 2), ("denominator", 2)),
                (("V", 3), ("K", 2), ("denominator", 3)),
            ),
            proof="""
                for every t: H(b|T=t) = h(M/V) by chance
                H(b|T) = E[h(M/V)] by average
            """,
        ),
        Statement(
            id="distinct-at-64",
            kind="numeric",
            role="context",
            reading="V (1 - (1 - 1/V)^K), the mean number of distinct tokens, at V = 500 and K = 64",
            text="60 < 500*(1 - (1 - 1/500)^64) < 61",
            domains=((),),
        ),
        Statement(
            id="pairs-at-64",
            kind="numeric",
            role="context",
            reading="and yet four pairs of equal tokens are expected",
            text="64*63/(2*500) = 4 + 4/125",
            domains=((),),
        ),
        Statement(
            id="without-duplicates",
            kind="numeric",
            role="context",
            reading="64 distinct guesses out of V = 500 give less than a quarter of log2(K + 1)",
            text="4*(log2(500) - 436/500*log2(436)) < log2(65)",
            domains=((),),
        ),
        Statement(
            id="nearly-linear",
            kind="numeric",
            role="context",
            reading="64 distinct guesses out of V = 500 give 63 times what one gives, and more",
            text="63*h(1/500) < log2(500) - 436/500*log2(436) < 64*h(1/500)",
            domains=((),),
        ),
    ),
)
