"""A supervised example of T tokens carries at most T log2 V bits about S, and never more than H(S).

Post, Fig. 1 (Schulman): "O(number of tokens) bits per episode".  The ceiling T log2 V is reached when S determines
a uniform sequence; when the answer is one of V symbols the example carries at most log2 V bits however long it is.
"""

from theorems.language import Claim, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="sft-capacity",
    title="Capacity of a supervised example",
    section="Introduction",
    words="Figure 1: The number of bits provided by SFT vs RL.",
    statements=(
        Statement(
            id="tokens",
            text="I(x;S) <= H(x) <= T*log2(V)",
            world=World(
                parameters=(Parameter("T", 1), Parameter("V", 1)),
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("x", alphabet="V", length="T", meaning="the tokens of the example"),
                ),
            ),
            equality=("H(x|S) = 0", "x uniform on V^T"),
            domains=(
                (("T", 1), ("V", 2), ("|S|", 2), ("denominator", 4)),
                (("T", 2), ("V", 2), ("|S|", 2), ("denominator", 2)),
                (("T", 2), ("V", 2), ("|S|", 4), ("denominator", 1)),
            ),
        ),
        Statement(
            id="symbol",
            role="not-in-source",
            text="I(x;S) <= H(S) <= log2(V)",
            world=World(
                parameters=(Parameter("V", 1),),
                variables=(
                    Variable("S", alphabet="V", meaning="the secret answer, one of V symbols"),
                    Variable("x", meaning="the example"),
                ),
            ),
            equality=("H(S|x) = 0", "S uniform on V"),
            domains=((("V", 2), ("|x|", 2), ("denominator", 4)), (("V", 3), ("|x|", 3), ("denominator", 3))),
        ),
    ),
)
