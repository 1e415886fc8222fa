"""Updates written with NumPy, and exactly how many bits about the answer each one carries.

    python examples/audit_numpy.py
    python -m theorems audit examples/audit_numpy.py:grpo --V 4 --K 3

Each takes tokens (K,) and rewards (K,), and the policy's probabilities (V,), and returns the gradient of a tabular
softmax policy with respect to its V logits.
"""

import numpy as np


def scores(tokens, policy):
    """d log policy[token] / d logits for each rollout: shape (K, V)."""
    one_hot = np.arange(len(policy)) == tokens[:, None]
    return one_hot.astype(int) - policy


def reinforce(tokens, rewards, policy):
    """No baseline."""
    return (rewards[:, None] * scores(tokens, policy)).mean(axis=0)


def reinforce_loop(tokens, rewards, policy):
    """The same as a loop.  0.0 times a negative number is -0.0, so the signs of a zero gradient tell what was tried."""
    gradient = rewards[0] * scores(tokens, policy)[0]
    for i in range(1, len(tokens)):
        gradient = gradient + rewards[i] * scores(tokens, policy)[i]
    return gradient / len(tokens)


def half_baseline(tokens, rewards, policy):
    """A constant baseline of 1/2, written as an integer ratio so that fractions stay fractions."""
    return ((2 * rewards - 1)[:, None] * scores(tokens, policy)).mean(axis=0) / 2


def rloo(tokens, rewards, policy):
    """The baseline of a rollout is the mean reward of the others; K >= 2."""
    others = (rewards.sum() - rewards) / (len(rewards) - 1)
    return ((rewards - others)[:, None] * scores(tokens, policy)).mean(axis=0)


def dr_grpo(tokens, rewards, policy):
    """The baseline is the mean reward of the group."""
    return ((rewards - rewards.mean())[:, None] * scores(tokens, policy)).mean(axis=0)


def grpo(tokens, rewards, policy):
    """Dr. GRPO's advantage over the group's standard deviation; 0 where all rewards agree."""
    std = rewards.std()
    if std == 0:
        return np.zeros(len(policy))
    return (((rewards - rewards.mean()) / std)[:, None] * scores(tokens, policy)).mean(axis=0)


def clipped(tokens, rewards, policy):
    """A made-up compression: only the sign of RLOO's gradient is kept."""
    return np.sign(rloo(tokens, rewards, policy))


def main():
    from properties.audit import audit

    V, K = 4, 3
    print(f"V = {V}, K = {K}, everything uniform: bits about S")
    print(f"{'update':<15}{'I(g;S) bitwise':>16}{'by value':>12}{'in rationals':>14}{'I(T,g;S)':>12}{'destroyed':>12}")
    for update in (reinforce, reinforce_loop, half_baseline, rloo, dr_grpo, grpo, clipped):
        found = audit(update, V, K)
        rational = f"{float(found.rational.update):.6f}" if found.rational else "-"
        numbers = (found.computed.update, found.by_value.update)
        rest = (found.computed.with_rollouts, found.destroyed)
        print(
            f"{update.__name__:<15}{numbers[0]:>16.6f}{numbers[1]:>12.6f}{rational:>14}"
            + "".join(f"{x:>12.6f}" for x in rest)
        )
    print(f"raw information I(T,r;S): {found.raw:.6f}")
    print("caps: " + ", ".join(f"{name} {cap:.6f}" for name, cap in found.caps.items()))


if __name__ == "__main__":
    main()
