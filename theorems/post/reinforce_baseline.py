"""The baseline of REINFORCE: when it may be computed from the batch, and what it changes of what the update shows.

Post, "Policy-gradient update": an unbiased update looks like g = (r - b) grad log pi(tau) for some baseline b (possibly
computed from a batch).  With the mean reward of the group itself as b the expectation is multiplied by (K - 1)/K: the
update is biased.  With a baseline of the *other* rollouts, which does not depend on tau_i, it is unbiased.

And the baseline changes the bits.  On a uniform tabular policy over V symbols the score e_T - 1/V shows T, so with
b = 0 the update shows T where r = 1 and nothing else, restrict(S,T); with b = 1 it shows T where r = 0, avoid(T,S);
with any other constant it shows T and r (V >= 3).  None of them exceeds the one bit of the one-bit bound.
"""

from collections.abc import Callable
from fractions import Fraction

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

VARIABLES = (
    Variable("S", alphabet="V", meaning="the secret answer"),
    Variable("T", alphabet="V", meaning="the emitted token"),
    Variable("r", alphabet="2", meaning="the reward"),
)
ONE_UPDATE = World((Parameter("V", 2),), (*VARIABLES, Variable("g", meaning="the update")))
SHOWN = World((Parameter("V", 1),), (*VARIABLES[:2], Variable("g", meaning="the update")))
TWO_UPDATES = World(
    (Parameter("V", 2),),
    (*VARIABLES[:2], Variable("g", meaning="the update with b = 0"), Variable("c", meaning="the update with b = 1")),
)

UNIFORM_PRIOR = Hypothesis("uniform-prior", "S uniform", "every answer is equally likely")
UNIFORM_POLICY = Hypothesis("uniform-policy", "T uniform", "every token is equally likely")
ROLLOUT_INDEPENDENCE = Hypothesis("rollout-independence", "I(T;S) = 0", "the policy does not know the answer")
EXACT_MATCH = Hypothesis("exact-match", "r = match(T,S)", "the reward is 1 when the token is the answer")
NO_BASELINE = Hypothesis("no-baseline", "g = restrict(S,T)", "b = 0: the update shows the token if it succeeds")
BASELINE_ONE = Hypothesis("baseline-one", "g = avoid(T,S)", "b = 1: the update shows the token if it fails")

ONE_LOGIT = World(
    (Parameter("K", 2),),
    (
        Variable("S", alphabet="2", meaning="the secret answer"),
        Variable(
            "T", alphabet="2", length="K", meaning="the emitted tokens, two symbols of one logit at probability 1/2"
        ),
        Variable("r", alphabet="2", length="K", meaning="the rewards"),
        Variable("a", meaning="the advantages, K times the rewards against their own mean"),
        Variable("f", meaning="the sum of the updates of the rollouts with the baseline 0, up to a term of mean 0"),
        Variable("g", meaning="the sum of their updates with the advantages, up to a term of mean 0"),
    ),
    (("F", "number(f)"), ("G", "number(g)")),
)
BATCH = (
    UNIFORM_POLICY,
    ROLLOUT_INDEPENDENCE,
    EXACT_MATCH,
    Hypothesis("own-mean", "a = centred(r)", "each reward is taken against the mean of the group"),
    Hypothesis(
        "no-baseline-updates", "f = shared_logit(T,r)", "the sum of (r_i - 1/2) (x_i - 1/2); the 1/2 has mean 0"
    ),
    Hypothesis("updates", "g = shared_logit(T,a)", "the sum of (a_i - 1/2) (x_i - 1/2); the 1/2 has mean 0"),
)
# any numbers that depend on the token and on the other rollouts; these are what the enumeration takes
REWARD = define("reward(t: V): R", lambda token: int(token == 0), latex="r({0})")
SCORE = define("score(t: V): R", lambda token: token - 1, latex=r"\nabla({0})")
BASELINE = define("baseline(u: W): R", lambda others: Fraction(others, 2), latex="b({0})")
MEAN = "(sum j: K. reward(t[j]))/K"
OTHERS = "(sum j: K. [not j = k]*reward(t[j]))/(K - 1)"


def _mean_update(t: tuple[int, ...], baseline: Callable[[int], Fraction]) -> Fraction:
    """The mean of (r_k - b_k) s_k, b_k a function of the position"""
    return sum((int(v == 0) - baseline(k)) * (v - 1) for k, v in enumerate(t)) / Fraction(len(t))


OWN_MEAN = define(
    f"own_mean(t: K -> V): R = (sum k: K. (reward(t[k]) - {MEAN})*score(t[k]))/K",
    lambda t: _mean_update(t, lambda k: Fraction(t.count(0), len(t))),
    latex=r"\frac{{1}}{{K}}\sum_k (r_k - \bar r)\nabla_k",
    coq="fun t => rsum t (fun v => (reward v - rsum t reward / INR (size t)) * score v) / INR (size t)",
)
LEAVE_ONE_OUT = define(
    f"leave_one_out(t: K -> V): R = (sum k: K. (reward(t[k]) - {OTHERS})*score(t[k]))/K",
    lambda t: _mean_update(t, lambda k: Fraction(t.count(0) - (t[k] == 0), max(1, len(t) - 1))),
    latex=r"\frac{{1}}{{K}}\sum_k (r_k - \bar r_{{-k}})\nabla_k",
    coq="fun t => rsum t (fun v => (reward v - (rsum t reward - reward v) / (INR (size t) - 1)) * score v) / "
    "INR (size t)",
)
GROUP = World(
    (Parameter("V", 2), Parameter("K", 2)),
    (
        Variable("x", alphabet="V", meaning="a rollout"),
        Variable("T", alphabet="V", length="K", meaning="the rollouts of the group"),
    ),
    (("R", "reward(x)"), ("F", "score(x)"), ("G", "own_mean(T)"), ("L", "leave_one_out(T)")),
    (REWARD, SCORE, OWN_MEAN, LEAVE_ONE_OUT),
)
IID = Hypothesis("independent-rollouts", "T iid as x", "the rollouts of the group are independent draws of the policy")
SCORES = Hypothesis("scores", "E[F] = 0", "a score has the mean 0")
GROUP_DOMAINS = (
    (("V", 3), ("K", 2), ("denominator", 4)),
    (("V", 3), ("K", 3), ("denominator", 4)),
)
ONE_LOGIT_DOMAINS = ((("K", 2), ("denominator", 4)), (("K", 3), ("denominator", 8)))

CLAIM = Claim(
    id="reinforce-baseline",
    title="The baseline of REINFORCE",
    section="A simple model: the “symbol-emitting bandit”",
    words="For one rollout, an unbiased update looks like",
    formula=r"\hat g = (r-b)\,\nabla_\theta \log \pi_\theta(\tau)",
    statements=(
        Statement(
            id="own-mean",
            reading="b computed from the batch, the group's mean reward: the same expectation G/K as with b = 0, F",
            text="E[G] = K*E[F]",
            world=ONE_LOGIT,
            hypotheses=BATCH,
            domains=ONE_LOGIT_DOMAINS,
            refuted=True,
        ),
        Statement(
            id="other-rollouts",
            kind="identity",
            role="repair",
            reading="b computed from other rollouts, u, independent of T: it takes E[b] times the mean of the score, "
            "which is 0, from the expectation; for a given answer, with any reward, score and baseline",
            text="E[(F - B)*C] = E[F*C] - E[B]*E[C]",
            world=World(
                (Parameter("V", 2), Parameter("W", 2)),
                (
                    Variable("T", alphabet="V", meaning="the emitted token"),
                    Variable("u", alphabet="W", meaning="the other rollouts and their rewards"),
                ),
                (("F", "reward(T)"), ("C", "score(T)"), ("B", "baseline(u)")),
                (REWARD, SCORE, BASELINE),
            ),
            hypotheses=(Hypothesis("independent-rollouts", "I(T;u) = 0", "rollouts of one policy, for one answer"),),
            domains=(
                (("V", 2), ("W", 2), ("denominator", 4)),
                (("V", 3), ("W", 2), ("denominator", 3)),
                (("V", 3), ("W", 3), ("denominator", 2)),
            ),
            proof="E[(F - B)*C] = E[F*C] - E[B]*E[C] by independent",
        ),
        Statement(
            id="own-mean-share",
            kind="identity",
            role="not-in-source",
            reading="with the group's own mean it is (K - 1)/K of the gradient, with any reward and score",
            text="K*E[G] = (K - 1)*E[R*F]",
            world=GROUP,
            hypotheses=(IID, SCORES),
            domains=GROUP_DOMAINS,
            proof="K*E[G] = (K - 1)*E[R*F] by iid",
        ),
        Statement(
            id="leave-one-out",
            kind="identity",
            role="not-in-source",
            reading="with the mean of the other rollouts it is the gradient",
            text="E[L] = E[R*F]",
            world=GROUP,
            hypotheses=(IID, SCORES),
            domains=GROUP_DOMAINS,
            proof="E[L] = E[R*F] by iid",
        ),
        Statement(
            id="any-baseline",
            role="not-in-source",
            reading="the bits are the same whatever the baseline, here b = 0 and b = 1",
            text="I(g;S) = I(c;S)",
            world=TWO_UPDATES,
            hypotheses=(
                UNIFORM_PRIOR,
                UNIFORM_POLICY,
                ROLLOUT_INDEPENDENCE,
                NO_BASELINE,
                Hypothesis("baseline-one", "c = avoid(T,S)", "b = 1"),
            ),
            domains=((("V", 2), ("denominator", 2)), (("V", 3), ("denominator", 3))),
            refuted=True,
        ),
        Statement(
            id="none",
            kind="identity",
            role="not-in-source",
            reading="no baseline, b = 0",
            text="I(g;S) = log2(V)/V",
            world=SHOWN,
            hypotheses=(UNIFORM_PRIOR, UNIFORM_POLICY, ROLLOUT_INDEPENDENCE, NO_BASELINE),
            domains=tuple((("V", v), ("denominator", v)) for v in range(1, 8)),
        ),
        Statement(
            id="one",
            kind="identity",
            role="not-in-source",
            reading="the baseline b = 1",
            text="I(g;S) = log2(V) - log2(V)/V - (V - 1)/V*log2(V - 1)",
            world=SHOWN,
            hypotheses=(UNIFORM_PRIOR, UNIFORM_POLICY, ROLLOUT_INDEPENDENCE, BASELINE_ONE),
            domains=tuple((("V", v), ("denominator", v)) for v in range(1, 8)),
            proof="H(T|S,g) = 0 by function",
        ),
        Statement(
            id="between",
            kind="identity",
            role="not-in-source",
            reading="any other constant, or any update that shows token and reward",
            text="I(g;S) = h(1/V)",
            world=ONE_UPDATE,
            hypotheses=(
                UNIFORM_PRIOR,
                ROLLOUT_INDEPENDENCE,
                EXACT_MATCH,
                Hypothesis("update-sees", "H(g|T,r) = 0", "g is a function of T and r"),
                Hypothesis("update-shows", "H(T,r|g) = 0", "b is neither 0 nor 1 and V >= 3: g shows T and r"),
            ),
            domains=(
                (("V", 2), ("|g|", 4), ("denominator", 2)),
                (("V", 3), ("|g|", 6), ("denominator", 1)),
            ),
            proof="""
                for every t: H(r|T=t) = h(1/V) by law
                H(r|T) = h(1/V) by average
                I(g;S) = I(T,r;S) by sum
            """,
        ),
        Statement(
            id="split",
            kind="identity",
            role="not-in-source",
            reading="what b = 0 and b = 1 carry adds up to what any other constant carries",
            text="log2(V)/V + (log2(V) - log2(V)/V - (V - 1)/V*log2(V - 1)) = h(1/V)",
            world=World((Parameter("V", 2),)),
            domains=tuple((("V", v),) for v in range(2, 200)),
        ),
    ),
)
