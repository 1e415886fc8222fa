"""How many instances a domain has, without building them: sums over supports of the numbers of laws with that support.

Parent values of probability zero get no law, so what is counted depends on which outcomes have positive probability;
where every variable depends on all before it, only on how many they are.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache

from properties.worlds.batch import TOTAL
from properties.worlds.laws import Denominator, choices, graph, orbits, total_of
from properties.worlds.recipes import Recipe, Setting, Step

__all__ = ["LIMIT", "THOROUGH", "DomainTooLarge", "count", "counts", "counted", "upper_bound"]

LIMIT = 3_000_000  # instances of one domain
THOROUGH = 10**10  # instances of one domain that only the thorough profile goes through
_PATTERNS = 60_000  # supports that ``counts`` looks at


class DomainTooLarge(ValueError):
    """A domain of more instances than the limit; the message gives its size."""

    uncounted = False  # whether not even the number of instances is known


_Rows = frozenset[tuple[Hashable, ...]]


def count(
    recipe: Recipe,
    setting: Setting,
    denominator: Denominator | int,
    limit: int = LIMIT,
    relabelled: tuple[str, ...] = (),
) -> int:
    """The number of instances, one for each renaming of the values of the variables ``relabelled``.

    Raises DomainTooLarge where it exceeds the limit.
    """
    return counts(recipe, setting, denominator, limit, relabelled)[0]


def counts(
    recipe: Recipe,
    setting: Setting,
    denominator: Denominator | int,
    limit: int = LIMIT,
    relabelled: tuple[str, ...] = (),
    order: int = 1,
) -> tuple[int, int]:
    """``count``, and the number of instances that these stand for.  order: of a group of renamings of other variables,
    so many times more than the limit may differ by these.

    Both are sums over supports of the number of choices of laws with that support.
    """
    denominator = denominator if isinstance(denominator, Denominator) else Denominator(denominator)
    common = math.prod(
        len(setting.of(step.name)) if step.law == "uniform" else total_of(step, denominator) or 1
        for step in recipe.steps
    )
    if common >= TOTAL:
        raise DomainTooLarge(
            f"the domain {_named(setting, denominator)} has {_rough(common)} as common denominator; "
            f"the limit is {_rough(TOTAL)}: choose a smaller denominator"
        )
    least = 1  # a law for at least one value of the parents, of each variable
    for step in recipe.steps:
        if total_of(step, denominator):
            names = math.factorial(len(setting.of(step.name))) if step.name in relabelled else 1
            least *= max(1, choices(step, setting, denominator) // names)
    if least > limit * order << 20:  # far too many: they need not be counted
        raise _too_large(recipe, setting, denominator, f"at least {_rough(least)}", limit)
    found = counted(recipe, setting, denominator, relabelled)
    if found is None:
        most = f"too many supports to count, at most {_rough_bound(recipe, setting, denominator)}"
        error = _too_large(recipe, setting, denominator, most, limit)
        error.uncounted = True
        raise error
    if found[0] > limit * order:
        raise _too_large(recipe, setting, denominator, _rough(found[0]), limit)
    return found


@lru_cache(maxsize=1024)
def counted(
    recipe: Recipe, setting: Setting, denominator: Denominator, relabelled: tuple[str, ...]
) -> tuple[int, int] | None:
    last = max((i for i, step in enumerate(recipe.steps) if total_of(step, denominator)), default=-1)
    steps = recipe.steps[: last + 1]  # the others have no choice
    known: tuple[str, ...] = ()
    supports: dict[_Rows, tuple[int, int]] = {frozenset({()}): (1, 1)}
    looked = 0
    for i, step in enumerate(steps):
        if _all_matter(steps[i:], known):
            found = [
                (mine * a, raw * b)
                for support, (mine, raw) in supports.items()
                for a, b in [_by_size(steps[i:], setting, denominator, relabelled, len(support))]
            ]
            return sum(a for a, _ in found), sum(b for _, b in found)
        where = [known.index(p) for p in step.parents]
        later = {p for s in steps[i + 1 :] for p in s.parents}
        kept = [k for k, name in enumerate((*known, step.name)) if name in later]
        total, n = total_of(step, denominator), len(setting.of(step.name))
        if step.law == "sampled" and step.name in later:
            return None  # its support depends on the weights
        if step.name in later and _support_count(step, n, total) > _PATTERNS:
            return None
        parts = None if step.name not in later else _supports(step, setting, denominator)
        following: dict[_Rows, tuple[int, int]] = {}
        for support, (mine, raw) in supports.items():
            groups: dict[tuple[Hashable, ...], list[tuple[Hashable, ...]]] = {}
            for row in support:
                groups.setdefault(tuple(row[w] for w in where), []).append(row)
            if parts is None:  # nothing depends on it: the number of its laws is all that matters
                rows = frozenset(tuple(row[k] for k in kept) for row in support)
                every = math.comb(total + n - 1, n - 1) ** len(groups) if total else 1
                one = orbits(total, n, len(groups)) if step.name in relabelled else every
                _add(following, rows, mine * one, raw * every)
                continue
            # one value of the parents at a time, so that supports that come out the same are followed up only once
            partial: Counter[_Rows] = Counter({frozenset(): 1})
            for configuration, rows_there in sorted(groups.items()):
                grown: Counter[_Rows] = Counter()
                for part, ways in parts(configuration):
                    new = frozenset(tuple((*row, v)[k] for k in kept) for row in rows_there for v in part)
                    for rows, times in partial.items():
                        grown[rows | new] += times * ways
                    looked += len(partial)
                if looked > _PATTERNS:
                    return None
                partial = grown
            for rows, times in partial.items():
                _add(following, rows, mine * times, raw * times)
        supports = following
        known = tuple((*known, step.name)[k] for k in kept)
    return sum(mine for mine, _ in supports.values()), sum(raw for _, raw in supports.values())


def _all_matter(steps: Sequence[Step], known: Sequence[str]) -> bool:
    """Whether each step depends on all the variables before it: then only the size of a support matters, for each of
    its outcomes has a law of its own.
    """
    before = set(known)
    for step in steps:
        if set(step.parents) != before or step.law == "sampled":  # whose support depends on the weights
            return False
        before.add(step.name)
    return True


def _by_size(
    steps: Sequence[Step], setting: Setting, denominator: Denominator, relabelled: tuple[str, ...], size: int
) -> tuple[int, int]:
    """The numbers of choices of laws for steps that depend on all before them, from a support of so many outcomes."""
    sizes = {size: 1}  # size of the support -> number of choices that lead to it
    for step in steps[:-1]:
        n, total = len(setting.of(step.name)), total_of(step, denominator)
        if not total:
            sizes = {k * (n if step.law == "uniform" else 1): ways for k, ways in sizes.items()}
            continue
        each = [math.comb(n, k) * math.comb(total - 1, k - 1) for k in range(1, min(n, total) + 1)]
        following: dict[int, int] = {}
        product, power = [1], 0  # each value of the support gets 1 + (index into each) values
        for k, ways in sorted(sizes.items()):
            while power < k:
                product, power = _convolved(product, each), power + 1
            for j, times in enumerate(product):
                if times:
                    following[k + j] = following.get(k + j, 0) + ways * times
        sizes = following
    last = steps[-1]
    n, total = len(setting.of(last.name)), total_of(last, denominator)
    raw = sum(ways * math.comb(total + n - 1, n - 1) ** k for k, ways in sizes.items())
    if last.name not in relabelled:
        return raw, raw
    return sum(ways * orbits(total, n, k) for k, ways in sizes.items()), raw


def _convolved(a: Sequence[int], b: Sequence[int]) -> list[int]:
    found = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            found[i + j] += x * y
    return found


def _add(found: dict[_Rows, tuple[int, int]], rows: _Rows, mine: int, raw: int) -> None:
    before = found.get(rows, (0, 0))
    found[rows] = (before[0] + mine, before[1] + raw)


def _rough(n: int) -> str:
    return f"{n:,}" if n < 10**12 else f"10^{int(math.log10(n)) + 1}"


def upper_bound(recipe: Recipe, setting: Setting, denominator: Denominator) -> int:
    """At least the number of instances: every value of the parents counted as if it always had positive probability."""
    return math.prod(
        choices(step, setting, denominator) ** math.prod(len(setting.of(p)) for p in step.parents)
        for step in recipe.steps
        if total_of(step, denominator)
    )


def _rough_bound(recipe: Recipe, setting: Setting, denominator: Denominator) -> str:
    """upper_bound, by its logarithm: the number itself may be too long to be made."""
    digits = sum(
        math.log10(choices(step, setting, denominator)) * math.prod(len(setting.of(p)) for p in step.parents)
        for step in recipe.steps
        if total_of(step, denominator)
    )
    return _rough(upper_bound(recipe, setting, denominator)) if digits < 12 else f"10^{math.ceil(digits)}"


def _support_count(step: Step, n: int, size: int) -> int:
    """How many supports the laws of a step may have."""
    return 1 if step.law in ("defined", "uniform") else sum(math.comb(n, k) for k in range(1, min(n, size) + 1))


_Support = tuple[tuple[int, ...], int]  # the values of positive probability, and the number of laws with these


def _supports(
    step: Step, setting: Setting, denominator: Denominator
) -> Callable[[tuple[Hashable, ...]], Sequence[_Support]]:
    """For each value of the parents the supports that a law may have, and how many laws have it."""
    n = len(setting.of(step.name))
    if step.law == "defined":
        table = graph(step, setting)
        rows = itertools.product(*(range(len(setting.of(p))) for p in step.parents))
        value: dict[tuple[Hashable, ...], int] = {row: int(table[k].argmax()) for k, row in enumerate(rows)}
        return lambda configuration: [((value[tuple(configuration)],), 1)]
    if step.law == "uniform":
        return lambda _: [(tuple(range(n)), 1)]
    size = total_of(step, denominator)
    most = min(n, size)
    pool = [
        (part, math.comb(size - 1, k - 1)) for k in range(1, most + 1) for part in itertools.combinations(range(n), k)
    ]
    return lambda _: pool


def _named(setting: Setting, denominator: Denominator) -> str:
    return ", ".join(part for part in (setting.text(), f"denominator {denominator}") if part)


def _too_large(recipe: Recipe, setting: Setting, denominator: Denominator, size: str, limit: int) -> DomainTooLarge:
    text = f"the domain {_named(setting, denominator)} ({recipe.text()}) has {size} instances; "
    text += f"the limit is {limit:,}: choose a smaller "
    text += "denominator or smaller alphabets"
    if limit < THOROUGH:
        text += f", or declare it as thorough, which goes through up to {_rough(THOROUGH)} instances"
    return DomainTooLarge(text)
