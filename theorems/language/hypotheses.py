"""Hypotheses: what a text assumes, as one typed value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from exact.notation import shorthand
from exact.syntax import Divergence, Entropy, Expression, Information, Number, Size, latex_name, parse_statement, walk
from exact.syntax import Statement as Formula
from theorems.language.formulas import check_size, read_formula
from theorems.language.model import DEFINITIONS
from theorems.language.validation import ID, ClaimError, parsed, shown, typed
from theorems.language.worlds import Call, Chance, World, check_fit

__all__ = [
    "Accepted",
    "AlphabetSize",
    "Covered",
    "Defined",
    "Dimension",
    "Form",
    "Hypothesis",
    "Iid",
    "Linear",
    "MeanZero",
    "Uniform",
    "formula_latex",
    "parse_accepted",
]


_ZERO = Number(Fraction(0))


@dataclass(frozen=True, slots=True)
class Linear:
    """A hypothesis about entropies, as ``I(T;S) = 0`` or ``H(r) <= 1/10``."""

    formula: Formula

    def __str__(self) -> str:
        return str(self.formula)

    def latex(self) -> str:
        return self.formula.latex()

    def independence(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]] | None:
        """(A, B, C) if the hypothesis says I(A;B|C) = 0, else None."""
        side = self._vanishing()
        return (side.left, side.right, side.given) if isinstance(side, Information) and not side.at else None

    def dependency(self) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """(X, Y) if the hypothesis says H(X|Y) = 0 (X is a function of Y), else None."""
        side = self._vanishing()
        return (side.of, side.given) if isinstance(side, Entropy) and not side.at else None

    def same_laws(self) -> Divergence | None:
        """D(y|u||x|v) if the hypothesis says that it is 0, else None."""
        side = self._vanishing()
        return side if isinstance(side, Divergence) and not side.at else None

    def _vanishing(self) -> Expression | None:
        left, *_, right = self.formula.sides
        if self.formula.relations in (("=",), ("<=",)) and right == _ZERO:
            return left
        if self.formula.relations in (("=",), (">=",)) and left == _ZERO:
            return right
        return None


@dataclass(frozen=True, slots=True)
class Defined:
    """A hypothesis that a variable is a given function of others, as ``r = match(T,S)``."""

    name: str
    call: Call

    def __str__(self) -> str:
        return f"{self.name} = {self.call}"

    def latex(self) -> str:
        return f"{latex_name(self.name)} = {self.call.latex()}"


@dataclass(frozen=True, slots=True)
class Uniform:
    """A hypothesis that a variable is uniform on its whole alphabet, as ``S uniform``."""

    name: str

    def __str__(self) -> str:
        return f"{self.name} uniform"

    def latex(self) -> str:
        return rf"{latex_name(self.name)} \sim \mathrm{{Unif}}"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A hypothesis of rejection sampling, as ``x ~ T given r=1,S``: at every value of S the event has positive
    probability, and the law of x is that of T conditioned on it.
    """

    name: str
    of: str
    event: str
    value: int
    given: str

    def __str__(self) -> str:
        return f"{self.name} ~ {self.of} given {self.event}={self.value},{self.given}"

    def latex(self) -> str:
        name, of, event, given = map(latex_name, (self.name, self.of, self.event, self.given))
        return rf"{name} \sim {of} \mid {event}={self.value},{given}"


@dataclass(frozen=True, slots=True)
class AlphabetSize:
    """A hypothesis that a variable has at most so many values, as ``|r| = 2``."""

    name: str
    size: int

    def __str__(self) -> str:
        return f"|{self.name}| = {self.size}"

    def latex(self) -> str:
        return rf"\lvert {latex_name(self.name)} \rvert = {self.size}"


@dataclass(frozen=True, slots=True)
class Dimension:
    """A hypothesis on the Vapnik-Chervonenkis dimension, as ``vc(S) <= 2``: S is read as a set of tokens (a bit mask).

    The sets of positive probability cut out all subsets of no set of more than 2 tokens.
    """

    name: str
    size: int

    def __str__(self) -> str:
        return f"vc({self.name}) <= {self.size}"

    def latex(self) -> str:
        return rf"\operatorname{{vc}}({latex_name(self.name)}) \le {self.size}"


@dataclass(frozen=True, slots=True)
class Covered:
    """A hypothesis of absolute continuity, as ``y << x``: y takes no value that x cannot take.

    So D(y||x) is finite; elsewhere it is infinite, and no number.
    """

    name: str
    of: str

    def __str__(self) -> str:
        return f"{self.name} << {self.of}"

    def latex(self) -> str:
        return rf"{latex_name(self.name)} \ll {latex_name(self.of)}"


@dataclass(frozen=True, slots=True)
class Iid:
    """A hypothesis of independent draws, as ``T iid as x``: the components of T are independent, and each has the law
    of x.
    """

    name: str
    of: str

    def __str__(self) -> str:
        return f"{self.name} iid as {self.of}"

    def latex(self) -> str:
        return rf"{latex_name(self.name)} \overset{{\text{{iid}}}}{{\sim}} {latex_name(self.of)}"


@dataclass(frozen=True, slots=True)
class MeanZero:
    """A hypothesis that a number has the mean 0 at every value that variables take, as ``E[C|u] = 0``.

    C is a function of the world.  So is a score, grad log of the probability of a token, given what came before it.
    """

    number: str
    given: tuple[str, ...]

    def __str__(self) -> str:
        return f"E[{self.number}|{','.join(self.given)}] = 0"

    def latex(self) -> str:
        given = ", ".join(map(latex_name, self.given))
        return rf"\mathbb{{E}}\!\left[{latex_name(self.number)} \mid {given}\right] = 0"


Form = Linear | Defined | Uniform | Accepted | AlphabetSize | Dimension | Covered | MeanZero | Iid
#: E[C|u] = 0
_MEAN_ZERO = re.compile(r"\s*E\s*\[\s*(\w+'*)\s*\|([^\[\]|]*)\]\s*=\s*0\s*")


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A named hypothesis: ``Hypothesis("rollout-independence", "I(T;S) = 0", "the rollouts do not know S")``.

    part_of: where one about every position is written out, its name.
    """

    name: str
    text: str
    meaning: str = ""
    part_of: str = ""

    def __post_init__(self) -> None:
        typed("hypothesis: the name", str, self.name)
        typed(f"hypothesis {self.name}: text", str, self.text)
        if not ID.fullmatch(self.name):
            raise ClaimError(f"hypothesis {self.name!r}: a name is lower-case words joined by hyphens")

    def form(self, world: World) -> Form:
        """What the text says, in the given world."""
        where = f"hypothesis {self.name}"
        if "~" in self.text:
            return _accepted(self.text, world, where)
        found = re.fullmatch(r"\s*vc\(\s*(\w+'*)\s*\)\s*<=\s*([0-9]{1,2})\s*", self.text)
        if found:
            if world.variable(found.group(1)).length:
                raise ClaimError(f"{where}: {found.group(1)} is a vector; a set of tokens is one symbol, a bit mask")
            return Dimension(found.group(1), int(found.group(2)))
        found = re.fullmatch(r"\s*(\w+'*)\s*<<\s*(\w+'*)\s*", self.text)
        if found:
            first, second = map(world.variable, found.groups())
            if not first.alphabet or (first.alphabet, first.length) != (second.alphabet, second.length):
                raise ClaimError(f"{where}: {first.name} and {second.name} must have one declared alphabet")
            return Covered(first.name, second.name)
        found = re.fullmatch(r"\s*(\w+'*)\s+iid\s+as\s+(\w+'*)\s*", self.text)
        if found:
            vector, one = map(world.variable, found.groups())
            if not (vector.length and vector.alphabet) or (one.alphabet, one.length) != (vector.alphabet, ""):
                raise ClaimError(f"{where}: {vector.name} must be a vector of the declared symbols of {one.name}")
            return Iid(vector.name, one.name)
        found = _MEAN_ZERO.fullmatch(self.text)
        if found:
            given = tuple(part.strip() for part in found.group(2).split(","))
            for name in given:
                world.variable(name)
            if len(set(given)) < len(given):
                raise ClaimError(f"{where}: a variable is given twice")
            call = world.calls().get(found.group(1))
            if call is None or isinstance(call, Chance):
                raise ClaimError(f"{where}: {found.group(1)} is no number that depends on values of variables")
            return MeanZero(found.group(1), given)
        found = re.fullmatch(r"\s*(\w+'*)\s+uniform\s*", self.text)
        if found:
            variable = world.variable(found.group(1))
            if not variable.alphabet:
                raise ClaimError(f"{where}: {variable.name} has no named alphabet to be uniform on")
            return Uniform(variable.name)
        found = re.fullmatch(r"\s*(\w+'*)\s*=\s*([A-Za-z]\w*\(.*\))\s*", self.text)
        if found and found.group(2).split("(")[0] not in ("H", "I", "E", "h", "log2"):
            call = world.call(found.group(2), where)
            if isinstance(call, Chance):
                raise ClaimError(f"{where}: {call} is a number; name it among the functions of the world")
            check_fit(world.variable(found.group(1)), call, world, where)
            return Defined(found.group(1), call)
        written = parsed(shorthand, self.text, where)
        if written is not None and len(written) > 1:
            raise ClaimError(f"{where}: {shown(self.text)} says {len(written)} things; give each: {'; '.join(written)}")
        formula = read_formula(written[0] if written else self.text, world, where, sizes=True)
        if any(isinstance(part, Size) for side in formula.sides for part in walk(side)):
            return AlphabetSize(*check_size(formula, where))
        return Linear(formula)

    def spelled(self, world: World) -> Hypothesis:
        """The hypothesis in its normal spelling."""
        return Hypothesis(self.name, str(self.form(world)), self.meaning, self.part_of)


def parse_accepted(text: str, where: str) -> Accepted:
    """Read ``x ~ T given r=1,S``."""
    found = re.fullmatch(r"\s*(\w+'*)\s*~\s*(\w+'*)\s+given\s+(\w+'*)\s*=\s*([0-9]{1,9})\s*,\s*(\w+'*)\s*", text)
    if not found:
        raise ClaimError(f"{where}: {shown(text)} is not of the form 'x ~ T given r=1,S'")
    name, of, event, value, given = found.groups()
    if len({name, of, event, given}) < 4:
        raise ClaimError(f"{where}: {text!r} needs four different variables")
    return Accepted(name, of, event, int(value), given)


def _accepted(text: str, world: World, where: str) -> Accepted:
    form = parse_accepted(text, where)
    drawn, source = world.variable(form.name), world.variable(form.of)
    if not source.alphabet or (drawn.alphabet, drawn.length) != (source.alphabet, source.length):
        raise ClaimError(f"{where}: {form.name} and {form.of} must have the same declared alphabet")
    world.variable(form.given)
    rewards = world.variable(form.event)
    if rewards.length or (rewards.alphabet.isdigit() and form.value >= int(rewards.alphabet)):
        raise ClaimError(f"{where}: {form.event} is never {form.value}, so nothing is accepted")
    return form


def formula_latex(text: str) -> str:
    """A statement, a definition such as ``r = match(T,S)``, or ``S uniform``, in LaTeX."""
    name, _, call = text.partition(" = ")
    found = re.fullmatch(r"(\w+)\(([^()]*)\)", call)
    if found and found.group(1) in DEFINITIONS:
        arguments = tuple(part.strip() for part in found.group(2).split(","))
        return Defined(name, Call(DEFINITIONS[found.group(1)], arguments)).latex()
    if text.endswith(" uniform"):
        return Uniform(text.removesuffix(" uniform")).latex()
    found = re.fullmatch(r"vc\((\w+)\) <= (\d+)", text)
    if found:
        return Dimension(found.group(1), int(found.group(2))).latex()
    covered = re.fullmatch(r"(\w+'*) << (\w+'*)", text)
    if covered:
        return Covered(*covered.groups()).latex()
    copies = re.fullmatch(r"(\w+'*) iid as (\w+'*)", text)
    if copies:
        return Iid(*copies.groups()).latex()
    centred = _MEAN_ZERO.fullmatch(text)
    if centred:
        return MeanZero(centred.group(1), tuple(part.strip() for part in centred.group(2).split(","))).latex()
    accepted = re.fullmatch(r"(\w+) ~ (\w+) given (\w+)=(\d+),(\w+)", text)
    if accepted:
        drawn, of, event, value, given = accepted.groups()
        return Accepted(drawn, of, event, int(value), given).latex()
    if found and found.group(1) not in ("H", "I", "E", "h", "log2"):  # an author's own
        arguments = ", ".join(latex_name(part.strip()) for part in found.group(2).split(","))
        return rf"{latex_name(name)} = \operatorname{{{found.group(1)}}}({arguments})"
    return parse_statement(text).latex()
