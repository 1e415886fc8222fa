"""The variance of the sum of the scores grows like the number of tokens, not like its square.

A token's score has the mean 0 given the past, whatever policy or parameters the tokens share: so it is uncorrelated
with all that came before, and each token adds the mean of the square of its own score and nothing else.  A reward of 1
or -1 leaves the square as it is, and one between them makes it no larger.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

TOTAL = define("total(u: W): R", lambda past: past - 1, latex="G({0})")
SCORE = define("score(t: V, u: W): R", lambda token, past: (token - 1) * (past + 1), latex=r"s({0}\mid {1})")
SIGN = define(
    "sign(r: 2): R = 2*[r] - 1", lambda r: 2 * r - 1, latex="(2{0} - 1)", coq="fun r => 2 * ind (r == bit true) - 1"
)
TOKENS = World(
    (Parameter("W", 2), Parameter("V", 2)),
    (Variable("u", alphabet="W", meaning="the tokens before"), Variable("x", alphabet="V", meaning="the token")),
    (("G", "total(u)"), ("C", "score(x,u)")),
    (TOTAL, SCORE),
)
HAS_MEAN_ZERO = Hypothesis("score", "E[C|u] = 0", "given what came before, a score has the mean 0")
DOMAINS = ((("W", 2), ("V", 3), ("denominator", 4)),)

CLAIM = Claim(
    id="score-variance",
    title="Each token adds the square of its own score",
    source="folklore",
    statements=(
        Statement(
            id="one-more-token",
            kind="identity",
            role="not-in-source",
            reading="G is the sum of the scores of the tokens before, or any number made of them: no cross term",
            text="E[(G + C)^2] = E[G^2] + E[C^2]",
            world=TOKENS,
            hypotheses=(HAS_MEAN_ZERO,),
            domains=DOMAINS,
            proof="E[(G + C)^2] = E[G^2] + E[C^2] by conditional",
        ),
        Statement(
            id="rewarded",
            kind="identity",
            role="not-in-source",
            reading="times a reward R of 1 or -1, which may depend on all tokens: not more than the sum of the squares",
            text="E[(R*(G + C))^2] = E[G^2] + E[C^2]",
            world=World(
                TOKENS.parameters,
                (*TOKENS.variables, Variable("r", alphabet="2", meaning="whether the rollout is right")),
                (*TOKENS.functions, ("R", "sign(r)")),
                (*TOKENS.definitions, SIGN),
            ),
            hypotheses=(HAS_MEAN_ZERO,),
            domains=((("W", 2), ("V", 3), ("denominator", 2)),),
            proof="E[(R*(G + C))^2] = E[G^2] + E[C^2] by conditional",
        ),
        Statement(
            id="in-step",
            role="not-in-source",
            reading="as if the tokens of one policy pushed in step: two of them as much as twice the one and the "
            "other, which for T tokens makes T squared",
            text="2*(E[G^2] + E[C^2]) <= E[(G + C)^2]",
            world=TOKENS,
            hypotheses=(HAS_MEAN_ZERO,),
            domains=DOMAINS,
            refuted=True,
        ),
    ),
)
