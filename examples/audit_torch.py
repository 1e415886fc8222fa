"""Updates differentiated by PyTorch, and exactly how many bits about the answer each one carries.

    python examples/audit_torch.py
    python -m theorems audit examples/audit_torch.py:grpo --V 4 --K 3

A small softmax policy with V logits; an update is the gradient that autograd finds for the usual loss.
PyTorch is optional: nothing else in this project needs it.
"""

try:
    import torch
except ImportError:
    torch = None


def gradient(tokens, policy, advantages, extra=None):
    """The gradient of the mean of advantage * log policy(token), by the V logits: a tensor of shape (V,)."""
    logits = torch.tensor(policy).log().requires_grad_()
    log_policy = torch.log_softmax(logits, dim=0)
    objective = (advantages * log_policy[torch.as_tensor(tokens)]).mean()
    if extra is not None:
        objective = objective - extra(log_policy)
    (found,) = torch.autograd.grad(objective, logits)
    return found


def reinforce(tokens, rewards, policy):
    """No baseline."""
    return gradient(tokens, policy, torch.tensor(rewards))


def rloo(tokens, rewards, policy):
    """The baseline of a rollout is the mean reward of the others; K >= 2."""
    r = torch.tensor(rewards)
    return gradient(tokens, policy, r - (r.sum() - r) / (len(r) - 1))


def grpo(tokens, rewards, policy):
    """The mean as baseline, divided by the sample standard deviation plus 10^-4."""
    r = torch.tensor(rewards)
    return gradient(tokens, policy, (r - r.mean()) / (r.std() + 1e-4))


def grpo_kl(tokens, rewards, policy):
    """The same with the KL term that is estimated on the rollouts: ref/pi - log(ref/pi) - 1."""
    r = torch.tensor(rewards)
    reference = torch.arange(1.0, len(policy) + 1, dtype=torch.float64)
    log_reference = (reference / reference.sum()).log()

    def penalty(log_policy):
        difference = (log_reference - log_policy)[torch.as_tensor(tokens)]
        return 0.1 * (difference.exp() - difference - 1).mean()

    return gradient(tokens, policy, (r - r.mean()) / (r.std() + 1e-4), penalty)


def main():
    if torch is None:
        print("PyTorch is not installed; `pip install torch`, or see audit_numpy.py")
        return
    from properties.audit import audit

    V, K = 4, 3
    print(f"V = {V}, K = {K}, everything uniform: bits about S, outputs compared bit by bit")
    print(f"{'update':<12}{'I(g;S)':>10}{'by value':>10}{'I(T,g;S)':>10}{'destroyed':>11}")
    for update in (reinforce, rloo, grpo, grpo_kl):
        found = audit(update, V, K)
        numbers = (found.computed.update, found.by_value.update, found.computed.with_rollouts)
        print(f"{update.__name__:<12}" + "".join(f"{x:>10.6f}" for x in numbers) + f"{found.destroyed:>11.6f}")
    print(f"raw information I(T,r;S): {found.raw:.6f}")


if __name__ == "__main__":
    main()
