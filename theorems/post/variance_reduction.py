"""Leave-one-out baselines reduce the variance of the update only where the group is larger than the vocabulary.

Post, FAQ "Does GRPO/RLOO add information?": "They reduce variance using group statistics".  The post's own bandit: the
tabular softmax policy, uniform on V >= 2 symbols, reward 1 for the answer; a group of K independent rollouts; the
variance is the trace of the covariance of the update, given the answer.  RLOO's update is the U-statistic of the pairs
(r_i - r_j) (score_i - score_j) / 2, so its variance is 2/(K(K - 1)) (2(K - 2) z1 + z2) (Hoeffding 1948), with
z2 = (V - 1)^2/V^3 for a pair and z1 = (V - 1)(V - 2)/(4 V^3) for what one rollout decides of it.  Without a baseline
it is (V - 1)^2/(K V^3).  The statements are about these closed forms; that they are the variances of the updates
is checked by enumeration of all groups, for small V and K (tests/claims/test_variance_reduction.py).  Dr. GRPO's update
is RLOO's times (K - 1)/K, mean and deviation alike.
"""

from theorems.language import Claim, Parameter, Statement, World

GROUP = World(parameters=(Parameter("V", 2), Parameter("K", 2)))
NONE = "(V - 1)^2/(K*V^3)"
RLOO = "(V - 1)*(K*(V - 2) + 2)/(K*(K - 1)*V^3)"
DR_GRPO = f"(K - 1)^2/K^2*({RLOO})"
KNOWN = "(V - 1)*(V - 2)/(K*V^3)"


def compared(id: str, role: str, reading: str, where: str, relation: str) -> Statement:
    """The variance of RLOO against that without a baseline, with V or K as said in ``where``."""
    name, _, value = where.partition(" = ")
    others = [Parameter(p, 2) for p in "VK" if p != name] + [Parameter("D", 0)] * ("D" in value)
    left, right = (text.replace(name, f"({value})") for text in (RLOO, NONE))
    return Statement(
        id=id,
        kind="identity" if relation == "=" else "bounds",
        role=role,
        reading=f"{reading}, {where}",
        text=f"{left} {relation} {right}",
        world=World(tuple(others)),
        domains=tuple(
            ((others[0].name, n), *(("D", d) for _ in others[1:]))
            for n in range(2, 12)
            for d in range(12 * len(others[1:]) or 1)
        ),
    )


CLAIM = Claim(
    id="variance-reduction",
    title="Variance of the update",
    section="FAQs / Does GRPO/RLOO add information?",
    words="They reduce variance using group statistics",
    statements=(
        Statement(
            id="rloo",
            reading="RLOO: on the uniform bandit, in closed form, its variance is at most that without a baseline",
            text=f"{RLOO} <= {NONE}",
            world=GROUP,
            domains=tuple((("V", v), ("K", k)) for v in range(2, 12) for k in range(2, 12)),
            refuted=True,
        ),
        compared("large-groups", "repair", "smaller in every group of K > V + 1 rollouts", "K = V + 2 + D", "<"),
        compared("group-of-v-plus-one", "not-in-source", "the same at K = V + 1", "K = V + 1", "="),
        compared("small-groups", "not-in-source", "larger in every group of K <= V rollouts", "V = K + D", ">"),
        Statement(
            id="dr-grpo",
            role="not-in-source",
            kind="bounds",
            reading="Dr. GRPO, which is RLOO times (K - 1)/K, in its mean too: smaller than without a baseline, always",
            text=f"{DR_GRPO} < {NONE}",
            world=GROUP,
            domains=tuple((("V", v), ("K", k)) for v in range(2, 12) for k in range(2, 12)),
        ),
        Statement(
            id="known-mean",
            role="not-in-source",
            kind="bounds",
            reading="the mean reward itself, 1/V, as the baseline: smaller than without one, always",
            text=f"{KNOWN} < {NONE}",
            world=GROUP,
            domains=tuple((("V", v), ("K", k)) for v in range(2, 12) for k in range(2, 12)),
        ),
    ),
)
