"""Random rewards do not push without the clip; with it a step goes back, and less far from where a token is likely.

The advantage is 1 or -1, fair whatever the token.  W is the ratio of new to old probability times the score: its mean
over the tokens of the old policy is that of the score over the new one.  The clip leaves a token out if the ratio is
high and the advantage 1, Z, or the ratio low and the advantage -1, Y.  Two tokens, their odds multiplied or divided by
G, the rarer one clipped each way: the step back is half the variance of the policy that it starts from.  Averaged
over the two it favours the likelier token.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

WEIGHT = define("weight(t: V): R", lambda token: 2 * token - 1, latex="w({0})")
HIGH = define("high(t: V): R", lambda token: int(token == 1), latex="z({0})")
LOW = define("low(t: V): R", lambda token: int(token == 0), latex="y({0})")
GOOD = define("good(a: 2): R = [a]", lambda a: a, latex="{0}", coq="fun a => ind (a == bit true)")
SIGN = define(
    "sign(a: 2): R = 2*[a] - 1", lambda a: 2 * a - 1, latex="(2{0} - 1)", coq="fun a => 2 * ind (a == bit true) - 1"
)
WORLD = World(
    (Parameter("V", 2),),
    (
        Variable("x", alphabet="V", meaning="a token of the old policy"),
        Variable("a", alphabet="2", meaning="whether its advantage is 1, else -1"),
    ),
    (("W", "weight(x)"), ("Z", "high(x)"), ("Y", "low(x)"), ("P", "good(a)"), ("S", "sign(a)")),
    (WEIGHT, HIGH, LOW, GOOD, SIGN),
)
RANDOM = Hypothesis("random-rewards", "E[S|x] = 0", "the advantage is fair, whatever the token")
DOMAINS = ((("V", 2), ("denominator", 6)), (("V", 3), ("denominator", 2)))
ODDS = World((Parameter("B", 1), Parameter("D", 0), Parameter("G", 2)))

CLAIM = Claim(
    id="random-reward-clip",
    title="On random rewards the clip alone moves the policy, back and on the whole to the likely",
    source="folklore",
    statements=(
        Statement(
            id="no-clip",
            kind="identity",
            role="not-in-source",
            reading="where the clip does not act: no push",
            text="E[W*S] = 0",
            world=WORLD,
            hypotheses=(RANDOM,),
            domains=DOMAINS,
            proof="E[W*S] = 0 by conditional",
        ),
        Statement(
            id="back",
            kind="identity",
            role="not-in-source",
            reading="where it does: away from tokens that have become likelier, and to those that have become rarer",
            text="E[W*S*(1 - Z*P - Y*(1 - P))] = (E[W*Y] - E[W*Z])/2",
            world=WORLD,
            hypotheses=(RANDOM,),
            domains=DOMAINS,
            proof="E[W*S*(1 - Z*P - Y*(1 - P))] = (E[W*Y] - E[W*Z])/2 by conditional",
        ),
        Statement(
            id="to-the-likely",
            role="not-in-source",
            reading="two tokens with odds of B + D to B, moved by G to 1 or by 1 to G, the rarer clipped each way: the "
            "step back is half of B (B + D) G over the square of this total, so smaller after the move to the likelier "
            "token, from which it goes away",
            text="B + D + B*G <= (B + D)*G + B",
            world=ODDS,
            equality=("D = 0",),
            domains=tuple((("B", b), ("D", d), ("G", g)) for b in (1, 2) for d in (0, 1, 8) for g in (2, 5)),
        ),
        Statement(
            id="in-numbers",
            kind="numeric",
            role="context",
            reading="odds of 9 to 1 moved by 9 to 4: the steps -162/7225 and 2/25, and their mean",
            text="0 < 208/7225 = (2/25 - 162/7225)/2",
            domains=((),),
        ),
    ),
)
