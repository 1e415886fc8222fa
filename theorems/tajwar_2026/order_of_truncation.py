"""The mean of the scores of those rollouts that pass is, on average, the gradient of log p truncated at order N.

Tajwar et al., section 4.  log p = - sum over k of (1 - p)^k/k; cut off after k = N its gradient is
grad p (1 + (1 - p) + .. + (1 - p)^(N - 1)) = grad p (1 - (1 - p)^N)/p.  Here p = E[R] is the pass rate, grad p = E[R*F]
the mean of reward times score, and T the N rollouts; both sides are multiplied by p, so that p = 0 is no exception.

Algorithm 1 drops the mean score where nothing passes, "simpler" by the paper's own word; what it estimates is then the
order N - 1: grad p (1 - (1 - p)^(N - 1))/p.
"""

from fractions import Fraction

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

REWARD = define("reward(v: V): 2", lambda v: int(v > 0), latex="r({0})")
SCORE = define("score(v: V): R", lambda v: v - 1, latex="S({0})")


def _passed(t: tuple[int, ...]) -> Fraction:
    """The mean score of the rollouts that pass, 0 where none does"""
    return Fraction(sum(v - 1 for v in t if v > 0), max(1, sum(v > 0 for v in t)))


def _mean(t: tuple[int, ...]) -> Fraction:
    return Fraction(sum(v - 1 for v in t), len(t))


HITS = "(sum k: N. [reward(t[k])])"
PASSED = f"(sum k: N. [reward(t[k])]*score(t[k]))/{HITS}"
COQ_HITS = "rsum t (fun v => INR (reward v))"
COQ_PASSED = f"rsum t (fun v => INR (reward v) * score v) / {COQ_HITS}"
CONDITIONAL = define(
    f"conditional(t: N -> V): R = {PASSED}",
    _passed,
    latex=r"\frac{{1}}{{K({0})}}\sum_i r_i S_i",
    coq=f"fun t => {COQ_PASSED}",
)
VARIANCE_REDUCED = define(
    f"variance_reduced(t: N -> V): R = {PASSED} - (sum k: N. score(t[k]))/N",
    lambda t: _passed(t) - _mean(t),
    latex=r"\Bigl(\frac{{1}}{{K({0})}}\sum_i r_i S_i - \frac{{1}}{{N}}\sum_i S_i\Bigr)",
    coq=f"fun t => {COQ_PASSED} - rsum t score / INR (size t)",
)
ALGORITHM = define(
    f"algorithm(t: N -> V): R = (sum i: N. ([reward(t[i])] - {HITS}/N)*score(t[i]))/{HITS}",
    lambda t: _passed(t) - _mean(t) if any(t) else 0,
    latex=r"\frac{{1}}{{N \hat r}}\sum_i (r_i - \hat r) S_i",
    coq=f"fun t => rsum t (fun v => (INR (reward v) - {COQ_HITS} / INR (size t)) * score v) / ({COQ_HITS})",
)
ROLLOUTS = World(
    (Parameter("V", 2), Parameter("N", 1)),
    (
        Variable("x", alphabet="V", meaning="a rollout"),
        Variable("T", alphabet="V", length="N", meaning="the N rollouts of the group"),
    ),
    (
        ("R", "reward(x)"),
        ("F", "score(x)"),
        ("G", "conditional(T)"),
        ("A", "variance_reduced(T)"),
        ("C", "algorithm(T)"),
    ),
    (REWARD, SCORE, CONDITIONAL, VARIANCE_REDUCED, ALGORITHM),
)
IID = Hypothesis("independent-rollouts", "T iid as x", "the rollouts of the group are independent draws of the policy")
SCORES = Hypothesis("scores", "E[F] = 0", "a score has the mean 0")
DOMAINS = (
    (("V", 3), ("N", 2), ("denominator", 4)),
    (("V", 3), ("N", 3), ("denominator", 4)),
)

CLAIM = Claim(
    id="order-of-truncation",
    title="Averaging the scores of those rollouts that pass estimates the gradient of log p truncated at order N",
    source="tajwar-2026",
    section="Empirical Gradient Estimator",
    words="is an unbiased estimator for the",
    formula=r"\mathbb{E}[\hat g_N(x)] = \nabla_\theta J^{(N)}_{\mathrm{MaxRL}}(x)",
    statements=(
        Statement(
            id="conditional",
            kind="identity",
            reading="the mean score of the rollouts that pass, 0 where none does",
            text="E[R]*E[G] = E[R*F]*(1 - (1 - E[R])^N)",
            world=ROLLOUTS,
            hypotheses=(IID,),
            domains=DOMAINS,
            proof="E[R]*E[G] = E[R*F]*(1 - (1 - E[R])^N) by iid",
        ),
        Statement(
            id="variance-reduced",
            kind="identity",
            reading="subtracting the mean score, also where nothing passes, preserves unbiasedness",
            text="E[R]*E[A] = E[R*F]*(1 - (1 - E[R])^N)",
            world=ROLLOUTS,
            hypotheses=(IID, SCORES),
            domains=DOMAINS,
            proof="E[R]*E[A] = E[R*F]*(1 - (1 - E[R])^N) by iid",
        ),
        Statement(
            id="algorithm",
            kind="identity",
            role="not-in-source",
            reading="Algorithm 1, 0 where nothing passes: one order less, N - 1; both sides times 1 - p",
            text="E[R]*(1 - E[R])*E[C] = E[R*F]*(1 - E[R] - (1 - E[R])^N)",
            world=ROLLOUTS,
            hypotheses=(IID, SCORES),
            domains=DOMAINS,
            proof="E[R]*(1 - E[R])*E[C] = E[R*F]*(1 - E[R] - (1 - E[R])^N) by iid",
        ),
        Statement(
            id="algorithm-of-order-n",
            role="not-in-source",
            reading="Algorithm 1, were it of order N",
            text="E[R]*E[C] = E[R*F]*(1 - (1 - E[R])^N)",
            world=ROLLOUTS,
            hypotheses=(IID, SCORES),
            domains=DOMAINS,
            refuted=True,
        ),
    ),
)
