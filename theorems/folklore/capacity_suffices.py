"""That the weights hold what is to be learned is necessary, and not sufficient: the model must read it out.

f is what the model does with the weights W.  That they can hold so much is no more than adapter-capacity: necessary.
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
STORED, DOES = "H(S|W) = 0", "I(f;S) = H(S)"
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
            text=DOES,
            world=WORLD,
            hypotheses=(Hypothesis("stored", STORED, "the weights determine it"), READS),
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="necessary",
            kind="identity",
            role="not-in-source",
            reading="a model that does what S asks for has it in its weights",
            text=STORED,
            world=WORLD,
            hypotheses=(Hypothesis("does", DOES, "what the model does determines S"), READS),
            domains=SMALL,
        ),
    ),
)
