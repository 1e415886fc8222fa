"""A training run of N binary rewards carries at most N bits; informations of single episodes may not be added up.

Post, introduction: "the total number of bits fed to the learner is small".  Every policy depends on all that came
before; theta is the result of the run, theta0 its start.  Where the rewards of each of P prompts have at most N
patterns given the rollouts, N in place of 2 gives P log2 N; a group of K rollouts of exact match has K + 1 of them
(group-bound/pointwise).  Two groups, the second adapted to the first, are put together here.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

RUN = World(
    parameters=(Parameter("N", 1), Parameter("V", 1)),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("theta0", meaning="the start of the run"),
        Variable("tau", alphabet="V", length="N", meaning="the rollouts"),
        Variable("r", alphabet="2", length="N", meaning="the rewards"),
        Variable("theta", meaning="the result of the run"),
    ),
)

GROUPS = World(
    parameters=(Parameter("P", 1), Parameter("N", 1), Parameter("V", 1)),
    variables=(
        Variable("S", meaning="the secret answers"),
        Variable("tau", alphabet="V", length="P", meaning="the groups of rollouts"),
        Variable("r", alphabet="N", length="P", meaning="the patterns of their rewards"),
    ),
)

CLAIM = Claim(
    id="training-run",
    title="The budget of a training run",
    section="Introduction",
    words="the total number of bits fed to the learner is small",
    statements=(
        Statement(
            id="chain",
            text="I(theta;S|theta0) <= I(tau,r;S|theta0) <= sum[n](H(r[n]|tau[<=n],r[<n],theta0)) <= N",
            world=RUN,
            hypotheses=(
                Hypothesis(
                    "rollout-independence",
                    "for every n: I(tau[n];S|tau[<n],r[<n],theta0) = 0",
                    "each policy knows the answer only through the past",
                ),
                Hypothesis("run-sees", "I(theta;S|tau,r,theta0) = 0", "theta is computed from the run"),
            ),
            equality=(
                "I(S;r,tau|theta,theta0) = 0",
                "H(r[n]|S,tau[<=n],r[<n],theta0) = 0",
                "r[n] uniform on 2 given tau[<n],tau[n],r[<n],theta0",
            ),
            domains=(
                (("N", 2), ("V", 1), ("|S|", 2), ("|theta0|", 1), ("|theta|", 2), ("denominator", 2)),
                (
                    *(("N", 2), ("V", 2), ("|S|", 2), ("|theta0|", 2), ("|theta|", 2)),
                    *(("denominator", 1), ("denominator S", 2), ("denominator theta0", 2)),
                ),
            ),
        ),
        Statement(
            id="groups",
            role="not-in-source",
            reading="P prompts, each of whose rewards has one of at most N patterns, r[p]",
            text="I(tau,r;S) <= sum[p](H(r[p]|tau[<=p],r[<p])) <= P*log2(N)",
            world=GROUPS,
            hypotheses=(
                Hypothesis(
                    "rollout-independence",
                    "for every p: I(tau[p];S|tau[<p],r[<p]) = 0",
                    "each policy knows the answers only through the past",
                ),
            ),
            equality=("H(r[p]|S,tau[<=p],r[<p]) = 0", "r[p] uniform on N given tau[<p],tau[p],r[<p]"),
            domains=(
                (
                    *(("P", 2), ("N", 2), ("V", 2), ("|S|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator tau", 2)),
                ),
                (("P", 2), ("N", 2), ("V", 2), ("|S|", 4), ("denominator", 1), ("denominator S", 4)),
                (("P", 2), ("N", 3), ("V", 1), ("|S|", 3), ("denominator", 1), ("denominator S", 3)),
            ),
        ),
        Statement(
            id="two-groups",
            role="not-in-source",
            reading="two prompts with groups of exact match, the second policy adapted to the first group",
            text="I(T,r,U,q;S,A) <= H(r|T) + H(q|U) <= E[log2(M + 1)] + E[log2(N + 1)]",
            world=World(
                (Parameter("V", 1), Parameter("K", 1)),
                (
                    Variable("S", alphabet="V", meaning="the first answer"),
                    Variable("A", alphabet="V", meaning="the second answer"),
                    Variable("T", alphabet="V", length="K", meaning="the tokens of the first group"),
                    Variable("r", alphabet="2", length="K", meaning="its rewards"),
                    Variable("U", alphabet="V", length="K", meaning="the tokens of the second group"),
                    Variable("q", alphabet="2", length="K", meaning="its rewards"),
                ),
                (("M", "distinct(T)"), ("N", "distinct(U)")),
            ),
            hypotheses=(
                Hypothesis("first-independence", "I(T;S,A) = 0", "the first group is made without the answers"),
                Hypothesis("second-independence", "I(U;S,A|T,r) = 0", "the second knows them through the first"),
                Hypothesis("first-match", "r = match(T,S)", "exact match"),
                Hypothesis("second-match", "q = match(U,A)", "exact match"),
            ),
            equality=(
                "I(q;T,r|U) = 0",
                "restrict(S,T) uniform on M + 1 given T and restrict(A,U) uniform on N + 1 given U",
            ),
            domains=(
                (
                    *(("V", 2), ("K", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator A", 2), ("denominator T", 2)),
                ),
                (("V", 3), ("K", 1), ("denominator", 1), ("denominator S", 3), ("denominator A", 3)),
            ),
            proof="""
                H(r|S,T) = 0 by function
                H(q|A,U) = 0 by function
                I(T,r,U,q;S,A) <= H(r|T) + H(q|U) by sum
                let C = restrict(S,T)
                H(r|T,C) = 0 by function
                H(C|T,r) = 0 by function
                for every t: H(r|C,T=t) = 0 by at
                for every t: H(C|r,T=t) = 0 by at
                for every t: H(C|T=t) <= log2(M + 1) by size
                for every t: H(r|T=t) <= log2(M + 1) by sum from 9
                H(r|T) <= E[log2(M + 1)] by average
                let D = restrict(A,U)
                H(q|U,D) = 0 by function
                H(D|U,q) = 0 by function
                for every u: H(q|D,U=u) = 0 by at
                for every u: H(D|q,U=u) = 0 by at
                for every u: H(D|U=u) <= log2(N + 1) by size
                for every u: H(q|U=u) <= log2(N + 1) by sum from 17
                H(q|U) <= E[log2(N + 1)] by average
                H(r|T) + H(q|U) <= E[log2(M + 1)] + E[log2(N + 1)] by sum from 11,19
            """,
        ),
        Statement(
            id="added-up",
            role="not-in-source",
            reading="the informations of the single episodes, each on its own, add up to a bound",
            text="I(r;S) <= sum[n](I(r[n];S))",
            world=World(
                parameters=(Parameter("N", 1),),
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("r", alphabet="2", length="N", meaning="the rewards"),
                ),
            ),
            domains=((("N", 1), ("|S|", 2), ("denominator", 2)), (("N", 2), ("|S|", 2), ("denominator", 2))),
            refuted=True,
        ),
        Statement(
            id="group-against-rollouts",
            role="not-in-source",
            reading="a group of K rollouts of exact match carries less than K bits",
            text="log2(K + 1) <= K",
            world=World(parameters=(Parameter("K", 1),)),
            equality=("K = 1",),
            domains=tuple((("K", k),) for k in range(1, 100)),
        ),
    ),
)
