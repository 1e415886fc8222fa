"""What an algorithm can overfit is bounded by what its output says about the examples.

The loss is 0 or 1, so that no exponential moments are needed: each example is one use of Pinsker's inequality, between
the law of example and model and the product of their laws; the rest is the chain rule, and Jensen for the square.
"""

from fractions import Fraction

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

LOSS = define(
    "loss(x: K -> V, g: V -> 2): R = (sum k: K. [g[x[k]]])/(sum k: K. 1)",
    lambda x, g: Fraction(sum(g[t] for t in x), len(x)),
    latex=r"\operatorname{{loss}}({0},{1})",
    coq="fun x g => rsum x (fun a => INR (tnth g a : 'I_2)) / INR (size x)",
)

CLAIM = Claim(
    id="generalization-gap",
    title="Overfitting takes bits about the examples",
    source="xu-2017",
    section="Abstract",
    words="upper bounds on the generalization error of a learning algorithm in terms of the mutual information between "
    "its input and output",
    statements=(
        Statement(
            id="gap",
            role="not-in-source",
            reading="losses 0 and 1: a model trained on other examples has the mean loss of the population on these K; "
            "2 log2(e) K gap^2 is at most what the model says of each of them, in sum",
            text="2*log2(e)*K*(E[a] - E[b])^2 <= sum[t](I(x[t];g))",
            world=World(
                (Parameter("V", 2), Parameter("K", 2)),
                (
                    Variable("x", alphabet="V", length="K", meaning="the training examples"),
                    Variable("g", alphabet="2", length="V", meaning="on which examples the trained model errs"),
                    Variable("f", alphabet="2", length="V", meaning="the same of a model trained on other examples"),
                ),
                (("a", "loss(x,g)"), ("b", "loss(x,f)")),
                (LOSS,),
            ),
            hypotheses=(
                Hypothesis("possible", "f << g", "the other model is one that training can give"),
                Hypothesis("trained-alike", "D(f||g) = 0", "it comes from other examples in the same way"),
                Hypothesis("fresh", "I(f;x,g) = 0", "and knows nothing of this run"),
            ),
            equality=("I(x[t];g) = 0",),
            domains=((("V", 2), ("K", 2), ("denominator", 2)),),
            proof="""
                I(f;x) = 0 by sum
                2*log2(e)*K*(E[a] - E[b])^2 <= sum[t](I(x[t];g)) by pinsker
            """,
        ),
        Statement(
            id="examples",
            role="not-in-source",
            reading="and of examples that are drawn independently that is no more than what it says of them together",
            text="sum[t](I(x[t];g)) <= I(x;g)",
            world=World(
                (Parameter("V", 1), Parameter("K", 2)),
                (
                    Variable("x", alphabet="V", length="K", meaning="the training examples"),
                    Variable("g", meaning="the trained model"),
                ),
            ),
            hypotheses=(
                Hypothesis("independent", "for every t: I(x[t];x[<t]) = 0", "examples are drawn independently"),
            ),
            equality=("I(x[t];x[<t]|g) = 0",),
            domains=((("V", 2), ("K", 2), ("|g|", 2), ("denominator", 2)),),
            proof="""
                for every t: I(x[t];g) <= I(x[<=t];g) - I(x[<t];g) by sum
                sum[t](I(x[t];g)) <= I(x;g) by total
            """,
        ),
        Statement(
            id="vacuous-from",
            kind="numeric",
            role="not-in-source",
            reading="from 2.886 bits for each example on it says no more than that the gap is at most 1: 32 rewards "
            "for each prompt may carry so much, and by their group bound too",
            text="2.885 < 2*log2(e) < 2.886 < log2(33) < 32",
            domains=((),),
        ),
        Statement(
            id="one-bit-each",
            kind="numeric",
            role="not-in-source",
            reading="with one bit for each example the gap is at most 0.589",
            text="2*log2(e)*0.588^2 < 1 < 2*log2(e)*0.589^2",
            domains=((),),
        ),
    ),
)
