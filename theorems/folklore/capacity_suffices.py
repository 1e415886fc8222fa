"""That the parameters could hold what is to be learned is necessary, and not sufficient: the model must read it out.

f is what the model does with the weights W.  The ceiling is adapter-capacity.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

WORLD = World(
    parameters=(Parameter("N", 1), Parameter("A", 2)),
    variables=(
        Variable("W", alphabet="A", length="N", meaning="the weights"),
        Variable("S", meaning="what is to be learned"),
        Variable("f", meaning="what the model does with them"),
    ),
)
READS = Hypothesis("reads", "H(f|W) = 0", "what the model does is computed from its weights")
SMALL = ((("N", 2), ("A", 2), ("|S|", 2), ("|f|", 2), ("denominator", 1), ("denominator W", 4)),)

CLAIM = Claim(
    id="capacity-suffices",
    title="It is enough that the parameters exceed the information to be learned",
    source="folklore",
    statements=(
        Statement(
            id="sufficient",
            kind="identity",
            role="not-in-source",
            reading="weights with room for S, for S is in them: then the model does what S asks for",
            text="I(f;S) = H(S)",
            world=WORLD,
            hypotheses=(
                Hypothesis("stored", "H(S|W) = 0", "the weights determine it"),
                READS,
            ),
            domains=SMALL,
            refuted=True,
        ),
    ),
)
