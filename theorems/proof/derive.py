"""From a proof script to steps.  Nothing here is trusted: the elaborator says which step fits, and the core proves it.

A script has one line a step, ``<claim> by <rule>``, in the order of the argument::

    let C = restrict(S,T)
    H(r|T,C) = 0 by function
    for every t: H(r|C,T=t) = 0 by at
    for every t: H(r|T=t) <= log2(M + 1) by sum from 4
    h(1/V) <= 1 by tangent at V/2, V/(2*(V - 1)) iff V = 2
    H(r|T) <= E[log2(M + 1)]
        by average of group-bound/pointwise

What a step needs beyond that is found here: multipliers of sums by exact linear algebra (or the Shannon
prover), factors of polynomials by SymPy, coefficients of tangents, shifts for signs, which earlier step to use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Any

from exact.forms import Form, FormError, Poly, Ratio, Symbol, log_form
from exact.syntax import (
    Divergence,
    Entropy,
    Expectation,
    Information,
    Name,
    ParseError,
    Sum,
    base_name,
    names_of,
    parse_expression,
    parse_statement,
    walk,
)
from theorems.derivation import touching
from theorems.language import AlphabetSize, Claim, ClaimError, Condition, Linear, Statement
from theorems.language.formulas import fixed_variables
from theorems.proof.elaborate import Elaborated, Elaborator, Fact, StepError, digest, parse_ratio, write_world

__all__ = ["DeriveError", "derive"]

_SCRIPT = (
    "vectors, sums over positions, parameters and logarithms need a proof script, a line '<claim> by <rule>' for each "
    "step: lemma(..., proof='...'), see docs/new-lemma.md"
)


class DeriveError(ValueError):
    """A proof script that does not lead to a certificate; the message names the line."""


_SUM = (
    "no combination of equations and of what is named gives it: an inequality counts only where 'from' names its line, "
    "and a term of H or I that is at least 0 only where 'with' names it, as 'by sum from 1 with H(S|q)'"
)


def derive(claim: Claim, statement: Statement, proved: Mapping[str, Elaborated]) -> dict[str, Any]:
    """The certificate of a statement from its script; raises DeriveError naming the line or premise that fails."""
    try:
        builder = _Builder(claim, statement, proved)
    except StepError as error:
        raise DeriveError(f"{claim.full_id(statement)}: {error}") from None
    return builder.certificate()


class _Builder:
    def __init__(self, claim: Claim, statement: Statement, proved: Mapping[str, Elaborated]) -> None:
        self.claim = claim
        self.statement = statement
        self.proved = proved
        self.text = str(statement.formula)
        self.elaborator = Elaborator(self.text, statement.world, proved)
        self.premises: list[dict[str, str]] = []
        self.steps: list[dict[str, Any]] = []
        for hypothesis in statement.hypotheses:
            form = hypothesis.form(statement.world)
            self._premise("hypothesis", str(form))
        for name, call in statement.world.functions:
            self._premise("definition", f"{name} = {call}")
        self.hints = _hints(statement)

    def _premise(self, kind: str, text: str) -> str:
        premise = {"type": kind, "text": text}
        if premise not in self.premises:
            self.elaborator.premise(premise)
            self.premises.append(premise)
        return f"p{self.premises.index(premise)}"

    def certificate(self) -> dict[str, Any]:
        lines = self.statement.script()
        links = [str(link) for link in self.statement.formula.links()]
        if not lines:  # no script: each link by a sum, by the Shannon prover, or by tangents
            lines = [*self._sizes_at(), *map(_untyped, links)]
        self.references: list[str] = []
        self._lines(lines)
        claimed = {step["claim"] for step in self.steps}
        if len(links) > 1:
            self._lines([_untyped(link) for link in links if link not in claimed and _is_numeric(link)])
        self._chain()
        certificate: dict[str, Any] = {
            "id": self.claim.full_id(self.statement),
            "statement": self.text,
            "scope": self.statement.world.scope(),
            "world": write_world(self.statement.world),
            "premises": self.premises,
            "steps": self.steps,
        }
        certificate["sha256"] = digest(certificate)
        return certificate

    def _lines(self, lines: Sequence[str]) -> None:
        for number, line in enumerate(lines, len(self.references) + 1):
            try:
                self.references.append(self._line(line))
            except (StepError, DeriveError, FormError, ClaimError, ParseError) as error:
                where = f"{self.claim.full_id(self.statement)}, line {number} ({_cut(repr(line))})"
                raise DeriveError(f"{where}: {_cut(str(error), 1000)}") from None

    def _sizes_at(self) -> list[str]:
        """What sizes of alphabets say at each value, in a statement about every value t of T."""
        statement = self.statement
        formula = statement.formula
        (fixed,) = fixed_variables(formula, statement.world, "") or ("",)
        sizes = [form for form in statement.forms() if isinstance(form, AlphabetSize) and fixed not in ("", form.name)]
        return [
            f"for every {formula.every}: H({s.name}|{fixed}={formula.every}) <= log2({s.size}) by size" for s in sizes
        ]

    def _chain(self) -> None:
        links = self.statement.formula.links()
        if len(links) == 1:
            if not self.steps or self.steps[-1]["claim"] != self.text:
                raise DeriveError(f"{self.claim.full_id(self.statement)}: the last line does not claim the statement")
            return
        claims = [step["claim"] for step in self.steps]
        use = []
        for link in links:
            if str(link) not in claims:
                raise DeriveError(f"{self.claim.full_id(self.statement)}: no line claims the link {link}")
            use.append(f"s{claims.index(str(link))}")
        self._add({"claim": self.text, "rule": "chain", "use": use})

    def _add(self, step: dict[str, Any]) -> str:
        fact = self.elaborator.step(step)
        if fact is not None and fact.equality:
            step["equality"] = list(fact.equality)
        self.steps.append(step)
        return f"s{len(self.steps) - 1}"

    def _try(self, steps: Iterable[dict[str, Any]]) -> str:
        """The first of the candidate steps that the elaborator accepts."""
        reasons: list[str] = []
        for step in steps:
            try:
                return self._add(step)
            except StepError as error:
                reasons.append(str(error))
        raise DeriveError(reasons[-1] if reasons else "there is nothing to use")

    # one line -------------------------------------------------------------------------------

    def _line(self, line: str) -> str:
        if line.startswith("let "):
            if "~" in line:
                claim, _, number = line[4:].partition(" from ")
                reference = self._reference(number)
                return self._try([_step(claim.strip(), "let", use=reference)])
            name, _, call = line[4:].partition("=")
            self._add({"claim": f"{name.strip()} = {''.join(call.split())}", "rule": "let"})
            return f"s{len(self.steps) - 1}"
        text, by, rest = line.rpartition(" by ")
        if not by:
            raise DeriveError("a line reads '<claim> by <rule>' or 'let <name> = <definition>'")
        claim = str(parse_statement(text))
        found = re.fullmatch(
            r"(\w+)(?: from ([\d, ]+))?(?: with (.*?))?(?: of ([\w/-]+))?(?: at (.*?))?(?: iff (.*))?", rest.strip()
        )
        if not found:
            raise DeriveError(f"{_cut(repr(rest))} is not a rule with its arguments")
        rule, lines, terms, other, points, condition = found.groups()
        if terms and rule not in ("derivative", "scale"):
            self.hints[claim] = [str(parse_expression(t)) for t in _split_commas(terms)]
        sources = [self._reference(n) for n in (lines or "").split(",") if n.strip()]
        if other:
            sources.append(self._other(other, claim, rule))
        match rule:
            case "sum" | "both":
                return self._sum(claim, sources) if rule == "sum" else self._add(_step(claim, rule, use=sources))
            case "tangent":
                return self._tangent(claim, points or "", condition)
            case "derivative":
                return self._derivative(claim, terms or "", points or "")
            case "at" | "average" | "total" | "log" | "equals" | "waiting":
                shifts = list(self._shifts(claim))
                return self._try(
                    _step(claim, rule, use=u, shift=shift) for shift in shifts for u in sources or self._recent()
                )
            case "shannon":
                return self._shannon(claim)
            case "function" | "size" | "uniform" | "count" | "world" | "jensen" | "law" | "recursion" | "errors":
                return self._try(_step(claim, rule, shift=shift) for shift in self._shifts(claim))
            case "scale":
                factor = str(parse_ratio(terms or "1"))
                return self._try(
                    _step(claim, rule, use=u, factor=factor, shift=shift)
                    for shift in self._shifts(claim)
                    for u in sources or self._recent()
                )
            case "accept":
                return self._try(_step(claim, rule, use=sources, shift=shift) for shift in self._shifts(claim))
            case "kept" if sources:
                return self._try(_step(claim, rule, use=sources[0], shift=shift) for shift in self._shifts(claim))
            case "traces" | "agreement" | "guess" | "draws" | "chance" | "halting":
                return self._try(_step(claim, rule, shift=shift) for shift in self._shifts(claim))
        raise DeriveError(f"there is no rule {rule!r}")

    def _reference(self, number: str) -> str:
        index = int(number) - 1 if len(number) < 10 else len(self.references)
        if not 0 <= index < len(self.references):
            raise DeriveError(f"there is no earlier line {_cut(number.strip(), 20)}")
        return self.references[index]

    def _recent(self) -> list[str]:
        steps = [f"s{i}" for i in reversed(range(len(self.steps))) if self.steps[i]["rule"] != "let"]
        return steps + [f"p{i}" for i in range(len(self.premises))]

    def _other(self, id: str, claim: str, rule: str) -> str:
        """A link of a statement proved before, as a premise: the one that serves this line."""
        known = self.proved.get(id)
        if known is None:
            raise DeriveError(f"{id} is not proved yet")
        for link in parse_statement(known.statement).links():
            premise = {"type": f"proved:{id}", "text": str(link)}
            trial = Elaborator(self.text, self.statement.world, self.proved)
            for p in (*self.premises, premise):
                trial.premise(p)
            for shift in self._shifts(claim):
                try:
                    trial.step(_step(claim, rule, use=f"p{len(self.premises)}", shift=shift))
                except StepError:
                    continue
                return self._premise(premise["type"], premise["text"])
        raise DeriveError(f"no link of {id} gives {claim}")

    # sums -----------------------------------------------------------------------------------

    def _candidates(self, claim: Fact, sources: Sequence[str]) -> Iterator[tuple[str, Fact]]:
        references = [f"p{i}" for i in range(len(self.premises))]
        references += [f"s{i}" for i, s in enumerate(self.steps) if s["rule"] not in ("let", "chain")]
        for reference in references:
            try:
                fact = self.elaborator._fact(reference)
            except StepError:
                continue
            if fact.at not in ("", claim.at) or fact.index not in ("", claim.index):
                continue
            if fact.relation == "=" or reference in sources:
                yield reference, fact

    def _sum(self, claim: str, sources: Sequence[str]) -> str:
        self.elaborator.rule = "sum"
        fact = self.elaborator._read(claim)
        bases = self._bases([fact.slack])
        uses = list(self._candidates(fact, sources))
        hints = [] if fact.relation == "=" else self.hints.get(claim, [])
        columns = [f.slack for _, f in uses]
        for text in hints:
            node = parse_expression(text)
            value = fact.statement.every if isinstance(node, Entropy | Information | Divergence) and node.at else None
            columns.append(self.elaborator.context.form(node, fact.at, value))
        target = fact.slack
        # every fact between simple terms first: fewer multipliers make a shorter proof
        for chosen in _choices(len(uses), len(columns)):
            solution = _solve([columns[i] for i in chosen], target, bases)
            if solution is None:
                continue
            weights = dict(zip(chosen, solution, strict=True))
            use = [[str(w), uses[i][0]] for i, w in sorted(weights.items()) if i < len(uses) and w]
            basic = [[str(w), hints[i - len(uses)]] for i, w in sorted(weights.items()) if i >= len(uses) and w]
            if any(w.startswith("-") for w, _ in basic):
                continue
            if any(Fraction(w) < 0 and self.elaborator._fact(r).relation != "=" for w, r in use):
                continue
            steps = (
                _step(claim, "sum", use=use, basic=basic, bases=[str(b) for b in bases], shift=shift)
                for shift in self._shifts(claim)
            )
            return self._try(steps)
        return self._shannon(claim)

    def _advice(self, fact: Fact) -> str:
        """What often helps where a sum fails: a size that counts only once a line says it, or a term to be named."""
        advice = []
        named = {base_name(name) for name in names_of(fact.statement)}
        sized = [v for v in self.statement.world.variables if v.alphabet and v.name in named]
        if sized and not any(step["rule"] == "size" for step in self.steps):
            v = min(sized, key=lambda v: (v.length != "", not v.alphabet.isdigit(), len(v.alphabet), v.alphabet))
            size = f"{v.alphabet}^{v.length}" if v.length else v.alphabet
            line = f"H({v.name}) <= log2({size}) by size"
            advice.append(f"the size of an alphabet counts only once a line says it, as '{line}'")
        if fact.index or fact.at:
            advice.append("a term that is at least 0 and left over has to be named, as 'by sum with H(S|q)'")
        if advice and not self.statement.proof.strip():
            advice.append(
                "both go into a proof script (docs/new-lemma.md)"
                if len(advice) > 1
                else "that goes into a proof script (docs/new-lemma.md)"
            )
        return "".join(f"; {line}" for line in advice)

    def _bases(self, forms: Sequence[Form]) -> list[Poly]:
        """The irreducible factors (SymPy finds them) of what stands under logarithms, where there is more than one."""
        found: dict[str, Poly] = {}
        for form in forms:
            for poly in form.polynomials():
                for factor in _factor(poly):
                    if factor != poly:
                        found[str(factor)] = factor
        return [found[key] for key in sorted(found)]

    def _shannon(self, claim: str) -> str:
        """Pure Shannon claims: the linear-programming prover, over the hypotheses and the facts so far."""
        from exact.shannon import prove

        self.elaborator.rule = "sum"
        fact = self.elaborator._read(claim)
        given: dict[str, str] = {}
        for reference in [f"p{i}" for i in range(len(self.premises))] + [
            f"s{i}" for i, s in enumerate(self.steps) if s["rule"] not in ("let", "chain")
        ]:
            try:
                known = self.elaborator._fact(reference)
            except StepError:
                continue
            symbols = known.slack.parts
            if (
                (known.at == fact.at or all(s[0] != "H" for s in symbols))
                and known.index in ("", fact.index)
                and all(s[0] == "H" or s == ("one",) or (s[0] == "log" and isinstance(s[1], int)) for s in symbols)
                and all(coefficient.as_constant() is not None for coefficient in symbols.values())
            ):
                form = self.elaborator.premises[int(reference[1:])][2] if reference[0] == "p" else None
                text = str(form) if isinstance(form, AlphabetSize | Linear) else str(known.statement)
                given.setdefault(_plain(text), reference)
        try:
            proof = prove(_plain(claim), given=list(given), search=False)
        except ValueError as error:
            if self.statement.proof.strip():
                raise DeriveError(_SUM) from None
            raise DeriveError(f"{error}; {_SCRIPT}") from None
        if proof.verdict != "proved" or proof.certificate is None:
            why = proof.reason if proof.verdict == "unknown" else "it is no combination of Shannon's inequalities"
            raise DeriveError(f"it does not follow from what is known: {why}{self._advice(fact)}")
        texts = [p["text"] for p in proof.certificate["premises"]]
        normal = {str(parse_statement(k)): v for k, v in given.items()}
        made: list[str] = []
        for step in proof.certificate["steps"]:
            step = {key: value for key, value in step.items() if key != "equality"}
            step["claim"] = claim if step["claim"] == _plain(claim) else _pointwise(step["claim"], fact)
            if step["rule"] == "both":
                step["use"] = [made[int(r[1:])] for r in step["use"]]
            else:
                step["use"] = [
                    [w, normal[texts[int(r[1:])]] if r[0] == "p" else made[int(r[1:])]] for w, r in step["use"]
                ]
                step["basic"] = [[w, _pointwise(b, fact, "")] for w, b in step.get("basic", [])]
            made.append(self._add(step))
        return made[-1]

    # tangents and signs ---------------------------------------------------------------------

    def _tangent(self, claim: str, points: str, condition: str | None) -> str:
        fact = self.elaborator._read(claim)
        if not points and fact.slack.polynomials():
            return self._touching(claim, fact.slack)
        xs = [parse_ratio(p) for p in _split_commas(points)]
        coefficients, common = self._coefficients(fact.slack, xs)
        given = [[str(c), str(x)] for c, x in zip(coefficients, xs, strict=True) if c]
        names = [str(b) for b in common]
        extra = {"iff": condition} if condition else {}
        steps = (
            _step(claim, "tangent", points=given, bases=names, shift=shift, **extra) for shift in self._shifts(claim)
        )
        return self._try(steps)

    def _touching(self, claim: str, slack: Form) -> str:
        """By tangents at the points where both sides touch, which are found."""
        names = {n for c in slack.parts.values() for n in c.names()}
        names |= {n for poly in slack.polynomials() for n in poly.names()}
        rows = touching.values(self.statement.world, names)
        order = (*self.statement.world.parameter_names, *self.statement.world.calls())
        tight = touching.is_tight(slack, rows)
        reason = "no points were found at which both sides touch; name some, as 'by tangent at V/2'"
        for touch in touching.touches(slack, rows):
            condition = touching.condition(touch, order) if tight else None
            try:
                return self._tangent(claim, ", ".join(touch.texts(order)), condition)
            except (StepError, DeriveError) as error:
                reason = str(error)
        raise DeriveError(reason)

    def _coefficients(self, slack: Form, xs: Sequence[Ratio]) -> tuple[list[Ratio], list[Poly]]:
        """c_i such that slack + sum c_i log2 x_i has no logarithms, and the factors over which that is seen."""
        logs = [log_form(x) for x in xs]
        bases = self._bases([slack, *logs])
        every = Form()
        for form in (slack.normal(bases), *(form.normal(bases) for form in logs)):
            every = every + Form({s: Ratio.constant(1) for s in form.parts})
        common = [*bases, *every.polynomials()]
        target, rows = (-slack).normal(common), [r.normal(common) for r in logs]
        symbols = sorted({s for f in (target, *rows) for s in f.parts if s[0] == "log"}, key=str)
        coefficients = _solve_ratios(rows, target, symbols)
        if coefficients is None:
            raise DeriveError("no coefficients make the logarithms of these points add up to the claim")
        return coefficients, common

    def _derivative(self, claim: str, function: str, points: str) -> str:
        """``f(x+1) < f(x) by derivative with f(x) in x at points``."""
        of, _, name = function.rpartition(" in ")
        fact = self.elaborator._read(claim)
        form = self.elaborator.context.form(parse_expression(of))
        after = form.substitute({name: Ratio.variable(name) + Ratio.constant(1)})
        xs = [parse_ratio(p) for p in _split_commas(points)]
        bases = self._bases([fact.slack, form, after, *(log_form(x) for x in xs)])
        sign = 1 if not (fact.slack - (after - form)).normal(bases) else -1
        slope = form.derivative(name).scale(Ratio.constant(sign))
        coefficients, common = self._coefficients(slope, xs)
        given = [[str(c), str(x)] for c, x in zip(coefficients, xs, strict=True) if c]
        names = [str(b) for b in dict.fromkeys([*bases, *common])]
        fields = {"of": str(parse_expression(of)), "name": name, "points": given, "bases": names}
        steps = [_step(claim, "derivative", shift=shift, **fields) for shift in self._shifts(claim)]
        relaxed = [_relaxed(step, name) for step in steps if step.get("shift")]
        return self._try([*steps, *relaxed])

    def _shifts(self, claim: str) -> Iterator[dict[str, Any] | None]:
        """Candidate shifts: as many constraints of the domain as there are names, solved for the names."""
        fact = self.elaborator._read(claim)
        forms = [fact.slack, *fact.forms, *(Form.of(r) for r in fact.logged)]
        names = {n for form in forms for s, c in form.parts.items() for n in c.names()}
        names |= {n for form in forms for p in form.polynomials() for n in p.names()}
        if "E" in {s[0] for form in forms for s in form.parts}:
            names |= set(self.elaborator.context.functions)
        yield None
        while names:
            constraints = [c for c in self.elaborator.domain.constraints if c.names() <= names]
            for chosen in combinations(constraints, len(names)):
                shift = _invert(sorted(names), chosen)
                if shift is not None:
                    yield shift
            more = {n for c in self.elaborator.domain.constraints if c.names() & names for n in c.names()}
            if more <= names:
                return
            names |= more


def _is_numeric(link: str) -> bool:
    """Whether a link is between closed forms of parameters, and of functions of the value at hand."""
    random = (Entropy, Information, Divergence, Expectation, Sum)
    return not any(isinstance(part, random) for side in parse_statement(link).sides for part in walk(side))


def _untyped(link: str) -> str:
    """The line for a link that no line of the script claims."""
    statement = parse_statement(link)
    parts = [part for side in statement.sides for part in walk(side)]
    varies = any(isinstance(part, Name) and part.id != "e" for part in parts)
    tangent = varies and _is_numeric(link) and statement.relations != ("=",)
    return f"{link} by {'tangent' if tangent else 'sum'}"


def _relaxed(step: dict[str, Any], name: str) -> dict[str, Any]:
    """The step with the shift for a domain whose upper bounds of a parameter are one larger."""
    slack, values = {}, {}
    moved: dict[str, Ratio] = {}
    for label, text in step["shift"]["slack"].items():
        constraint = parse_ratio(text).top
        slope = constraint.terms.get(((name, 1),), Fraction(0))
        more = Poly.constant(max(Fraction(0), -slope))
        slack[label] = str(constraint + more)
        moved[label] = Ratio(Poly.variable(label) - more)
    for parameter, text in step["shift"]["values"].items():
        values[parameter] = str(parse_ratio(text).substitute(moved).top)
    return {**step, "shift": {"slack": slack, "values": values}}


def _step(claim: str, rule: str, **fields: Any) -> dict[str, Any]:
    return {"claim": claim, "rule": rule, **{k: v for k, v in fields.items() if v is not None and v != []}}


def _hints(statement: Statement) -> dict[str, list[str]]:
    """For each link, the terms that its declared equality condition says vanish: its slack is made of them."""
    hints: dict[str, list[str]] = {}
    for link, condition in zip(statement.formula.links(), statement.equality, strict=False):
        terms = (
            [p.removesuffix(" = 0") for p in Condition(condition).parts() if p.endswith(" = 0")] if condition else []
        )
        hints[str(link)] = [t for t in terms if t[:2] in ("H(", "I(")]
    return hints


def _choices(uses: int, columns: int) -> Iterator[list[int]]:
    """Which columns to try: the hinted terms with few facts first, then everything."""
    hinted = list(range(uses, columns))
    for size in range(min(uses, 3) + 1):
        for chosen in combinations(range(uses), size):
            yield [*chosen, *hinted]
    yield list(range(columns))


def _solve(columns: Sequence[Form], target: Form, bases: Sequence[Poly]) -> list[Fraction] | None:
    """Rational multipliers with sum(m_i * column_i) = target, free ones 0; None if there are none."""
    forms = [f.normal(bases) for f in (*columns, target)]
    rows: list[list[Fraction]] = []
    symbols: dict[Symbol, None] = {}
    for form in forms:
        symbols.update(dict.fromkeys(form.parts))
    for symbol in symbols:
        ratios = [form.parts.get(symbol, Ratio.constant(0)) for form in forms]
        bottom = Poly.constant(1)
        for ratio in ratios:
            if bottom.divide(ratio.bottom) is None:
                bottom = bottom * ratio.bottom
        tops = []
        for ratio in ratios:
            top = (ratio * Ratio(bottom)).top
            tops.append(top)
        for monomial in {m for top in tops for m in top.terms}:
            rows.append([top.terms.get(monomial, Fraction(0)) for top in tops])
    return _eliminate(rows, len(columns))


def _eliminate(rows: list[list[Fraction]], unknowns: int) -> list[Fraction] | None:
    pivots: list[int] = []
    rank = 0
    for column in range(unknowns):
        pivot = next((r for r in range(rank, len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        factor = rows[rank][column]
        rows[rank] = [v / factor for v in rows[rank]]
        for r in range(len(rows)):
            if r != rank and rows[r][column]:
                factor = rows[r][column]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[rank], strict=True)]
        pivots.append(column)
        rank += 1
    if any(row[unknowns] for row in rows[rank:]):
        return None
    solution = [Fraction(0)] * unknowns
    for row, column in zip(rows, pivots, strict=False):
        solution[column] = row[unknowns]
    return solution


def _solve_ratios(rows: Sequence[Form], target: Form, symbols: Sequence[Symbol]) -> list[Ratio] | None:
    """Rational functions c_i with sum(c_i * row_i) = target on the given symbols."""
    import sympy

    zero = Ratio.constant(0)
    matrix = sympy.Matrix([[_sympy(row.parts.get(s, zero)) for row in rows] for s in symbols] or [[0] * len(rows)])
    vector = sympy.Matrix([_sympy(target.parts.get(s, zero)) for s in symbols] or [0])
    unknowns = sympy.symbols(f"c0:{len(rows)}") if rows else ()
    if not rows:
        return [] if all(sympy.simplify(v) == 0 for v in vector) else None
    solutions = sympy.linsolve((matrix, vector), *unknowns)
    if not solutions:
        return None
    values = [sympy.factor(v.subs(dict.fromkeys(unknowns, 0))) for v in next(iter(solutions))]
    return [_from_sympy(v) for v in values]


def _sympy(ratio: Ratio) -> Any:
    import sympy

    names = {n: sympy.Symbol(n) for n in ratio.names()}

    def poly(p: Poly) -> Any:
        total = sympy.Integer(0)
        for monomial, c in p.terms.items():
            term = sympy.Rational(c.numerator, c.denominator)
            for name, power in monomial:
                term *= names[name] ** power
            total += term
        return total

    return poly(ratio.top) / poly(ratio.bottom)


def _from_sympy(value: Any) -> Ratio:
    import sympy

    top, bottom = sympy.fraction(sympy.together(value))

    def poly(expression: Any) -> Poly:
        symbols = sorted(expression.free_symbols, key=str)
        if not symbols:
            return Poly.constant(Fraction(int(sympy.numer(expression)), int(sympy.denom(expression))))
        terms = {}
        for powers, c in sympy.Poly(expression, *symbols).terms():
            monomial = tuple(sorted((str(s), int(p)) for s, p in zip(symbols, powers, strict=True) if p))
            terms[monomial] = Fraction(int(c.p), int(c.q))
        return Poly(terms)

    return Ratio(poly(sympy.expand(top)), poly(sympy.expand(bottom)))


def _factor(poly: Poly) -> list[Poly]:
    import sympy

    _, factors = sympy.factor_list(_sympy(Ratio(poly)))
    return [_from_sympy(f).top for f, _ in factors]


def _invert(names: Sequence[str], constraints: Sequence[Poly]) -> dict[str, Any] | None:
    """Solve affine constraints u_i = c_i(names) for the names."""
    if any(sum(p for _, p in m) > 1 for c in constraints for m in c.terms):
        return None
    size = len(names)
    rows: list[list[Fraction]] = []
    for i, constraint in enumerate(constraints):
        row = [constraint.terms.get(((n, 1),), Fraction(0)) for n in names]
        right = [Fraction(int(i == j)) for j in range(size)]
        rows.append([*row, *right, -constraint.terms.get((), Fraction(0))])
    for column in range(size):
        pivot = next((r for r in range(column, size) if rows[r][column]), None)
        if pivot is None:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        factor = rows[column][column]
        rows[column] = [v / factor for v in rows[column]]
        for r in range(size):
            if r != column and rows[r][column]:
                factor = rows[r][column]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[column], strict=True)]
    labels = [f"u{i + 1}" for i in range(size)]
    values = {}
    for name, row in zip(names, rows, strict=True):
        terms: dict[Any, Fraction] = {((label, 1),): row[size + i] for i, label in enumerate(labels)}
        terms[()] = row[2 * size]
        values[name] = str(Poly(terms))
    return {"slack": {label: str(c) for label, c in zip(labels, constraints, strict=True)}, "values": values}


def _plain(text: str) -> str:
    """A pointwise statement as one about the conditional world: the fixed value is left out."""
    text = re.sub(r"^for every \w+: ", "", text)
    text = re.sub(r",(\w+)=\w+\)", ")", text)
    return re.sub(r"\|(\w+)=\w+\)", ")", text)


def _pointwise(text: str, fact: Fact, prefix: str | None = None) -> str:
    """Back from the conditional world: every entropy of the text is at the fixed value."""
    if fact.index:
        return (f"for every {fact.index}: " if prefix is None else prefix) + text
    if not fact.at:
        return text
    inside = re.sub(r"([HI])\(([^()|]*)\|([^()]*)\)", rf"\1(\2|\3,{fact.at}={fact.statement.every})", text)
    inside = re.sub(r"([HI])\(([^()|]*)\)", rf"\1(\2|{fact.at}={fact.statement.every})", inside)
    return (f"for every {fact.statement.every}: " if prefix is None else prefix) + inside


def _cut(text: str, most: int = 200) -> str:
    """A text for an error: all of a short one."""
    return text if len(text) <= most else f"{text[: most // 2]}...{text[-most // 2 :]}"


def _split_commas(text: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for i, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and not depth:
            parts.append(text[start:i])
            start = i + 1
    parts.append(text[start:])
    return [p.strip() for p in parts if p.strip()]
