"""How surprising a reward is: a success of probability alpha realises log2(1/alpha) bits, and the mean is h(alpha).

Post, Fig. 3 (Agarwal): one bit that confirms a solution of probability one in a million against one in ten.  The
one-bit bound is on the average: what a rare success realises is large, what it is expected to realise is small.
alpha = A/N.
"""

from theorems.language import Claim, Parameter, Statement, World

CLAIM = Claim(
    id="surprise",
    title="Surprise",
    section="Figure 3 (Agarwal)",
    formula=r"\text{how rare a good outcome is matters}",
    statements=(
        Statement(
            id="mean",
            kind="identity",
            role="not-in-post",
            reading="success realises log2(1/alpha) bits, failure log2(1/(1 - alpha)); on average h(alpha)",
            text="A/N*log2(N/A) + (N - A)/N*log2(N/(N - A)) = h(A/N)",
            world=World(parameters=(Parameter("N", 2), Parameter("A", 1, "N - 1"))),
            domains=tuple((("N", n),) for n in range(2, 40)),
            proof="A/N*log2(N/A) + (N - A)/N*log2(N/(N - A)) = h(A/N) by sum",
        ),
        Statement(
            id="one-in-a-million",
            kind="numeric",
            role="context",
            reading="a success of probability one in a million: bits realised",
            text="199315/10000 < log2(1000000) < 199316/10000",
            domains=((),),
            proof="""
                199315/10000 < log2(1000000) by sum
                log2(1000000) < 199316/10000 by sum
            """,
        ),
        Statement(
            id="one-in-ten",
            kind="numeric",
            role="context",
            reading="a success of probability one in ten: bits realised",
            text="33219/10000 < log2(10) < 33220/10000",
            domains=((),),
            proof="""
                33219/10000 < log2(10) by sum
                log2(10) < 33220/10000 by sum
            """,
        ),
        Statement(
            id="expected",
            kind="numeric",
            role="context",
            reading="expected bits of one rollout: one in ten carries more than 20,000 times one in a million",
            text="20000*h(1/1000000) < h(1/10)",
            domains=((),),
            proof="20000*h(1/1000000) < h(1/10) by sum",
        ),
    ),
)
