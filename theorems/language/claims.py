"""Statements and claims: frozen values, checked at construction, that hold no test code.

Texts are kept in their normal spelling (``str`` of what they are read as): all that prints or digests them agrees.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from exact.misspelt import lonely_names
from exact.syntax import Divergence, index_of, names_of, parse_statement, walk
from exact.syntax import Statement as Formula
from theorems.language.conditions import spelled_condition
from theorems.language.formulas import fixed_variables, read_formula
from theorems.language.hypotheses import Covered, Defined, Form, Hypothesis, Linear
from theorems.language.packs import Pack
from theorems.language.validation import ID, ClaimError, listed, misspelt, shown, typed
from theorems.language.worlds import World, check_lengths

__all__ = ["CHECKS", "KINDS", "ROLES", "Claim", "Statement"]

CHECKS = ("proof", "enumeration", "random", "equality", "necessity", "sharpness")

#: kind -> the checks that apply to a statement of that kind
KINDS: dict[str, tuple[str, ...]] = {
    "chain": CHECKS,
    "identity": ("proof", "enumeration", "random", "necessity", "sharpness"),
    "monotone": ("proof", "enumeration", "random", "sharpness"),
    "bounds": ("proof", "enumeration", "random", "necessity", "sharpness"),
    "countermodel": ("proof", "enumeration"),
    "numeric": ("proof", "enumeration"),
    "inconsistency": ("proof", "enumeration", "necessity"),
}
#: what a statement of the kind "inconsistency" says: that no instance meets its hypotheses
FALSUM = "1 = 0"

#: what a statement is to the source, typed by a person: the natural reading of its wording; another reading that the
#: words allow but do not ask for; a repair; an inference that is offered as a reason; numbers that rhetoric needs; or
#: beyond the source.  The verdict on the wording is computed from the evidence of the natural readings and the repairs
#: alone.
ROLES = ("source", "other-reading", "repair", "argument", "context", "not-in-source")


@dataclass(frozen=True)  # no slots: what its texts say is kept once read
class Statement:
    """One statement of a claim.

    text: the chain, in the notation of ``exact.syntax``.
    equality: for each ``<=`` link the structural condition under which it is an equality (``""`` for ``=`` links).
    domains: the finite domains on which every instance is checked; each maps parameters, and the sizes of free
        alphabets (``|g|``), to values, and ``denominator`` to the common denominator of all conditional laws
        (``denominator S`` to that of S).
    thorough: further domains, of up to billions of instances, that only the thorough profile goes through.
    proof: the script of the proof (see theorems/proof/derive.py); ``""`` lets the Shannon prover find it.
    refuted: the statement is expected to fail; a counterexample is its evidence.
    unproved: no proof is claimed: the verdict is open until there is one.
    conclusion: of an argument, the id of the statement of the same claim that it is offered for; "" where what it is
        offered for is no statement, as an observation.
    asked: the question that the text answers, as ``H(r|T) = ?``.  unanswered: why there is no answer; the text is then
        only what the question was read with.
    packs: what ``load_pack`` read, whose lemmas and tactics the script may use.
    aliases: ids that it had before.
    sharp: False declares that the statement is not meant to be sharp; the ledger then says so in place of that check.
    """

    id: str
    text: str
    kind: str = "chain"
    role: str = "source"
    world: World = field(default_factory=World)
    hypotheses: tuple[Hypothesis, ...] = ()
    equality: tuple[str, ...] = ()
    domains: tuple[tuple[tuple[str, int], ...], ...] = ()
    proof: str = ""
    refuted: bool = False
    reading: str = ""
    thorough: tuple[tuple[tuple[str, int], ...], ...] = ()
    sharp: bool = True
    unproved: bool = False
    conclusion: str = ""
    asked: str = ""
    unanswered: str = ""
    packs: tuple[Pack, ...] = ()
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        typed("statement: the id", str, self.id)
        where = f"statement {self.id}"
        typed(f"{where}: text", str, self.text)
        typed(f"{where}: kind", str, self.kind)
        typed(f"{where}: role", str, self.role)
        typed(f"{where}: world", World, self.world)
        typed(f"{where}: proof", str, self.proof)
        typed(f"{where}: conclusion", str, self.conclusion)
        typed(f"{where}: asked", str, self.asked)
        typed(f"{where}: unanswered", str, self.unanswered)
        listed(f"{where}: aliases", str, self.aliases)
        for name in ("sharp", "refuted", "unproved"):
            typed(f"{where}: {name}", bool, getattr(self, name))
        listed(f"{where}: hypotheses", Hypothesis, self.hypotheses)
        listed(f"{where}: equality", str, self.equality)
        listed(f"{where}: packs", Pack, self.packs)
        for name, rows in (("domains", self.domains), ("thorough", self.thorough)):
            listed(f"{where}: {name}", tuple, rows)
            for pairs in rows:
                listed(f"{where}: {name}", tuple, pairs)
                if any(len(pair) != 2 or not isinstance(pair[0], str) for pair in pairs):
                    raise ClaimError(f'{where}: {name}: {shown(pairs)} is not made of pairs such as ("V", 3)')
        if not ID.fullmatch(self.id):
            raise ClaimError(f"{where}: an id is lower-case words joined by hyphens")
        if self.kind not in KINDS:
            raise ClaimError(f"{where}: kind {self.kind!r} is not one of {', '.join(KINDS)}")
        if self.role not in ROLES:
            raise ClaimError(f"{where}: role {self.role!r} is not one of {', '.join(ROLES)}")
        if self.conclusion and self.role != "argument":
            raise ClaimError(f"{where}: conclusion: only an argument has one; its role is {self.role!r}")
        if self.unproved and (self.proof or self.refuted):
            raise ClaimError(f"{where}: unproved: it has a proof, or is declared as refuted")
        self.world.check_numbers()
        formula = read_formula(self.text, self.world, f"{where}: text")
        if formula.every and formula.every in map(index_of, names_of(formula)):
            raise ClaimError(
                f"{where}: text: a statement about every position {formula.every} can be a hypothesis or a line "
                f"of a proof; state it of a sum[{formula.every}](...)"
            )
        names = [h.name for h in self.hypotheses]
        for name in names:
            if names.count(name) > 1:
                raise ClaimError(f"{where}: hypotheses: {name!r} is given twice")
        if self.equality and len(self.equality) != len(formula.relations):
            raise ClaimError(
                f"{where}: equality: {len(self.equality)} conditions for {len(formula.relations)} links; "
                'give one for each link, "" where there is none'
            )
        fixed = fixed_variables(formula, self.world, f"{where}: text")
        conditions = []
        for condition, relation in zip(self.equality, formula.relations, strict=False):
            if condition and relation == "=":
                raise ClaimError(f"{where}: equality: the condition {condition!r} stands at a link that is an equality")
            conditions.append(
                condition and spelled_condition(condition, self.world, fixed, formula.every, f"{where}: equality")
            )
        if self.kind == "inconsistency" and str(formula) != FALSUM:
            raise ClaimError(f"{where}: text: an inconsistency says {FALSUM} of its hypotheses, and nothing else")
        self._set("text", str(formula))
        self._set("hypotheses", tuple(h.spelled(self.world) for h in self.hypotheses))
        self._set("equality", tuple(conditions))
        given = {form.name: form.call for form in self.forms() if isinstance(form, Defined)}
        for name, call in {**self.world.calls(), **given}.items():
            check_lengths(call, self.world, tuple(given), f"{where}: {name}")
        for domain in self.domains:
            self._check_domain(dict(domain), f"{where}: domains")
        for domain in self.thorough:
            self._check_domain(dict(domain), f"{where}: thorough")

    def _set(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, value)  # in a frozen value, while it is made

    def _check_domain(self, domain: dict[str, int], where: str) -> None:
        free = {f"|{v.name}|" for v in self.world.variables if not v.alphabet}
        known = {*self.world.parameter_names, *free, "denominator"}
        known |= {f"denominator {v.name}" for v in self.world.variables}
        low = {p.name: p.low for p in self.world.parameters}
        for name, value in domain.items():
            if name not in known:
                raise ClaimError(f"{where}: {name!r} is not one of {', '.join(sorted(known))}{misspelt(name, known)}")
            least = low.get(name, 1)
            if not isinstance(value, int) or isinstance(value, bool) or value < least:
                raise ClaimError(f"{where}: {name} = {value!r}; it must be an integer of at least {least}")

    @cached_property
    def formula(self) -> Formula:
        return parse_statement(self.text)

    def forms(self) -> tuple[Form, ...]:
        """The hypotheses, read."""
        return self._forms

    @cached_property
    def _forms(self) -> tuple[Form, ...]:
        return tuple(hypothesis.form(self.world) for hypothesis in self.hypotheses)

    @property
    def of_source(self) -> bool:
        """Whether this is the wording of the source, in its natural reading; of an inconsistency its hypotheses are."""
        return self.role == "source" and self.kind != "inconsistency"

    @property
    def quantified(self) -> bool:
        """Whether the statement speaks of all values of a variable; else it is one fact, as ``10000*32 = 320000``."""
        return self.kind not in ("numeric", "countermodel") and bool(self.world.number_names or self.world.variables)

    def without(self, *names: str) -> Statement:
        """The statement with some hypotheses dropped."""
        return replace(self, hypotheses=tuple(h for h in self.hypotheses if h.name not in names))

    def script(self) -> list[str]:
        """The lines of its proof; a long one goes on, in the next, with ``by ...`` or ``with ...``."""
        text = re.sub(r"\s*\n\s*(?=by |with )", " ", self.proof)
        return [line.strip() for line in text.splitlines() if line.strip()]

    def applicable(self) -> tuple[str, ...]:
        """The checks that apply, in order.

        A refuted reading is only enumerated, and what is unproved only enumerated and tested; a statement without
        hypotheses needs none of them.
        """
        if self.unanswered:
            return ("proof",)
        if self.world.reals:
            return ("proof", "random")
        if self.refuted:
            return ("enumeration",)
        if self.unproved:
            return ("enumeration", "random")
        skip = {"necessity"} if len(self.hypotheses) == len(self.giving_values()) else set()
        if not any(r in ("<=", ">=") for r in self.formula.relations):
            skip.add("equality")
        return tuple(check for check in KINDS[self.kind] if check not in skip)

    def giving_values(self) -> tuple[str, ...]:
        """The hypotheses that only say where a divergence of the statement is a number: ``y << x`` of D(y||x), and
        ``q = f(y)`` of D(y|q||x|r).

        Without them it is infinite elsewhere; no instance there counts, so none can show that they are needed.
        """
        formulas = [self.formula, *(form.formula for form in self.forms() if isinstance(form, Linear))]
        sides = [side for formula in formulas for side in formula.sides]
        terms = [part for side in sides for part in walk(side) if isinstance(part, Divergence)]
        pairs = {(term.of, term.reference) for term in terms}
        names = {(term.given, (term.of,)) for term in terms if term.beside}
        return tuple(
            h.name
            for h, form in zip(self.hypotheses, self.forms(), strict=True)
            if (isinstance(form, Covered) and (form.name, form.of) in pairs)
            or (isinstance(form, Defined) and ((form.name,), form.call.arguments) in names)
        )

    def single_names(self) -> tuple[str, ...]:
        """Variables that occur only once in the text and the hypotheses, where no world says that they are meant.

        In a world of nothing but names, such a name is often a misspelt one.
        """
        plain = [v.name for v in self.world.variables if not (v.alphabet or v.length or v.meaning)]
        if self.world.number_names or self.world.functions or len(plain) < len(self.world.variables):
            return ()
        return lonely_names([self.text, *(h.text for h in self.hypotheses)])

    @property
    def said(self) -> str:
        """The statement, or the question where there is no answer."""
        return self.asked if self.unanswered else self.text

    def latex(self) -> str:
        latex = self.formula.latex()
        if not self.unanswered:
            return latex
        relation = r" \le " if self.formula.relations[-1] == "<=" else " = "
        return f"{latex.rpartition(relation)[0]}{relation}\\;?"

    def _repr_html_(self) -> str:
        from theorems.language.notebook import statement_html

        return statement_html(self)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of a source (or a lemma): id, source, and one or more statements.

    id: permanent, lower-case, hyphenated.
    source: the id of the source, as ``post`` or ``li-2025``; "" for a lemma.
    section: the heading under which the source says it, "" if it does not; headings in one another joined by " / ".
    words: a short quotation from there, exactly as it stands.  formula: its formula in LaTeX, exactly as it stands; ""
        where the words say all.
    """

    id: str
    title: str
    statements: tuple[Statement, ...]
    section: str = ""
    formula: str = ""
    words: str = ""
    comment: str = ""
    aliases: tuple[str, ...] = ()
    source: str = "post"

    def __post_init__(self) -> None:
        if not isinstance(self.id, str) or not ID.fullmatch(self.id):
            raise ClaimError(f"claim {self.id!r}: id: an id is lower-case words joined by hyphens")
        if not self.title:
            raise ClaimError(f"claim {self.id}: title: it is empty")
        for name in ("title", "section", "formula", "words", "source"):
            typed(f"claim {self.id}: {name}", str, getattr(self, name))
        listed(f"claim {self.id}: statements", Statement, self.statements)
        if not self.statements:
            raise ClaimError(f"claim {self.id}: statements: there is none")
        ids = [name for s in self.statements for name in (s.id, *s.aliases)]
        for name in ids:
            if ids.count(name) > 1:
                raise ClaimError(f"claim {self.id}: statements: the id {name!r} is given twice")
        for s in self.statements:
            if s.conclusion and s.conclusion not in {other.id for other in self.statements if other is not s}:
                raise ClaimError(f"claim {self.id}: {s.id}: conclusion: there is no other statement {s.conclusion!r}")

    def statement(self, id: str) -> Statement:
        """The statement with this id, or that had it."""
        for statement in self.statements:
            if id in (statement.id, *statement.aliases):
                return statement
        raise ClaimError(f"claim {self.id} has no statement {id!r}{misspelt(id, [s.id for s in self.statements])}")

    def full_id(self, statement: Statement) -> str:
        """``group-bound/pointwise``."""
        return f"{self.id}/{statement.id}"

    def _repr_html_(self) -> str:
        from theorems.language.notebook import claim_html

        return claim_html(self)
