"""An advantage in the place of the reward: the same expected direction, of rewards right or wrong, not of three levels.

Two rollouts x and y, and the reward centred and divided by the deviation of the two: the advantage of the better one is
1, of the other -1, and 0 if they are equal.  With rewards 0, 1, 3 and a uniform policy the expected update is
(-2/9, 0, 2/9), as with any other levels; that of the reward is (-4/9, -1/9, 5/9).
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

BEFORE = "(sum s: V. [s before t])"
ORDER = define(
    "order(t: V, s: V): R = [s before t] - [t before s]",
    lambda t, s: (t > s) - (t < s),
    latex=r"\operatorname{{sign}}(r({0}) - r({1}))",
    coq="fun t s => INR (s < t)%N - INR (t < s)%N",
)
LEVEL = define(
    f"level(t: V): R = {BEFORE}*(1 + {BEFORE})/2",
    lambda t: t * (t + 1) // 2,
    latex="r({0})",
    coq="fun t => INR t * (1 + INR t) / 2",
)
WORST = define(
    f"worst(t: V): R = [{BEFORE} = 0]",
    lambda t: int(t == 0),
    latex=r"\mathbf 1\{{{0} = 0\}}",
    coq="fun t => INR (t == 0%N :> nat)",
)
SECOND = define(
    f"second(t: V): R = [{BEFORE} = 1]",
    lambda t: int(t == 1),
    latex=r"\mathbf 1\{{{0} = 1\}}",
    coq="fun t => INR (t == 1%N :> nat)",
)
SCORE = define("score(t: V): R", lambda token: 2 * token - 1, latex="s({0})")
RIGHT = define("right(r: 2): R = [r]", lambda r: r, latex="{0}", coq="fun r => ind (r == bit true)")

CLAIM = Claim(
    id="advantage-direction",
    title="An advantage in the place of the reward leaves the direction of the expected update as it is",
    source="folklore",
    statements=(
        Statement(
            id="right-or-wrong",
            kind="identity",
            role="not-in-source",
            reading="rewards R, Q right or wrong, two rollouts: centred and divided by the deviation they are R - Q "
            "and Q - R, and the expected update is that of the rewards themselves, scores C and D",
            text="E[(R - Q)*(C - D)] = E[R*C] + E[Q*D]",
            world=World(
                (Parameter("V", 2),),
                (
                    Variable("x", alphabet="V", meaning="a rollout"),
                    Variable("y", alphabet="V", meaning="another"),
                    Variable("r", alphabet="2", meaning="whether the first is right"),
                    Variable("q", alphabet="2", meaning="whether the second is right"),
                ),
                (("R", "right(r)"), ("Q", "right(q)"), ("C", "score(x)"), ("D", "score(y)")),
                (RIGHT, SCORE),
            ),
            hypotheses=(
                Hypothesis("first-score", "E[C|q] = 0", "the other's reward says nothing of the mean of this score"),
                Hypothesis("second-score", "E[D|r] = 0", "nor the other way round"),
            ),
            domains=((("V", 2), ("denominator", 1), ("denominator x", 2), ("denominator y", 2)),),
            proof="E[(R - Q)*(C - D)] = E[R*C] + E[Q*D] by conditional",
        ),
        Statement(
            id="three-levels",
            kind="identity",
            role="not-in-source",
            reading="rewards 0, 1, 3, a uniform policy, two rollouts: the same direction, here of the logits of the "
            "two outputs with the lower rewards",
            text="E[A*(L - M)]*E[F*(N - 1/3)] = E[A*(N - O)]*E[F*(L - 1/3)]",
            world=World(
                (),
                (
                    Variable("x", alphabet="3", meaning="a rollout, in the order of the rewards"),
                    Variable("y", alphabet="3", meaning="another"),
                ),
                (
                    ("A", "order(x,y)"),
                    ("F", "level(x)"),
                    ("L", "worst(x)"),
                    ("M", "worst(y)"),
                    ("N", "second(x)"),
                    ("O", "second(y)"),
                ),
                (ORDER, LEVEL, WORST, SECOND),
            ),
            hypotheses=(
                Hypothesis("uniform-policy", "x uniform", "the policy is uniform"),
                Hypothesis("same-policy", "y uniform", "for both rollouts"),
                Hypothesis("independent-rollouts", "I(x;y) = 0", "which are drawn apart"),
            ),
            domains=((("denominator", 3),),),
            refuted=True,
        ),
    ),
)
