"""Is a statement as strong as it could be?  Each of its mutants is refuted, or follows from it, or survives.

Mutants are tried on a pool of instances that meet every hypothesis and are not degenerate: those of the declared
domains (cases of equality first), then random ones; a link between closed forms on choices of its parameters up to
2^24.  A mutant that is nowhere stronger than its link is not a rival; a certificate that it follows from the link is
looked for, so that the pool alone decides as little as possible.  One that is stronger and not refuted goes to the
Shannon prover, for a certificate or a counterexample; without either it is a survivor, and the check fails.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from exact import Joint
from exact.syntax import (
    Binary,
    BinaryEntropy,
    Entropy,
    Expectation,
    Expression,
    Information,
    Log2,
    Name,
    Negation,
    Number,
    names_of,
    walk,
)
from exact.syntax import Statement as Formula
from properties.checks.attacks import closed_meets, closed_witness, parameter_domains, random_batches
from properties.checks.conditions import meets
from properties.checks.evaluate import (
    Cases,
    Frame,
    UndefinedError,
    Value,
    batch_cases,
    difference,
    evaluate,
    functions_in,
    sign,
    value_variable,
    violates,
)
from properties.checks.follows import follows
from properties.checks.mutants import TERM_RULES, Mutant, mutants
from properties.checks.witness import Witness, formula_variables, smallest, statement_variables
from properties.worlds.batch import Batch
from properties.worlds.domains import domains
from properties.worlds.recipes import Setting, integer_value
from theorems.language import AlphabetSize, Claim, Defined, Linear, Parameter, Statement

__all__ = ["Judgement", "follows_at_values", "judge", "nondegenerate"]

_POOL = 1500  # instances taken from one domain
_PROVER = 600.0  # seconds: far beyond what these small programs take, so that no clock decides
_LARGEST_DOMAIN = 300_000  # instances of a domain looked through for the pool


@dataclass
class Judgement:
    """What became of one mutant.

    outcome: refuted (witness), implied (true as well: proved from the hypotheses), follows (proved from its link, so it
    claims no more), survivor; and what is decided on the pool alone: not stronger (nowhere), incomparable (stronger
    here, weaker there, refuted nowhere), never tight (``<`` for a ``<=`` that is no equality anywhere), not tried (no
    instance on which it is defined).  certificate: the digest of the one that the kernel accepted, where one was built.
    """

    mutant: Mutant
    outcome: str
    witness: Witness | None = None
    seen: int = 0
    certificate: str = ""


def nondegenerate(statement: Statement, batch: Batch) -> np.ndarray:
    """Whether every variable of the statement has positive entropy, except those that the parameters fix: bool (B,)."""
    result = np.ones(len(batch), bool)
    free = batch.setting.free
    for name in formula_variables(statement.formula, statement.world):
        if len(batch.values[name]) > 1 or name in free:
            result &= batch.atoms([name]) > 1
    return result


def judge(statement: Statement, budget: int, *words: str) -> list[Judgement]:
    """The fate of every mutant.  budget: random instances in the pool."""
    found = mutants(statement)
    links = statement.formula.links()
    closed = [_closed(statement, link) for link in links]
    judgements = []
    pool = _Pool(statement, budget, words) if not all(closed) else None
    choices = {i: _closed_cases(statement, link) for i, link in enumerate(links) if closed[i]}
    for mutant in found:
        if closed[mutant.link]:
            judgements.append(_judge_closed(links[mutant.link], mutant, choices[mutant.link]))
        elif pool is not None:
            judgements.append(_judge(statement, mutant, pool))
    return [_certified(statement, judgement) for judgement in judgements]


def _certified(statement: Statement, judgement: Judgement) -> Judgement:
    """A mutant that is nowhere stronger on the pool, with a certificate that it follows, if one is found."""
    if judgement.outcome != "not stronger":
        return judgement
    certificate = follows(statement, judgement.mutant)
    if certificate is None:
        return judgement
    return replace(judgement, outcome="follows", certificate=str(certificate["sha256"]))


def _closed(statement: Statement, link: Formula) -> bool:
    """Whether both sides of a link are closed forms of the parameters."""
    functions = any(functions_in(side, statement.world) for side in link.sides)
    expectations = any(isinstance(part, Expectation) for side in link.sides for part in walk(side))
    return not names_of(link) and not functions and not expectations


# Closed forms -------------------------------------------------------------------------------------


def _choices(statement: Statement, link: Formula) -> Iterator[Setting]:
    """Choices of the parameters: of the declared domains, then small ones and powers of four up to 2^24, and for a
    bounded parameter its bound and one less.
    """
    seen: set[tuple[tuple[str, int], ...]] = set()
    if not statement.world.variables:
        for where in parameter_domains(statement):
            if where.parameters not in seen and closed_meets(statement, where):
                seen.add(where.parameters)
                yield Setting(where.parameters, ())
    top = 8 if any(_in_exponent(side) for side in link.sides) else 24
    for where in _grid(statement.world.parameters, [*range(1, 8), *(1 << k for k in range(4, top + 1, 2))]):
        if where.parameters not in seen and (statement.world.variables or closed_meets(statement, where)):
            seen.add(where.parameters)
            yield where


def _grid(parameters: Sequence[Parameter], values: Sequence[int]) -> Iterator[Setting]:
    """These values of the parameters, within their bounds, and the bounds themselves."""
    found: list[dict[str, int]] = [{}]
    for parameter in parameters:
        following = []
        for named in found:
            pool = list(values)
            if parameter.high:
                high = integer_value(parameter.high, named)
                pool = [v for v in sorted({*values, high - 1, high}) if v <= high]
            following += [{**named, parameter.name: v} for v in pool if v >= parameter.low]
        found = following
    for named in found:
        yield Setting(tuple(named.items()), ())


def _in_exponent(side: Expression) -> bool:
    return any(
        isinstance(part, Binary) and part.op == "^" and not isinstance(part.right, Number) for part in walk(side)
    )


def _closed_cases(statement: Statement, link: Formula) -> list[tuple[Setting, list[Value]]]:
    """The choices of parameters at which a link is defined, with the values of its sides."""
    found = []
    for where in _choices(statement, link):
        try:
            found.append((where, [evaluate(side, Frame(where.numbers())) for side in link.sides]))
        except UndefinedError:
            continue
    return found


def _judge_closed(link: Formula, mutant: Mutant, cases: Sequence[tuple[Setting, list[Value]]]) -> Judgement:
    tally = _Tally(mutant)
    for where, original in cases:
        changed = list(original)
        if mutant.side is not None:
            try:
                changed[mutant.side] = evaluate(mutant.formula.sides[mutant.side], Frame(where.numbers()))
            except UndefinedError:
                continue
        tally.seen += 1
        slack = sign(difference(changed[1], changed[0]))
        if mutant.side is None:
            tally.tight |= slack == 0
        else:
            tally.compare(link, mutant.side, sign(difference(changed[mutant.side], original[mutant.side])))
        if violates(mutant.formula.relations[0], slack):
            return Judgement(mutant, "refuted", closed_witness(where), tally.seen)
    return Judgement(mutant, tally.outcome(), None, tally.seen)


# Quantities of joints -----------------------------------------------------------------------------


@dataclass
class _Tally:
    """Whether a mutant was stronger or weaker than its link anywhere, and whether the link was tight anywhere."""

    mutant: Mutant
    seen: int = 0
    stronger: bool = False
    weaker: bool = False
    tight: bool = False

    def compare(self, link: Formula, side: int, change: int | np.ndarray) -> None:
        """change: the signs of (changed side - original side)."""
        relation = link.relations[0]
        up, down = bool(np.any(np.asarray(change) > 0)), bool(np.any(np.asarray(change) < 0))
        if relation == "=":
            self.stronger |= up or down
            return
        larger = (side == 1) == (relation in ("<=", "<"))
        self.stronger |= down if larger else up  # a larger side made smaller, a smaller side made larger
        self.weaker |= up if larger else down

    def outcome(self) -> str:
        """For a mutant that was refuted nowhere."""
        if not self.seen:
            return "not tried"
        if self.mutant.rule == "strict":
            return "survivor" if self.tight else "never tight"
        if not self.stronger:
            return "not stronger"
        return "incomparable" if self.weaker else "survivor"


@dataclass
class _Pool:
    """Instances that meet every hypothesis and are not degenerate, in the order in which mutants meet them."""

    statement: Statement
    budget: int
    words: tuple[str, ...]
    batches: list[Batch] = field(default_factory=list)
    _sides: dict[int, list[list[Value] | None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        statement = self.statement
        declared = domains(statement)
        small = [d for d in declared if d.size <= _LARGEST_DOMAIN]
        for domain in small:
            self._add(domain.batches(), _POOL)
        for domain in declared:
            if domain.size > _LARGEST_DOMAIN:
                self._add(itertools.islice(domain.batches(), 4), _POOL)
        self._add(random_batches(statement, self.budget, "sharpness", *self.words), self.budget, merge=False)

    def _add(self, source: Iterator[Batch], most: int, merge: bool = True) -> None:
        """Keep the good instances: all, or of too many some that are tight at each link, and a regular sample."""
        kept: list[Batch] = []
        for batch in source:
            good = meets(batch, self.statement.forms(), self.statement.world, self.statement.formula) & nondegenerate(
                self.statement, batch
            )
            if good.any():
                chosen = batch.take(good)
                if merge and len(chosen) > most // 4:
                    chosen = chosen.take(self._sample(chosen, most // 4))
                kept.append(chosen)
        if merge and len(kept) > 1:
            weights = np.concatenate([b.weights for b in kept])
            step = -(-len(weights) // (2 * most))
            kept = [Batch(kept[0].setting, weights[::step])]
        self.batches += kept

    def _sample(self, batch: Batch, most: int) -> np.ndarray:
        formula = self.statement.formula
        rows: set[int] = set(range(0, len(batch), -(-len(batch) // most)))
        for cases in batch_cases(formula, batch, self.statement.world):
            for slack in cases.slacks(formula):
                tight = cases.rows[slack == 0]
                rows |= set(tight[:: max(1, len(tight) // 50)].tolist())
        return np.array(sorted(rows))

    @cached_property
    def cases(self) -> list[tuple[Batch, Cases]]:
        """The cases of the statement: a pointwise mutant that no longer names the value still ranges over it."""
        world, formula = self.statement.world, self.statement.formula
        return [(batch, cases) for batch in self.batches for cases in batch_cases(formula, batch, world)]

    def sides(self, link: int) -> list[list[Value] | None]:
        """The sides of a link in each case, None where one is not defined."""
        if link not in self._sides:
            sides = self.statement.formula.links()[link].sides
            self._sides[link] = [_values(sides, cases.frame) for _, cases in self.cases]
        return self._sides[link]


def _values(sides: Sequence[Expression], frame: Frame) -> list[Value] | None:
    try:
        return [evaluate(side, frame) for side in sides]
    except UndefinedError:
        return None


def _judge(statement: Statement, mutant: Mutant, pool: _Pool) -> Judgement:
    link = statement.formula.links()[mutant.link]
    tally = _Tally(mutant)
    larger = 0 if link.relations[0] in (">", ">=") else 1
    pairs: list[tuple[Cases, Value, Value]] = []  # the changed side, before and after
    for (batch, cases), original in zip(pool.cases, pool.sides(mutant.link), strict=True):
        if original is None:
            continue
        changed = list(original)
        if mutant.side is not None:
            after = _values([mutant.formula.sides[mutant.side]], cases.frame)
            if after is None:
                continue
            changed[mutant.side] = after[0]
            pairs.append((cases, original[mutant.side], after[0]))
        tally.seen += len(cases.rows)
        slack = cases.signs(difference(changed[1], changed[0]))
        if mutant.side is None:
            tally.tight |= bool((slack == 0).any())
        failing = np.asarray(violates(mutant.formula.relations[0], slack))
        if failing.any():
            failing &= cases.signs(original[larger]) > 0
            witness = smallest(statement, batch, cases, failing)
            if witness is not None:
                return Judgement(mutant, "refuted", witness, tally.seen)
    for cases, before, after in pairs:  # refuted nowhere: where is it stronger than its link, where weaker?
        tally.compare(link, mutant.side or 0, cases.signs(difference(after, before)))
    outcome = tally.outcome()
    if outcome in ("survivor", "incomparable", "not tried"):
        verdict, found = _shannon(statement, mutant)
        outcome = verdict or _kernel(statement, mutant) or outcome
        return Judgement(mutant, outcome, found, tally.seen)
    return Judgement(mutant, outcome, None, tally.seen)


def _shannon(statement: Statement, mutant: Mutant) -> tuple[str, Witness | None]:
    """What the Shannon prover says of a mutant: "implied" by a certificate, "refuted" by a witness, or "" (nothing).

    Its counterexample counts only if every hypothesis holds on it here too, and only in a world without parameters,
    whose alphabets are what the counterexample makes them.
    """
    formula = mutant.formula
    parts = [part for side in formula.sides for part in walk(side)]
    if any(isinstance(part, Name | Expectation | Log2 | BinaryEntropy) for part in parts):
        return "", None
    if formula.every:
        return ("implied" if mutant.rule in TERM_RULES and follows_at_values(statement, formula) else ""), None
    from exact.shannon import ContradictoryHypotheses, prove

    names = set(names_of(formula))
    facts = []
    for form in statement.forms():
        if isinstance(form, AlphabetSize) or (isinstance(form, Linear) and not _numbers(form)):
            facts.append(str(form))
        elif isinstance(form, Defined):
            facts.append(f"H({form.name}|{','.join(form.call.arguments)}) = 0")
        if isinstance(form, Linear):
            names |= set(names_of(form.formula))
    sized = {form.name for form in statement.forms() if isinstance(form, AlphabetSize)}
    for variable in statement.world.variables:
        known = variable.alphabet.isdigit() and not variable.length and variable.name not in sized
        if known and variable.name in names:
            facts.append(f"|{variable.name}| = {variable.alphabet}")
    try:
        proof = prove(str(formula), given=facts, budget=_PROVER)
    except ContradictoryHypotheses:  # then nothing meets them, and the other checks say that they are vacuous
        return "", None
    if proof.verdict == "proved":
        # a better relation or number that is provable does not excuse the statement: it could have said so
        return ("implied" if mutant.rule in TERM_RULES else "survivor"), None
    joint = proof.counterexample
    if joint is None or statement.world.parameters or set(joint.names) != set(statement.world.variable_names):
        return "", None
    witness = _as_witness(statement, joint)
    return ("refuted", witness) if witness is not None else ("", None)


def follows_at_values(statement: Statement, formula: Formula) -> bool:
    """Whether Shannon's inequalities prove a formula for every value t of a variable, in the world conditioned on T=t.

    There X is still a function of Y if it is one on average: H(X|Y,T) = 0 is a mean of H(X|Y,T=t).  Of the hypotheses
    only these are used.  A term without T=t speaks of another world; then nothing is said.
    """
    from exact.shannon import prove

    fixed = value_variable(statement.formula, statement.world)
    terms = [part for side in formula.sides for part in walk(side) if isinstance(part, Entropy | Information)]
    if any(term.at != ((fixed, formula.every),) for term in terms):
        return False
    facts = []
    for form in statement.forms():
        pair = form.dependency() if isinstance(form, Linear) else None
        if isinstance(form, Defined):
            pair = ((form.name,), form.call.arguments)
        of, given = (tuple(n for n in group if n != fixed) for group in pair or ((), ()))
        if of:
            facts.append(f"{Entropy(of, given)} = 0")
    sides = tuple(_without_value(side) for side in formula.sides)
    return prove(str(Formula(sides, formula.relations)), given=facts, budget=_PROVER, search=False).verdict == "proved"


def _without_value(node: Expression) -> Expression:
    """The same expression in the conditioned world."""
    if isinstance(node, Entropy | Information):
        return replace(node, at=())
    if isinstance(node, Binary):
        return replace(node, left=_without_value(node.left), right=_without_value(node.right))
    return replace(node, operand=_without_value(node.operand)) if isinstance(node, Negation) else node


def _kernel(statement: Statement, mutant: Mutant) -> str:
    """ "implied" if the sizes of the declared alphabets and Shannon's inequalities prove a mutant, else "".

    The certificate is derived for this mutant and accepted by the kernel.
    """
    from theorems.proof.derive import DeriveError, derive
    from theorems.proof.kernel import KernelError, check_certificate

    formula = mutant.formula
    if formula.every or mutant.rule not in TERM_RULES:
        return ""
    terms = [part for side in formula.sides for part in walk(side) if isinstance(part, Entropy)]
    lines: dict[str, None] = {}
    for term in terms:
        alphabet = statement.world.variable(term.of[0]).alphabet if len(term.of) == 1 else ""
        if alphabet and not term.at and not statement.world.variable(term.of[0]).length:
            lines[f"{term} <= log2({alphabet}) by size"] = None
    if not lines:
        return ""
    script = "\n".join([*lines, f"{formula} by sum from {','.join(str(i + 1) for i in range(len(lines)))}"])
    changed = replace(statement, text=str(formula), equality=(), domains=(), proof=script)
    claim = Claim(id="mutant", title="mutant", statements=(changed,))
    try:
        check_certificate(derive(claim, changed, {}))
    except (DeriveError, KernelError):
        return ""
    return "implied"


def _numbers(form: Linear) -> bool:
    """Whether a hypothesis speaks of parameters, which the prover does not know."""
    return any(isinstance(part, Name) for side in form.formula.sides for part in walk(side))


def _as_witness(statement: Statement, joint: Joint) -> Witness | None:
    """A joint distribution from elsewhere, if it meets every hypothesis and is not degenerate."""
    names = statement.world.variable_names
    joint = joint.marginal(*names)
    values = {name: tuple(joint.support(name)) for name in names}
    for variable in statement.world.variables:
        if variable.alphabet and any(value not in range(int(variable.alphabet)) for value in values[variable.name]):
            return None
    weights = np.zeros((1, *(len(v) for v in values.values())), np.int64)
    for row, p in joint.items():
        place = tuple(values[name].index(value) for name, value in zip(names, row, strict=True))
        weights[(0, *place)] = int(p * joint.denominator)
    batch = Batch(Setting((), tuple(values.items()), names), weights)
    if (
        not meets(batch, statement.forms(), statement.world, statement.formula)[0]
        or not nondegenerate(statement, batch)[0]
    ):
        return None
    every = statement_variables(statement)
    return Witness((int(batch.atoms(every)[0]), int(batch.denominators(every)[0]), -1), batch.instance(0))
