"""The common rules of the field, a line each: what their update carries, whether it is the gradient, what it leaks.

    python examples/audit_rules.py           # the page docs/rules.md
    python -m theorems audit examples/audit_rules.py:leave_one_out --V 4 --K 3 --returns advantages

A rule is a function of the rewards of a batch, prompt after prompt, that returns one advantage a rollout.
"""

from fractions import Fraction as F

import numpy as np

from properties.audit import audit


def no_baseline(rewards):
    return rewards


def positives_only(rewards):
    return (rewards > 0) * 1


def group_mean(rewards, P):
    return _in_groups(rewards, P, lambda r: r - r.mean())


def leave_one_out(rewards, P):
    return _in_groups(rewards, P, lambda r: r - (r.sum() - r) / (len(r) - 1))


def group_deviation(rewards, P):
    return _in_groups(rewards, P, lambda r: (r - r.mean()) / (np.asarray(r, float).std(ddof=1) + 1e-4))


def batch_mean(rewards):
    return rewards - rewards.mean()


def batch_mean_and_deviation(rewards):
    return (rewards - rewards.mean()) / (np.asarray(rewards, float).std() + 1e-8)


def group_mean_batch_deviation(rewards, P):
    return group_mean(rewards, P) / (np.asarray(rewards, float).std(ddof=1) + 1e-4)


def best_less_second(rewards, P):
    """Only a group's best rollout gets something: what it has more than the second."""

    def one(r):
        order = np.argsort(-np.asarray(r, float), kind="stable")
        return np.array([r[order[0]] - r[order[1]] if i == order[0] else 0 * r[0] for i in range(len(r))])

    return _in_groups(rewards, P, one)


def _in_groups(rewards, P, rule):
    return np.concatenate([rule(group) for group in rewards.reshape(P, -1)])


RULES = [
    (no_baseline, "REINFORCE", "r"),
    (positives_only, "rejection sampling, RAFT", "1 where r > 0, else 0"),
    (group_mean, "Dr. GRPO", "r less the group's mean"),
    (leave_one_out, "RLOO", "r less the mean of the others"),
    (group_deviation, "GRPO", "less the mean, over (sample deviation + 1e-4)"),
    (best_less_second, "GRPO for pass@k", "the best: what it has more than the second; else 0"),
    (batch_mean, "a mean of the batch", "r less the mean of all prompts"),
    (batch_mean_and_deviation, "REINFORCE++", "less the mean of the batch, over its deviation"),
    (group_mean_batch_deviation, "GRPO, scaled by the batch", "less the group's mean, over the batch's deviation"),
]
SIZES = [(2, 2), (4, 3), (10, 2), (4, 8)]

PAGE = """# The common rules, audited

`python examples/audit_rules.py > docs/rules.md` makes this page; the rules are in that file. S is one of V answers,
a rollout is one token, policy and prior are uniform, the reward is exact match, and the update is the mean over the
K rollouts of advantage times score. *I(T,r;S)* is what the rollouts and rewards hold, *c* the exact or (about) nearest
factor in E[g | S] = c times the gradient of the expected reward, for every S; *trace* that of the covariance of g
given S.
*Skewed*: c for the policy 1/2, 1/3, 1/6 and K = 4, where symmetry does not make one. *Leaks*: whether the part of one
prompt depends on another's rollouts and rewards (two prompts, V = 3, K = 2).
Figures of rules with a square root are those of float64 code, with outputs told apart at a resolution that noise and
content are far from; all others are exact.

| rule | advantage | skewed | leaks |
| --- | --- | --- | --- |
{rules}
{tables}"""

TABLE = """
## V = {V}, K = {K}: I(T,r;S) = {raw}

| rule | I(g;S) | I(T,g;S) | c | trace |
| --- | --- | --- | --- | --- |
{rows}
"""


def leaks(rule):
    """Whether the part of prompt 1 depends on what happened to prompt 2."""
    return audit(rule, 3, 2, P=2, returns="advantages").leaks(1, "group of prompt 2") is not None


def skewed(rule):
    """c where the tokens are not alike."""
    return factor(audit(rule, 3, 4, policy=(F(1, 2), F(1, 3), F(1, 6)), returns="advantages").bias)


def factor(bias):
    if bias.scale is None:
        return "none"
    return str(bias.scale) if bias.scale.denominator <= 1000 else f"about {float(bias.scale):.6f}"


def page():
    rules = "\n".join(
        f"| {name} | {what} | {skewed(rule)} | {'yes' if leaks(rule) else 'no'} |" for rule, name, what in RULES
    )
    tables = []
    for V, K in SIZES:
        rows = []
        for rule, name, _ in RULES:
            a = audit(rule, V, K, returns="advantages", limit=20_000)
            figures = [f"{float(x):.6f}" for x in (a.bits, a.bits_with_rollouts)]
            rows.append(f"| {name} | {' | '.join(figures)} | {factor(a.bias)} | {float(a.bias.variance):.6f} |")
        tables.append(TABLE.format(V=V, K=K, raw=f"{float(a.raw):.6f}", rows="\n".join(rows)))
    return PAGE.format(rules=rules, tables="".join(tables))


if __name__ == "__main__":
    print(page(), end="")
