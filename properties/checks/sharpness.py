"""Is a statement as strong as it could be?  Each of its mutants is refuted, or follows from it, or survives.

Mutants are tried on a pool of instances (``pool``).  A mutant that is nowhere stronger than its link is not a rival; a
certificate that it follows from the link is looked for, so that the pool alone decides as little as possible.  One that
is stronger and not refuted goes to the Shannon prover, for a certificate or a counterexample; without either it is a
survivor, and the check fails.  A pool without a case of the link decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from exact import Joint
from exact.syntax import (
    Binary,
    Divergence,
    Entropy,
    Expectation,
    Expression,
    Information,
    Name,
    Negation,
    names_of,
    walk,
)
from exact.syntax import Statement as Formula
from properties.checks.conditions import meets
from properties.checks.evaluate import (
    UndefinedError,
    Value,
    chain_holds,
    difference,
    evaluate,
    value_variable,
    violates,
)
from properties.checks.follows import follows
from properties.checks.mutants import TERM_RULES, Mutant, mutants
from properties.checks.pool import NOT_AT_ONCE, Case, Pool, Seen, is_closed, nondegenerate, one_by_one
from properties.checks.witness import Witness, formula_variables, statement_variables
from properties.worlds.batch import Batch
from properties.worlds.recipes import Setting
from theorems.language import AlphabetSize, Claim, Defined, Linear, Statement

__all__ = ["Judgement", "follows_at_values", "judge", "tried"]

_PROVER = 600.0  # seconds: far beyond what these small programs take, so that no clock decides


@dataclass
class Judgement:
    """What became of one mutant.

    outcome: refuted (witness), implied (true as well: proved from the hypotheses), follows (proved from its link, so it
    claims no more), survivor; and what is decided on the pool alone: not stronger (nowhere), incomparable (stronger
    here, weaker there, refuted nowhere), never tight (``<`` for a ``<=`` that is no equality anywhere), not tried (no
    instance on which it is defined).  certificate: the digest of the steps, where it was asked.
    """

    mutant: Mutant
    outcome: str
    witness: Witness | None = None
    seen: int = 0
    certificate: str = ""


def judge(statement: Statement, pool: Pool) -> list[Judgement]:
    """The fate of every mutant."""
    return [_certified(statement, _judge(statement, mutant, pool)) for mutant in mutants(statement)]


def _certified(statement: Statement, judgement: Judgement) -> Judgement:
    """A mutant that is nowhere stronger on the pool, with a certificate that it follows, if one is found."""
    if judgement.outcome != "not stronger":
        return judgement
    certificate = follows(statement, judgement.mutant)
    if certificate is None:
        return judgement
    return replace(judgement, outcome="follows", certificate=str(certificate["sha256"]))


def _judge(statement: Statement, mutant: Mutant, pool: Pool) -> Judgement:
    link = statement.formula.links()[mutant.link]
    if not pool.cases(mutant.link):
        return Judgement(mutant, "not tried")
    tally = _Tally(mutant)
    pairs: list[tuple[Seen, Value, Value]] = []  # the changed side, before and after
    sides = {} if mutant.side is None else {mutant.side: mutant.formula.sides[mutant.side]}
    for seen, original, changed, slack in tried(sides, link, pool.cases(mutant.link)):
        if mutant.side is not None:
            pairs.append((seen, original[mutant.side], changed[mutant.side]))
        tally.seen += seen.size
        tally.tight |= mutant.side is None and bool((slack == 0).any())
        witness = seen.witness(np.asarray(violates(mutant.formula.relations[0], slack)))
        if witness is not None:
            return Judgement(mutant, "refuted", witness, tally.seen)
    for seen, before, after in pairs:  # refuted nowhere: where is it stronger than its link, where weaker?
        tally.compare(link, mutant.side or 0, seen.signs(difference(after, before)))
    outcome, found = tally.outcome(), None
    if outcome in ("survivor", "incomparable", "not tried") and not is_closed(statement, link):
        verdict, found = _shannon(statement, mutant)
        if verdict == "survivor" and outcome == "not tried":
            verdict = ""  # it is true, but whether it is stronger than its link no instance has told
        outcome = verdict or _by_sizes(statement, mutant) or outcome
    return Judgement(mutant, outcome, found, tally.seen)


def tried(
    sides: Mapping[int, Expression], link: Formula, cases: Iterable[Case]
) -> Iterator[tuple[Seen, list[Value], list[Value], np.ndarray]]:
    """The cases of a link in which it is defined with some of its two sides changed; of each the sides before and
    after, and the signs of (right - left) after.
    """
    for seen, original in cases:
        changed = list(original)
        try:
            for i, side in sides.items():
                changed[i] = evaluate(side, seen.frame)
                if seen.choices:
                    difference(changed[i], original[i])  # is asked for later; as arrays it may not be
            slack = seen.signs(difference(changed[1], changed[0]))
        except NOT_AT_ONCE as error:
            if len(seen.choices) > 1:  # not at all of them, or not as arrays
                yield from tried(sides, link, one_by_one(link, seen))
            elif not isinstance(error, UndefinedError):
                raise
        else:
            yield seen, original, changed, slack


@dataclass
class _Tally:
    """Whether a mutant was stronger or weaker than its link anywhere, and whether the link was tight anywhere."""

    mutant: Mutant
    seen: int = 0
    stronger: bool = False
    weaker: bool = False
    tight: bool = False

    def compare(self, link: Formula, side: int, change: np.ndarray) -> None:
        """change: the signs of (changed side - original side)."""
        relation = link.relations[0]
        up, down = bool((change > 0).any()), bool((change < 0).any())
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


# Provers ------------------------------------------------------------------------------------------


def _shannon(statement: Statement, mutant: Mutant) -> tuple[str, Witness | None]:
    """What the Shannon prover says of a mutant: "implied" by a certificate, "refuted" by a witness, or "" (nothing).

    Its counterexample counts only if every hypothesis holds on it here too, and only in a world without parameters,
    whose alphabets are what the counterexample makes them.
    """
    formula = mutant.formula
    parts = [part for side in formula.sides for part in walk(side)]
    if any(isinstance(part, Name | Expectation) for part in parts):
        return "", None
    if formula.every:
        return ("implied" if mutant.rule in TERM_RULES and follows_at_values(statement, formula) else ""), None
    from exact.shannon import ContradictoryHypotheses, prove

    names = set(names_of(formula))
    facts = []
    for form in statement.forms():
        if isinstance(form, AlphabetSize) or (isinstance(form, Linear) and not _beyond_shannon(form)):
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
    joint = proof.violation.joint if proof.violation else None
    if joint is None or statement.world.parameters or set(joint.names) != set(statement.world.variable_names):
        return "", None
    witness = _as_witness(statement, joint, formula)
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


def _by_sizes(statement: Statement, mutant: Mutant) -> str:
    """ "implied" if the sizes of the declared alphabets and Shannon's inequalities prove a mutant, else "".

    The steps are derived for this mutant and accepted by the elaborator.
    """
    from theorems.proof.derive import DeriveError, derive
    from theorems.proof.elaborate import StepError, check_steps

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
        check_steps(derive(claim, changed, {}))
    except (DeriveError, StepError):
        return ""
    return "implied"


def _beyond_shannon(form: Linear) -> bool:
    """Whether a hypothesis speaks of parameters or divergences, which the prover does not know."""
    return any(isinstance(part, Name | Divergence) for side in form.formula.sides for part in walk(side))


def _as_witness(statement: Statement, joint: Joint, formula: Formula) -> Witness | None:
    """A joint distribution from elsewhere, if it meets every hypothesis, is not degenerate, and is against a formula.

    Variables of the chain that are constant there become independent coins first.
    """
    names = statement.world.variable_names
    joint = joint.marginal(*names)
    values = {name: tuple(joint.support(name)) for name in names}
    weights = np.zeros((1, *(len(v) for v in values.values())), np.int64)
    for row, p in joint.items():
        place = tuple(values[name].index(value) for name, value in zip(names, row, strict=True))
        weights[(0, *place)] = int(p * joint.denominator)
    for axis, name in enumerate(names, 1):
        if len(values[name]) == 1 and name in formula_variables(statement.formula, statement.world):
            values[name] = (0, 1)
            weights = np.repeat(weights, 2, axis)
    for variable in statement.world.variables:
        if variable.alphabet and any(value not in range(int(variable.alphabet)) for value in values[variable.name]):
            return None
    batch = Batch(Setting((), tuple(values.items()), names), weights)
    if (
        not meets(batch, statement.forms(), statement.world, statement.formula)[0]
        or not nondegenerate(statement, batch)[0]
        or chain_holds(formula, batch, statement.world)[0]
    ):
        return None
    every = statement_variables(statement)
    return Witness((int(batch.atoms(every)[0]), int(batch.denominators(every)[0]), -1), batch.instance(0))
