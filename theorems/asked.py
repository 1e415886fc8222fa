"""Lemmas that ask: ``H(r|T=t) = ?``, ``I(T,r;S) <= ? in M, V``, ``H(r|T) <= ?*H(S)``.

A hole is filled by what SymPy derives, once a certificate of the filled statement is accepted; else it stays open.
*Best* is said of a bound only with a reason that nothing smaller of the named family holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from typing import Any

from exact import Joint
from exact.forms import LOG_E, ONE, Form, FormError, Poly, Ratio
from exact.shannon import prove
from exact.syntax import Entropy, Expectation, Expression, Information, Number, ParseError, parse_expression, walk
from theorems.derivation.algebra import form_of, spelled, to_sympy
from theorems.derivation.find import Finder
from theorems.derivation.laws import Underived
from theorems.derivation.scripts import lines
from theorems.derivation.tight import largest
from theorems.derivation.touching import condition, touches, values
from theorems.derivation.vanishing import linear, slack_between
from theorems.language import Claim, ClaimError, Defined, Hypothesis, Linear, Statement, Uniform, World
from theorems.language import lemma as _lemma
from theorems.language.packs import Pack
from theorems.proof.found import found_in_core, found_script
from theorems.proof.store import committed_proofs, statement_proof

__all__ = ["lemma"]

_HOLE = re.compile(r"^(?P<left>[^?]*?)(?P<relation><=|=)\s*\?\s*(?P<rest>\*.*|in\b.*)?$", re.DOTALL)


@dataclass(frozen=True)
class Answer:
    """What fills a hole: the right side of the filled statement, and what is said of it besides."""

    right: str
    note: str = ""


def lemma(
    id: str,
    text: str,
    given: Sequence[str] = (),
    *,
    title: str = "",
    equality: Sequence[str] = (),
    world: World | None = None,
    domains: Sequence[dict[str, int]] = (),
    proof: str = "",
    sharp: bool = True,
    packs: Sequence[Pack] = (),
) -> Claim:
    """A new lemma in one call, as ``theorems.language.lemma``; a ``?`` in its text asks for the best right side.

    ``... = ?`` asks for a closed form; ``... <= ? in M, V`` for a bound in which no other numbers occur;
    ``... <= ?*H(S)`` for the least constant.  A question that is not answered is a lemma that is OPEN.
    """
    options: dict[str, Any] = {"title": title, "world": world, "domains": domains, "sharp": sharp, "packs": packs}
    if not isinstance(text, str) or "?" not in text:
        return _lemma(id, text, given, equality=equality, proof=proof, **options)
    found = _HOLE.match(text)
    if found is None or not found["left"].strip():
        raise ClaimError(
            f"lemma {id}: in {text!r} the ? is the whole right side, as in 'H(r|T) = ?', 'H(r|T) <= ? in M, V' or "
            "'H(r|T) <= ?*H(S)'"
        )
    if proof or equality:
        raise ClaimError(f"lemma {id}: a question has neither a proof nor conditions of equality; leave them out")
    left = found["left"].strip()

    def made(right: str, script: str = "") -> Claim:
        return _lemma(id, f"{left} {found['relation']} {right}", given, proof=script, **options)

    rest = (found["rest"] or "").strip()
    if rest == "" and world is not None and world.reals and found["relation"] == "=":
        raise ClaimError(f"lemma {id}: what a real parameter gives is asked as '{left} <= ?'")
    plain = made(rest[1:] if rest.startswith("*") else "0")
    try:
        answer = _answer(plain.statements[0], found["relation"], rest)
        claim = _certified(made, answer)
    except ImportError:
        return _open(plain, text, "SymPy is not installed")
    except (Underived, FormError) as error:
        return _open(plain, text, str(error))
    reading = f"the answer to {text}" + (f"; {answer.note}" if answer.note else "")
    statement = replace(claim.statements[0], asked=text, reading=reading)
    return replace(claim, statements=(statement,))


def _open(claim: Claim, text: str, reason: str) -> Claim:
    return replace(claim, statements=(replace(claim.statements[0], asked=text, unanswered=reason),))


def _certified(made: Callable[..., Claim], answer: Answer) -> Claim:
    """The filled lemma with a script that is accepted.  Underived if none is."""
    plain = made(answer.right)
    statement = plain.statements[0]
    if statement.world.reals and statement_proof(plain, statement).proved:
        return plain
    for search in (found_in_core, lambda s, offered: found_script(plain, s, offered, committed_proofs())):
        script = search(statement, lines(statement))
        claim = made(answer.right, script)
        if script and statement_proof(claim, claim.statements[0]).proved:
            return claim
    raise Underived(f"{statement.text} was found, and no certificate of it")


# What is asked ------------------------------------------------------------------------------------


def _answer(asked: Statement, relation: str, rest: str) -> Answer:
    left = asked.formula.sides[-2]
    if asked.world.reals and relation == "<=" and not rest:
        return _largest_value(asked.world, left)
    if rest.startswith("*"):
        if relation == "=":
            raise Underived("the best constant is asked of a bound: write <= ?*...")
        return _constant(asked, left, rest[1:].strip())
    names = tuple(n.strip() for n in rest.removeprefix("in").split(",") if n.strip())
    known = (*asked.world.parameter_names, *asked.world.calls())
    for name in names:
        if name not in known:
            raise ClaimError(f"? in {', '.join(names)}: {name!r} is no parameter or function of the world")
    finder = Finder(asked)
    try:
        found = finder.value(left)
        text = spelled(found.form, finder.order, found.chances)
        if names and not _names(found.form) <= set(names):
            raise Underived(f"its closed form, {text}, depends on more than {', '.join(names)}")
        right = f"E[{text}]" if found.over and not asked.formula.every else text
        return Answer(right, "an equality" if relation == "<=" else "")
    except (Underived, FormError):
        if relation == "=":
            raise
    return _bound(finder, left, names)


def _largest_value(world: World, left: Expression) -> Answer:
    """The largest value in a real parameter: at an end that belongs to its interval, or where the derivative is 0."""
    import sympy

    if len(world.number_names) != 1:
        raise Underived("the largest value is found in one real parameter")
    (real,) = world.reals
    form, x = form_of(left), sympy.Symbol(real.name, positive=True)
    (low, high), f = real.ends(), to_sympy(form).subs({sympy.Symbol(real.name): x, sympy.Symbol("e"): sympy.E})
    solutions = sympy.solve(_flat(form.derivative(real.name)).subs({sympy.Symbol(real.name): x}), x)
    ends = [_rational(end) for end, belongs in filter(None, (low, high)) if belongs]
    inside = [
        p
        for p in solutions
        if p.is_real and (low is None or p > _rational(low[0])) and (high is None or p < _rational(high[0]))
    ]
    f = f.replace(
        sympy.log, lambda inside: sympy.log(sympy.Abs(inside))
    )  # a form does not keep signs within logarithms
    values = {p: sympy.simplify(sympy.limit(f, x, p, "-" if high and p == _rational(high[0]) else "+")) for p in ends}
    values |= {p: sympy.simplify(f.subs(x, p)) for p in inside}
    if not values:
        raise Underived(f"no value of {real.name} was found at which it is largest")
    at = max(values, key=lambda p: sympy.N(values[p], 50))
    return Answer(_in_bits(values[at]), f"best: reached at {real.name} = {str(at).replace('exp(-1)', '1/e')}")


def _flat(slope: Form) -> Any:
    """What is 0 where a derivative is: the derivative, or P^2 - 1 where it is log2(P), P a product of powers."""
    import sympy

    logs = [symbol for symbol in slope.parts if symbol[0] == "log"]
    if not logs:
        return to_sympy(slope)
    inside = sympy.Integer(1)
    for symbol, coefficient in slope.parts.items():
        power = coefficient.as_constant()
        base = sympy.Integer(2) if symbol == ONE else sympy.E if symbol == LOG_E else None
        if base is None and symbol in logs:
            base = to_sympy(Ratio(symbol[1])) if isinstance(symbol[1], Poly) else sympy.Integer(symbol[1])
        if power is None or base is None:
            raise Underived("where the derivative is 0 is not found")
        inside *= base ** _rational(power)
    return sympy.numer(sympy.together(inside**2 - 1))


def _in_bits(value: Any) -> str:
    """A number as a text of the language."""
    import sympy

    if value.is_Rational:
        return str(value)
    over = sympy.simplify(value * sympy.log(2) * sympy.E)
    if over.is_Rational:
        return "log2(e)/e" if over == 1 else f"{over}*log2(e)/e"
    over = sympy.simplify(value * sympy.log(2))
    if over.is_Rational:
        return f"{over}*log2(e)"
    power = sympy.simplify(2**value)
    if power.is_Rational and power > 0:
        return f"log2({power})"
    raise Underived(f"{value} was found, which the language cannot say")


def _names(form: Form) -> set[str]:
    return {n for c in form.parts.values() for n in c.names()} | {n for p in form.polynomials() for n in p.names()}


def _bound(finder: Finder, left: Expression, names: Sequence[str]) -> Answer:
    """By how many values there are, in the names that may occur; the smallest such bound."""
    found: list[tuple[Fraction, Form, str, tuple[str, ...]]] = []
    for entropy, form, _, _ in largest(finder):
        if names and not _names(form) <= set(names):
            continue
        try:
            terms = slack_between(finder.statement, left, entropy).terms()
        except Underived:
            continue
        found.append((_size(finder, form), form, str(entropy), terms))
    if not found:
        raise Underived(
            "no bound by the number of values" + (f" in {', '.join(names)}" if names else "") + " was found"
        )
    _, form, _, _ = min(found, key=lambda row: (row[0], len(row[3])))
    text = spelled(form, finder.order)
    functions = _names(form) & set(finder.calls)
    right = f"E[{text}]" if functions and not finder.statement.formula.every else text
    return Answer(right, _best(finder, left, form))


def _size(finder: Finder, form: Form) -> Fraction:
    """How large a form is, at one value of all names: only to prefer one of several bounds."""
    rows = values(finder.world, finder.order)
    total = Fraction(0)
    for row in rows:
        number = to_sympy(form).subs({name: _rational(value) for name, value in row.items()})
        total += Fraction(str(number.evalf(12))) if number.is_number else Fraction(0)
    return total


def _rational(value: Fraction) -> Any:
    import sympy

    return sympy.Rational(value.numerator, value.denominator)


def _best(finder: Finder, left: Expression, form: Form) -> str:
    """*best* if the bound is reached at each value of the names, by a uniform answer; else *best found*."""
    statement = finder.statement
    family = f"in {', '.join(sorted(_names(form)))}" if _names(form) else "among numbers"
    asked = _given(left)
    answers = [n for n in finder.sources(asked) if finder.world.variable(n).alphabet and n not in finder.uniform]
    for answer in ("", *sorted(answers, key=lambda n: (bool(finder.length(n)), n))):
        more = [Hypothesis("asked-uniform", f"{answer} uniform")] if answer else []
        more += [
            Hypothesis(f"asked-independent-{i}", f"I({v};{answer}) = 0")
            for i, v in enumerate(asked)
            if answer and v not in finder.defined and v != answer and not finder.knows_nothing([v], [answer])
        ]
        instance = Finder(replace(statement, hypotheses=(*statement.hypotheses, *more)))
        try:
            reached = instance.value(left)
        except (Underived, FormError):
            continue
        uniform = f"{answer} is uniform and " if answer else ""
        if not form - reached.form:
            return f"best {family}: an equality where {uniform}".removesuffix(" and ")
        rows = values(finder.world, _names(form) | _names(reached.form))
        for touch in touches(form - reached.form, rows):
            equation = condition(touch, finder.order)
            if equation and equation.partition(" = ")[0] not in _names(form):
                return f"best {family}: an equality where {uniform}{equation}"
    return f"best found {family}"


def _of(node: Expression) -> tuple[str, ...]:
    if isinstance(node, Entropy):
        return node.of
    return (*node.left, *node.right) if isinstance(node, Information) else ()


def _given(node: Expression) -> list[str]:
    found: dict[str, None] = {}
    for part in walk(node):
        if isinstance(part, Entropy | Information):
            found.update(dict.fromkeys((*_of(part), *part.given, *(n for n, _ in part.at))))
    return list(found)


# The best constant --------------------------------------------------------------------------------


def _constant(asked: Statement, left: Expression, right: str) -> Answer:
    """The least c with left <= c * right: what is proved, and an instance that no smaller constant survives."""
    try:
        whole = parse_expression(right)
    except ParseError as error:
        raise ClaimError(f"after ?*: {error}") from None
    given = list(_shannon(asked))
    known = {Fraction(p, q) for p in range(7) for q in (1, 2, 3, 4)}
    reached, witness = _largest_ratio(asked, left, whole)
    for c in sorted(known | ({reached} if reached is not None else set())):
        if reached is not None and c < reached:
            continue
        if prove(f"{left} <= {c}*({whole})", given=given, search=False).verdict == "proved":
            best = c == reached
            note = f"best constant: an equality where {witness}" if best else "best constant found"
            return Answer(f"{c}*({whole})" if " " in str(whole) else f"{c}*{whole}" if c != 1 else str(whole), note)
    raise Underived(f"no constant up to 6 was proved for {left} <= c*{whole}")


def _shannon(asked: Statement) -> Iterator[str]:
    """The hypotheses as ones about entropies: r = match(T,S) as H(r|T,S) = 0."""
    for form in asked.forms():
        if isinstance(form, Defined):
            yield f"H({form.name}|{','.join(form.call.arguments)}) = 0"
        elif (
            isinstance(form, Linear)
            and not form.formula.every
            and not any(isinstance(p, Expectation) for side in form.formula.sides for p in walk(side))
        ):
            yield str(form)


def _largest_ratio(asked: Statement, left: Expression, right: Expression) -> tuple[Fraction | None, str]:
    """The largest rational left/right among small instances that meet the hypotheses, and what the instance is."""
    best: Fraction | None = None
    said = ""
    for joint, text in _instances(asked):
        if not all(_met(form, joint) for form in asked.forms()):
            continue
        above, below = _bits(left, joint), _bits(right, joint)
        if above is None or below is None or below == 0:
            continue
        for ratio in (Fraction(p, q) for p in range(1, 13) for q in (1, 2, 3, 4)):
            if above == below * ratio and (best is None or ratio > best):
                best, said = ratio, text
    return best, said


def _instances(asked: Statement) -> Iterator[tuple[Joint, str]]:
    """Each variable that is not defined is constant, uniform on two symbols, or equal to one before it."""
    finder = Finder(asked)
    names = [v.name for v in asked.world.variables if v.name not in finder.defined]
    if len(names) > 5:
        return
    choices = [("constant", "uniform", *names[:i]) for i in range(len(names))]
    for row in product(*choices):
        free = [name for name, choice in zip(names, row, strict=True) if choice == "uniform"]
        atoms: dict[tuple[Any, ...], Fraction] = {}
        for bits in product((0, 1), repeat=len(free)):
            sample: dict[str, Any] = {}
            for name, choice in zip(names, row, strict=True):
                bit = 0 if choice == "constant" else bits[free.index(name)] if choice == "uniform" else sample[choice]
                if finder.length(name) and not isinstance(bit, tuple):
                    bit = (bit,) * 2
                elif not finder.length(name) and isinstance(bit, tuple):
                    bit = bit[0]
                sample[name] = bit
            try:
                for name, call in finder.defined.items():
                    sample[name] = call.definition.function(*(sample[a] for a in call.arguments))
            except (TypeError, KeyError, IndexError, ValueError):
                return
            key = tuple(sample[v.name] for v in asked.world.variables)
            atoms[key] = atoms.get(key, Fraction(0)) + Fraction(1, 2 ** len(free))
        said = {"constant": "is constant", "uniform": "is uniform on 2 symbols"}
        text = ", ".join(f"{n} {said.get(c, f'= {c}')}" for n, c in zip(names, row, strict=True))
        yield Joint(atoms, names=asked.world.variable_names), text


def _met(form: object, joint: Joint) -> bool:
    if isinstance(form, Linear):
        sides = form.formula.sides
        found = [_bits(side, joint) for side in sides]
        if form.formula.every or len(sides) != 2 or any(b is None for b in found):
            return False
        a, b = found
        return bool(a == b if form.formula.relations[0] == "=" else a <= b)
    if isinstance(form, Uniform):
        return bool(joint.H(form.name) == 1)
    return isinstance(form, Defined)


def _bits(node: Expression, joint: Joint) -> Any:
    """The value of a sum of entropies, exactly; None of anything else."""
    if isinstance(node, Number):
        return node.value
    try:
        parts = list(linear(node))
    except Underived:
        return None
    total: Any = Fraction(0)
    for c, part in parts:
        total = total + (joint.H(str(part)[2:-1]) if isinstance(part, Entropy) else joint.I(str(part)[2:-1])) * c
    return total
