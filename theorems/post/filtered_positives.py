"""Positives mined from rollouts: keeping only the successes yields alpha log2(1/alpha) bits a rollout.

Post, after the theorem on positive examples: "the total information gained per rollout sampled is still bounded by
O(1)".  The uniform symbol bandit has alpha = 1/V: a kept positive is worth log2 V bits, one in V rollouts is kept.
What is thrown away, the failures, carries the rest of h(1/V).  The general cap is that of one rollout.

With success probability alpha = A/N whatever S is, a rollout yields alpha (log2(1/alpha) - D(x||T)) bits, x being an
accepted rollout: at most alpha log2(1/alpha), which is below (log2 e)/e = 0.5307.. for every rational alpha.  Sampling
until the first success, E N rollouts carry at most E N h(1/E N) bits in all if success is certain, and
E N h(P(success)/E N) where a limit K on their number may end them.
"""

from dataclasses import replace

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.post.positive_only_sft import ACCEPTED, VERIFIER
from theorems.post.reinforce_baseline import ROLLOUT_INDEPENDENCE, UNIFORM_POLICY, UNIFORM_PRIOR

KEPT = World(
    parameters=(Parameter("V", 1),),
    variables=(
        Variable("S", alphabet="V", meaning="the secret answer"),
        Variable("T", alphabet="V", meaning="the emitted token"),
        Variable("g", meaning="the token if it succeeds, else nothing"),
    ),
)
POINT_MASS = World(
    variables=(
        Variable("S", alphabet="2", meaning="the secret answer"),
        Variable("T", alphabet="1", meaning="the only token of the policy"),
        Variable("g", meaning="the token if it succeeds, else nothing"),
    )
)
KEEP = Hypothesis("keep-positives", "g = restrict(S,T)", "a rollout is kept if it succeeds, and then shows the answer")

SOME_POLICY = World(
    parameters=(Parameter("V", 1),),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("T", alphabet="V", meaning="the rollout"),
        Variable("r", alphabet="2", meaning="the reward"),
        Variable("g", meaning="the rollout if it succeeds, else nothing"),
    ),
    functions=(("a", "P(r=1|T)"),),
)
MINING = World(
    parameters=(Parameter("N", 1), Parameter("A", 1, "N")),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("T", alphabet="N", meaning="the rollout"),
        Variable("r", alphabet="2", meaning="the reward"),
        Variable("g", meaning="the rollout if it succeeds, else nothing"),
        Variable("x", alphabet="N", meaning="an accepted rollout"),
    ),
    functions=(("a", "P(r=1|S)"),),
)
SHOWN = Hypothesis("keep-positives", "g = keep(T,r)", "a rollout is kept if it succeeds")
RATE = Hypothesis("success-rate", "for every s: a = A/N", "success is as likely for every answer")
MINED = (
    (("N", 2), ("A", 1), ("|S|", 2), ("denominator", 2)),
    (("N", 3), ("A", 1), ("|S|", 2), ("denominator", 3)),
    (("N", 3), ("A", 2), ("|S|", 3), ("denominator", 3), ("denominator r", 1)),
    (("N", 4), ("A", 2), ("|S|", 2), ("denominator", 4), ("denominator r", 1)),
)
ATTEMPTS = World(
    parameters=(Parameter("K", 1),),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("T", meaning="all the rollouts that may be made, in order"),
        Variable("r", alphabet="2", length="K", meaning="the rewards that they would get"),
        Variable("y", meaning="the rewards up to the first success"),
        Variable("g", meaning="the update"),
    ),
    functions=(("N", "rollouts(r)"), ("A", "solved(r)")),
)
TAPE = Hypothesis(
    "rollout-independence", "I(T;S) = 0", "until the first success there is nothing to adapt to but failures"
)
RECORD = Hypothesis("record", "y = until(r)", "sampling stops at the first success, or after K rollouts")
UPDATE = Hypothesis("update", "I(g;S|T,y) = 0", "the update sees rollouts and rewards up to there")
CERTAIN = Hypothesis("certain-success", "E[A] = 1", "one of the K rollouts succeeds")
WAITING = (
    (("K", 1), ("|S|", 2), ("|T|", 2), ("|g|", 2), ("denominator", 2)),
    (("K", 2), ("|S|", 2), ("|T|", 1), ("|g|", 2), ("denominator", 3), ("denominator g", 1)),
    (("K", 2), ("|S|", 3), ("|T|", 1), ("|g|", 3), ("denominator", 2), ("denominator g", 1)),
    (("K", 2), ("|S|", 2), ("|T|", 2), ("|g|", 2), ("denominator", 2), ("denominator g", 1)),
)

WAIT = World(
    parameters=(Parameter("V", 1), Parameter("K", 1)),
    variables=(
        Variable("S", alphabet="V", meaning="the secret answer"),
        Variable("T", alphabet="V", length="K", meaning="the tokens of the rollouts that may be made"),
        Variable("r", alphabet="2", length="K", meaning="the rewards"),
    ),
    functions=(("N", "rollouts(r)"),),
)
UNIFORM_WAIT = (
    UNIFORM_POLICY,
    ROLLOUT_INDEPENDENCE,
    Hypothesis("exact-match", "r = match(T,S)", "r_i is 1 when T_i is the answer"),
)

CLAIM = Claim(
    id="filtered-positives",
    title="Filtered positives",
    section="Information from SFT (positive-only)",
    words="the total information gained per rollout sampled is still bounded by",
    formula="O(1)",
    statements=(
        Statement(
            id="cap",
            reading="any policy and prior: with the rollout known, exactly what the reward says, at most one bit",
            text="I(T,g;S) = H(r|T) <= 1",
            world=World(
                KEPT.parameters,
                (*KEPT.variables[:2], Variable("r", alphabet="2", meaning="the reward"), KEPT.variables[2]),
            ),
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                Hypothesis("exact-match", "r = match(T,S)", "the reward is 1 when the token is the answer"),
                KEEP,
            ),
            equality=("", "r uniform on 2 given T"),
            domains=(
                (("V", 2), ("denominator", 4)),
                (("V", 3), ("denominator", 6)),
            ),
            proof="""
                H(g|T,r) = 0 by function
                H(r|T,g) = 0 by function
            """,
        ),
        Statement(
            id="any-verifier",
            role="not-in-source",
            reading="any verifier of any rollout: the mean of h(a) over the rollouts, a the probability of success",
            text="I(T,g;S) = H(r|T) = E[h(a)] <= h(E[a]) <= 1",
            world=SOME_POLICY,
            hypotheses=(ROLLOUT_INDEPENDENCE, VERIFIER, SHOWN),
            equality=("", "", "a constant", "r uniform on 2"),
            domains=(
                (("V", 2), ("|S|", 2), ("denominator", 3)),
                (("V", 3), ("|S|", 2), ("denominator", 3)),
                (("V", 2), ("|S|", 4), ("denominator", 4)),
            ),
            proof="""
                H(g|T,r) = 0 by function
                H(r|T,g) = 0 by function
                for every t: H(r|T=t) = h(a) by chance
            """,
        ),
        Statement(
            id="share",
            kind="identity",
            role="not-in-source",
            reading="success as likely for every answer: a kept rollout counts its surprisal, less D(x||T)",
            text="I(g;S) = A/N*log2(N/A) - A/N*D(x||T)",
            world=MINING,
            hypotheses=(ROLLOUT_INDEPENDENCE, VERIFIER, ACCEPTED, RATE, SHOWN),
            domains=MINED,
            proof="""
                I(T;S) = 0 by sum
                H(r|S,T) = 0 by sum
                for every s: D(x|S=s||T) = log2(1/a) by accept from 1, 2
                for every s: a = A/N by sum
                for every s: log2(1/a) = log2(N/A) by equals from 4
                for every s: D(x|S=s||T) = log2(N/A) by sum
                D(x|S||T) = log2(N/A) by average
                A/N*D(x|S||T) = A/N*log2(N/A) by scale from 7 with A/N
                H(g|S) = h(A/N) + A/N*H(x|S) by kept from 4
                H(g) = h(A/N) + A/N*H(x) by kept from 4
                I(g;S) = A/N*log2(N/A) - A/N*D(x||T) by sum
            """,
        ),
        Statement(
            id="share-bound",
            role="not-in-source",
            reading="a noisy verifier too: at most alpha log2(1/alpha) bits a rollout, alpha = A/N",
            text="I(g;S) <= A/N*log2(N/A)",
            world=World(MINING.parameters, MINING.variables[:4], MINING.functions),
            hypotheses=(ROLLOUT_INDEPENDENCE, RATE, SHOWN),
            equality=("I(T;r) = 0 and H(r|S,T) = 0",),
            domains=MINED,
            proof="""
                I(T;S) = 0 by sum
                for every s: a = A/N by sum
                let x ~ T given r=1,S from 2
                for every s: D(x|S=s||T) <= log2(1/a) by accept from 1
                for every s: log2(1/a) = log2(N/A) by equals from 2
                for every s: D(x|S=s||T) <= log2(N/A) by sum from 4
                D(x|S||T) <= log2(N/A) by average
                A/N*D(x|S||T) <= A/N*log2(N/A) by scale from 7 with A/N
                0 <= D(x||T) by sum with D(x||T)
                0 <= A/N*D(x||T) by scale from 9 with A/N
                H(g|S) = h(A/N) + A/N*H(x|S) by kept from 2
                H(g) = h(A/N) + A/N*H(x) by kept from 2
                I(g;S) <= A/N*log2(N/A) by sum from 8, 10
            """,
        ),
        Statement(
            id="largest-share",
            kind="monotone",
            role="not-in-source",
            reading="no rational alpha = A/N takes that up to its largest value (log2 e)/e = 0.5307.., at alpha = 1/e",
            text="A/N*log2(N/A) < log2(e)/e",
            world=World(MINING.parameters),
            domains=(*((("N", n),) for n in range(1, 40)), (("N", 106), ("A", 39)), (("N", 1457), ("A", 536))),
        ),
        Statement(
            id="record",
            role="not-in-source",
            reading="sampling until the first success: the whole record says what the number of rollouts says",
            text="I(g;S) <= I(T,y;S) = H(y|T) <= H(y)",
            world=ATTEMPTS,
            hypotheses=(TAPE, VERIFIER, RECORD, UPDATE),
            equality=("I(S;T,y|g) = 0", "", "I(T;y) = 0"),
            domains=WAITING,
        ),
        Statement(
            id="until-success",
            kind="bounds",
            role="not-in-source",
            reading="E N rollouts carry at most E N h(P(success)/E N) bits in all, when success or a limit K ends them",
            text="I(g;S) <= H(y) <= E[N]*h(E[A]/E[N])",
            world=ATTEMPTS,
            hypotheses=(TAPE, RECORD, UPDATE),
            domains=tuple((*where, ("denominator r", 1)) for where in WAITING),
        ),
        Statement(
            id="certain-success",
            kind="identity",
            role="not-in-source",
            reading="and where success is certain that is E N h(1/E N)",
            text="E[N]*h(E[A]/E[N]) = E[N]*h(1/E[N])",
            world=World(ATTEMPTS.parameters, ATTEMPTS.variables[2:3], ATTEMPTS.functions),
            hypotheses=(CERTAIN,),
            domains=((("K", 1), ("denominator", 4)), (("K", 2), ("denominator", 4)), (("K", 3), ("denominator", 3))),
            proof="""
                E[A] = 1 by sum
                E[N]*h(E[A]/E[N]) = E[N]*h(1/E[N]) by equals from 1
            """,
        ),
        Statement(
            id="waiting",
            kind="identity",
            role="not-in-source",
            reading="how many rollouts the uniform policy needs in the mean, with a limit of 3",
            text="E[N] = V*(1 - (1 - 1/V)^3)",
            world=World(
                WAIT.parameters[:1], tuple(replace(v, length=v.length and "3") for v in WAIT.variables), WAIT.functions
            ),
            hypotheses=UNIFORM_WAIT,
            domains=tuple((("V", v), ("denominator", d)) for v, d in ((1, 1), (2, 4), (3, 6), (4, 4))),
        ),
        Statement(
            id="waiting-any-limit",
            kind="identity",
            role="not-in-source",
            reading="the same with any limit K: V less what the limit cuts off",
            text="E[N] = V*(1 - (1 - 1/V)^K)",
            world=WAIT,
            hypotheses=UNIFORM_WAIT,
            domains=tuple((("V", v), ("K", k), ("denominator", v**k)) for v, k in ((2, 1), (2, 2), (2, 3), (3, 2))),
            proof="E[N] = V*(1 - (1 - 1/V)^K) by draws",
        ),
        Statement(
            id="waiting-limit",
            kind="bounds",
            role="not-in-source",
            reading="so at most V rollouts, whatever the limit K; V is approached as K grows, and reached at no K",
            text="E[N] <= V",
            world=WAIT,
            hypotheses=UNIFORM_WAIT,
            domains=tuple((("V", v), ("K", k), ("denominator", v**k)) for v, k in ((2, 1), (2, 2), (2, 3), (3, 2))),
            proof="E[N] <= V by draws",
            sharp=False,
        ),
        Statement(
            id="one-rollout",
            kind="identity",
            role="not-in-source",
            reading="the uniform bandit: a positive is worth log2 V bits, and one rollout in V is one",
            text="I(g;S) = 1/V*log2(V)",
            world=KEPT,
            hypotheses=(UNIFORM_PRIOR, UNIFORM_POLICY, ROLLOUT_INDEPENDENCE, KEEP),
            domains=tuple((("V", v), ("denominator", v)) for v in range(1, 8)),
        ),
        Statement(
            id="point-mass",
            kind="countermodel",
            role="not-in-source",
            reading="a policy that always says the same: a success is nothing rare, and its absence tells as much",
            text="I(g;S) = 1",
            world=POINT_MASS,
            hypotheses=(
                UNIFORM_PRIOR,
                Hypothesis("one-token", "T uniform", "on its one token"),
                ROLLOUT_INDEPENDENCE,
                KEEP,
            ),
            domains=((("denominator", 2),),),
        ),
        Statement(
            id="failures-too",
            role="not-in-source",
            reading="log2 V bits a positive, one in V rollouts, is less than rollouts carry with their failures",
            text="1/V*log2(V) < h(1/V)",
            world=World((Parameter("V", 2),)),
            domains=tuple((("V", v),) for v in range(2, 200)),
            kind="monotone",
        ),
    ),
)
