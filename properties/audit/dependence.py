"""Which parts of the output depend on which inputs: by enumeration, with the smallest pair that shows it.

A block depends on an input if two things that can happen differ in that input alone and the block differs.  The inputs:
the rewards of a prompt (through which its answer acts), its rollouts, both together where there are several prompts,
the padding after the end, the seed.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from properties.audit.world import Input, World

__all__ = ["Leak", "blocks_of", "dependence", "inputs_of"]


@dataclass(frozen=True, slots=True)
class Leak:
    """A block that depends on an input, and a pair of inputs of the function that shows it."""

    block: str
    source: str
    pair: tuple[str, str]
    outputs: tuple[str, str]


def blocks_of(value: Any, world: World) -> dict[str, Any]:
    """The named parts of an output: of a mapping its keys, of a tuple its places, of an array with one row a prompt
    (P > 1) the prompts, with one entry a rollout the prompts' rollouts; else the whole, called "g".  Parameters that
    prompts share are one whole."""
    P, rollouts = world.P, world.P * world.K
    if isinstance(value, dict):
        return {str(k): v for k, v in value.items()}
    shape = getattr(value, "shape", None)
    if shape is not None and tuple(shape) == world.current.shape == (world.V,):
        return {"g": value}
    if shape is None and isinstance(value, list | tuple):
        if P > 1 and len(value) == P:
            return {f"prompt {p + 1}": v for p, v in enumerate(value)}
        return {f"output {i + 1}": v for i, v in enumerate(value)} if _mixed(value) else {"g": value}
    if shape and P > 1 and shape[0] == P:
        return {f"prompt {p + 1}": value[p] for p in range(P)}
    if shape and P > 1 and shape[0] == rollouts:
        each = rollouts // P
        return {f"prompt {p + 1}": value[p * each : (p + 1) * each] for p in range(P)}
    return {"g": value}


def _mixed(value: Sequence[Any]) -> bool:
    return any((hasattr(v, "shape") and getattr(v, "shape", ())) or isinstance(v, list | tuple | dict) for v in value)


def inputs_of(world: World) -> dict[str, Callable[[Input], tuple[Hashable, Hashable]]]:
    """Name -> function of an input of the update: (all that is held fixed, what varies)."""
    found: dict[str, Callable[[Input], tuple[Hashable, Hashable]]] = {}
    for p in range(world.P):
        name = f"prompt {p + 1}" if world.P > 1 else "the prompt"

        def rewards(case: Input, p: int = p) -> tuple[Hashable, Hashable]:
            others = tuple(r for q, r in enumerate(case.rewards) if q != p)
            return (case.rollouts, others, case.seed), case.rewards[p]

        def rollouts(case: Input, p: int = p) -> tuple[Hashable, Hashable]:
            others = tuple(r for q, r in enumerate(case.rollouts) if q != p)
            return (others, case.rewards, case.seed), case.rollouts[p]

        found[f"rewards of {name}"] = rewards
        found[f"rollouts of {name}"] = rollouts
        if world.P > 1:  # rewards and rollouts may matter together, and neither alone

            def everything(case: Input, p: int = p) -> tuple[Hashable, Hashable]:
                return (tuple(g for q, g in enumerate(case.groups) if q != p), case.seed), case.groups[p]

            found[f"group of {name}"] = everything
    if world.seeds > 1:
        found["seed"] = lambda case: ((case.rollouts, case.rewards), case.seed)
    return found


def dependence(
    world: World,
    cases: Sequence[Input],
    outputs: Sequence[dict[str, Any]],
    keys: Sequence[dict[str, Hashable]],
    show: Callable[[Input], str],
    padded: Sequence[dict[str, Any]] | None,
    padded_keys: Sequence[dict[str, Hashable]] | None,
    rewards_only: bool = False,
) -> tuple[dict[tuple[str, str], Leak], list[str], list[str]]:
    """(block, input) -> what shows that the block depends on it; the blocks; the inputs.

    keys: of each block of each output; two are the same if their keys are.  padded: the outputs again, with another
    token after the end of rollouts, and their keys.  rewards_only: what else varies is not looked at.
    """
    blocks = list(dict.fromkeys(name for output in outputs for name in output))
    sources = inputs_of(world)
    if rewards_only:  # one group of each kind: no two rollouts with the same rewards need be among them
        sources = {name: split for name, split in sources.items() if name.startswith("rewards")}
    leaks: dict[tuple[str, str], Leak] = {}
    order = sorted(range(len(cases)), key=lambda i: (_size(cases[i]), i))
    for source, split in sources.items():
        first: dict[tuple[str, Hashable], int] = {}
        for i in order:
            fixed, _ = split(cases[i])
            for block in blocks:
                if (block, source) in leaks:
                    continue
                j = first.setdefault((block, fixed), i)
                if keys[j].get(block) != keys[i].get(block):
                    pair = (show(cases[j]), show(cases[i]))
                    values = (_text(outputs[j].get(block)), _text(outputs[i].get(block)))
                    leaks[block, source] = Leak(block, source, pair, values)
    names = list(sources)
    if padded is not None and padded_keys is not None:
        names.append("padding")
        for i in order:
            for block in blocks:
                if (block, "padding") not in leaks and keys[i].get(block) != padded_keys[i].get(block):
                    pair = (show(cases[i]), "the same with another token after the end")
                    values = (_text(outputs[i].get(block)), _text(padded[i].get(block)))
                    leaks[block, "padding"] = Leak(block, "padding", pair, values)
    return leaks, blocks, names


def _size(case: Input) -> int:
    """Small witnesses first: few tokens, few different ones."""
    tokens = [t for group in case.rollouts for rollout in group for t in rollout]
    return len(tokens) + sum(tokens)


def _text(value: Any) -> str:
    text = " ".join(str(value.tolist() if hasattr(value, "tolist") else value).split())
    return text if len(text) <= 160 else text[:157] + "..."
