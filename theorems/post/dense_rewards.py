"""Same policy, same uniform T-bit secret: one sequence-level match carries h(2^-T) bits, token-level matches carry T.

Post, Fig. 4 (Zhang) and the remark on distributional RL.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

SEQUENCES = World(
    parameters=(Parameter("T", 1),),
    variables=(
        Variable("S", alphabet="2", length="T", meaning="the target tokens"),
        Variable("x", alphabet="2", length="T", meaning="the emitted tokens"),
        Variable("R", alphabet="2", length="T", meaning="the token rewards"),
        Variable("c", alphabet="2", meaning="the sequence-level reward"),
    ),
)
UNIFORM = Hypothesis("uniform-targets", "S uniform", "the target tokens are fair and independent")
INDEPENDENCE = Hypothesis("rollout-independence", "I(x;S) = 0", "the policy does not know the targets")

CLAIM = Claim(
    id="dense-rewards",
    title="Dense against sequence-level rewards",
    section="Introduction",
    words="If we provide intermediate or token-level rewards, the information per episode can scale with",
    statements=(
        Statement(
            id="sequence",
            kind="identity",
            text="I(x,c;S) = H(c|x) = h(1/2^T)",
            world=World(SEQUENCES.parameters, (*SEQUENCES.variables[:2], SEQUENCES.variables[3])),
            hypotheses=(UNIFORM, INDEPENDENCE, Hypothesis("sequence-match", "c = same(x,S)", "all tokens right")),
            domains=((("T", 1), ("denominator", 6)), (("T", 2), ("denominator", 4)), (("T", 3), ("denominator", 2))),
        ),
        Statement(
            id="tokens",
            kind="identity",
            text="I(x,R;S) = T",
            world=World(SEQUENCES.parameters, SEQUENCES.variables[:3]),
            hypotheses=(UNIFORM, Hypothesis("token-match", "R = match(x,S)", "each reward says if its token is right")),
            domains=((("T", 1), ("denominator", 6)), (("T", 2), ("denominator", 2))),
        ),
    ),
)
