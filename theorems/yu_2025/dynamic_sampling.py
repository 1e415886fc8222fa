"""A group whose rewards agree has the advantage zero, and no gradient; what it would have said is lost.

Yu et al., "Dynamic Sampling".  A group of K rollouts with the pass rate p is mixed with the probability
1 - p^K - (1 - p)^K; one over that is the mean number of groups until one is mixed.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="dynamic-sampling",
    title="A group whose rewards agree has no gradient",
    source="yu-2025",
    section="The More the Merrier: Dynamic Sampling",
    words="the resulting advantage for this group is zero",
    statements=(
        Statement(
            id="zero-advantage",
            kind="identity",
            reading="all K rewards are U, 0 or 1: each less the mean reward is 0",
            text="U - K*U/K = 0",
            world=World(parameters=(Parameter("K", 1), Parameter("U", 0, "1"))),
            domains=tuple((("K", k),) for k in (1, 2, 5)),
        ),
        Statement(
            id="lost",
            role="not-in-source",
            reading="and yet it may say something: what the rewards say beyond the advantages",
            text="I(a;S) <= I(r;S)",
            world=World(
                parameters=(Parameter("K", 2),),
                variables=(
                    Variable("S", meaning="the answer"),
                    Variable("r", alphabet="2", length="K", meaning="the rewards"),
                    Variable("a", meaning="the advantages"),
                ),
            ),
            hypotheses=(
                Hypothesis("centred", "a = centred(r)", "each advantage is K times the reward less the mean reward"),
            ),
            equality=("I(S;r|a) = 0",),
            domains=((("K", 2), ("|S|", 2), ("denominator", 2)),),
            proof="""
                H(a|r) = 0 by function
                I(a;S) <= I(r;S) by sum
            """,
        ),
        Statement(
            id="hard-prompts",
            kind="numeric",
            role="not-in-source",
            reading="16 rollouts at a pass rate of 1/100: between 6.7 and 6.8 groups until one is mixed",
            text="67/10 < 1/(1 - (1/100)^16 - (99/100)^16) < 68/10",
            domains=((),),
        ),
    ),
)
