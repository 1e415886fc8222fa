"""Every instance of a finite domain, once each, in batches.

A domain fixes the parameters, the sizes of the free alphabets and a denominator N: each conditional law of the
recipe is a composition of N in as many parts as the variable has values.  Parent values of probability zero get no
law at all, so no joint comes twice.  Of an update (``updates``) one law stands for all that differ by the names of its
values: with denominator 1 the updates are the partitions of what they may see.  ``counts`` gives the numbers of
instances, so counted and raw, in closed form (Burnside's lemma), and every full pass over a domain must find them.

The laws of one variable are in ``laws``, the counts in ``counting``, the batches are made in ``building``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

import numpy as np

from properties.checks.evaluate import value_variable
from properties.checks.varied import all_links_vary
from properties.worlds.batch import Batch
from properties.worlds.building import Block, Builder, enumerate_weights
from properties.worlds.chosen import CELLS, INSTANCES, candidates, simplified
from properties.worlds.counting import LIMIT, THOROUGH, DomainTooLarge, count, counted, counts, upper_bound
from properties.worlds.laws import Denominator, choices, compositions, graph, orbits, parent_index, total_of
from properties.worlds.recipes import Recipe, Setting, recipes_of, settings
from properties.worlds.renaming import MOST, Renamings, renamings
from theorems.language import Accepted, Defined, Form, Iid, Statement, Uniform

__all__ = [
    "LIMIT",
    "POOL",
    "THOROUGH",
    "Denominator",
    "Domain",
    "DomainTooLarge",
    "compositions",
    "count",
    "counts",
    "declared",
    "domain_of",
    "domains",
    "enumerate_weights",
    "graph",
    "orbits",
    "parent_index",
    "updates",
    "upper_bound",
]

POOL = 300_000  # instances of one domain from which the other checks take theirs
_ORDERS = 24  # orders of the variables in which a domain may be too large to be counted, before it is refused
_PART = 500_000  # instances that are built of one part of a domain, about
_EACH = 16  # beginnings of instances for each part, at least: then the parts are of about one size
_LAWS = 1 << 22  # of one variable, under all renamings
_FEW = 2_000  # instances up to which a domain is gone through as it is
_PREFIX = 200_000  # beginnings of instances among which the parts are dealt out


def updates(statement: Statement, recipe: Recipe) -> tuple[str, ...]:
    """The variables of which the names of the values do not matter, and that the hypotheses let see only some others.

    Such a variable x has a free alphabet; no later variable depends on it; and no definition, function or
    uniformity of the statement, its hypotheses and its conditions has it as an argument, nor does ``for every t`` range
    over it.  Then a permutation of its values changes nothing that is checked.  Proof: it maps the outcomes of the
    joint one to one onto those of another, with the same probabilities.  The joint of a set of variables without x
    stays as it is; in that of a set with x the same probabilities stand at other outcomes.  So the same before and
    after are every H and I, conditioned on values of others or not; every expectation of functions of others; whether
    x is independent of or determined by anything, is uniform on so many values, or takes at most so many; and the
    number of outcomes and the common denominator of any set of variables, by which witnesses are ordered.
    """
    world, named = statement.world, {value_variable(statement.formula, statement.world)}
    for form in statement.forms():
        if isinstance(form, Defined | Uniform):
            named |= {form.name, *(form.call.arguments if isinstance(form, Defined) else ())}
        elif isinstance(form, Iid):
            named |= {form.name, form.of}
        elif isinstance(form, Accepted):
            named |= {form.name, form.of, form.event, form.given}
    for call in world.calls().values():
        named.update(call.arguments)
    for condition in statement.equality:
        for arguments in re.findall(r"\w+\(([^()]*)\) uniform on", condition):  # as restrict(S,T)
            named.update(name.strip() for name in arguments.split(","))
    found = []
    for i, step in enumerate(recipe.steps):
        narrowed = step.law == "function" or set(step.parents) < {s.name for s in recipe.steps[:i]}
        alone = not any(step.name in later.parents for later in recipe.steps[i + 1 :])
        free = not (world.variable(step.name).alphabet or world.variable(step.name).length) and step.name not in named
        if step.law in ("free", "function") and step.parents and narrowed and alone and free:
            found.append(step.name)
    return tuple(found)


@dataclass(frozen=True)
class Domain:
    """One finite domain: setting, denominator, recipe, and the number of its instances.

    relabelled: the variables of which one choice of laws stands for all renamings of their values; distinct: the number
    of instances up to these (0: the same); renamings: of the other variables, of which one instance stands for all that
    differ by them; default: whether it was chosen, where none is declared.
    """

    setting: Setting
    denominator: Denominator
    recipe: Recipe
    size: int
    distinct: int = 0
    relabelled: tuple[str, ...] = ()
    renamings: Renamings | None = field(default=None, compare=False)
    default: bool = False

    @property
    def work(self) -> int:
        """About how many instances are built: each stands for at most as many others as there are renamings."""
        order = self.renamings.order if self.renamings else 1
        return -(-(self.distinct or self.size) // order)

    def text(self) -> str:
        """``V=2, K=2, |g|=2, denominator 2: 1,234 instances by relabelling S, T, g``."""
        name = self.setting.text()
        law = f"denominator {self.denominator}"
        size = f"{self.size:,} instance{'' if self.size == 1 else 's'}"
        names = {*self.relabelled, *(self.renamings.names if self.renamings else ())}
        if self.work != self.size:
            size += f" by relabelling {', '.join(n for n in self.setting.names if n in names)}"
        return f"{'by default ' if self.default else ''}{name + ', ' if name else ''}{law}: {size}"

    def plainly(self) -> Domain:
        """The same domain, of which only the values of updates are renamed: each instance is built."""
        return replace(self, renamings=None)

    def batches(self) -> Iterator[Batch]:
        """Every instance, in batches."""
        for part in range(self.parts):
            yield from self.part(part)

    # parts, which may be gone through in any order and anywhere ------------------------------------

    @cached_property
    def _builder(self) -> Builder:
        return Builder(self.recipe, self.setting, self.denominator, self.relabelled, self.renamings)

    @cached_property
    def _prefix(self) -> tuple[int, Block]:
        """A number of steps, and every beginning of an instance with these: few, but enough to be dealt out."""
        wanted = -(-self.work // _PART)
        steps = self.recipe.steps
        order = self.renamings.order if self.renamings else 1
        k = 0
        if wanted > 1:
            for more in range(1, len(steps)):
                some = counted(Recipe(steps[:more], frozenset()), self.setting, self.denominator, self.relabelled)
                if some is None or some[0] > _PREFIX * order:
                    break
                k = more
                if some[0] >= _EACH * wanted * order:
                    break
        blocks = list(self._builder.grown(self._builder.start(), 0, k))
        weights, times, groups = zip(*blocks, strict=True)
        return k, (np.concatenate(weights, axis=1), np.concatenate(times), np.concatenate(groups))

    @cached_property
    def _dealt(self) -> int | None:
        """The step whose choices are dealt out among the parts, where the beginnings are too few for that."""
        k, (_, times, _) = self._prefix
        if len(times) >= _EACH * -(-self.work // _PART):
            return None
        chosen = [i for i, step in enumerate(self.recipe.steps) if i >= k and total_of(step, self.denominator)]
        return chosen[0] if chosen else None

    @cached_property
    def parts(self) -> int:
        """Into how many parts the domain is dealt out."""
        wanted = -(-self.work // _PART)
        return wanted if self._dealt is not None else min(wanted, len(self._prefix[1][1]))

    def part(self, number: int) -> Iterator[Batch]:
        """The instances of one part."""
        k, (weights, times, groups) = self._prefix
        builder, last = self._builder, len(self.recipe.steps)
        if self._dealt is None:
            rows = slice(number, None, self.parts)
            stream = builder.grown(iter([(weights[:, rows], times[rows], groups[rows])]), k, last)
        else:
            stream = builder.grown(iter([(weights, times, groups)]), k, self._dealt)
            stream = builder.grown(stream, self._dealt, last, (number, self.parts))
        for found, stands, _ in stream:
            yield Batch(self.setting, builder.table(found), times=stands)


def domain_of(
    statement: Statement,
    setting: Setting,
    denominator: Denominator | int,
    forms: tuple[Form, ...],
    limit: int = LIMIT,
) -> Domain:
    """The domain in the first order of the variables that stays within the limit, of instances that are built.

    Where no order does, DomainTooLarge gives the size in the first of them, the world's own if it builds in as much.
    """
    denominator = denominator if isinstance(denominator, Denominator) else Denominator(denominator)
    first: DomainTooLarge | None = None
    uncounted = 0
    for recipe in recipes_of(statement, forms):
        relabelled = updates(statement, recipe)
        try:
            distinct, size = counts(recipe, setting, denominator, limit, relabelled, MOST)
            group = _group(statement, recipe, setting, denominator, relabelled, distinct)
            counts(recipe, setting, denominator, limit, relabelled, group.order if group else 1)
            return Domain(setting, denominator, recipe, size, distinct, relabelled, group)
        except DomainTooLarge as error:
            first = first or error
            uncounted += error.uncounted
        if uncounted == _ORDERS:  # each took a while, and n variables have n! orders
            break
    if first is None:
        raise ValueError(f"statement {statement.id}: there is no order of its variables")
    raise first


def _group(
    statement: Statement,
    recipe: Recipe,
    setting: Setting,
    denominator: Denominator,
    relabelled: tuple[str, ...],
    distinct: int,
) -> Renamings | None:
    """Renamings, as many as are worth while: none of few instances, and not many of many laws of one variable."""
    if distinct <= _FEW:
        return None
    laws = max(choices(step, setting, denominator) for step in recipe.steps)
    return renamings(statement, setting, relabelled, min(MOST, _LAWS // laws))


def chosen(statement: Statement) -> list[Domain]:
    """The default domain of a statement with variables that declares none; see ``properties.worlds.chosen``."""
    return list(_chosen(statement))


@lru_cache(maxsize=64)
def _chosen(statement: Statement) -> tuple[Domain, ...]:
    first: Domain | None = None
    for where, denominator, recipe in candidates(statement, updates):
        plain = simplified(recipe, denominator)
        relabelled = updates(statement, plain)
        distinct, size = counts(plain, where, denominator, LIMIT, relabelled)
        group = _group(statement, plain, where, denominator, relabelled, distinct)
        domain = Domain(where, denominator, plain, size, distinct, relabelled, group, True)
        if all_links_vary(statement, domain.batches()):
            return (domain,)
        first = first or domain
    if first is None:
        names = ", ".join(statement.world.variable_names[:3])
        raise DomainTooLarge(
            f"statement {statement.id} declares no domain, and none in which its {len(statement.world.variables)} "
            f"variables ({names}, ..) take two values fits: at most {INSTANCES:,} instances and {CELLS:,} outcomes of "
            "all together; declare one, with fewer variables or one symbol for some of them"
        )
    return (first,)


def declared(statement: Statement, thorough: bool = False, limit: int = LIMIT) -> list[Domain]:
    """The domains that a statement with variables declares, or the default one; with those that only the thorough
    profile goes through.
    """
    if not statement.domains and not (thorough and statement.thorough):
        return chosen(statement)
    forms = statement.forms()
    found = []
    for most, several in ((limit, statement.domains), (THOROUGH, statement.thorough if thorough else ())):
        for one in several:
            values = dict(one)
            for setting in settings(statement, values):
                found.append(domain_of(statement, setting, Denominator.declared(values), forms, most))
    return found


def domains(statement: Statement, limit: int = LIMIT) -> list[Domain]:
    """The declared domains of moderate size, from which other checks than the enumeration take instances.

    Where all are large, the smallest of them.  Each instance is in them, whatever renamings there are.
    """
    found = [domain.plainly() for domain in declared(statement, False, limit)]
    return [d for d in found if d.work <= POOL] or sorted(found, key=lambda d: d.work)[:1]
