"""Exploration: the bound of one bit a rollout is the same for every policy; the information itself is not.

Post, FAQ "What about exploration and KL?": exploration "does not change the per-rollout information bound".  B says
which way of exploring is in use, at random or not.  A stronger reading, that the
information itself does not change, the post does not ask for: with a prior that is not uniform and V >= 3 two policies
can carry different amounts; under a uniform prior one guess carries h(1/V) bits whatever the policy.
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
WAYS = World(
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("B", meaning="the policy: the way to explore"),
        Variable("tau", meaning="the rollout"),
        Variable("r", meaning="the reward"),
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
    section="FAQs / What about exploration and KL?",
    words="does not change the per-rollout information bound unless you expand the feedback",
    statements=(
        Statement(
            id="bound",
            reading="whatever the policy, or the way B to explore, the bound of the binary reward is one bit",
            text="I(tau,r;S|B) <= H(r|tau,B) <= 1",
            world=WAYS,
            hypotheses=(
                Hypothesis("rollout-independence", "I(tau;S|B) = 0", "the rollout does not know the answer, given B"),
                Hypothesis("binary-reward", "|r| = 2", "the reward has two values"),
            ),
            equality=("H(r|S,tau,B) = 0", "r uniform on 2 given tau,B"),
            domains=(
                (("|S|", 2), ("|B|", 2), ("|tau|", 2), ("|r|", 2), ("denominator", 2), ("denominator r", 1)),
                (("|S|", 2), ("|B|", 2), ("|tau|", 2), ("|r|", 2), ("denominator", 1), ("denominator r", 2)),
            ),
        ),
        Statement(
            id="expanded-feedback",
            reading="unless you expand the feedback: with L values of the feedback the bound is log2 L, and is reached",
            text="I(tau,r;S|B) <= H(r|tau,B) <= log2(L)",
            world=World(
                (Parameter("L", 2),), (*WAYS.variables[:3], Variable("r", alphabet="L", meaning="the feedback"))
            ),
            hypotheses=(
                Hypothesis("rollout-independence", "I(tau;S|B) = 0", "the rollout does not know the answer, given B"),
            ),
            equality=("H(r|S,tau,B) = 0", "r uniform on L given tau,B"),
            domains=(
                (("L", 2), ("|S|", 2), ("|B|", 2), ("|tau|", 2), ("denominator", 1), ("denominator r", 2)),
                (("L", 2), ("|S|", 2), ("|B|", 2), ("|tau|", 2), ("denominator", 2), ("denominator r", 1)),
                (
                    *(("L", 3), ("|S|", 3), ("|B|", 2), ("|tau|", 1), ("denominator", 1)),
                    *(("denominator S", 3), ("denominator B", 2)),
                ),
            ),
        ),
        Statement(
            id="expanded-one-bit",
            role="not-in-source",
            reading="one bit, with feedback of three values or more",
            text="I(tau,r;S) <= 1",
            world=World(
                (Parameter("L", 3),),
                (
                    WAYS.variables[0],
                    WAYS.variables[2],
                    Variable("r", alphabet="L", meaning="the feedback"),
                ),
            ),
            hypotheses=(Hypothesis("rollout-independence", "I(tau;S) = 0", "the rollout does not know the answer"),),
            domains=(
                (
                    *(("L", 3), ("|S|", 3), ("|tau|", 2), ("denominator", 1)),
                    *(("denominator S", 3), ("denominator tau", 2)),
                ),
            ),
            refuted=True,
        ),
        Statement(
            id="any-prior",
            role="other-reading",
            reading="stronger: the information itself is the same for any two policies, under any prior",
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
            role="not-in-source",
            reading="the information itself, under a uniform prior",
            text="I(T,r;S) = I(U,q;S)",
            world=TWO_POLICIES,
            hypotheses=(Hypothesis("uniform-prior", "S uniform", "every answer is equally likely"), *GIVEN),
            domains=((("V", 2), ("denominator", 4)), (("V", 3), ("denominator", 2))),
            proof="""
                for every t: H(q|U=t) = h(1/V) by law
                H(q|U) = h(1/V) by average
            """,
        ),
    ),
)
