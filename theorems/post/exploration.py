"""Exploration: under a uniform prior one guess carries h(1/V) bits whatever the policy; otherwise the policy matters.

Post, FAQ "What about exploration and KL?": exploration "does not change the per-rollout information bound".  The cap
stays, the information does not: with a prior that is not uniform and V >= 3, two policies can carry different amounts.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

TWO_POLICIES = World(
    parameters=(Parameter("V", 2),),
    variables=(
        Variable("S", alphabet="V", meaning="the secret answer"),
        Variable("T", alphabet="V", meaning="the token of one policy"),
        Variable("r", alphabet="2", meaning="its reward"),
        Variable("U", alphabet="V", meaning="the token of another policy"),
        Variable("q", alphabet="2", meaning="its reward"),
    ),
)
GIVEN = (
    Hypothesis("first-independence", "I(T;S) = 0", "the first policy does not know the answer"),
    Hypothesis("second-independence", "I(U;S) = 0", "the second policy does not know the answer"),
    Hypothesis("first-match", "r = match(T,S)", "exact match"),
    Hypothesis("second-match", "q = match(U,S)", "exact match"),
)

CLAIM = Claim(
    id="exploration",
    title="Exploration",
    section="FAQ: What about exploration and KL?",
    formula=r"\text{exploration does not change the per-rollout information}",
    statements=(
        Statement(
            id="any-prior",
            reading="the information of one rollout is the same for any two policies, any prior",
            text="I(T,r;S) = I(U,q;S)",
            world=TWO_POLICIES,
            hypotheses=(
                GIVEN[0],
                Hypothesis("second-independence", "I(U;S,T,r) = 0", "the second policy is independent of all that"),
                *GIVEN[2:],
            ),
            domains=((("V", 2), ("denominator", 4)), (("V", 3), ("denominator", 4))),
            refuted=True,
        ),
        Statement(
            id="uniform-prior",
            kind="identity",
            role="repair",
            text="I(T,r;S) = I(U,q;S)",
            world=TWO_POLICIES,
            hypotheses=(Hypothesis("uniform-prior", "S uniform", "every answer is equally likely"), *GIVEN),
            domains=((("V", 2), ("denominator", 4)), (("V", 3), ("denominator", 2))),
            proof="""
                H(r|S,T) = 0 by function
                H(q|S,U) = 0 by function
                I(T,r;S) = H(r|T) by sum
                I(U,q;S) = H(q|U) by sum
                for every t: H(r|T=t) = h(1/V) by law
                for every t: H(q|U=t) = h(1/V) by law
                H(r|T) = h(1/V) by average
                H(q|U) = h(1/V) by average
                I(T,r;S) = I(U,q;S) by sum
            """,
        ),
    ),
)
