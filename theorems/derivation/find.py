"""The closed form of an entropy, an information, a divergence or a mean, from what a statement declares.

``Finder(statement).value(node)`` goes from the hypotheses to the symbolic law of what is asked, and from the law to a
form; it raises ``Underived`` with what is missing.  The lines of the argument are kept as it goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, product

from exact.forms import Form, FormError, Ratio
from exact.shannon import prove
from exact.syntax import (
    Binary,
    BinaryEntropy,
    Divergence,
    Entropy,
    Expectation,
    Expression,
    Information,
    Log2,
    Name,
    Negation,
    Sum,
    base_name,
    index_of,
    walk,
)
from theorems.derivation import laws, means, sequences
from theorems.derivation.algebra import UNIT, binary, form_of, plogp, power_of, ratio_of, same
from theorems.derivation.laws import Class, Kind, Law, Underived
from theorems.language import Accepted, Defined, Linear, Statement, Uniform, Variable
from theorems.language.model import Value
from theorems.language.worlds import Chance

__all__ = ["Finder", "Found", "Line", "is_closed"]

#: patterns of the tokens of a group with several different ones: all different, and with a duplicate
_PATTERNS = ((0, 1, 2), (0, 0, 1, 2))
#: .. and with one alone
_ONE = ((0,), (0, 0))
_MOST_OUTCOMES = 4096


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the argument: said in words, formulas in backticks, and the classes that it is about."""

    text: str
    classes: Law = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A closed form.  over: the variable that its functions depend on, where it is a mean over it; else ""."""

    form: Form
    over: str = ""
    chances: tuple[Ratio, ...] = ()


@dataclass(slots=True)
class Argument:
    """The lines of an argument, in order, each once."""

    lines: list[Line] = field(default_factory=list)

    def say(self, text: str, classes: Law = ()) -> None:
        line = Line(text, classes)
        if line not in self.lines:
            self.lines.append(line)


def is_closed(node: Expression) -> bool:
    """Whether nothing is left in it but parameters, functions, and means of these."""
    return not any(isinstance(part, Entropy | Information | Divergence | Sum) for part in walk(node)) and not any(
        isinstance(part, Name) and isinstance(node, Expectation) and node.argument == part for part in walk(node)
    )


class Finder:
    """What is known in a statement, as it is needed to find laws."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.world = statement.world
        forms = statement.forms()
        self.defined = {form.name: form.call for form in forms if isinstance(form, Defined)}
        self.calls = self.world.calls()
        self.uniform = {form.name for form in forms if isinstance(form, Uniform)}
        self.linear = [form for form in forms if isinstance(form, Linear)]
        self.accepted = [form for form in forms if isinstance(form, Accepted)]
        self.independent = [found for form in self.linear if (found := form.independence())]
        self.depends = [of for form in self.linear if (of := form.dependency())]
        self.argument = Argument()
        self.order = (*self.world.parameter_names, *self.calls)

    # what follows at once ------------------------------------------------------------------------

    @cached_property
    def constants(self) -> dict[str, Ratio]:
        """The functions that a hypothesis says to be constant, as ``for every t: a = A/N``."""
        found = {}
        for form in self.linear:
            sides = form.formula.sides
            if form.formula.every and form.formula.relations == ("=",) and isinstance(sides[0], Name):
                try:
                    found[sides[0].id] = ratio_of(sides[1])
                except FormError:
                    continue
        return found

    def closure(self, names: Iterable[str]) -> set[str]:
        """All that is a function of these variables, by the definitions and the hypotheses."""
        found = set(names)
        while True:
            more = {name for name, call in self.defined.items() if set(call.arguments) <= found}
            more |= {x for of, given in self.depends if set(given) <= found for x in of}
            if more <= found:
                return found
            found |= more

    def knows_nothing(self, names: Iterable[str], of: Iterable[str], given: Iterable[str] = ()) -> bool:
        """Whether a hypothesis says that the names are independent of the others, given what is given."""
        names, of = set(names), set(of)
        for left, right, condition in self.independent:
            if set(condition) == set(given):
                for a, b in ((left, right), (right, left)):
                    if names <= set(a) and of <= set(b):
                        return True
        return False

    def variable(self, name: str) -> Variable:
        """A variable of the world; Underived of a position such as x[<t]."""
        if name not in self.world.variable_names:
            raise Underived(f"{name} is a part of a vector")
        return self.world.variable(name)

    def size(self, name: str) -> Ratio:
        alphabet = self.variable(name).alphabet
        if not alphabet:
            raise Underived(f"{name} has no declared alphabet")
        return Ratio.constant(int(alphabet)) if alphabet.isdigit() else Ratio.variable(alphabet)

    def length(self, name: str) -> str:
        return self.variable(name).length

    def sources(self, names: Iterable[str]) -> list[str]:
        """The variables that are not defined, which these are made of."""
        found: dict[str, None] = {}
        stack = list(names)
        while stack:
            name = stack.pop(0)
            if name in self.defined:
                stack += self.defined[name].arguments
            elif (same_as := self._same_as(name)) and name not in self.uniform:
                stack += same_as
            else:
                found[name] = None
        return list(found)

    def _same_as(self, name: str) -> tuple[str, ...]:
        """Variables that determine this one and are determined by it, as H(g|T,r) = 0 and H(T,r|g) = 0 say."""
        for of, given in self.depends:
            if of == (name,) and any(set(given) <= set(o) and g == (name,) for o, g in self.depends):
                return given
        return ()

    def plain(self, names: Sequence[str]) -> tuple[str, ...]:
        """The names, with what stands for the same put in its place."""
        found: dict[str, None] = {}
        for name in names:
            same_as = () if name in self.defined or name in self.uniform else self._same_as(name)
            found.update(dict.fromkeys(same_as or (name,)))
        return tuple(found)

    # values ----------------------------------------------------------------------------------------

    def value(self, node: Expression) -> Found:
        """The closed form of an expression."""
        match node:
            case Entropy(of=of, given=given, at=at):
                return self.substituted(self.entropy(of, given, at))
            case Information(left=left, right=right, given=given, at=at):
                return self.substituted(self.information(left, right, given, at))
            case Divergence():
                return self.substituted(self.divergence(node))
            case Expectation(argument=Name(id=name)) if name in self.calls:
                return Found(means.mean(self, name))
            case Expectation(argument=inner):
                if not any(isinstance(p, Log2 | BinaryEntropy) for p in walk(inner)) and isinstance(inner, Binary):
                    return Found(means.of_products(self, inner))
                used = (p.id for p in walk(inner) if isinstance(p, Name) and p.id in self.calls)
                over = next((self.calls[name].depends()[0] for name in used), "")
                return self.substituted(Found(form_of(inner), over))
            case Sum(index=index, argument=inner):
                return self.total(index, inner)
            case Negation(operand=inner):
                found = self.value(inner)
                return Found(-found.form, found.over, found.chances)
            case Binary(op=op, left=left, right=right) if not is_closed(node):
                return self._combined(op, left, right)
        form, known = form_of(node), self._means()
        chances = tuple(ratio_of(p.argument).substitute(known) for p in walk(node) if isinstance(p, BinaryEntropy))
        return self.substituted(Found(form.substitute(known), "", chances))

    def _means(self) -> dict[str, Ratio]:
        """The means that a hypothesis gives, as E[A] = 1."""
        found = {}
        for form in self.linear:
            left, *_, right = form.formula.sides
            if isinstance(left, Expectation) and form.formula.relations == ("=",) and is_closed(right):
                found[str(left)] = ratio_of(right)
        return found

    def _combined(self, op: str, left: Expression, right: Expression) -> Found:
        a, b = self.value(left), self.value(right)
        if a.over and b.over and a.over != b.over:
            raise Underived("means over different variables are added up")
        over, chances = a.over or b.over, (*a.chances, *b.chances)
        if op in "+-":
            return Found(a.form + b.form if op == "+" else a.form - b.form, over, chances)
        first, second = a.form.ratio(), b.form.ratio()
        if op == "*" and first is not None and not a.over:
            return Found(b.form.scale(first), over, chances)
        if second is not None and not b.over and op in "*/":
            return Found(a.form.scale(second if op == "*" else UNIT / second), over, chances)
        raise Underived(f"{left} {op} {right} is not linear in what is to be found")

    def substituted(self, found: Found) -> Found:
        """With the functions that are known to be constant replaced by what they are."""
        used = {n for s, c in found.form.parts.items() for n in c.names()}
        used |= {n for p in found.form.polynomials() for n in p.names()}
        known = {name: ratio for name, ratio in self.constants.items() if name in used}
        form = found.form
        if known:
            form = form.substitute(known)
            for name, ratio in known.items():
                self.argument.say(f"`{name} = {means.text_of(ratio)}`, whatever the value")
        over = found.over if (used - set(known)) & set(self.calls) else ""
        return Found(form, over, tuple(p.substitute(known) for p in found.chances))

    # entropies ---------------------------------------------------------------------------------------

    def entropy(self, of: tuple[str, ...], given: tuple[str, ...], at: tuple[tuple[str, str], ...]) -> Found:
        fixed = at[0][0] if at else ""
        if any(index_of(n) for n in (*of, *given)):
            raise Underived("positions are not told apart")
        of, given = self.plain(of), self.plain(given)
        below = {*given, fixed} - {""}
        if set(of) <= self.closure(below):
            self.argument.say(f"{_list(of)} is a function of {_list(sorted(below))}")
            return Found(Form())
        if fixed:
            return self._at(of, given, fixed)
        known = self._assumed(of, given)
        if known is not None:
            return known
        reasons = []
        for tokens in given:
            if tokens in self.defined:
                continue
            try:
                rest = tuple(n for n in given if n != tokens)
                found = self._at(of, rest, tokens)
                return Found(found.form, tokens, found.chances)
            except Underived as error:
                reasons.append(str(error))
        try:
            return self._free(of, given)
        except Underived as error:
            raise Underived(reasons[0] if reasons else str(error)) from None

    def _assumed(self, of: tuple[str, ...], given: tuple[str, ...]) -> Found | None:
        """An entropy that a hypothesis gives, or that of a uniform variable."""
        for form in self.linear:
            left, *_, right = form.formula.sides
            if form.formula.relations != ("=",) or not isinstance(left, Entropy) or form.formula.every:
                continue
            if set(left.of) == set(of) and set(left.given) == set(given) and is_closed(right):
                self.argument.say(f"`{left} = {right}` is given")
                return Found(form_of(right))
        if len(of) == 1 and not given and of[0] in self.uniform:
            size = self.size(of[0])
            length = self.length(of[0])
            count = Ratio.constant(int(length)) if length.isdigit() else Ratio.variable(length) if length else UNIT
            self.argument.say(f"`{of[0]}` is uniform")
            return Found(laws.entropy((Class(size, UNIT / size, ()),)).scale(count))
        return None

    def _at(self, of: tuple[str, ...], given: tuple[str, ...], fixed: str) -> Found:
        """At a value of ``fixed``: from the classes that its kinds of outcomes make."""
        chance = self._binary(of, given, fixed)
        if chance is not None:
            return chance
        if of == given or set(of) <= self.closure({*given, fixed}):
            return Found(Form())
        event = self._event(of, given, fixed)
        if event is not None:
            return event
        for answer in self.sources(n for n in (*of, *given) if n != fixed):
            if answer == fixed:
                continue
            if answer not in self.uniform:
                raise Underived(f"no law of {answer} is known: nothing says that it is uniform")
            if not self.knows_nothing([fixed], [answer]):
                raise Underived(f"nothing says that {fixed} and {answer} are independent")
            others = [n for n in self.sources((*of, *given)) if n not in (answer, fixed)]
            if others:
                raise Underived(f"more than one variable is drawn: {answer}, {', '.join(others)}")
            return self._of_answer(of, given, answer, fixed)
        raise Underived(f"no variable is drawn in H({','.join(of)})")

    def _binary(self, of: tuple[str, ...], given: tuple[str, ...], fixed: str) -> Found | None:
        """A binary variable whose probability at the value has a name."""
        if len(of) != 1 or given:
            return None
        if self.variable(base_name(of[0])).alphabet != "2" or self.length(of[0]):
            return None
        for name, call in self.calls.items():
            if isinstance(call, Chance) and call.arguments == (fixed, of[0]):
                p = Ratio.variable(name)
                classes = (Class(UNIT, p, (f"{of[0]} = {call.value}",)), Class(UNIT, UNIT - p, ("otherwise",)))
                self.argument.say(f"given `{fixed}`, `{of[0]}` takes", classes)
                return Found(binary(p), fixed, (p,))
        return None

    def _event(self, of: tuple[str, ...], given: tuple[str, ...], fixed: str) -> Found | None:
        """What is left of a vector of rewards is whether an event with a name happens, whatever the law of the answer.

        At each pattern of tokens either what is given says nothing, and there are two values, one of which is the
        event; or it says all, and the event is certain or impossible.
        """
        for name, call in self.calls.items():
            if not isinstance(call, Chance) or call.arguments[0] != fixed or call.arguments[1] not in self.defined:
                continue
            answers = [n for n in self.sources((*of, *given, call.arguments[1])) if n != fixed]
            if len(answers) != 1 or self.length(answers[0]) or not self.length(fixed):
                continue
            asked = (*of, *given, call.arguments[1])
            for pattern in (*_PATTERNS, *_ONE):
                distinct = Ratio.constant(max(pattern) + 1)
                kinds = laws.pointwise_kinds(answers[0], fixed, Ratio.variable("V"), distinct, pattern)
                rows = {laws.values_of(sample, self.defined, asked) for kind in kinds for sample in kind.samples}
                values = {row[: len(of)] for row in rows}
                seen = {row[len(of) : -1] for row in rows}
                tells = {row[-1] for row in rows}
                open_ = len(seen) == 1 and len(rows) == len(values) == len(tells) == 2
                if not open_ and not (len(tells) == 1 and len(values) == len(seen) == len(rows)):
                    break
            else:
                self.argument.say(f"given `{fixed}`, what {_list(given)} leaves open is `{call.arguments[1]}`")
                p = Ratio.variable(name)
                return Found(binary(p), fixed, (p,))
        return None

    def _of_answer(self, of: tuple[str, ...], given: tuple[str, ...], answer: str, fixed: str) -> Found:
        size = self.size(answer)
        vector = self.variable(fixed)
        if vector.alphabet != self.variable(answer).alphabet:
            raise Underived(f"{answer} and {fixed} have different alphabets")
        if self.length(answer):
            return self._sequence(of, given, answer, fixed)
        if not vector.length:
            found, chances = self._through(of, given, laws.pointwise_kinds(answer, fixed, size, UNIT, None), fixed)
            return Found(found, fixed, chances)
        name = next((n for n, c in self.calls.items() if str(c) == f"distinct({fixed})"), "")
        distinct = Ratio.variable(name or "M")
        results = [
            self._through(
                of, given, laws.pointwise_kinds(answer, fixed, size, distinct, pattern), fixed, pattern[0] + i
            )
            for i, pattern in enumerate(_PATTERNS)
        ]
        form, chances = results[0]
        if not same(form, results[1][0]):
            raise Underived(f"it matters where the tokens of {fixed} are")
        one = [self._through(of, given, laws.pointwise_kinds(answer, fixed, size, UNIT, p), fixed, 1)[0] for p in _ONE]
        if not same(*one):
            raise Underived(f"it matters how many rollouts there are where all tokens of {fixed} are equal")
        if not same(form.substitute({name or "M": UNIT}), one[0]):
            return self._of_one_kind(form, one[0], fixed, (UNIT / size,))
        used = {n for c in form.parts.values() for n in c.names()} | {n for p in form.polynomials() for n in p.names()}
        if not name and "M" in used:
            raise Underived(f"it depends on how many tokens of {fixed} are different: name M = distinct({fixed})")
        return Found(form, fixed, chances)

    def _of_one_kind(self, form: Form, single: Form, fixed: str, chances: tuple[Ratio, ...]) -> Found:
        """Another form where all tokens are equal: the difference is a multiple of agree(T)."""
        name = next((n for n, c in self.calls.items() if str(c) == f"agree({fixed})"), "")
        number = next((n for n, c in self.calls.items() if str(c) == f"distinct({fixed})"), "M")
        if not name:
            raise Underived(f"where all tokens of {fixed} are equal the form is another: name A = agree({fixed})")
        extra = single - form.substitute({number: UNIT})
        self.argument.say(f"where all tokens of `{fixed}` are equal (`{name} = 1`) it is another")
        return Found(form + extra.scale(Ratio.variable(name)), fixed, chances)

    def _through(
        self, of: tuple[str, ...], given: tuple[str, ...], kinds: list[Kind], fixed: str, again: int = 0
    ) -> tuple[Form, tuple[Ratio, ...]]:
        """H(of, given) - H(given) from the classes of both; the first time, said."""
        everything = laws.law((*of, *given), kinds, self.defined)
        if laws.whole(everything) != UNIT:
            raise Underived(f"the probabilities of {', '.join(of)} do not add up to 1")
        if not again:
            where = f"given `{fixed} = {fixed.lower()}`, " if fixed else ""
            self.argument.say(f"{where}{_list((*of, *given))} takes", everything)
        form = laws.entropy(everything)
        if given:
            below = laws.law(given, kinds, self.defined)
            if not again:
                self.argument.say(f"of which {_list(given)} takes", below)
            form = form - laws.entropy(below)
        return form, tuple(c.count * c.chance for c in everything)

    def _free(self, of: tuple[str, ...], given: tuple[str, ...]) -> Found:
        """All that is drawn is uniform and independent."""
        sources = self.sources((*of, *given))
        for name in sources:
            if name not in self.uniform:
                raise Underived(f"no law of {name} is known: nothing says that it is uniform")
        if all(self.variable(n).alphabet.isdigit() for n in sources):
            return self._counted(of, given, sources)
        for name in sources:
            if self.length(name):
                raise Underived(f"{name} is a vector, and nothing is fixed")
        if len({self.variable(n).alphabet for n in sources}) > 1:
            raise Underived(f"{', '.join(sources)} have different alphabets")
        if len(sources) > 1 and not all(self.knows_nothing([a], [b]) for a, b in pairwise(sources)):
            raise Underived(f"nothing says that {' and '.join(sources)} are independent")
        if len(sources) > 2:
            raise Underived(f"more than two variables are drawn: {', '.join(sources)}")
        size = self.size(sources[0])
        self.argument.say(f"{_list(sources)} uniform" + (" and independent" if len(sources) > 1 else ""))
        form, chances = self._through(of, given, laws.joint_kinds(sources, size), "")
        return Found(form, "", chances)

    def _counted(self, of: tuple[str, ...], given: tuple[str, ...], sources: list[str]) -> Found:
        """All that is drawn is uniform, independent, and of known size: every outcome is looked at."""
        if len(sources) > 1 and not all(self.knows_nothing([a], [b]) for a, b in pairwise(sources)):
            raise Underived(f"nothing says that {' and '.join(sources)} are independent")
        ranges: list[list[Value]] = []
        number = 1
        for name in sources:
            alphabet, length = int(self.variable(name).alphabet), self.length(name)
            if length and not length.isdigit():
                raise Underived(f"the length of {name} is a parameter")
            number *= alphabet ** int(length or 1)
            if number > _MOST_OUTCOMES:
                raise Underived(f"there are more than {_MOST_OUTCOMES} outcomes")
            symbols = range(alphabet)
            ranges.append(list(product(symbols, repeat=int(length))) if length else list(symbols))
        chance = UNIT / Ratio.constant(number)
        kinds = [Kind("", UNIT, chance, (dict(zip(sources, row, strict=True)),), UNIT, {}) for row in product(*ranges)]
        self.argument.say(f"{_list(sources)} has {number} equally likely values, and each is looked at")
        form, chances = self._through(of, given, kinds, "", 1)
        return Found(form, "", chances)

    def _sequence(self, of: tuple[str, ...], given: tuple[str, ...], answer: str, fixed: str) -> Found:
        """A uniform sequence at a fixed one of the same length: by recursion in the length."""
        length, size = self.length(answer), self.size(answer)
        if length != self.length(fixed):
            raise Underived(f"{answer} and {fixed} have different lengths")
        found: dict[int, Law] = {}
        for n in sequences.LENGTHS:
            kinds = laws.whole_kinds(answer, fixed, size, n)
            found[n] = laws.law((*of, *given), kinds, self.defined)
            if given and len(laws.law(given, kinds, self.defined)) != 1:
                raise Underived("a conditional entropy of sequences")
        parameter = Ratio.constant(int(length)) if length.isdigit() else Ratio.variable(length)
        try:
            power: Ratio | None = power_of(size, length)
        except FormError:
            power = None
        form, how = sequences.solved(found, parameter, power, size)
        self.argument.say(f"given `{fixed}`, with one position {_list(of)} takes", found[1])
        self.argument.say(f"and with one position more: {how}")
        chances = (UNIT / size,) if power is None else (UNIT / size, UNIT / power)
        return Found(form, fixed, chances)

    # information, divergence -----------------------------------------------------------------------------

    def information(
        self, left: tuple[str, ...], right: tuple[str, ...], given: tuple[str, ...], at: tuple[tuple[str, str], ...]
    ) -> Found:
        left, right, given = self.plain(left), self.plain(right), self.plain(given)
        if not at:
            for a, b in ((left, right), (right, left)):
                for name in a:
                    if len(a) > 1 and name not in self.defined and self.knows_nothing([name], b, given):
                        rest = tuple(n for n in a if n != name)
                        self.argument.say(
                            f"`{name}` says nothing about {_list(b)}, so `I({','.join(a)};{','.join(b)}) = "
                            f"I({','.join(rest)};{','.join(b)}|{','.join((*given, name))})`"
                        )
                        return self.information(rest, b, (*given, name), at)
            if self.knows_nothing(left, right, given):
                return Found(Form())
        reasons = []
        for a, b in ((left, right), (right, left)):
            try:
                whole = self.entropy(a, given, at)
                if not at and self.determined(a, (*given, *b)):
                    self.argument.say(f"{_list(a)} is determined by {_list((*given, *b))}")
                    return whole
                less = self.entropy(a, (*given, *b), at)
            except Underived as error:
                reasons.append(str(error))
                continue
            over = whole.over or less.over
            if whole.over and less.over and whole.over != less.over and less.form:
                reasons.append("means over different variables")
                continue
            return Found(whole.form - less.form, over, (*whole.chances, *less.chances))
        if not at and self._vanishes(Information(left, right, given)):
            return Found(Form())
        raise Underived(reasons[0])

    def _vanishes(self, node: Information) -> bool:
        """Whether it is 0 by Shannon's inequalities and the hypotheses about entropies."""
        texts = [str(form) for form in self.linear if form.independence() or form.dependency()]
        if not texts or any("[" in text or "for every" in text for text in texts):
            return False
        if prove(f"{node} = 0", given=texts, search=False).verdict != "proved":
            return False
        self.argument.say(f"`{node} = 0`, by Shannon's inequalities")
        return True

    def determined(self, of: tuple[str, ...], given: tuple[str, ...]) -> bool:
        """Whether the definitions leave one value only, on all outcomes of symbols, sequences of them included."""
        if set(of) <= self.closure(given):
            return True
        sources = self.sources((*of, *given))
        if len(sources) != 2:
            return False
        first, second = sources
        if self.length(first) != self.length(second) or not self.length(first):
            return False
        if self.variable(first).alphabet != self.variable(second).alphabet:
            return False
        size = self.size(first)
        for n in sequences.LENGTHS:
            kinds = laws.whole_kinds(first, second, size, n)
            try:
                more = laws.law((*of, *given), kinds, self.defined)
                less = laws.law(given, kinds, self.defined)
            except Underived:
                return False
            if not same(laws.entropy(more), laws.entropy(less)):
                return False
        return True

    def divergence(self, node: Divergence) -> Found:
        """Of what is accepted from what it is drawn from: every accepted value is 1/alpha times as likely."""
        for form in self.accepted:
            if form.name != node.of or form.of != node.reference:
                continue
            for name, call in self.calls.items():
                if not (isinstance(call, Chance) and call.arguments == (form.given, form.event)):
                    continue
                if call.value != form.value or not self.knows_nothing([form.given], [form.of]):
                    continue
                if form.event not in self.closure((form.of, form.given)):
                    continue
                if [n for n, _ in node.at] != [form.given] and node.given != (form.given,):
                    continue
                a = Ratio.variable(name)
                accepted = (
                    f"`{form.event} = {form.value}`, where `{form.name}` is `{means.text_of(UNIT / a)}` times as likely"
                )
                self.argument.say(
                    f"given `{form.given}`, `{form.name}` keeps the values of `{form.of}` with {accepted}"
                )
                value = plogp(a).scale(UNIT / a)
                return Found(value, form.given)
        raise Underived(f"{node}: nothing says what {node.of} is, in terms of {node.reference}")

    # means, sums ------------------------------------------------------------------------------------------

    def total(self, index: str, inner: Expression) -> Found:
        raise Underived(f"sums over positions {index} are not found")


def _list(names: Sequence[str]) -> str:
    return f"`{names[0]}`" if len(names) == 1 else f"`({', '.join(names)})`"
