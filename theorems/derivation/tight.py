"""When a link is an equality: found from the definitions, for links between entropies and closed forms.

An entropy reaches the logarithm of the number of its values where they are equally likely; a concave function reaches
its value at the mean where its argument is constant; a tangent is reached where its points are 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from itertools import combinations

from exact.forms import Form, FormError, Ratio, log_form
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
    Sum,
    names_of,
    parse_expression,
    walk,
)
from theorems.derivation import laws
from theorems.derivation.algebra import UNIT, form_of, ratio_of, ratio_text, same
from theorems.derivation.find import Finder, is_closed
from theorems.derivation.kept import kept
from theorems.derivation.laws import Token, Underived
from theorems.derivation.touching import Touch, condition, is_tight, touches, values, zeros
from theorems.derivation.vanishing import slack_between
from theorems.language import AlphabetSize, Condition, Statement
from theorems.language.hypotheses import Dimension
from theorems.language.model import Value
from theorems.language.worlds import Call, Chance, parse_call

__all__ = ["Tight", "by_derivative", "closest", "equality", "largest", "tangents"]

_ZERO = Number(Fraction(0))
Chosen = tuple[tuple[Expression, str, str], ...]


class Tight:
    """What was found for a link: the condition as a text, whether the declared one is the same, and tangent points."""

    def __init__(self, text: str, agrees: Callable[[str], bool], touch: Touch | None = None) -> None:
        self.text = text
        self.agrees = agrees
        self.touch = touch


def equality(statement: Statement, link: int) -> Tight:
    """The condition under which a link is an equality.  Underived where none is found."""
    formula = statement.formula
    left, right = formula.sides[link], formula.sides[link + 1]
    if formula.relations[link] in (">=", ">"):
        left, right = right, left
    if _is_number(left) and _is_number(right):
        return _between_numbers(statement, left, right)
    finder = Finder(statement)
    try:
        slack = slack_between(statement, left, right)
        return Tight(_vanish(slack.terms()), slack.made_of)
    except Underived as error:
        reasons = [str(error)]
    for attempt in (_bounded, _eachwise, _kept, _in_place_of_a_number):
        try:
            return attempt(finder, left, right)
        except (Underived, FormError) as error:
            reasons.append(str(error))
    raise Underived(reasons[-1])


def _kept(finder: Finder, left: Expression, right: Expression) -> Tight:
    text = kept(finder, left, right)
    return Tight(text, lambda declared: _alike(declared, text))


def _in_place_of_a_number(finder: Finder, left: Expression, right: Expression) -> Tight:
    """log2(N) <= H(R): the entropy of what is uniform on N values in the place of the number."""
    for name in sorted(finder.uniform):
        if _is_number(left) and same(_number(left), Finder(finder.statement).value(Entropy((name,))).form):
            slack = slack_between(finder.statement, Entropy((name,)), right)
            return Tight(_vanish(slack.terms()), slack.made_of)
    raise Underived("no variable is uniform on so many values")


def _vanish(terms: Iterable[str]) -> str:
    return " and ".join(f"{term} = 0" for term in terms)


def _is_number(node: Expression) -> bool:
    return not any(isinstance(p, Entropy | Information | Sum) for p in walk(node))


# Numbers ------------------------------------------------------------------------------------------


def tangents(statement: Statement, link: int) -> list[Touch]:
    """Candidates for the tangent points of a link between closed forms, of the function inside where both are means."""
    formula = statement.formula
    left, right = formula.sides[link], formula.sides[link + 1]
    if formula.relations[link] in (">=", ">"):
        left, right = right, left
    if _jensen(left, right) or _at_most(statement, left, right) or _coin(statement, left, right):
        raise Underived("no tangent is needed")
    slack, rows = _slack(statement, left, right)
    found = list(touches(slack, rows))
    step = None if found else _one_more(statement, left, right)
    return list(touches(step[1].derivative(step[2]), rows)) if step else found


def _one_more(statement: Statement, left: Expression, right: Expression) -> tuple[Expression, Form, str] | None:
    """One side is the other with one more of a parameter: that other side, its form with the sign of growth, and which.

    None where it is not.
    """
    try:
        less, more = form_of(left), form_of(right)
    except FormError:
        return None
    for name in statement.world.parameter_names:
        step = {name: Ratio.variable(name) + UNIT}
        if same(less.substitute(step), more):
            return left, less, name
        if same(more.substitute(step), less):
            return right, -more, name
    return None


def by_derivative(statement: Statement, link: int) -> str:
    """``h(1/V) in V`` where a link says that it falls, or grows; else ""."""
    found = _one_more(statement, *statement.formula.sides[link : link + 2])
    return f"{found[0]} in {found[2]}" if found else ""


def _slack(statement: Statement, left: Expression, right: Expression) -> tuple[Form, list[dict[str, Fraction]]]:
    if isinstance(left, Expectation) and isinstance(right, Expectation):
        left, right = left.argument, right.argument
    try:
        slack = form_of(right) - form_of(left)
    except FormError as error:
        raise Underived(str(error)) from None
    names = {n for c in slack.parts.values() for n in c.names()} | {n for p in slack.polynomials() for n in p.names()}
    return slack, values(statement.world, names)


def _between_numbers(statement: Statement, left: Expression, right: Expression) -> Tight:
    jensen = _jensen(left, right) or _at_most(statement, left, right)
    if jensen:
        return Tight(jensen, lambda declared: _alike(declared, jensen))
    text = _coin(statement, left, right)
    if text:
        return Tight(text, lambda declared: _alike(declared, text))
    slack, rows = _slack(statement, left, right)
    order = (*statement.world.parameter_names, *statement.world.calls())
    rational = slack.ratio()
    if rational is not None:
        if not rational.top.names() <= set(statement.world.number_names) | set(statement.world.calls()):
            raise Underived("a mean, or a power whose exponent varies, is in it")
        vanishing = zeros(rational.top, rows, order)
        return Tight(vanishing, lambda declared: _alike(declared, vanishing))
    tight = is_tight(slack, rows)
    for touch in touches(slack, rows):
        found = condition(touch, order) if tight else None
        if found is not None:
            return _equation(found, touch)
        if not tight:
            return Tight("never", lambda declared: False, touch)
    raise Underived("no tangent points were found")


def _equation(text: str, touch: Touch) -> Tight:
    return Tight(text, lambda declared: _alike(declared, text), touch)


def _alike(one: str, other: str) -> bool:
    return Condition(one).parts() == Condition(other).parts()


def _jensen(left: Expression, right: Expression) -> str:
    """E[f(M)] <= f(E[M]), f a logarithm or h of a sum with M: M is constant."""
    if not isinstance(left, Expectation) or not isinstance(left.argument, Log2 | BinaryEntropy):
        return ""
    for name in {p.id for p in walk(left.argument) if isinstance(p, Name)}:
        if _replaced(left.argument, name, Expectation(Name(name))) == right:
            return f"{name} constant"
    return ""


def _at_most(statement: Statement, left: Expression, right: Expression) -> str:
    """The right side is the left one with K in the place of M, the number of distinct tokens of K: M = K."""
    for name, call in statement.world.calls().items():
        length = statement.world.variable(call.arguments[0]).length
        if not call.definition.name.startswith("distinct") or not length:
            continue
        most = parse_expression(length)
        inside = left.argument if isinstance(left, Expectation) else left
        for was in (Name(name), Expectation(Name(name))):
            if inside != (after := _replaced(inside, was, most)) and after == right:
                return f"{name} = {length}"
        if left == Expectation(Name(name)) and right == most:
            return f"{name} = {length}"
    return ""


def _coin(statement: Statement, left: Expression, right: Expression) -> str:
    """h(E[a]) <= 1, a the probability of r: r is uniform."""
    if not isinstance(left, BinaryEntropy) or right != Number(Fraction(1)):
        return ""
    for name, call in statement.world.calls().items():
        if isinstance(call, Chance) and left.argument == Expectation(Name(name)):
            return f"{call.arguments[1]} uniform on 2"
    return ""


def _replaced(node: Expression, was: Expression | str, by: Expression) -> Expression:
    if node == (Name(was) if isinstance(was, str) else was):
        return by
    match node:
        case Binary(op=op, left=a, right=b):
            return Binary(op, _replaced(a, was, by), _replaced(b, was, by))
        case Log2(argument=a):
            return Log2(_replaced(a, was, by))
        case BinaryEntropy(argument=a):
            return BinaryEntropy(_replaced(a, was, by))
        case Negation(operand=a):
            return Negation(_replaced(a, was, by))
    return node


# Entropies against the number of values ------------------------------------------------------------


def _parts(node: Expression, sign: int = 1) -> Iterator[tuple[int, Expression]]:
    if isinstance(node, Binary) and node.op in "+-":
        yield from _parts(node.left, sign)
        yield from _parts(node.right, sign if node.op == "+" else -sign)
    elif isinstance(node, Negation):
        yield from _parts(node.operand, -sign)
    else:
        yield sign, node


def _joined(parts: Sequence[tuple[int, Expression]]) -> Expression:
    total: Expression = _ZERO
    for sign, part in parts:
        total = Binary("+" if sign > 0 else "-", total, part)
    return total


def _number(node: Expression) -> Form:
    """A closed form, of the function inside where it is a mean."""
    if isinstance(node, Expectation):
        return form_of(node.argument)
    if isinstance(node, Binary) and node.op == "*":
        first, second = _number(node.left), _number(node.right)
        ratio = first.ratio()
        if ratio is not None:
            return second.scale(ratio)
        return first.scale(second.ratio() or UNIT)
    return form_of(node)


def _bounded(finder: Finder, left: Expression, right: Expression) -> Tight:
    """A sum of entropies against the logarithms of how many values there are."""
    return _uniform(finder, *_closest(finder, left, right))


def closest(finder: Finder, left: Expression, right: Expression) -> tuple[Chosen, tuple[str, ...]]:
    """The entropies that a bound is the largest value of, and the terms that are left over."""
    return _closest(finder, left, right)[:2]


def _closest(
    finder: Finder, left: Expression, right: Expression
) -> tuple[Chosen, tuple[str, ...], Callable[[str], bool]]:
    for name, call in finder.calls.items():
        if isinstance(call, Chance) and finder.variable(call.arguments[1]).alphabet == "2":
            coin, entropy = BinaryEntropy(Expectation(Name(name))), Entropy((call.arguments[1],))
            left, right = _replaced(left, coin, entropy), _replaced(right, coin, entropy)
    parts = [*_parts(right), *((-sign, part) for sign, part in _parts(left))]
    numbers = [(s, p) for s, p in parts if is_closed(p) and not any(isinstance(q, Sum) for q in walk(p))]
    entropies = [(-s, p) for s, p in parts if (s, p) not in numbers]
    bound = Form()
    for sign, part in numbers:
        bound = bound + (_number(part) if sign > 0 else -_number(part))
    target = _joined(entropies)
    best: tuple[Chosen, tuple[str, ...], Callable[[str], bool]] | None = None
    for assumed, form in ((_ZERO, Form()), *_assumed(finder)):
        known = Binary("+", target, assumed)
        for chosen in _choices(finder, bound + form):
            whole = _joined([(1, entropy) for entropy, _, _ in chosen])
            try:
                slack = slack_between(finder.statement, _flat(known), _flat(whole))
                terms = slack.terms()
            except Underived:
                continue
            if best is None or len(terms) < len(best[1]):
                best = (chosen, terms, slack.made_of)
            if not terms:
                return best
    if best is None:
        raise Underived("the bound is no logarithm of how many values there are")
    return best


def _assumed(finder: Finder) -> Iterator[tuple[Expression, Form]]:
    """H(x|S), known to be log2(A)."""
    for form in finder.linear:
        left, *_, right = form.formula.sides
        if form.formula.relations != ("=",) or not isinstance(left, Entropy) or form.formula.every:
            continue
        if is_closed(right) and right != _ZERO:
            yield left, form_of(right)


def _flat(node: Expression) -> Expression:
    """A sum over positions, alone, as what it sums."""
    sums = {p.index for _, p in _parts(node) if isinstance(p, Sum)}
    if len(sums) == 1:
        return Sum(sums.pop(), _joined([(s, p.argument if isinstance(p, Sum) else p) for s, p in _parts(node)]))
    return node


def _choices(finder: Finder, bound: Form) -> Iterator[Chosen]:
    """Entropies whose largest values add up to the bound: (H(X|C), ``X uniform on n given C``, what else is needed)."""
    known = list(largest(finder))
    for size in (1, 2, 3):
        for chosen in combinations(known, size):
            total = Form()
            for _, form, _, _ in chosen:
                total = total + form
            if not (total - bound):
                yield tuple((entropy, text, more) for entropy, _, text, more in chosen)


def largest(finder: Finder) -> Iterator[tuple[Expression, Form, str, str]]:
    """For each variable, given each choice of others, the logarithm of how many values it has."""
    world = finder.world
    sizes = {form.name: form.size for form in finder.statement.forms() if isinstance(form, AlphabetSize)}
    asked = {n.split("[")[0] for side in finder.statement.formula.sides for n in names_of(side)}
    yield from _positions(finder)
    yield from _shattered(finder)
    positions = any(isinstance(side, Sum) for side in finder.statement.formula.sides)
    for variable in world.variables:
        if variable.name not in asked or (positions and variable.length):
            continue
        alphabet = str(sizes.get(variable.name, variable.alphabet))
        for given in _givens(finder, variable.name, asked):
            yield from _counted(finder, variable.name, given)
            if not alphabet:
                continue
            size = _size(alphabet)
            tail = f" given {','.join(given)}" if given else ""
            if not variable.length:
                node: Expression = Entropy((variable.name,), given)
                yield node, log_form(size), f"{variable.name} uniform on {alphabet}{tail}", ""
                continue
            length = _size(variable.length)
            yield (
                Entropy((variable.name,), given),
                log_form(size).scale(length),
                f"{variable.name} uniform on {alphabet}^{variable.length}{tail}",
                "",
            )


def _shattered(finder: Finder) -> Iterator[tuple[Expression, Form, str, str]]:
    """Rewards that say which tokens are in a set: at most sum of C(M, i), i <= d, patterns (Sauer and Shelah)."""
    for form in finder.statement.forms():
        if not isinstance(form, Dimension):
            continue
        for name, call in finder.defined.items():
            tokens = call.arguments[0]
            number = next((n for n, c in finder.calls.items() if str(c) == f"distinct({tokens})"), "")
            if call.arguments[1:] != (form.name,) or not number or not _reads_sets(call):
                continue
            count, term = UNIT, UNIT
            for i in range(form.size):
                term = term * (Ratio.variable(number) - Ratio.constant(i)) / Ratio.constant(i + 1)
                count = count + term
            text = f"{name} uniform on {ratio_text(count)[1]} given {tokens}"
            yield Entropy((name,), (tokens,)), log_form(count), text, ""


def _reads_sets(call: Call) -> bool:
    """Whether the rewards say which of three tokens are in a set, read as a bit mask."""
    try:
        rows = [call.definition.function((0, 1, 2), mask) for mask in range(8)]
    except (TypeError, ValueError, IndexError, AttributeError):
        return False
    return rows == [tuple(mask >> i & 1 for i in range(3)) for mask in range(8)]


def _givens(finder: Finder, name: str, asked: set[str]) -> Iterator[tuple[str, ...]]:
    """What a variable is conditioned on somewhere in the statement; nothing; all others."""
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for side in finder.statement.formula.sides:
        for part in walk(side):
            if isinstance(part, Entropy | Information):
                given = (*part.given, *(n for n, _ in part.at))
                rest = tuple(n for n in names_of(part) if n != name and n in finder.world.variable_names)
                for more in ((), *((n,) for n in rest), *combinations(rest, 2)):
                    group = tuple(dict.fromkeys((*given, *more)))
                    if name not in group:
                        found.setdefault(frozenset(group), group)
    for group in list(found.values()):  # and what a verifier says of both
        for seen, call in finder.defined.items():
            if name in call.arguments and set(call.arguments) <= {name, *group} and seen not in group:
                found.setdefault(frozenset((*group, seen)), (*group, seen))
    yield from sorted(found.values(), key=len)


def _size(text: str) -> Ratio:
    return Ratio.constant(int(text)) if text.isdigit() else Ratio.variable(text)


def _positions(finder: Finder) -> Iterator[tuple[Expression, Form, str, str]]:
    """sum[t](H(R[t]|C)) against T log2(A)."""
    for side in finder.statement.formula.sides:
        if isinstance(side, Sum) and isinstance(side.argument, Entropy) and len(side.argument.of) == 1:
            (name,) = side.argument.of
            variable = finder.variable(name.split("[")[0])
            if variable.alphabet:
                tail = f" given {','.join(side.argument.given)}" if side.argument.given else ""
                form = log_form(_size(variable.alphabet)).scale(_size(variable.length))
                yield side, form, f"{name} uniform on {variable.alphabet}{tail}", ""


def _counted(finder: Finder, name: str, given: tuple[str, ...]) -> Iterator[tuple[Expression, Form, str, str]]:
    """How many values the definitions leave: M + 1 given T; 1 + W (V - 2) given d and r."""
    for tokens in given:
        rest = tuple(n for n in given if n != tokens)
        if tokens not in finder.world.variable_names:  # a position of a vector
            continue
        try:
            classes, number = _classes(finder, name, rest, tokens)
        except Underived:
            continue
        node = Entropy((name,), given)
        if not rest and number is not None:
            count = laws.number(0)
            for c in classes:
                count = count + c.count
            text = f"{name} uniform on {ratio_text(count)[1]} given {tokens}"
            yield node, log_form(count), text, ""
            length = finder.length(tokens)
            if length and number in count.names():
                most = count.substitute({number: _size(length)})
                yield node, log_form(most), text, f"{number} = {length}"
        elif len(rest) == 1:
            yield from _left(finder, name, rest[0], tokens, node)


def _kinds(finder: Finder, answer: str, tokens: str) -> tuple[list[laws.Kind], str]:
    if finder.length(answer) or finder.variable(tokens).alphabet != finder.variable(answer).alphabet:
        raise Underived("the answer is no symbol of the tokens")
    if not finder.length(tokens):
        return laws.pointwise_kinds(answer, tokens, finder.size(answer), UNIT, None), ""
    number = next((n for n, c in finder.calls.items() if str(c) == f"distinct({tokens})"), "M")
    return laws.pointwise_kinds(answer, tokens, finder.size(answer), Ratio.variable(number), (0, 0, 1, 2)), number


def _classes(finder: Finder, name: str, rest: tuple[str, ...], tokens: str) -> tuple[laws.Law, str | None]:
    answers = [n for n in finder.sources((name, *rest)) if n != tokens]
    if len(answers) != 1:
        raise Underived("it depends on more than one variable")
    kinds, number = _kinds(finder, answers[0], tokens)
    return laws.law((name, *rest), kinds, finder.defined), number


def _left(
    finder: Finder, name: str, seen: str, tokens: str, node: Expression
) -> Iterator[tuple[Expression, Form, str, str]]:
    """The values that are left of an answer at each value of a binary reward."""
    answers = [n for n in finder.sources((name,)) if n != tokens]
    flags = [(n, c) for n, c in finder.calls.items() if c.arguments == (seen,) and c.definition.name == "failed"]
    if answers != [name] or not flags:
        return
    kinds, _ = _kinds(finder, name, tokens)
    counts: dict[Value, Ratio] = {}
    for kind in kinds:
        (value,) = laws.values_of(kind.samples[0], finder.defined, (seen,))
        counts[value] = counts[value] + kind.count if value in counts else kind.count
    flag, call = flags[0]
    if set(counts) != {0, 1}:
        return
    at = {call.definition.function(value): count for value, count in counts.items()}
    w = Ratio.variable(flag)
    form = log_form(at[0]).scale(UNIT - w) + log_form(at[1]).scale(w)
    more = ratio_text(at[1] - at[0], finder.order, False)[1]
    yield node, form, f"{name} uniform on {ratio_text(at[0])[1]} + {flag}*{more} given {tokens},{seen}", ""


def _uniform(finder: Finder, chosen: Chosen, terms: Sequence[str], made_of: Callable[[str], bool]) -> Tight:
    found = [*(f"{t} = 0" for t in terms), *(m for _, _, m in chosen if m), *(text for _, text, _ in chosen)]
    uniform = [text for _, text, more in chosen]
    equations = [more for _, _, more in chosen if more]

    def agrees(declared: str) -> bool:
        vanishing: list[str] = []
        rest: list[str] = []
        for part in Condition(declared).parts():
            (vanishing if part.endswith(" = 0") else rest).append(part)
        wanted = sorted(_sorted(part) for text in (*uniform, *equations) for part in Condition(text).parts())
        if sorted(_as_found(finder, _sorted(part), wanted) for part in rest) != wanted:
            return False
        if not terms:
            return not vanishing
        return bool(vanishing) and made_of(" and ".join(vanishing))

    return Tight(" and ".join(found), agrees)


def _sorted(condition: str) -> str:
    """With the names after ``given`` in one order, and a number of values in one spelling."""
    head, given, names = condition.partition(" given ")
    what, uniform, size = head.partition(" uniform on ")
    if uniform:
        with suppress(FormError):
            head = f"{what}{uniform}{ratio_text(ratio_of(parse_expression(size)))[1]}"
    return f"{head}{given}{','.join(sorted(names.split(',')))}"


def _as_found(finder: Finder, declared: str, wanted: Sequence[str]) -> str:
    """``restrict(S,T) uniform on n given T`` is ``r uniform on n given T`` where the two tell the same, given T."""
    what, _, tail = declared.partition(" uniform on ")
    for text in wanted:
        name, _, other = text.partition(" uniform on ")
        if tail and other == tail and name != what and "(" in what:
            tokens = tail.rpartition(" given ")[2]
            try:
                call = parse_call(what, finder.world.variable_names, "condition")
                defined: dict[str, Call] = {**finder.defined, "?": call}
                answer = next(n for n in finder.sources((name,)) if n != tokens)
                kinds, _ = _kinds(finder, answer, tokens)
                sizes = [len(laws.law(names, kinds, defined)) for names in ((name,), ("?",), (name, "?"))]
                counts = [
                    sum((c.count for c in laws.law(names, kinds, defined)), start=laws.number(0))
                    for names in ((name,), ("?",), (name, "?"))
                ]
            except (Underived, StopIteration):
                continue
            if len(set(sizes)) == 1 and counts[0] == counts[1] == counts[2]:
                return text
    return declared


# Rewards that look at one token each ---------------------------------------------------------------


def _eachwise(finder: Finder, left: Expression, right: Expression) -> Tight:
    """A vector of rewards r_i = f(T_i, S) has at most L^M values given T."""
    bound = _number(right)
    for name, call in finder.defined.items():
        variable = finder.variable(name)
        tokens = call.arguments[0]
        numbers = [n for n, c in finder.calls.items() if str(c) == f"distinct({tokens})"]
        if not numbers or not variable.length or not variable.alphabet or not _looks_at_each(call):
            continue
        number = Ratio.variable(numbers[0])
        if not same(bound, log_form(_size(variable.alphabet)).scale(number)):
            continue
        slack = slack_between(finder.statement, left, Entropy((name,), (tokens,)))
        text = f"{name} uniform on {variable.alphabet}^{numbers[0]} given {tokens}"
        chosen: Chosen = ((Entropy((name,), (tokens,)), text, ""),)
        return _uniform(finder, chosen, slack.terms(), slack.made_of)
    raise Underived("no rewards that look at one token each")


def _looks_at_each(call: Call) -> bool:
    """Whether equal tokens get equal rewards, and each reward is that of its token alone: on small groups."""
    function = call.definition.function
    for answer in ((0, 1, 1), (1, 0, 1)):
        for value in (answer, 5, Token("a")):
            try:
                rows = {row: function(row, value) for row in ((0, 1, 0), (2, 1, 1), (0, 0, 2))}
                single = {t: function(t, value) for t in (0, 1, 2)}
            except (TypeError, IndexError, ValueError, AttributeError):
                continue
            return all(r == tuple(single[t] for t in row) for row, r in rows.items())
    return False
