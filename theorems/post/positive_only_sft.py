"""A positive example drawn uniformly from the good set carries log2(1/alpha) bits, if it is uniform on the whole too.

Post, Theorem (Positive-only SFT).  Omega has N elements, the good set A(S) has A = alpha N of them whatever S is,
and x = tau+ is uniform on A(S), so H(x|S) = log2 A.  The theorem's "uniformly distributed good set", alpha-symmetry in
its proof, says that x is uniform on Omega; without it the equality is an upper bound.  In general x is drawn from any
policy by rejection, and the information is the mean surprisal of a success less the divergence of x from the policy.
"""

from dataclasses import replace

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

GOOD_SET = World(
    parameters=(Parameter("N", 1), Parameter("A", 1, "N")),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("x", alphabet="N", meaning="the positive example"),
    ),
)
UNIFORM_ON_GOOD = Hypothesis(
    "uniform-on-good-set", "H(x|S) = log2(A)", "given S the example is uniform on A elements (on average over S)"
)
SYMMETRY = Hypothesis("alpha-symmetry", "x uniform", "the example is uniform on all of Omega")
SMALL = (
    (("N", 2), ("A", 1), ("|S|", 2), ("denominator", 2)),
    (("N", 2), ("A", 2), ("|S|", 2), ("denominator", 2)),
    (("N", 3), ("A", 2), ("|S|", 3), ("denominator", 2), ("denominator S", 3)),
    (("N", 4), ("A", 2), ("|S|", 2), ("denominator", 2)),
    (("N", 3), ("A", 1), ("|S|", 3), ("denominator", 1), ("denominator S", 3)),
)

REJECTION = World(
    parameters=(Parameter("N", 1),),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("T", alphabet="N", meaning="a rollout of the policy"),
        Variable("r", alphabet="2", meaning="1 if the rollout is good"),
        Variable("x", alphabet="N", meaning="the positive example"),
    ),
    functions=(("a", "P(r=1|S)"),),
)
ROLLOUT_INDEPENDENCE = Hypothesis("rollout-independence", "I(T;S) = 0", "the policy does not know the answer")
VERIFIER = Hypothesis("verifier", "H(r|S,T) = 0", "whether a rollout is good depends on it and the answer")
ACCEPTED = Hypothesis("accepted", "x ~ T given r=1,S", "the example is a rollout that is good")

MINED = (
    (("N", 2), ("|S|", 2), ("denominator", 2)),
    (("N", 2), ("|S|", 3), ("denominator", 3)),
    (("N", 3), ("|S|", 2), ("denominator", 3)),
    (("N", 4), ("|S|", 2), ("denominator", 4), ("denominator r", 1)),
)
GENERAL = """
    I(T;S) = 0 by sum
    H(r|S,T) = 0 by sum
    for every s: D(x|S=s||T) = log2(1/a) by accept from 1, 2
    D(x|S||T) = E[log2(1/a)] by average
    I(x;S) = E[log2(1/a)] - D(x||T) by sum
"""

CLAIM = Claim(
    id="positive-only-sft",
    title="Positive-only supervised examples",
    section="Information from SFT (positive-only)",
    words="when the example reveals one element of a uniformly distributed good set with prior mass",
    formula=r"I(\tau^+;S)=H(S)-H(S\mid \tau^+)=\log_2(1/\alpha)",
    statements=(
        Statement(
            id="without-symmetry",
            aliases=("as-stated",),
            role="other-reading",
            reading="without the post's uniformly distributed good set: |A(S)| = alpha N, the example uniform on A(S)",
            text="I(x;S) = log2(N/A)",
            world=World(GOOD_SET.parameters, (replace(GOOD_SET.variables[0], alphabet="2"), GOOD_SET.variables[1])),
            hypotheses=(Hypothesis("two-answers", "S uniform", "each with its good set"), UNIFORM_ON_GOOD),
            domains=((("N", 2), ("denominator", 2)), (("N", 3), ("denominator", 2)), (("N", 4), ("denominator", 2))),
            refuted=True,
        ),
        Statement(
            id="symmetric",
            kind="identity",
            reading="the good set uniformly distributed: the example, uniform on it, is uniform on all of Omega too",
            text="I(x;S) = H(S) - H(S|x) = log2(N/A)",
            world=GOOD_SET,
            hypotheses=(UNIFORM_ON_GOOD, SYMMETRY),
            domains=SMALL,
        ),
        Statement(
            id="bound",
            role="not-in-source",
            reading="without alpha-symmetry the post's value is an upper bound",
            text="I(x;S) <= log2(N/A)",
            world=GOOD_SET,
            hypotheses=(UNIFORM_ON_GOOD,),
            equality=("x uniform on N",),
            domains=SMALL,
        ),
        Statement(
            id="general",
            kind="identity",
            role="not-in-source",
            reading="any policy, any good sets of positive probability: a is the probability of success given S",
            text="I(x;S) = E[log2(1/a)] - D(x||T)",
            world=REJECTION,
            hypotheses=(ROLLOUT_INDEPENDENCE, VERIFIER, ACCEPTED),
            domains=MINED,
            proof=GENERAL,
        ),
        Statement(
            id="general-bound",
            role="not-in-source",
            reading="with a noisy verifier too: at most the mean surprisal of a success, and equal iff positives are "
            "distributed like rollouts and the verifier does not err at random",
            text="I(x;S) <= E[log2(1/a)]",
            world=REJECTION,
            hypotheses=(ROLLOUT_INDEPENDENCE, ACCEPTED),
            equality=("x ~ T and H(r|S,T) = 0",),
            domains=MINED,
        ),
    ),
)
