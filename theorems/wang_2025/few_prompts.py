"""P prompts can teach at most the entropies of their P answers, whatever the rollouts and epochs.

A second cap, beside that of the rewards: with one prompt it is H(S), for any number of rollouts.
"""

from theorems.language import Claim, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="few-prompts",
    title="P prompts teach at most the entropies of their answers",
    source="wang-2025",
    statements=(
        Statement(
            id="cap",
            role="not-in-source",
            text="I(W;S) <= H(S) <= sum[p](H(S[p])) <= P*log2(V)",
            world=World(
                parameters=(Parameter("P", 2), Parameter("V", 2)),
                variables=(
                    Variable("S", alphabet="V", length="P", meaning="the answers"),
                    Variable("W", meaning="the weights at the end of the run"),
                ),
            ),
            equality=("H(S|W) = 0", "I(S[p];S[<p]) = 0", "S[p] uniform on V"),
            domains=((("P", 2), ("V", 2), ("|W|", 4), ("denominator", 1), ("denominator S", 4)),),
        ),
    ),
)
