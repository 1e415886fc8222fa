"""Updates of public trainers as they ship, audited; PyTorch and the trainers have to be installed (``make trainers``).

PYTHONPATH=build/trainers .venv/bin/python examples/audit_trainers.py      # the page docs/trainers.md
python -m theorems audit trl:grpo --scale-rewards group --loss dr_grpo --V 4 --K 3
"""

import sys
import time
from fractions import Fraction as F

from properties.audit import UsageError, audit, trainer

UPDATES = [
    ("trl:grpo", {}),
    ("trl:grpo", {"loss": "dr_grpo", "scale_rewards": "none"}),
    ("trl:grpo", {"loss": "dr_grpo", "scale_rewards": "batch"}),
    ("trl:grpo", {"loss": "grpo", "importance_sampling_level": "sequence"}),
    ("trl:grpo", {"loss": "cispo"}),
    ("trl:grpo", {"loss": "sapo"}),
    ("trl:rloo", {}),
    ("trl:rloo", {"normalize_advantages": True}),
    ("verl:grpo", {}),
    ("verl:grpo", {"norm_adv_by_std_in_grpo": False}),
    ("verl:grpo_vectorized", {}),
    ("verl:rloo", {}),
    ("verl:rloo", {"loss_agg_mode": "seq-mean-token-sum"}),
    ("verl:rloo_vectorized", {}),
    ("verl:rloo", {"loss": "gspo"}),
    ("verl:rloo", {"loss": "cispo"}),
    ("verl:opo", {}),
    ("verl:gpg", {"loss": "gpg"}),
    ("verl:grpo_passk", {}),
    ("verl:reinforce_plus_plus", {}),
    ("verl:reinforce_plus_plus_baseline", {}),
    ("verl:gae", {}),
    ("openrlhf:reinforce", {}),
    ("openrlhf:reinforce", {"no_std_norm": True}),
    ("openrlhf:reinforce_baseline", {}),
    ("openrlhf:rloo", {}),
    ("openrlhf:group_norm", {}),
    ("openrlhf:dr_grpo", {}),
    ("openrlhf:flash_reinforce", {}),
    ("openrlhf:rloo", {"loss": "gspo", "loss_agg_mode": "seq-mean-token-mean"}),
    ("openrlhf:gae", {}),
    ("torchtune:grpo", {}),
    ("torchtune:ppo", {}),
]

PAGE = """# Trainers, audited as they ship

`PYTHONPATH=build/trainers .venv/bin/python examples/audit_trainers.py > docs/trainers.md` makes this page, from
{versions}.

Each row is the package's own code, read from its files: advantages and loss, differentiated by the logits, with the
options shown and the package's defaults for all others. KL terms are left out, and critics are zero; of
`torchtune:grpo` the advantages alone, since the package has no loss for them.

*Bits*: I(g;S) and I(T,g;S) for V = 4, K = 3, one token, uniform, exact match; I(T,r;S) = {raw}. *c*: the factor
in E[g | S] = c times the gradient of the expected reward, for every S, at a resolution of 1e-9 (1e-6 where the code
computes in float32); *none* where there is no such factor. It is given for that world, where symmetry alone makes one;
for a skewed policy (V = 3, K = 4, 1/2, 1/3, 1/6); and for words of one or two tokens, ended by token 0 (V = 3, K = 2,
the same policy). *Leaks*: whether the part of one prompt depends on another's rollouts and rewards (two prompts,
V = 2, K = 2).

| update | options | I(g;S) | I(T,g;S) | c | c, skewed | c, words | leaks |
| --- | --- | --- | --- | --- | --- | --- | --- |
{rows}
"""


def factor(bias):
    if bias.scale is None:
        return "0" if not any(bias.mean) else "none"
    return str(bias.scale) if bias.scale.denominator <= 1000 else f"about {float(bias.scale):.4f}"


def page(progress=None):
    import torch

    from properties.audit import World

    torch.set_num_threads(1)  # the tensors are tiny
    skewed = (F(1, 2), F(1, 3), F(1, 6))
    words = World(3, 2, length=2, end=0, policy=skewed)
    rows, versions, raw = [], {}, None
    for name, options in UPDATES:
        start = time.perf_counter()
        update = trainer(name, **options)
        a = audit(update, 4, 3)
        others = [factor(audit(update, 3, 4, policy=skewed).bias), factor(audit(update, world=words).bias)]
        leaks = audit(update, 2, 2, P=2).leaks(1, "group of prompt 2") is not None
        versions[name.partition(":")[0]] = update.version
        raw = a.raw
        shown = ", ".join(f"{k}={v}" for k, v in options.items())
        figures = [f"{float(x):.6f}" for x in (a.bits, a.bits_with_rollouts)]
        cells = [name, shown, *figures, factor(a.bias), *others, "yes" if leaks else "no"]
        rows.append(f"| {' | '.join(cells)} |")
        if progress:
            progress(f"{time.perf_counter() - start:5.1f} s  {name} {shown}")
    return PAGE.format(
        versions=", ".join(f"{k} {v}" for k, v in versions.items()),
        raw=f"{float(raw):.6f}",
        rows="\n".join(rows),
    )


if __name__ == "__main__":
    try:
        print(page(lambda line: print(line, file=sys.stderr)), end="")
    except UsageError as error:
        print(f"no page: {error}")
