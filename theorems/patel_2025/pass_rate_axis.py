"""A try says more than p times what a label of probability p says, and at low pass rates little more.

The pass rate is p = A/(A + D).  Patel plots both on a logarithmic axis of the pass rate; the wording was not read.
"""

from theorems.language import Claim, Parameter, Statement, World

CLAIM = Claim(
    id="pass-rate-axis",
    title="On a logarithmic axis of the pass rate a try says nothing until late",
    source="patel-2025",
    statements=(
        Statement(
            id="of-a-label",
            kind="monotone",
            role="not-in-source",
            reading="more than p log2(1/p), p times the surprise of a label of probability p",
            text="A/(A + D)*log2((A + D)/A) < h(A/(A + D))",
            world=World(parameters=(Parameter("A", 1), Parameter("D", 1))),
            domains=tuple((("A", a), ("D", d)) for a in (1, 2, 5) for d in (1, 2, 9)),
        ),
        Statement(
            id="one-in-a-hundred-thousand",
            kind="numeric",
            role="not-in-source",
            reading="a token of probability 1/100000: its label says more than 16 bits, a try less than a fifth of "
            "a thousandth of a bit",
            text="5000*h(1/100000) < 1 < 16 < log2(100000)",
            domains=((),),
        ),
    ),
)
