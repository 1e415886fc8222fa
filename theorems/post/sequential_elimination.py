"""Guess after guess: K distinct guesses at a uniform answer yield exactly log2 V - ((V-K)/V) log2(V-K) bits.

Not in the post, which looks at one group; the formula of its group bound with M = K.  The guesses are made before any
feedback here.  That is no loss: until one guess succeeds all feedback is "no", so guesses that wait for it are the
same sequence, and after a success there is nothing left to learn.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.post.group_bound import EXACT_MATCH, REWARDS, ROLLOUT_INDEPENDENCE

UNIFORM_PRIOR = Hypothesis("uniform-prior", "S uniform", "every answer is equally likely")
DISTINCT = Hypothesis("distinct-guesses", "for every t: M = K", "no guess is repeated")
GUESSES = World((Parameter("V", 1), Parameter("K", 1, "V")), REWARDS.variables, REWARDS.functions)
ONE_AFTER_ANOTHER = World(
    (Parameter("V", 1),),
    (
        Variable("S", alphabet="V", meaning="the secret answer"),
        Variable("T", alphabet="V", length="V", meaning="the guesses, one after another"),
        Variable("G", meaning="how many of them until S is known"),
    ),
    (("M", "distinct(T)"), ("N", "number(G)")),
)

CLAIM = Claim(
    id="sequential-elimination",
    title="Sequential elimination",
    statements=(
        Statement(
            id="distinct-guesses",
            kind="identity",
            role="not-in-source",
            text="I(T,r;S) = H(r|T) = log2(V) - (V - K)/V*log2(V - K)",
            world=GUESSES,
            hypotheses=(UNIFORM_PRIOR, ROLLOUT_INDEPENDENCE, EXACT_MATCH, DISTINCT),
            domains=(
                (("V", 1), ("K", 1), ("denominator", 1)),
                (("V", 2), ("K", 1), ("denominator", 6)),
                (("V", 2), ("K", 2), ("denominator", 6)),
                (("V", 3), ("K", 2), ("denominator", 4)),
                (("V", 3), ("K", 3), ("denominator", 2)),
            ),
            proof="""
                let C = restrict(S,T)
                H(r|T,C) = 0 by function
                H(C|T,r) = 0 by function
                for every t: H(r|C,T=t) = 0 by at
                for every t: H(C|r,T=t) = 0 by at
                for every t: H(C|T=t) = log2(V) - (V - M)/V*log2(V - M) by law
                for every t: log2(V) - (V - M)/V*log2(V - M) = log2(V) - (V - K)/V*log2(V - K) by equals
                for every t: H(r|T=t) = log2(V) - (V - K)/V*log2(V - K) by sum
                H(r|T) = log2(V) - (V - K)/V*log2(V - K) by average
            """,
        ),
        Statement(
            id="expected-guesses",
            kind="identity",
            role="not-in-source",
            reading="the mean number of guesses until S is known, the last symbol never tried",
            text="E[N] = (V - 1)*(V + 2)/(2*V)",
            world=ONE_AFTER_ANOTHER,
            hypotheses=(
                UNIFORM_PRIOR,
                ROLLOUT_INDEPENDENCE,
                Hypothesis("every-symbol", "for every t: M = V", "the guesses are all symbols, in any order"),
                Hypothesis("until-known", "G = tries(T,S)", "how many guesses until S is known"),
            ),
            domains=(
                (("V", 1), ("denominator", 1)),
                (("V", 2), ("denominator", 6)),
                (("V", 3), ("denominator", 3)),
            ),
        ),
        Statement(
            id="one-more",
            kind="identity",
            role="not-in-source",
            reading="the next guess: the probability that the answer is still open, times the bits of one guess",
            text=(
                "log2(V) - (V - M - 1)/V*log2(V - M - 1) - (log2(V) - (V - M)/V*log2(V - M)) = (V - M)/V*h(1/(V - M))"
            ),
            world=World((Parameter("V", 2), Parameter("M", 0, "V - 1"))),
            domains=tuple((("V", v),) for v in range(2, 40)),
        ),
    ),
)
