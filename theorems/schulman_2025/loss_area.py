"""The log-loss of the Bayes predictor, summed over a first epoch, is what cannot be known plus what was learned of S.

Schulman, "How much capacity ...": that the loss of one epoch bounds the description length is the chain rule.
"""

from theorems.language import Claim, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="loss-area",
    title="The log-loss of the first epoch measures the description length",
    source="schulman-2025",
    section="How much capacity is needed by supervised and reinforcement learning?",
    words="provides a measurement of the dataset’s description length",
    statements=(
        Statement(
            id="area",
            kind="identity",
            reading="the best predictor knows the symbols before: the area between its loss and the floor is I(x;S)",
            text="sum[t](H(x[t]|x[<t])) = H(x) = H(x|S) + I(x;S)",
            world=World(
                parameters=(Parameter("N", 2), Parameter("A", 2)),
                variables=(
                    Variable("S", meaning="the source of the data"),
                    Variable("x", alphabet="A", length="N", meaning="the data of one epoch"),
                ),
            ),
            domains=((("N", 2), ("A", 2), ("|S|", 2), ("denominator", 2)),),
            proof="""
                for every t: H(x[t]|x[<t]) = H(x[<t],x[t]) - H(x[<t]) by sum
                sum[t](H(x[t]|x[<t])) = H(x) by total
                H(x) = H(x|S) + I(x;S) by sum
            """,
        ),
    ),
)
