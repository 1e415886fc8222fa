"""One bit an episode needs log2 N episodes for N values, not N: what is slow is the exact match, not the bit.

Ledden: a binary reward gives 1 bit an episode, hence O(n) episodes.  Binary answers that halve what is left need
log2 N; a match of one value says only h(1/V).
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

WORLD = World(
    parameters=(Parameter("N", 1), Parameter("K", 1)),
    variables=(
        Variable("S", alphabet="N", meaning="the value to be memorised"),
        Variable("R", alphabet="2", length="K", meaning="the binary feedback of K episodes"),
    ),
)
GIVEN = (
    Hypothesis("uniform", "S uniform", "each of N values is as likely"),
    Hypothesis("memorised", "H(S|R) = 0", "the feedback tells the value"),
)
SMALL = (
    (("N", 4), ("K", 2), ("denominator", 1), ("denominator S", 4)),
    (("N", 2), ("K", 2), ("denominator", 2), ("denominator S", 2)),
)

CLAIM = Claim(
    id="one-bit-scaling",
    title="One bit per episode needs a number of episodes that is linear in N",
    source="ledden-2025",
    section="The Prediction",
    words="“Right” or “wrong” (1 bit)",
    statements=(
        Statement(
            id="linear",
            reading="from the bit alone: N - 1 episodes at least, after which the last value is known",
            text="N <= K + 1",
            world=WORLD,
            hypotheses=GIVEN,
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="logarithmic",
            role="repair",
            reading="what the bit alone gives",
            text="log2(N) <= H(R) <= K",
            world=WORLD,
            hypotheses=GIVEN,
            equality=("H(R|S) = 0", "R uniform on 2^K"),
            domains=SMALL,
        ),
        Statement(
            id="of-a-hundred",
            kind="numeric",
            role="not-in-source",
            reading="100 values: 7 answers of two values can tell them apart, and so many guesses hit if a miss says "
            "higher or lower (2^7 - 1 places in the tree of guesses); exact matches take 50.49 guesses on average",
            text="6 < log2(100) < log2(100 + 1) < 7 < (100 - 1)*(100 + 2)/(2*100) = 5049/100",
            domains=((),),
        ),
    ),
)
