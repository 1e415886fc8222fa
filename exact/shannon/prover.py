"""``prove``: does a linear statement about entropies hold for ALL finite distributions?

Linear programming over Shannon's inequalities finds a proof, which is then replayed exactly; failing that, a
search looks for an exact distribution that meets every hypothesis and violates the statement; failing that, the
exact polymatroid is shown that keeps Shannon's inequalities from proving it.  Floating point and heuristics only
ever suggest: each verdict rests on evidence that exact arithmetic has checked.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from exact.notation import Problem, problems
from exact.shannon._cited import Conditional, Copy, conditionals, copies, members
from exact.shannon._engine import Engine
from exact.shannon._linear import (
    Form,
    Link,
    add,
    constants,
    hypothesis_links,
    link_of,
    reals_of,
    refuse_sizes,
    sign,
    variables_of,
)
from exact.shannon._sets import TooLarge
from exact.shannon.answer import ContradictoryHypotheses, Proof
from exact.shannon.certificate import (
    CONTRADICTION,
    STRICT_CONTRADICTION,
    Certificate,
    InvalidCertificate,
    Writer,
    scope_text,
    seal,
    verify_certificate,
)
from exact.shannon.lp import Multipliers, OutOfTime, Separation
from exact.shannon.polymatroid import Polymatroid
from exact.syntax import ParseError, Statement, parse_statement

if TYPE_CHECKING:
    from exact.shannon.search import Search

_FEW_PREMISES = 10  # up to so many, each is left out in turn to see whether it is needed
_FEW_ENTROPIES = 100
_COPIES = (80, 3000)  # copies that are tried, by default and at the greatest effort
_COPIED = 5  # variables up to which copies are tried


def prove(
    statement: str,
    given: Iterable[str] = (),
    *,
    search: bool = True,
    effort: int = 2,
    budget: float = 60.0,
    progress: Callable[[str, float], None] | None = None,
) -> Proof:
    """Prove or refute a linear statement about entropies, for all finite distributions.

    statement: relations (<=, >=, =, <, >; also chains) between rational combinations of H, I, real numbers R >= 0 and
    constants such as 3/2 or log2(3), in bits; numbers are rationals, so 0.999 is 999/1000.  What ``exact.notation``
    knows is read as well: ``X -> Y -> Z => I(X;Z) <= I(X;Y)``.
    given: hypotheses of the same form, or ``|r| = 2``: r takes at most 2 values.
    search: whether to look for a counterexample where there is no proof; effort 0 to 3: how widely (deterministic).
    budget: seconds after which to stop; where that ends the linear program, the verdict is "unknown".
    progress: called with what is being done and the share of the budget that is used; with it, Ctrl-C during the
    search for a distribution ends the search and not the program.

    Raises ContradictoryHypotheses with a certificate; ValueError (ParseError) for what is not such a statement;
    SolverError where the solver HiGHS is needed, and missing or failing.
    Sources: R. W. Yeung, "A framework for linear information inequalities" (1997) for the linear program.
    """
    if isinstance(given, str):
        raise TypeError(f"given is a list of hypotheses; write given=[{given!r}]")
    texts = _texts(given, budget)
    return _answered(_one(statement, texts), (search, effort, budget, progress))


def _texts(given: Iterable[str], budget: float) -> list[str]:
    if not isinstance(given, Iterable):
        raise TypeError(f"given is a list of hypotheses such as ['I(X;Z|Y) = 0'], not {given!r}")
    if isinstance(budget, bool) or not isinstance(budget, int | float) or not budget >= 0:
        raise ValueError(f"budget is a number of seconds, 0 or more, not {budget!r}")
    texts = list(given)
    for text in texts:
        if not isinstance(text, str):
            raise TypeError(f"a hypothesis is a text such as 'I(X;Z|Y) = 0', not {text!r}")
    return texts


def _one(statement: str, given: list[str]) -> Problem:
    read = problems(statement, given)
    if len(read) > 1:
        texts = "; ".join(repr(problem.statement) for problem in read)
        raise ParseError(f"{statement!r} reads as {len(read)} statements: prove each, or call prove_all: {texts}")
    return read[0]


def _answered(problem: Problem, options: tuple[Any, ...]) -> Proof:
    question = Asked(problem)
    try:
        return _Attempt(question, *options).run()
    except ContradictoryHypotheses as error:
        if len(problem.known) == len(problem.given):
            raise
        # of "A or B", that A fails contradicts the hypotheses, unless they contradict each other without it
        _Attempt(Asked(replace(problem, given=problem.known)), *options).run()
        return Proof("proved", question.statement, question.texts, certificate=error.certificate)


def read(statement: str, given: Iterable[str] = ()) -> Asked:
    """A statement and its hypotheses as the prover understands them."""
    return Asked(_one(statement, list(given)))


class Asked:
    """A statement and its hypotheses, read."""

    def __init__(self, problem: Problem) -> None:
        self.statement, self.given = problem.statement, list(problem.given)
        self.parsed = parse_statement(self.statement)
        refuse_sizes(self.parsed)
        hypotheses = hypothesis_links(self.given)
        self.names = variables_of(self.parsed, hypotheses)
        self.numbers = reals_of([self.parsed, *hypotheses])
        bits = {name: i for i, name in enumerate(self.names)}
        self.links = [link_of(link, bits) for link in self.parsed.links()]
        self.premises = [link_of(link, bits) for link in hypotheses]
        self.texts = tuple(self.given)


class _Attempt:
    def __init__(
        self,
        asked: Asked,
        search: bool,
        effort: int,
        budget: float,
        progress: Callable[[str, float], None] | None,
    ) -> None:
        self.asked, self.search, self.effort, self.budget = asked, search, effort, budget
        self.started = time.monotonic()
        self.deadline = self.started + budget
        self.progress = progress
        self.separation: Separation | None = None
        self.searching: Search | None = None
        self.copies_left = 0

    def say(self, what: str) -> None:
        if self.progress is not None:
            self.progress(what, (time.monotonic() - self.started) / max(self.budget, 1e-9))

    def answer(self, verdict: str, **evidence: Any) -> Proof:
        return Proof(verdict, str(self.asked.parsed), self.asked.texts, **evidence)

    def run(self) -> Proof:
        asked = self.asked
        self.say("linear program")
        engine = Engine(
            asked.premises,
            [link.slack for link in asked.links],
            len(asked.names),
            self.started + self.budget * 3 / 4,
        )
        reason = ""
        searched: str | None = None
        try:
            contradiction = engine.contradiction()
            if contradiction is not None:
                raise ContradictoryHypotheses(self._contradiction(*contradiction))
            certificate = self._certify(engine, quick=True)
            if certificate is None and engine.heavy and self.search:
                found, searched = self._search(first=True)
                if found is not None:
                    return found
            if certificate is None:
                certificate = self._certify(engine, quick=False)
            if certificate is not None:
                if engine.size <= _FEW_ENTROPIES:
                    certificate = self._with_fewer_premises(certificate)
                verify_certificate(certificate, asked.statement, asked.given)
                return self.answer("proved", certificate=certificate)
        except OutOfTime:
            reason = f"the linear program was not solved within the budget of {self.budget:g} seconds"
        except TooLarge as error:
            reason = f"the linear program has {error}, and few of them do not prove it"
        if self.search and self.separation is not None:
            found, searched = self._search(first=True)
            if found is not None:
                return found
        if self.search and self.separation is not None:
            certificate = self._beyond_shannon()
            if certificate is not None:
                return self.answer("proved", certificate=certificate)
        if self.search:
            found, searched = self._search()
            if found is not None:
                return found
        searched = searched or "no counterexample was searched for"
        if self.separation is None:
            return self.answer("unknown", reason=f"{reason}; {searched}")
        polymatroid = _polymatroid(self.separation, asked.names, asked.links, asked.premises, engine.loose)
        why = "Shannon's inequalities and the hypotheses do not imply it; whether it is true stays open"
        return self.answer("not-shannon", polymatroid=polymatroid, reason=f"{why}; {searched}")

    def _beyond_shannon(self) -> Certificate | None:
        """A proof by a known family, or by the copy lemma, with one copy, or at the greatest effort two."""
        asked = self.asked
        names = [name for name in asked.names if name not in asked.numbers]
        if not 3 <= len(names) <= _COPIED or asked.numbers or any(link.strict for link in asked.links):
            return None
        theorems = list(members(names))
        bits = {name: i for i, name in enumerate(asked.names)}
        writer = Writer(asked.parsed, asked.names)
        links = list(asked.premises)
        for theorem in theorems:
            facts = theorem.facts(names)
            writer.cite(theorem, map(str, facts))
            links += (link_of(fact, bits) for fact in facts)
        found = self._citing(links, writer, asked.names)
        for conditional in conditionals(names) if found is None else ():
            found = self._under_conditions(conditional, bits)
            if found is not None:
                break
        if found is not None:
            verify_certificate(found, asked.statement, asked.given)
            return found
        thorough = self.effort >= 3
        self.copies_left = _COPIES[thorough]
        for depth in range(1, 2 + thorough):
            found = self._copies(depth, names, asked.premises, [])
            if found is not None:
                verify_certificate(found, asked.statement, asked.given)
                return found
        return None

    def _under_conditions(self, theorem: Conditional, bits: dict[str, int]) -> Certificate | None:
        """A proof by a conditional inequality, if its conditions follow from the hypotheses."""
        asked = self.asked
        writer = Writer(asked.parsed, asked.names)
        needs = [(need, link_of(need, bits)) for need in theorem.needs]
        engine = Engine(asked.premises, [link.slack for _, link in needs], len(asked.names), self.deadline)
        facts = theorem.facts(asked.names)
        try:
            for need, link in needs:
                if not _settled(need, link, asked.premises, writer, _proofs_of(engine), engine):
                    return None
            writer.cite(theorem, map(str, facts))
            return self._citing([*asked.premises, *(link_of(fact, bits) for fact in facts)], writer, asked.names)
        except (OutOfTime, TooLarge):
            return None

    def _citing(self, links: Sequence[Link], writer: Writer, names: tuple[str, ...]) -> Certificate | None:
        """A certificate from the hypotheses and what is cited, if Shannon's inequalities do the rest."""
        asked = self.asked
        engine = Engine(links, [link.slack for link in asked.links], len(names), self.deadline)
        try:
            return certify(asked.parsed, asked.links, links, writer, _proofs_of(engine), engine)
        except (OutOfTime, TooLarge):
            return None

    def _copies(
        self,
        depth: int,
        names: list[str],
        premises: list[Link],
        copied: list[tuple[Copy, list[Statement]]],
    ) -> Certificate | None:
        for copy in copies(names):
            self.say(f"{'a copy' if depth == 1 else 'copies'}: {copy}")
            every = (*names, *copy.fresh)
            bits = {name: i for i, name in enumerate(every)}
            facts = copy.facts(names)
            links = [*premises, *(link_of(fact, bits) for fact in facts)]
            used = [*copied, (copy, facts)]
            if depth > 1:
                found = self._copies(depth - 1, list(every), links, used)
            else:
                if not self.copies_left or time.monotonic() > self.deadline:
                    return None
                self.copies_left -= 1
                writer = Writer(self.asked.parsed, every)
                for one, says in used:
                    writer.cite(one, map(str, says))
                found = self._citing(links, writer, every)
            if found is not None:
                return found
        return None

    def _contradiction(self, found: Multipliers, strict: bool) -> Certificate:
        claim = STRICT_CONTRADICTION if strict else CONTRADICTION
        writer = Writer(claim, self.asked.names)
        writer.add_sum(claim, found, self.asked.premises)
        certificate = writer.certificate()
        verify_certificate(certificate, str(claim), self.asked.given)
        return certificate

    def _search(self, first: bool = False) -> tuple[Proof | None, str]:
        """Until the budget is over; if the linear program took it, for a quarter of it."""
        from exact.shannon.question import Question
        from exact.shannon.search import Search
        from exact.shannon.witness import violation

        asked = self.asked
        values = self.separation.values if self.separation else None
        if self.searching is None or self.searching.values is not values:
            question = Question(asked.names, asked.links, asked.premises)
            self.searching = Search(question, values, self.effort, self.say)
        if self.separation and first:
            self.say("no Shannon inequality proves it")
        try:
            found, searched = self.searching.run(max(self.deadline, time.monotonic() + self.budget / 4), first)
        except KeyboardInterrupt:
            if self.progress is None or self.separation is None:
                raise
            return None, "the search was stopped"
        if found is None:
            return None, searched
        return self.answer(
            "refuted", violation=violation(found, asked.parsed, asked.links, asked.numbers), reason=searched
        ), searched

    # ------------------------------------------------------------------------------ certificates

    def _certify(self, engine: Engine, quick: bool) -> Certificate | None:
        """A certificate of every link; None where one has none, and then ``separation`` may say why."""
        writer = Writer(self.asked.parsed, self.asked.names)
        return certify(
            self.asked.parsed, self.asked.links, self.asked.premises, writer, self._decider(engine, quick), engine
        )

    def _decider(self, engine: Engine, quick: bool) -> Decider:
        def decide(slack: dict[int, Fraction], strict: bool) -> Multipliers | None:
            if quick:
                found: Multipliers | Separation | None = engine.quick(slack, strict)
            else:
                found = engine.decide(slack, strict)
            if isinstance(found, Separation):
                self.separation = found
                return None
            return engine.shortened(slack, found) if found is not None and not strict else found

        return decide

    def _with_fewer_premises(self, certificate: Certificate) -> Certificate:
        """A certificate that uses no hypothesis in vain, where the linear programs are small."""
        asked = self.asked
        used = {premise["text"] for premise in certificate["premises"]}
        kept = [premise for premise in asked.premises if premise.text in used]
        if not 1 <= len(kept) <= _FEW_PREMISES:
            return certificate
        for premise in kept[:]:
            fewer = [other for other in kept if other is not premise]
            engine = Engine(fewer, [link.slack for link in asked.links], len(asked.names), self.deadline)
            try:
                writer = Writer(asked.parsed, asked.names)
                found = certify(asked.parsed, asked.links, fewer, writer, self._decider(engine, False), engine)
            except OutOfTime:
                return certificate
            if found is not None:
                kept, certificate = fewer, found
        return certificate


Decider = Callable[[dict[int, Fraction], bool], Multipliers | None]


def _proofs_of(engine: Engine) -> Decider:
    """Short proofs, where there are any."""

    def decide(slack: Form, strict: bool) -> Multipliers | None:
        found = engine.decide(slack, strict)
        return engine.shortened(slack, found) if isinstance(found, Multipliers) else None

    return decide


def certify(
    parsed: Statement,
    links: Sequence[Link],
    premises: Sequence[Link],
    writer: Writer,
    decide: Decider,
    engine: Engine,
) -> Certificate | None:
    """A certificate of every link, from what ``decide`` says of each slack; None where it says none."""
    for statement, link in zip(parsed.links(), links, strict=True):
        if not _settled(statement, link, premises, writer, decide, engine):
            return None
    if len(links) > 1:
        writer.add_join(parsed, "chain", [writer.claims[link.text] for link in links])
    return writer.certificate()


def _settled(
    statement: Statement, link: Link, premises: Sequence[Link], writer: Writer, decide: Decider, engine: Engine
) -> bool:
    """Whether one link is proved; its steps are written."""
    if link.text in writer.claims:
        return True
    identity = engine.few.identity(link.slack) if link.equality else None
    if identity is not None:
        writer.add_sum(statement, identity, premises)
        return True
    found = decide(link.slack, link.strict)
    if found is None:
        return False
    if not link.equality:
        writer.add_sum(statement, found, premises)
        return True
    other = decide(add({}, link.slack, -1), False)
    if other is None:
        return False
    left, right = statement.sides
    use = []
    for way, half in ((Statement((left, right), ("<=",)), found), (Statement((right, left), ("<=",)), other)):
        use.append(writer.claims.get(str(way)) or writer.add_sum(way, half, premises))
    writer.add_join(statement, "both", use)
    return True


def _polymatroid(
    separation: Separation, names: tuple[str, ...], links: Sequence[Link], premises: Sequence[Link], loose: int
) -> Polymatroid:
    """The polymatroid of a separation, checked against everything."""
    polymatroid = Polymatroid(names, separation.values, loose)
    if not any(constants(link.slack) for link in (*links, *premises)) and not any(p.strict for p in premises):
        polymatroid = polymatroid.scaled()
    polymatroid.check()
    for premise in premises:
        value = sign(polymatroid.at(premise.slack))
        if value < 0 or (premise.equality and value) or (premise.strict and not value):
            raise ArithmeticError(f"the separating polymatroid does not meet {premise.text!r}")
    if not any(_fails(link, polymatroid.at(link.slack)) for link in links):
        raise ArithmeticError("the separating polymatroid does not violate the statement")
    return polymatroid


def _fails(link: Link, slack: Form) -> bool:
    value = sign(slack)
    return value != 0 if link.equality else value < (1 if link.strict else 0)


# ------------------------------------------------------------------------------------ written down, not searched


def prove_all(
    statement: str,
    given: Iterable[str] = (),
    *,
    search: bool = True,
    effort: int = 2,
    budget: float = 60.0,
    progress: Callable[[str, float], None] | None = None,
) -> list[Proof]:
    """As ``prove``, for a text that may read as several statements: A <=> B, A and B, H(X) <= min(R1, R2)."""
    texts = _texts([given] if isinstance(given, str) else given, budget)
    return [_answered(problem, (search, effort, budget, progress)) for problem in problems(statement, texts)]


def chain_certificate(
    statement: str,
    given: Iterable[str] = (),
    steps: Iterable[tuple[str, Sequence[tuple[object, str]], Sequence[tuple[object, str]]]] = (),
) -> Certificate:
    """A certificate that is written down, for any number of variables, and checked before it is returned.

    steps: (claim, use, basic) each.  use: pairs (multiplier, text of a hypothesis or of an earlier claim); basic:
    pairs (multiplier, ``"I(A;B|C)"`` or ``"H(A|C)"``).  A claim ``L = R`` that needs basic quantities is given as the
    two claims ``L <= R`` and ``R <= L``; steps that join are added.  Raises InvalidCertificate if it does not add up.
    """
    parsed = parse_statement(statement)
    given = list(given)
    hypotheses = [str(link) for link in hypothesis_links(given)]
    premises: list[str] = []
    written: list[dict[str, Any]] = []
    claims: dict[str, str] = {}

    def reference(text: str) -> str:
        canonical = str(parse_statement(text))
        if canonical in claims:
            return claims[canonical]
        if canonical not in hypotheses:
            raise InvalidCertificate(f"{text!r} is neither a hypothesis nor an earlier claim")
        if canonical not in premises:
            premises.append(canonical)
        return f"p{premises.index(canonical)}"

    def append(step: dict[str, Any]) -> None:
        written.append(step)
        claims[step["claim"]] = f"s{len(written) - 1}"

    for claim, use, basic in steps:
        append(
            {
                "claim": str(parse_statement(claim)),
                "rule": "sum",
                "use": [[_exact(m), reference(text)] for m, text in use],
                "basic": [[_exact(m), text] for m, text in basic],
            }
        )
    for link in parsed.links():
        if str(link) not in claims and link.relations == ("=",):
            ways = [str(Statement(sides, ("<=",))) for sides in (link.sides, link.sides[::-1])]
            if all(way in claims for way in ways):
                append({"claim": str(link), "rule": "both", "use": [claims[way] for way in ways]})
    if len(parsed.relations) > 1:
        missing = [str(link) for link in parsed.links() if str(link) not in claims]
        if missing:
            raise InvalidCertificate(f"no step claims {missing[0]!r}")
        append({"claim": str(parsed), "rule": "chain", "use": [claims[str(link)] for link in parsed.links()]})
    names = variables_of(parsed, map(parse_statement, premises))
    certificate = seal(
        {
            "id": "",
            "statement": str(parsed),
            "scope": scope_text(names, reals_of([parsed, *map(parse_statement, premises)])),
            "premises": [{"type": "hypothesis", "text": text} for text in premises],
            "steps": written,
        }
    )
    verify_certificate(certificate, statement, given)
    return certificate


def _exact(multiplier: object) -> str:
    if isinstance(multiplier, float):
        raise TypeError(f"the multiplier {multiplier} is a float; write it as a Fraction")
    return str(Fraction(str(multiplier)))
