"""A token that does not matter gets noise and no push: its expected update is 0, whatever the baseline.

A score, grad log of the probability of the token x given the past, has the mean 0 at every past; C is any number that
has.  Irrelevant means independent of the reward given what came before, which is no statement about causes: of two fair
tokens whose exclusive or is rewarded, each is irrelevant by itself.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

# any numbers that depend on these; these are what the enumeration takes
REWARD = define("reward(t: L): R", lambda verdict: verdict, latex="r({0})")
BASELINE = define("baseline(u: W): R", lambda past: 2 * past - 1, latex="b({0})")
SCORE = define("score(t: V, u: W): R", lambda token, past: (token - 1) * (past + 1), latex=r"s({0}\mid {1})")
VARIABLES = (
    Variable("u", alphabet="W", meaning="the tokens before"),
    Variable("x", alphabet="V", meaning="the token"),
    Variable("r", alphabet="L", meaning="what is rewarded"),
)
IRRELEVANT = Hypothesis("irrelevant", "I(r;x|u) = 0", "given what came before, the token says nothing of the reward")

CLAIM = Claim(
    id="irrelevant-token",
    title="A token that does not matter is not pushed, on average",
    source="folklore",
    statements=(
        Statement(
            id="no-push",
            kind="identity",
            role="not-in-source",
            reading="E (r - b) s = 0, for any reward, any baseline made of the past and any score",
            text="E[(F - B)*C] = 0",
            world=World(
                (Parameter("W", 2), Parameter("V", 2), Parameter("L", 2)),
                VARIABLES,
                (("F", "reward(r)"), ("B", "baseline(u)"), ("C", "score(x,u)")),
                (REWARD, BASELINE, SCORE),
            ),
            hypotheses=(
                IRRELEVANT,
                Hypothesis("score", "E[C|u] = 0", "given what came before, a score has the mean 0"),
            ),
            domains=((("W", 2), ("V", 3), ("L", 2), ("denominator", 2)),),
            proof="E[(F - B)*C] = 0 by conditional",
        ),
        Statement(
            id="no-effect",
            kind="identity",
            role="not-in-source",
            reading="as if irrelevant meant without effect: once the later token y is known too, x says nothing",
            text="I(r;x|y) = 0",
            world=World(
                (),
                (
                    Variable("x", meaning="the first token"),
                    Variable("y", meaning="a later token"),
                    Variable("r", meaning="the reward"),
                ),
            ),
            hypotheses=(Hypothesis("irrelevant", "I(r;x) = 0", "the token says nothing of the reward"),),
            domains=((("|x|", 2), ("|y|", 2), ("|r|", 2), ("denominator", 2)),),
            refuted=True,
        ),
    ),
)
