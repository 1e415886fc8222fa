"""Proof lines that nobody types: what may lead from the hypotheses of a statement to its links.

Of these the elaborator, or the core, keeps what it accepts (``theorems.proof.found``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from exact.forms import FormError
from exact.syntax import Divergence, Entropy, Expectation, Expression, Information, Sum, walk
from theorems.derivation.algebra import spelled
from theorems.derivation.find import Finder, is_closed
from theorems.derivation.laws import Underived
from theorems.derivation.tight import by_derivative, closest, equality, largest, tangents
from theorems.derivation.vanishing import slack_between
from theorems.language import Statement
from theorems.language.worlds import Chance

__all__ = ["lines"]

#: rules that need nothing but a claim
_ALONE = ("size", "draws", "halting", "traces", "world", "adaptive", "independent")


def lines(statement: Statement, alone: bool = True) -> Iterator[str]:
    """Lines that may help, those that others rest on first.  A line comes again where more is known by then.

    alone: each link by a rule that needs nothing else, before all others.
    """
    finder = Finder(statement)
    for claim in statement.formula.links() if alone else ():
        for rule in _ALONE:
            yield f"{claim} by {rule}"
    yield from _functions(finder)
    yield from _accepted(finder)
    for name in sorted(finder.uniform):
        with suppress(Underived, FormError):
            form = Finder(statement).value(Entropy((name,))).form
            yield f"H({name}) = {spelled(form, finder.order)} by uniform"
    for link, side in enumerate(statement.formula.sides[1:]):
        if any(isinstance(s, Sum) for s in (statement.formula.sides[link], side)):
            yield from _positions(finder, link)
        else:
            yield from _link(finder, link)
    yield from _sizes(finder)


def _accepted(finder: Finder) -> Iterator[str]:
    """Rejection sampling: the divergence of what is accepted from what it is drawn from."""
    for form in finder.accepted:
        name, of, given, value = form.name, form.of, form.given, form.given.lower()
        blind, known = f"I({of};{given}) = 0", f"H({form.event}|{given},{of}) = 0"
        yield f"{blind} by sum"
        yield f"{known} by sum"
        for number, call in finder.calls.items():
            if not isinstance(call, Chance) or call.arguments != (given, form.event):
                continue
            every, inside = f"for every {value}: ", f"D({name}|{given}={value}||{of})"
            yield f"{every}{inside} = log2(1/{number}) by accept from {{{blind}}}, {{{known}}}"
            for relation in ("=", "<="):
                sign = "" if relation == "=" else "<"
                line = f"{every}{inside} {relation} log2(1/{number})"
                if sign:
                    yield f"{line} by accept from {{{blind}}}"
                yield f"D({name}|{given}||{of}) {relation} E[log2(1/{number})] by average from {{{line}}}"
    for link in finder.statement.formula.links():
        for form in finder.accepted:
            yield f"{link} by sum from * with D({form.name}||{form.of})"


def _positions(finder: Finder, link: int) -> Iterator[str]:
    """What each position adds, by the chain rule; the sum of what each is at most."""
    formula = finder.statement.formula
    claim = str(formula.links()[link])
    whole = [v.name for v in finder.world.variables if v.length]
    left, right = formula.sides[link], formula.sides[link + 1]
    index = next(side.index for side in (left, right) if isinstance(side, Sum))
    every = f"for every {index}: "

    def added(side: Expression) -> str:
        """What a position adds to an entropy, or information, of vectors."""
        if isinstance(side, Sum):
            return str(side.argument)
        if not isinstance(side, Entropy | Information):
            return str(side)
        now, before = ({n: f"{n}[{sign}{index}]" for n in whole} for sign in ("<=", "<"))
        later, earlier = (_renamed(side, names) for names in (now, before))
        return f"{later} - {earlier}" if earlier else str(later)

    relation = formula.relations[link]
    if isinstance(left, Sum) and is_closed(right):
        inside, of = left.argument, [p for p in walk(left.argument) if isinstance(p, Entropy) and len(p.of) == 1]
        for part in of:
            variable = finder.world.variable(part.of[0].partition("[")[0])
            if variable.alphabet:
                text = "1" if variable.alphabet == "2" else f"log2({variable.alphabet})"
                yield f"{every}{inside} {relation} {text} by size"
                yield f"{claim} by total from {{{every}{inside} {relation} {text}}}"
        return
    line = f"{every}{added(left)} {relation} {added(right)}"
    yield f"{line} by sum"
    for term in _left_over(finder, index, left, right):
        yield f"{line} by sum with {term}"
    yield f"{claim} by total from {{{line}}}"


def _renamed(side: Entropy | Information, names: dict[str, str]) -> Expression | None:
    """With the positions up to one in the place of each vector; None if nothing is left but what is given."""

    def renamed(group: Sequence[str]) -> tuple[str, ...]:
        return tuple(names.get(name, name) for name in group)

    if isinstance(side, Entropy):
        return Entropy(renamed(side.of), renamed(side.given))
    return Information(renamed(side.left), renamed(side.right), renamed(side.given))


def _left_over(finder: Finder, index: str, left: Expression, right: Expression) -> Iterator[str]:
    """The terms at least 0 by which the two sides differ at a position."""
    with suppress(Underived):
        terms = slack_between(finder.statement, left, right).terms()
        yield ", ".join(terms)


def _sizes(finder: Finder) -> Iterator[str]:
    """Each entropy at most the logarithm of how many values there are, and the links by sums of such bounds."""
    formula = finder.statement.formula
    for name, call in finder.calls.items():
        if isinstance(call, Chance) and finder.variable(call.arguments[1]).alphabet == "2":
            yield f"H({call.arguments[1]}) = h(E[{name}]) by chance"
    for entropy, form, _, more in largest(finder):
        if more or isinstance(entropy, Sum):
            continue
        text = spelled(form, finder.order)
        varies = any(n in finder.calls for c in form.parts.values() for n in c.names())
        yield f"{entropy} <= {f'E[{text}]' if varies else text} by {'errors' if varies else 'size'}"
    for link, claim in enumerate(formula.links()):
        yield f"{claim} by sum from *"
        with suppress(Underived, FormError):
            _, terms = closest(finder, formula.sides[link], formula.sides[link + 1])
            yield f"{claim} by sum from * with {', '.join(terms)}"


def _functions(finder: Finder) -> Iterator[str]:
    """What is a function of what, by the definitions."""
    for name, call in finder.defined.items():
        yield f"H({name}|{','.join(call.arguments)}) = 0 by function"
        sources = finder.sources([name])
        if sorted(sources) != sorted(call.arguments):
            yield f"H({name}|{','.join(sorted(sources))}) = 0 by sum"
        for argument in call.arguments:  # what is told apart: S from x and R, T from S and g
            others = [a for a in call.arguments if a != argument]
            if finder.determined((argument,), (*others, name)):
                yield f"H({argument}|{','.join((*others, name))}) = 0 by function"


def _link(finder: Finder, link: int) -> Iterator[str]:
    formula = finder.statement.formula
    claim = str(formula.links()[link])
    left, right = formula.sides[link], formula.sides[link + 1]
    if is_closed(left) and is_closed(right):
        yield from _between_numbers(finder, link, claim)
        return
    if not is_closed(right):
        yield f"{claim} by sum"
    alone = claim if formula.relations[link] == "=" else f"{left} = {right}"  # an equality of which a bound is asked
    for part in walk(left):
        if isinstance(part, Entropy | Information):
            yield from _of(finder, part, alone)
        elif isinstance(part, Expectation):
            for rule in ("draws", "agreement", "waiting", "count"):
                yield f"{alone} by {rule}"
        elif isinstance(part, Divergence):
            yield "I(T;S) = 0 by sum"
    yield f"{alone} by sum"
    yield f"{claim} by sum"
    for entropy, _, text in _bounds(finder, left, right):
        yield from text
        every = f"for every {formula.every}: " if formula.every else ""
        terms = _terms(finder, left, entropy)
        extra = f" with {', '.join(terms)}" if terms else ""
        yield f"{claim} by sum from {{{every}{_at(finder, entropy)} <= {right}}}{extra}"
    yield f"{claim} by sum"


def _between_numbers(finder: Finder, link: int, claim: str) -> Iterator[str]:
    """Links without entropies: sums, tangents at the points where both sides touch, Jensen, counts."""
    statement = finder.statement
    yield f"{claim} by sum"
    yield f"{claim} by jensen"
    yield f"{claim} by log"
    yield f"{claim} by count"
    order = finder.order
    condition = ""
    try:
        found = equality(statement, link)
        condition = f" iff {found.text}" if found.touch is not None and found.text != "never" else ""
    except (Underived, FormError):
        pass
    try:
        touched = tangents(statement, link)
    except (Underived, FormError):
        touched = []
    step = by_derivative(statement, link)
    for touch in touched[:6]:
        points = ", ".join(touch.texts(order))
        if step:
            yield f"{claim} by derivative with {step} at {points}"
        yield f"{claim} by tangent at {points}{condition}" if points else f"{claim} by tangent"


def _of(finder: Finder, node: Entropy | Information, claim: str) -> Iterator[str]:
    """The entropies that a quantity comes down to, each with its closed form; the claim once one may do."""
    if isinstance(node, Entropy):
        yield from _entropy(finder, node)
        yield from _around(finder, node)
        return
    left, right, given = node.left, node.right, (*node.given,)
    for a, b in ((left, right), (right, left)):
        for name in a if not node.at else ():
            if len(a) > 1 and name not in finder.defined and finder.knows_nothing([name], b, given):
                rest = tuple(n for n in a if n != name)
                inner = Information(rest, b, (*given, name))
                for one, other in ((rest, b), (b, rest)):
                    entropy = Entropy(one, (*given, name))
                    if not set(one) <= finder.closure((*other, *given, name)):
                        continue
                    yield f"{node} = {entropy} by sum"
                    yield from _entropy(finder, entropy)
                    yield f"{claim} by sum"
                yield f"{node} = {inner} by sum"
    for a, b in ((left, right), (right, left)):
        if node.at:
            ((_, value),) = node.at
            every = f"for every {value}: "
            yield f"{every}{Entropy(a, (*given, *b), node.at)} = 0 by at"
            yield f"{every}{node} = {Entropy(a, given, node.at)} by sum"
        yield from _entropy(finder, Entropy(a, given, node.at))
        if not node.at:
            yield from _entropy(finder, Entropy(a, (*given, *b)))
        yield f"{claim} by sum"


def _around(finder: Finder, node: Entropy) -> Iterator[str]:
    """The closed forms of what is defined, given each other variable, by which the chain rule leads to an entropy."""
    names = list(dict.fromkeys((*node.of, *node.given)))
    if node.at or len(names) < 2:
        return
    for name in names:
        if name in finder.defined:
            for other in finder.sources([name]):
                yield from _entropy(finder, Entropy((name,), (other,)))
            yield from _entropy(finder, Entropy((name,), ()))


def _entropy(finder: Finder, node: Entropy) -> Iterator[str]:
    """Lines for the closed form of one entropy, at a value of what it is given, and then in the mean."""
    if len(node.of) != 1:
        return
    try:
        found = Finder(finder.statement).value(node)
    except (Underived, FormError):
        return
    (name,) = node.of
    text = spelled(found.form, finder.order, found.chances)
    if not found.form:
        yield f"{node} = 0 by sum"
        return
    tokens = node.at[0][0] if node.at else next((g for g in node.given if g not in finder.defined), "")
    rest = [g for g in node.given if g != tokens]
    if not tokens:
        for rule in ("uniform", "guess", "law"):
            yield f"{node} = {text} by {rule}"
        return
    value = node.at[0][1] if node.at else finder.statement.formula.every or "t"
    pointwise = str(Entropy((name,), tuple(rest), ((tokens, value),)))
    every = f"for every {value}: "
    chance = next(
        (n for n, c in finder.calls.items() if isinstance(c, Chance) and c.arguments == (tokens, name)),
        "",
    )
    if chance:
        yield f"{every}{pointwise} = h({chance}) by chance"
        if chance in finder.constants:
            yield f"{every}h({chance}) = {text} by equals"
            yield f"{every}{pointwise} = {text} by sum"
    for rule in ("law", "chance", *(("agreement",) if rest else ())):
        yield f"{every}{pointwise} = {text} by {rule}"
    if name in finder.defined and not rest:
        yield from _restricted(finder, name, tokens, value, text)
    if not node.at:
        mean = f"E[{text}]" if found.over else text
        yield f"{node} = {mean} by average from {{{every}{pointwise} = {text}}}"
        if finder.length(tokens) and not found.over:
            yield f"{node} = {mean} by recursion"


def _restricted(finder: Finder, name: str, tokens: str, value: str, text: str) -> Iterator[str]:
    """Through what match can see of the answer: the answer if it is a token, else nothing."""
    answers = [n for n in finder.sources([name]) if n != tokens]
    if len(answers) != 1:
        return
    seen = next(c for c in "CDFQZ" if c not in finder.world.variable_names and c not in finder.order)
    every = f"for every {value}: "
    yield f"let {seen} = restrict({answers[0]},{tokens})"
    yield f"H({name}|{tokens},{seen}) = 0 by function"
    yield f"H({seen}|{tokens},{name}) = 0 by function"
    yield f"{every}H({name}|{seen},{tokens}={value}) = 0 by at"
    yield f"{every}H({seen}|{name},{tokens}={value}) = 0 by at"
    yield f"{every}H({seen}|{tokens}={value}) = {text} by law"
    number = next((n for n, c in finder.calls.items() if str(c) == f"distinct({tokens})"), "")
    if number in finder.constants:
        free = Finder(finder.statement)
        free.__dict__["constants"] = {}
        wide = free.value(Entropy((name,), (), ((tokens, value),)))
        wide_text = spelled(wide.form, finder.order, wide.chances)
        yield f"{every}H({seen}|{tokens}={value}) = {wide_text} by law"
        yield f"{every}{wide_text} = {text} by equals"
    yield f"{every}H({name}|{tokens}={value}) = {text} by sum"


# Bounds by the number of values -----------------------------------------------------------------------


def _bounds(finder: Finder, left: Expression, right: Expression) -> Iterator[tuple[Expression, str, list[str]]]:
    """Entropies whose largest value is the right side, with the lines that say so."""
    formula = finder.statement.formula
    inside = right.argument if isinstance(right, Expectation) else right
    for entropy, form, _, more in largest(finder):
        try:
            if not isinstance(entropy, Entropy) or Finder(finder.statement).value(inside).form - form:
                continue
        except (Underived, FormError):
            continue
        found: list[str] = []
        tokens = entropy.given[0] if len(entropy.given) == 1 else ""
        value = formula.every or "t"
        if tokens:
            (name,) = entropy.of
            every = f"for every {value}: "
            number = more.partition(" = ")[0]
            near = f"log2({number} + 1)" if number else str(inside)
            found += list(_size_of_restricted(finder, name, tokens, value, near))
            found.append(f"{every}H({name}|{tokens}={value}) <= {near} by size")
            if number:
                length = more.partition(" = ")[2]
                found += [
                    f"{entropy} <= E[{near}] by average from {{{every}H({name}|{tokens}={value}) <= {near}}}",
                    f"E[{near}] <= log2(E[{number}] + 1) by jensen",
                    f"E[{number}] <= {length} by count",
                    f"log2(E[{number}] + 1) <= log2({length} + 1) by log",
                    f"{entropy} <= {right} by sum from {{{entropy} <= E[{near}]}}, "
                    f"{{E[{near}] <= log2(E[{number}] + 1)}}, {{log2(E[{number}] + 1) <= log2({length} + 1)}}",
                ]
            else:
                found.append(f"{entropy} <= {right} by average from {{{every}H({name}|{tokens}={value}) <= {near}}}")
        found.append(f"{entropy} <= {right} by size")
        yield entropy, more, found


def _size_of_restricted(finder: Finder, name: str, tokens: str, value: str, text: str) -> Iterator[str]:
    answers = [n for n in finder.sources([name]) if n != tokens]
    if len(answers) != 1 or name not in finder.defined:
        return
    seen = next(c for c in "CDFQZ" if c not in finder.world.variable_names and c not in finder.order)
    every = f"for every {value}: "
    yield f"let {seen} = restrict({answers[0]},{tokens})"
    yield f"H({name}|{tokens},{seen}) = 0 by function"
    yield f"H({seen}|{tokens},{name}) = 0 by function"
    yield f"{every}H({name}|{seen},{tokens}={value}) = 0 by at"
    yield f"{every}H({seen}|{name},{tokens}={value}) = 0 by at"
    yield f"{every}H({seen}|{tokens}={value}) <= {text} by size"
    small = f"{{{every}H({seen}|{tokens}={value}) <= {text}}}"
    less = f"H({seen}|{name},{tokens}={value})"
    yield f"{every}H({name}|{tokens}={value}) <= {text} by sum from {small}"
    yield f"{every}H({name}|{tokens}={value}) <= {text} by sum from {small} with {less}"


def _at(finder: Finder, entropy: Expression) -> str:
    every = finder.statement.formula.every
    if every and isinstance(entropy, Entropy) and entropy.given:
        return str(Entropy(entropy.of, entropy.given[:-1], ((entropy.given[-1], every),)))
    return str(entropy)


def _terms(finder: Finder, left: Expression, entropy: Expression) -> tuple[str, ...]:
    try:
        return slack_between(finder.statement, left, entropy).terms()
    except Underived:
        return ()
