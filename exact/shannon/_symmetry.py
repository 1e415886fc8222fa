"""Permutations of the variables that change neither a statement nor the list of its hypotheses.

The average of a solution over them is one too, so that the linear program needs one column for each orbit of
joint entropies.  Generators are looked for one point after the other; finding only some of them costs
speed, nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from exact.shannon._linear import Form, joint_entropies

Permutation = tuple[int, ...]  # the image of each variable
_NODES = 2000  # partial permutations looked at for one generator


def permuted(mask: int, permutation: Permutation) -> int:
    """The image of a set of variables."""
    image = 0
    v = 0
    while mask:
        if mask & 1:
            image |= 1 << permutation[v]
        mask >>= 1
        v += 1
    return image


def generators(count: int, forms: Sequence[tuple[Form, bool]]) -> list[Permutation]:
    """Generators of a group that maps the list of forms to itself; the first form stays where it is.

    forms: each with whether it stands for an equality, where the sign of all of it does not matter.
    """

    def key(form: Form, equality: bool, image: Callable[[int], int]) -> object:
        items = frozenset((image(k) if k > 0 else k, v) for k, v in form.items())
        if not equality:
            return items
        return frozenset((items, frozenset((k, -v) for k, v in items)))

    def image_of(permutation: Permutation | None) -> object:
        def image(mask: int) -> int:
            return mask if permutation is None else permuted(mask, permutation)

        first, *rest = (key(form, equality, image) for form, equality in forms)
        return first, Counter(rest)

    original = image_of(None)
    # what a pair of variables looks like, which a symmetry keeps
    signature: list[list[Counter[object]]] = [[Counter() for _ in range(count)] for _ in range(count)]
    for number, (form, equality) in enumerate(forms):
        for mask, value in joint_entropies(form).items():
            inside = [v for v in range(count) if mask >> v & 1]
            sign = (number == 0, abs(value) if equality else value, mask.bit_count(), len(form))
            for v in inside:
                for w in inside:
                    signature[v][w][sign] += 1
    alike = [[signature[v][v] == signature[w][w] for w in range(count)] for v in range(count)]

    def search(fixed: int, target: int) -> Permutation | None:
        """A symmetry that fixes the first variables and maps the next to ``target``."""
        nodes = 0

        def extend(images: list[int]) -> Permutation | None:
            nonlocal nodes
            nodes += 1
            if nodes > _NODES:
                return None
            v = len(images)
            if v == count:
                found = tuple(images)
                return found if image_of(found) == original else None
            if v < fixed:
                choices: Sequence[int] = (v,)
            elif v == fixed:
                choices = (target,)
            else:
                choices = sorted(set(range(count)) - set(images), key=lambda w: (w != v, w != fixed, w))
            for w in choices:
                if w in images or not alike[v][w]:
                    continue
                if all(signature[v][u] == signature[w][images[u]] for u in range(v)):
                    found_one = extend([*images, w])
                    if found_one is not None:
                        return found_one
            return None

        return extend([])

    found: list[Permutation] = []
    for fixed in reversed(range(count - 1)):
        orbit = {fixed}
        for target in range(fixed + 1, count):
            if target in orbit or not alike[fixed][target]:
                continue
            generator = search(fixed, target)
            if generator is None:
                continue
            found.append(generator)
            grown = True
            while grown:  # the orbit of this variable under what was found
                more = {g[v] for g in found for v in orbit if all(g[u] == u for u in range(fixed))} - orbit
                orbit |= more
                grown = bool(more)
    return found


def orbits(sets: Sequence[int], symmetries: Sequence[Permutation]) -> list[int]:
    """The number of the orbit of each set; numbers in order of the first set."""
    place = {mask: i for i, mask in enumerate(sets)}
    parent = list(range(len(sets)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for symmetry in symmetries:
        for i, mask in enumerate(sets):
            first, second = root(i), root(place[permuted(mask, symmetry)])
            if first != second:
                parent[max(first, second)] = min(first, second)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(root(i), len(numbers)) for i in range(len(sets))]
