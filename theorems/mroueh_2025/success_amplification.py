"""With a KL penalty to a reference the best policy multiplies the odds of success by a weight, whatever the iterate.

Rewards are binary, so the best policy is the reference with each passing output weighted by w = e^(r/beta), a number
above 1; here w is any quotient of whole numbers, and no exponential is needed: the odds of success are multiplied by
it.  Mroueh iterates: the weight comes from the pass rate of the policy before, and the reference stays.  So each
iterate, the first already, and each fixed point pass more often than the reference; whether they converge is not asked.
"""

from theorems.language import Claim, Parameter, Statement, World

#: in bits, to go from the pass rate A/(A + D) to B/(B + D): pass-rate-price/rates
PRICE = "B/(B + D)*log2(B*(A + D)/(A*(B + D))) + D/(B + D)*log2((A + D)/(B + D))"

CLAIM = Claim(
    id="success-amplification",
    title="The fixed point of iterated GRPO passes more often than the reference",
    source="mroueh-2025",
    section="Abstract",
    words="this fixed point exceeds the reference",
    statements=(
        Statement(
            id="amplified",
            kind="monotone",
            reading="odds A:D of the reference, times a weight (A + C)/A above 1, which can be any quotient",
            text="A/(A + D) < (A + C)/(A + C + D)",
            world=World((Parameter("A", 1), Parameter("D", 1), Parameter("C", 1))),
            domains=tuple((("A", a), ("D", d), ("C", c)) for a in (1, 3) for d in (1, 2) for c in (1, 2)),
        ),
        Statement(
            id="optimum",
            role="not-in-source",
            reading="reward less KL penalty, in bits, with the weight T/A of a pass: best are the odds T:D alone, "
            "those of the reference A:D times the weight",
            text=f"B/(B + D)*log2(T/A) - ({PRICE}) <= log2((T + D)/(A + D))",
            world=World(tuple(Parameter(name, 1) for name in "ADTB")),
            equality=("B = T",),
            domains=tuple(
                (("A", a), ("D", d), ("T", t), ("B", b))
                for a in (1, 2)
                for d in (1, 3)
                for t in (1, 3)
                for b in (1, 2, 3)
            ),
        ),
    ),
)
