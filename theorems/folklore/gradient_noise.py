"""More bits an episode do not make a gradient less noisy: information and variance are different things.

Two estimates of one gradient, with the same mean: the one that says more of the task can have the larger variance.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="gradient-noise",
    title="Small batches suffice because each episode says more bits",
    source="folklore",
    statements=(
        Statement(
            id="more-bits",
            role="argument",
            reading="of two estimates with one mean, the one that says more of the task has the smaller variance",
            text="E[b*b] <= E[a*a]",
            world=World(
                (Parameter("V", 2),),
                (
                    Variable("S", meaning="the task"),
                    Variable("x", alphabet="V", meaning="an estimate of the gradient"),
                    Variable("y", alphabet="V", meaning="another"),
                ),
                (("a", "number(x)"), ("b", "number(y)")),
            ),
            hypotheses=(
                Hypothesis("mean", "E[a] = E[b]", "they have one mean"),
                Hypothesis("more-bits", "I(x;S) < I(y;S)", "y says more of the task"),
            ),
            domains=((("V", 3), ("|S|", 2), ("denominator", 2)),),
            refuted=True,
        ),
    ),
)
