"""Is each hypothesis needed?  With it dropped, a guided search of stated budget looks for a violation by itself.

First every instance of widened small domains, in order of their size, then seeded random instances; all of them meet
the other hypotheses, exactly, and break the dropped one.  For a link whose proof rests on the hypothesis the search
has to falsify that very link; where a link has no proof yet, any violation of an unproved link will do.

A hypothesis of the source, in its natural reading, that the theorem of the core does without is superfluous: a finding
about the source, where elsewhere it is a fault of the statement.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import prod

import numpy as np

from properties.checks.attacks import closed_failing, closed_meets, closed_witness
from properties.checks.conditions import meets
from properties.checks.evaluate import UndefinedError, batch_cases, violates
from properties.checks.witness import Witness, smallest
from properties.worlds.batch import Batch
from properties.worlds.domains import Denominator, Domain, upper_bound
from properties.worlds.instances import parameter_values, random_batch, random_batches, seed_of, small_settings
from properties.worlds.recipes import Setting, recipes_of, setting
from theorems.language import AlphabetSize, Dimension, Form, Hypothesis, Statement
from theorems.proof.store import StatementProof

__all__ = ["Need", "needs"]

_LARGEST = 12_000  # instances of a widened domain
_DOMAINS = 60  # widened domains that are looked through at most
_SHATTERED = 4096  # outcomes of an instance in which a set of tokens is cut in all ways
_CELLS = 256  # outcomes of an instance that the budget counts on; one of more counts as several


@dataclass
class Need:
    """What dropping one hypothesis does.

    hypothesis: the one; parts: the names of what is dropped, several if it is about every position.  used: the links
    whose proof rests on it, None where there is no proof of the statement.  witnesses: link -> the smallest instance
    found that breaks only this hypothesis and falsifies the link.  missing: links that needed a witness and got none.
    superfluous: the core proves the statement of the source without it, and it says something: an instance breaks it.
    """

    hypothesis: Hypothesis
    used: tuple[int, ...] | None
    witnesses: dict[int, Witness] = field(default_factory=dict)
    missing: tuple[int, ...] = ()
    searched: int = 0
    met: int = 0
    parts: tuple[str, ...] = ()
    superfluous: bool = False

    @property
    def dropped(self) -> tuple[str, ...]:
        return self.parts or (self.hypothesis.name,)


def needs(statement: Statement, proof: StatementProof, budget: int, *words: str) -> list[Need]:
    """For each hypothesis the search for witnesses.  budget: instances searched, per hypothesis.

    One about every position is needed if it is at one of them; where it is at none, it is dropped as a whole.  One that
    only says where a divergence of the statement is a number is not searched for: see ``Statement.giving_values``.
    """
    searched = [h for h in statement.hypotheses if h.name not in statement.giving_values()]
    found = [_need(statement, (hypothesis,), proof, budget, words) for hypothesis in searched]
    for name in dict.fromkeys(n.hypothesis.part_of for n in found if n.missing and n.hypothesis.part_of):
        rows = [need for need in found if need.hypothesis.part_of == name]
        if all(any(i in other.witnesses for other in rows) for need in rows for i in need.missing):
            for need in rows:
                need.missing = ()
            continue
        whole = _need(statement, tuple(need.hypothesis for need in rows), proof, budget, words)
        whole.hypothesis = Hypothesis(name, "; ".join(n.hypothesis.text for n in rows), rows[0].hypothesis.meaning)
        found = [*(need for need in found if need not in rows), whole]
    return found


def _need(
    statement: Statement,
    hypotheses: tuple[Hypothesis, ...],
    proof: StatementProof,
    budget: int,
    words: tuple[str, ...],
) -> Need:
    names = tuple(h.name for h in hypotheses)
    links = range(len(statement.formula.relations))
    used = tuple(i for i in links if proof.links[i].proved and set(names) & set(proof.links[i].uses))
    unproved = {i for i in links if not proof.links[i].proved}
    need = Need(hypotheses[0], used if proof.proved else None, parts=names)
    if not used and not unproved:
        own = {name for h in hypotheses for name in (h.name, h.part_of) if name}
        if statement.of_source and own & set(proof.idle):
            _broken(statement, hypotheses, need, _instances(statement, hypotheses, budget, words))
        return need
    if not statement.world.variables:
        _closed(statement, hypotheses[0], need)
    others, forms = statement.without(*names).forms(), [h.form(statement.world) for h in hypotheses]
    for batch in _instances(statement, hypotheses, budget, words):
        _look(statement, others, forms, batch, need)
        found = set(need.witnesses)
        if set(used) <= found and (not unproved or used or found & unproved):
            break
    need.missing = tuple(i for i in used if i not in need.witnesses)
    if unproved and not used and not need.witnesses:
        need.missing = tuple(sorted(unproved))
    return need


def _instances(
    statement: Statement, hypotheses: tuple[Hypothesis, ...], budget: int, words: tuple[str, ...]
) -> Iterator[Batch]:
    """Instances of the statement without the hypotheses: small domains in order of size, then random ones."""
    if not statement.world.variables:
        return
    dropped = statement.without(*(h.name for h in hypotheses))
    forms = dropped.forms()
    wider = tuple(f.name for f in (h.form(statement.world) for h in hypotheses) if isinstance(f, AlphabetSize))
    recipe = recipes_of(statement, forms)[0]
    sizes: list[tuple[int, int, Domain]] = []
    for number, where in enumerate(small_settings(statement, forms, wider=wider)):
        for denominator in map(Denominator, (1, 2, 3, 4)):
            size = upper_bound(recipe, where, denominator)
            if size > _LARGEST:
                break
            sizes.append((size, number, Domain(where, denominator, recipe, size)))
    sizes.sort(key=lambda entry: entry[:2])
    spent = 0
    varied = [domain for _, _, domain in sizes if all(n > 1 for n in domain.setting.shape)]
    flat = [domain for _, _, domain in sizes if not all(n > 1 for n in domain.setting.shape)]
    for domain in itertools.chain(varied[:_DOMAINS], flat[:_DOMAINS]):
        if spent >= budget // 2:
            break
        for batch in domain.batches():
            spent += len(batch) * max(1, domain.setting.cells // _CELLS)
            yield batch
    for form in (h.form(statement.world) for h in hypotheses):
        if isinstance(form, Dimension):  # to cut d + 1 tokens in all ways takes 2^(d + 1) sets
            sets = 2 ** (form.size + 1)
            for where in small_settings(statement, forms, most=sets, cells=_SHATTERED):
                if len(where.of(form.name)) == sets:
                    yield random_batch(recipe, where, max(8, budget // _CELLS), seed_of("sets", *words, where.text()))
    yield from random_batches(
        statement, budget // 2, "necessity", hypotheses[0].name, *words, wider=wider, dropped=dropped
    )
    for form in (h.form(statement.world) for h in hypotheses):
        if isinstance(form, AlphabetSize) and (where := _wide(dropped, form)) is not None:
            yield random_batch(recipe, where, budget // 4, seed_of("wide", *words, where.text()))


def _wide(statement: Statement, form: AlphabetSize) -> Setting | None:
    """The setting in which every variable of any alphabet has one symbol more than one was allowed: others may have to
    tell them all apart.  None where there are parameters, or too many outcomes.
    """
    bounds = {f.name: f.size for f in statement.forms() if isinstance(f, AlphabetSize)}
    sizes = {v.name: min(form.size + 1, bounds.get(v.name, form.size + 1)) for v in statement.world.variables}
    if statement.world.parameters or prod(sizes.values()) > _SHATTERED:
        return None
    return setting(statement, {}, sizes)


def _broken(statement: Statement, hypotheses: tuple[Hypothesis, ...], need: Need, batches: Iterator[Batch]) -> None:
    """Whether an instance meets the other hypotheses and breaks these."""
    others = statement.without(*(h.name for h in hypotheses)).forms()
    forms = tuple(h.form(statement.world) for h in hypotheses)
    for batch in batches:
        good = meets(batch, others, statement.world, statement.formula)
        good &= ~meets(batch, forms, statement.world, statement.formula)
        need.searched += len(batch)
        need.met += int(good.sum())
        if need.met:
            break
    need.superfluous = need.met > 0


def _look(statement: Statement, others: tuple[Form, ...], forms: Sequence[Form], batch: Batch, need: Need) -> None:
    world, formula = statement.world, statement.formula
    good = meets(batch, others, world, formula) & ~meets(batch, tuple(forms), world, formula)
    need.searched += len(batch)
    need.met += int(good.sum())
    if not good.any():
        return
    accepted = batch.take(good)
    for cases in batch_cases(formula, accepted, world):
        for i, (relation, slack) in enumerate(zip(formula.relations, cases.slacks(formula), strict=True)):
            witness = smallest(statement, accepted, cases, np.asarray(violates(relation, slack)))
            if witness is not None and (i not in need.witnesses or witness.key < need.witnesses[i].key):
                need.witnesses[i] = witness


def _closed(statement: Statement, hypothesis: Hypothesis, need: Need) -> None:
    """The same for a statement about parameters alone, with a hypothesis such as ``V >= 3``."""
    dropped = statement.without(hypothesis.name)
    for values in parameter_values(statement.world):
        where = Setting(tuple(values.items()), ())
        need.searched += 1
        if not closed_meets(dropped, where) or closed_meets(statement, where):
            continue
        need.met += 1
        try:
            failing = closed_failing(statement.formula, where)
        except UndefinedError:
            continue
        for i in failing:
            need.witnesses.setdefault(i, closed_witness(where))
