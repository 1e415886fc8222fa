"""The statements of all claims as Coq propositions over ``coq/Meaning.v``: what Coq is asked, printed row by row.

A row becomes one definition (its links, a conjunction), one for each equality condition (``link <-> condition``) and,
where Coq's total functions would hide it, one that says that its quotients, logarithms and divergences are defined.
A row that is expected to fail becomes the negation of the same text.  No proof is written here: the theorems stand
in ``coq/proofs``, and what Coq accepts counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

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
    Number,
    Sum,
    parse_expression,
    parse_statement,
    walk,
)
from exact.syntax import Statement as Formula
from theorems.language import (
    Accepted,
    AlphabetSize,
    Call,
    Chance,
    Claim,
    Condition,
    Covered,
    Defined,
    Dimension,
    Form,
    Iid,
    MeanZero,
    Parameter,
    Shape,
    Statement,
    Uniform,
    Variable,
    solve,
)

__all__ = ["COQ_DEFINITIONS", "CoqError", "Part", "coq_name", "parts", "row_of", "statement_file"]


class CoqError(ValueError):
    """A statement that has no Coq text yet; the message names the part of it that has none."""


@dataclass(frozen=True, slots=True)
class Part:
    """One proposition of a row.

    kind: "links" | "equality" | "defined" | "refuted".  name: its name in Coq.  text: the proposition.
    links, strict: how many links of the chain it says, and how many of them are strict.
    """

    kind: str
    name: str
    text: str
    comment: str
    links: int = 0
    strict: int = 0


def coq_name(full_id: str) -> str:
    """``group-bound/pointwise`` as ``group_bound__pointwise``."""
    return full_id.replace("/", "__").replace("-", "_")


def parts(claim: Claim, statement: Statement) -> tuple[Part, ...]:
    """What Coq is asked about a row, in order: its links first."""
    return _Row(claim.full_id(statement), statement).parts()


def row_of(claim: Claim, statement: Statement) -> _Row:
    """How the variables of a statement are typed and named in Coq."""
    return _Row(claim.full_id(statement), statement)


#: names that mean something in the text around a statement
_TAKEN = frozenset({"Om", "Pr", "w", "v", "forall", "exists", "fun", "in", "at", "as", "if", "then", "else", "let"})

# Types and definitions --------------------------------------------------------------------------

#: definition -> which arguments are vectors -> (the name in Coq, the type of its value)
#: in a type, 0 and 1 stand for the alphabet of that argument, n for the length of the first
COQ_DEFINITIONS: dict[str, dict[tuple[bool, ...], tuple[str, str]]] = {
    "match": {
        (False, False): ("match1", "symbol 2"),
        (True, False): ("match_vs", "vector {n} (symbol 2)"),
        (True, True): ("match_vv", "vector {n} (symbol 2)"),
    },
    "same": dict.fromkeys(((False, False), (True, True)), ("same", "symbol 2")),
    "restrict": {
        (False, False): ("restrict_ss", "maybe ({0})"),
        (False, True): ("restrict_sv", "maybe ({0})"),
    },
    "distinct": {(False,): ("distinct1", "nat_eqType"), (True,): ("distinct", "nat_eqType")},
    "member": {
        (False, False): ("member1", "symbol 2"),
        (True, False): ("member_v", "vector {n} (symbol 2)"),
    },
    "distinct_final": {(True,): ("distinct_final", "nat_eqType")},
    "first": {(True,): ("first", "{0}")},
    "shared_logit": {(True, True): ("shared_logit", "R_eqType")},
    "prefix": {(True, True): ("prefix", "nat_eqType")},
    "avoid": {(False, False): ("avoid", "maybe ({0})")},
    "centred": {(True,): ("centred", "list_of R_eqType")},
    "agree": {(True,): ("agree", "symbol 2")},
    "lookup": {
        (False, True): ("lookup1", "{1}"),
        (True, True): ("lookup_v", "vector {n} ({1})"),
    },
    "tries": {(True, False): ("tries", "nat_eqType")},
    "failed": {(False,): ("failed", "symbol 2")},
    "unanimous": {(True,): ("unanimous", "symbol 2")},
    "keep": {(False, False): ("keep", "maybe ({0})")},
    "until": {(True,): ("until", "list_of (symbol 2)")},
    "rollouts": {(True,): ("rollouts", "nat_eqType")},
    "solved": {(True,): ("solved", "symbol 2")},
}


#: definitions whose values are natural numbers
_NATURAL = frozenset(
    name for shapes in COQ_DEFINITIONS.values() for name, kind in shapes.values() if kind in ("nat_eqType", "symbol 2")
)


class _Row:
    def __init__(self, full_id: str, statement: Statement) -> None:
        self.name = coq_name(full_id)
        self.id = full_id
        self.statement = statement
        self.world = statement.world
        self.calls = self.world.calls()
        self.forms: tuple[Form, ...] = tuple(h.form(self.world) for h in statement.hypotheses)
        self.defined = {form.name: form.call for form in self.forms if isinstance(form, Defined)}
        for name in (*self.world.parameter_names, *self.world.variable_names):
            if name in _TAKEN:
                raise CoqError(f"{full_id}: the name {name} is taken in Coq")

    # the propositions ---------------------------------------------------------------------------

    def parts(self) -> tuple[Part, ...]:
        formula = self.statement.formula
        texts = [self.relation(link) for link in formula.links()]
        strict = sum(relation in "<>" for relation in formula.relations)
        found = [
            Part(
                "links",
                self.name,
                self.closed(self.every(formula, " /\\\n  ".join(texts))),
                str(formula),
                len(texts),
                strict,
            )
        ]
        if self.statement.refuted:
            return (*found, Part("refuted", f"{self.name}__refuted", f"~ {self.name}", "it fails"))
        for i, (condition, link) in enumerate(zip(self.statement.equality, formula.links(), strict=False), 1):
            if condition:
                left, right = (self.number(side, _Scope(link)) for side in link.sides)
                said = " /\\ ".join(self.condition(part, link) for part in Condition(condition).parts())
                text = self.closed(self.every(formula, f"({self.equal(left, right)} <-> {said})"))
                found.append(Part("equality", f"{self.name}__equality{i}", text, f"{link} is = iff {condition}"))
        needs = list(dict.fromkeys(need for side in formula.sides for need in self.needs(side, _Scope(formula))))
        if needs:
            text = self.closed(self.every(formula, " /\\\n  ".join(needs)))
            found.append(Part("defined", f"{self.name}__defined", text, "its terms are defined"))
        return tuple(found)

    def closed(self, body: str) -> str:
        """The proposition for all parameters, laws and variables that meet the hypotheses."""
        lines = []
        if self.world.parameters:
            lines.append(f"forall {' '.join(self.world.parameter_names)} : nat,")
            bounds = [f"{bound} ->" for parameter in self.world.parameters for bound in self.bounds(parameter)]
            lines.append(" ".join(bounds))
        if self.world.variables:
            binders = [f"({self.binder(variable)})" for variable in self.world.variables]
            lines += ["forall (Om : finType) (Pr : dist Om)", f"  {' '.join(binders)},"]
        lines += [f"forall {name} : {text}," for name, text in self.any_functions().items()]
        lines += [f"{self.hypothesis(form)} ->" for form in self.forms]
        return "\n  ".join([*lines, body])

    def met(self) -> str:
        """That parameters, a law and variables meet the hypotheses, and that each variable varies; "" without either.

        Of a variable with real values it is not said that it varies: it is computed from others.  A lone symbol cannot.
        """
        binders = ["(Om : finType) (Pr : dist Om)", *(f"({self.binder(v)})" for v in self.world.variables)]
        said = [bound for parameter in self.world.parameters for bound in self.bounds(parameter)]
        said += [self.hypothesis(form) for form in self.forms]
        for variable in self.world.variables:
            name = variable.name
            if variable.alphabet != "1" and "R_eqType" not in self.type_of(name):
                said.append(f"(exists v w, 0 < Pr v /\\ 0 < Pr w /\\ {name} v <> {name} w)")
        if not said:
            return ""
        first = f"exists {' '.join(self.world.parameter_names)} : nat,\n  " if self.world.parameters else ""
        rest = f"exists {' '.join(binders)},\n  " if self.world.variables else ""
        rest += "".join(f"exists {name} : {text},\n  " for name, text in self.assumed_functions().items())
        return first + rest + " /\\\n  ".join(said)

    def assumed_functions(self) -> dict[str, str]:
        """Those of ``any_functions`` that a hypothesis speaks of."""
        said = " ".join(self.hypothesis(form) for form in self.forms)
        return {name: text for name, text in self.any_functions().items() if re.search(rf"\b{name}\b", said)}

    def bounds(self, parameter: Parameter) -> Iterator[str]:
        yield f"({parameter.low} <= {parameter.name})%N"
        if parameter.high:
            high = self.number(parse_expression(parameter.high), _Scope())
            yield f"{parameter.name} <= {high}"

    def every(self, formula: Formula, body: str) -> str:
        """For every t: at each position, or at each value of positive probability."""
        if not formula.every:
            return body
        length = self.length_at(formula, formula.every)
        if length:
            return f"forall {formula.every} : 'I_{length}, {body}"
        name = self.conditioned(formula)
        kind = self.type_of(name) or f"cod {name}"
        return f"forall {formula.every} : {kind}, possible Pr {name} {formula.every} ->\n  {body}"

    def relation(self, link: Formula) -> str:
        left, right = (self.number(side, _Scope(link)) for side in link.sides)
        return self.equal(left, right) if link.relations == ("=",) else f"{left} {link.relations[0]} {right}"

    def equal(self, left: str, right: str) -> str:
        """An equation between real numbers: what is a natural number on the left is said to be meant as a real one."""
        natural = left in self.world.parameter_names or left.split(" ")[0] in _NATURAL
        return f"INR {_bracketed(left)} = {right}" if natural else f"{left} = {right}"

    # variables ----------------------------------------------------------------------------------

    def binder(self, variable: Variable) -> str:
        kind = self.type_of(variable.name)
        return f"{variable.name} : rvt Om {_bracketed(kind)}" if kind else f"{variable.name} : rv Om"

    def type_of(self, name: str) -> str:
        """The alphabet, "" for any."""
        variable = self.world.variable(name)
        if variable.alphabet:
            symbol = f"symbol {variable.alphabet}"
            return f"vector {variable.length} ({symbol})" if variable.length else symbol
        if variable.length:
            raise CoqError(f"{self.id}: {name} is a vector without alphabet")
        if name in self.defined:
            return self.coq_call(self.defined[name])[1]
        if self.as_mask(name):
            return "nat_eqType"
        return ""

    def as_mask(self, name: str) -> bool:
        """Whether a variable is read as a set of tokens, the bits of a number."""
        calls = [*self.defined.values(), *self.calls.values()]
        member = any(call.definition.name == "member" and call.arguments[1] == name for call in calls)
        return member or any(isinstance(form, Dimension) and form.name == name for form in self.forms)

    def vector(self, name: str) -> bool:
        kind = self.type_of(name)
        return kind.startswith(("vector", "list_of"))

    def coq_call(self, call: Call) -> tuple[str, str]:
        """The name of a definition in Coq, and the type of its values, for these arguments."""
        if call.definition.value:
            return self.own_call(call)
        shapes = COQ_DEFINITIONS.get(call.definition.name, {})
        vectors = tuple(self.vector(argument) for argument in call.arguments)
        if vectors not in shapes:
            raise CoqError(f"{self.id}: {call} has no text in Coq")
        name, kind = shapes[vectors]
        alphabets = [re.sub(r"^vector \w+ \((.*)\)$", r"\1", self.type_of(argument)) for argument in call.arguments]
        length = self.world.variable(call.arguments[0]).length
        return name, kind.format(*alphabets, n=length)

    def own_call(self, call: Call) -> tuple[str, str]:
        """An author's definition: the function of its ``coq``, or any function of its shape."""
        own = call.definition
        if own.says and not own.coq:
            raise CoqError(f"{self.id}: {own.name} has no text in Coq; give define(..) its coq=")
        return (f"({own.coq})" if own.coq else own.name), self.own_types(call)[-1]

    def own_types(self, call: Call) -> list[str]:
        """The types of the arguments and of the value of an author's definition."""
        own, shapes = call.definition, [self.world.shape(argument) for argument in call.arguments]
        solved = solve(own, shapes, self.id)
        found = []
        for length, alphabet in (*own.arguments, own.value or Shape("", "R")):
            if solved[alphabet].startswith("#"):
                raise CoqError(f"{self.id}: {call} is of an alphabet without a size")
            symbol = "R_eqType" if alphabet == "R" else f"symbol {solved[alphabet]}"
            found.append(f"vector {solved[length]} ({symbol})" if length else symbol)
        return found

    def any_functions(self) -> dict[str, str]:
        """The author's definitions that may be any function of their shape, with their types."""
        found: dict[str, str] = {}
        for call in (*self.calls.values(), *self.defined.values()):
            own = call.definition
            if own.value and not own.says and not own.coq:
                text = " -> ".join(self.own_types(call))
                if found.setdefault(own.name, text) != text:
                    raise CoqError(f"{self.id}: {own.name} is used at two shapes")
        return found

    def applied(self, call: Call, values: list[str]) -> str:
        """A definition applied to values, given as texts."""
        if call.definition.name == "number":
            return values[0]
        if call.definition.name == "lookup" and not self.vector(call.arguments[0]):
            have, need = (
                self.world.variable(call.arguments[0]).alphabet,
                self.world.variable(call.arguments[1]).length,
            )
            if have != need:
                values = [f"(widen_ord (isT : ({have} <= {need})%N) {values[0]})", values[1]]
        if call.definition.name == "shared_logit" and self.type_of(call.arguments[1]) != "list_of R_eqType":
            values = [values[0], f"(reals {values[1]})"]
        return f"{self.coq_call(call)[0]} {' '.join(values)}"

    # hypotheses and conditions ------------------------------------------------------------------

    def hypothesis(self, form: Form) -> str:
        if isinstance(form, Defined):
            values = [f"({argument} w)" for argument in form.call.arguments]
            return f"almost Pr (fun w => {form.name} w = {self.applied(form.call, values)})"
        if isinstance(form, Uniform):
            return f"uniform Pr {form.name}"
        if isinstance(form, AlphabetSize):
            return f"takes Pr {form.name} {form.size}"
        if isinstance(form, Dimension):
            return f"vc_at_most Pr {form.name} {form.size}"
        if isinstance(form, Covered):
            return f"covers Pr Pr {form.name} {form.of}"
        if isinstance(form, Iid):
            return f"iid Pr {form.name} {form.of}"
        if isinstance(form, MeanZero):
            number = self.function(form.number, _Scope(outcome="w"))
            given = _bracketed(self.joint(form.given))
            return f"almost Pr (fun v => Ex (at_ Pr {given} ({given} v)) (fun w => {number}) = 0)"
        if isinstance(form, Accepted):
            event = f"(fun w => {form.event} w == {self.value(form.event, form.value)})"
            return f"accepted Pr {form.name} {form.of} {event} {form.given}"
        links = " /\\ ".join(self.relation(link) for link in form.formula.links())
        text = self.every(form.formula, links)
        return f"({text})" if form.formula.every or " /\\ " in text else text

    def condition(self, text: str, link: Formula) -> str:
        """One part of an equality condition; in a pointwise statement it is about the law given T = t."""
        scope = _Scope(link)
        law = self.law_at(link)
        found = re.fullmatch(r"(.+) uniform on (.+?)(?: given (.+))?", text)
        if found:
            return self.uniform_condition(*found.groups(), link=link, law=law)
        found = re.fullmatch(r"(\w+) constant", text)
        if found:
            return f"is_constant Pr (fun w => {self.function(found.group(1), _Scope(outcome='w'))})"
        found = re.fullmatch(r"(\w+) ~ (\w+)", text)
        if found:
            return f"same_law {law} {found.group(1)} {found.group(2)}"
        formula = parse_statement(text)
        left, right = formula.sides
        functions = {node.id for side in formula.sides for node in walk(side) if isinstance(node, Name)} & set(
            self.calls
        )
        if functions and not link.every:
            here = _Scope(outcome="w")
            return f"almost Pr (fun w => {self.equal(self.number(left, here), self.number(right, here))})"
        index = self.index_of(formula)
        if index:
            return (
                f"(forall {index[0]} : 'I_{index[1]}, {self.number(left, _Scope())} = {self.number(right, _Scope())})"
            )
        return self.equal(self.number(left, scope, law), self.number(right, scope, law))

    def uniform_condition(self, what: str, size: str, given: str | None, *, link: Formula, law: str) -> str:
        names = tuple(given.split(",")) if given else ()
        call = re.fullmatch(r"\w+\(.*\)", what)
        if call:
            read = self.world.call(what, what)
            values = [f"({argument} w)" for argument in read.arguments]
            variable = f"(RV (fun w => {self.applied(read, values)}))"
        else:
            variable = _bracketed(self.joint((what,)))
        number = parse_expression(size)
        if link.every and names == (self.conditioned(link),):
            return f"uniform_on {law} {variable} {_bracketed(self.number(number, _Scope(link)))}"
        if names:
            count = self.number(number, _Scope(outcome="w"))
            text = f"uniform_given {law} {variable} (fun w => {count}) {_bracketed(self.joint(names))}"
        else:
            text = f"uniform_on {law} {variable} {_bracketed(self.number(number, _Scope(link)))}"
        index = self.index(iter((what, *names)))
        return f"(forall {index[0]} : 'I_{index[1]}, {text})" if index else text

    def value(self, name: str, value: int) -> str:
        if self.type_of(name) != "symbol 2" or value not in (0, 1):
            raise CoqError(f"{self.id}: {name} = {value} has no text in Coq")
        return f"bit {'true' if value else 'false'}"

    # numbers ------------------------------------------------------------------------------------

    def number(self, node: Expression, scope: _Scope, law: str = "Pr") -> str:
        """A number as a Coq term, with the brackets of the notation of the project."""
        if isinstance(node, Number):
            return _fraction(node.value)
        if isinstance(node, Name):
            return self.function(node.id, scope) if node.id in self.calls else "exp 1" if node.id == "e" else node.id
        if isinstance(node, Negation):
            return f"- {_bracketed(self.number(node.operand, scope, law))}"
        if isinstance(node, Binary):
            return self.binary(node, scope, law)
        if isinstance(node, Log2 | BinaryEntropy):
            function = "log2" if isinstance(node, Log2) else "h2"
            return f"{function} {_bracketed(self.number(node.argument, scope, law))}"
        if isinstance(node, Expectation):
            return f"Ex {law} (fun w => {self.number(node.argument, _Scope(outcome='w'))})"
        if isinstance(node, Sum):
            length = self.length_at(Formula((node.argument,), ()), node.index)
            return f"rsum (enum 'I_{length}) (fun {node.index} => {self.number(node.argument, _Scope())})"
        return self.information(node, law)

    def binary(self, node: Binary, scope: _Scope, law: str) -> str:
        left = self.number(node.left, scope, law)
        right = self.number(node.right, scope, law)
        level = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
        if _needs_brackets(node.left, level[node.op], strict=node.op == "^"):
            left = f"({left})"
        if node.op == "^":
            whole = isinstance(node.right, Number) and node.right.value.denominator == 1 and node.right.value >= 0
            if whole or isinstance(node.right, Name):
                return f"{left} ^ {_bracketed(right)}"
            return f"Rpower {_bracketed(left)} ({right})"
        if _needs_brackets(node.right, level[node.op], strict=True):
            right = f"({right})"
        return f"{left} {node.op} {right}"

    def information(self, node: Expression, law: str) -> str:
        if isinstance(node, Divergence):
            for name, value in node.at:
                return f"KL (at_ {law} {name} {value}) {law} {node.of} {node.reference}"
            if node.beside:
                u, v = (self.joint(names) for names in (node.given, node.beside))
                return f"KLc {law} {node.of} {_bracketed(u)} {node.reference} {_bracketed(v)}"
            if node.given:
                given = self.joint(node.given)
                inner = f"KL (at_ {law} {_bracketed(given)} ({given} w)) {law} {node.of} {node.reference}"
                return f"Ex {law} (fun w => {inner})"
            return f"KL {law} {law} {node.of} {node.reference}"
        if not isinstance(node, Entropy | Information):
            raise CoqError(f"{self.id}: {node} has no text in Coq")
        for name, value in node.at:
            if law != f"(at_ Pr {name} {value})":  # in a condition, the law is that of T = t already
                law = f"at_ {law} {name} {value}"
        law = law.removeprefix("(").removesuffix(")") if law.startswith("(at_ Pr") else law
        given = f" | {self.joint(node.given)}" if node.given else ""
        if isinstance(node, Entropy):
            return f"H[{law}]({self.joint(node.of)}{given})"
        return f"I[{law}]({self.joint(node.left)}; {self.joint(node.right)}{given})"

    def joint(self, names: tuple[str, ...]) -> str:
        found = []
        for name in names:
            part = re.fullmatch(r"(\w+)\[([<>]?)(\w+)\]", name)
            if part and part.group(2) == ">":
                raise CoqError(f"{self.id}: {name} has no text in Coq")
            if part:
                found.append(f"{'before' if part.group(2) else 'comp'} {part.group(1)} {part.group(3)}")
            else:
                found.append(name)
        return found[0] if len(found) == 1 else f"[% {', '.join(found)}]"

    def function(self, name: str, scope: _Scope) -> str:
        """A function such as M: of the outcome w inside a mean, of the value t in a pointwise statement."""
        call = self.calls[name]
        if scope.outcome:
            values = [f"({argument} {scope.outcome})" for argument in call.arguments]
        elif (
            scope.formula
            and scope.formula.every
            and len(set(call.arguments) - {self.conditioned(scope.formula)}) == (1 if isinstance(call, Chance) else 0)
        ):
            values = [scope.formula.every for _ in call.arguments]
        else:
            raise CoqError(f"{self.id}: {name} stands where no value of its variables is at hand")
        if isinstance(call, Chance):
            given, event = call.arguments
            return f"pr (at_ Pr {given} {values[0]}) (fun v => {event} v == {self.value(event, call.value)})"
        return self.applied(call, values)

    # definedness --------------------------------------------------------------------------------

    def needs(self, node: Expression, scope: _Scope) -> Iterator[str]:
        """What has to hold for a term to mean what it says: nothing is divided by 0, no logarithm is of 0 or less
        (but 0*log2(0) is 0), h is of a probability, a divergence is finite.
        """
        if isinstance(node, Binary):
            factor, other = node.left, node.right
            if node.op == "*" and isinstance(other, Log2):
                yield from self.needs(factor, scope)
                yield from self.needs(other.argument, scope)
                if not _constant(other.argument):
                    text = self.number(other.argument, scope)
                    yield f"0 <= {text} /\\ ({self.equal(text, '0')} -> {self.equal(self.number(factor, scope), '0')})"
                return
            yield from self.needs(node.left, scope)
            yield from self.needs(node.right, scope)
            if node.op == "/" and not _constant(node.right):
                yield f"~ {_bracketed(self.equal(self.number(node.right, scope), '0'))}"
        elif isinstance(node, Negation):
            yield from self.needs(node.operand, scope)
        elif isinstance(node, Log2 | BinaryEntropy):
            yield from self.needs(node.argument, scope)
            if not _constant(node.argument):
                text = self.number(node.argument, scope)
                yield f"0 < {text}" if isinstance(node, Log2) else f"0 <= {text} <= 1"
        elif isinstance(node, Expectation):
            for need in self.needs(node.argument, _Scope(outcome="w")):
                yield f"almost Pr (fun w => {need})"
        elif isinstance(node, Divergence) and node.beside:
            u, v = (self.joint(names) for names in (node.given, node.beside))
            yield f"coversc Pr {node.of} {_bracketed(u)} {node.reference} {_bracketed(v)}"
        elif isinstance(node, Divergence):
            text = self.information(replace(node, given=()), "Pr").replace("KL", "covers", 1)
            if node.given:
                given = self.joint(node.given)
                at = f"covers (at_ Pr {_bracketed(given)} ({given} w))"
                text = f"almost Pr (fun w => {text.replace('covers Pr', at, 1)})"
            yield text

    # where a statement looks --------------------------------------------------------------------

    def index(self, names: Iterator[str]) -> tuple[str, str] | None:
        """The letter of the positions in R[t] or R[<t], and the length of the vector."""
        for name in names:
            part = re.fullmatch(r"(\w+)\[[<>]?(\w+)\]", name)
            if part:
                return part.group(2), self.world.variable(part.group(1)).length
        return None

    def index_of(self, formula: Formula) -> tuple[str, str] | None:
        nodes = [node for side in formula.sides for node in walk(side)]
        if any(isinstance(node, Sum) for node in nodes):
            return None
        return self.index(name for node in nodes for name in _names(node))

    def length_at(self, formula: Formula, letter: str) -> str:
        names = (name for side in formula.sides for node in walk(side) for name in _names(node))
        found = self.index(name for name in names if re.search(rf"\[[<>]?{letter}\]$", name))
        return found[1] if found else ""

    def conditioned(self, formula: Formula) -> str:
        """The variable over whose values a pointwise statement ranges."""
        nodes = [node for side in formula.sides for node in walk(side)]
        at = {name for node in nodes if isinstance(node, Entropy | Information | Divergence) for name, _ in node.at}
        used = {node.id for node in nodes if isinstance(node, Name)} & set(self.calls)
        at |= {self.calls[name].arguments[0] for name in used}
        if len(at) != 1:
            raise CoqError(f"{self.id}: 'for every {formula.every}' ranges over the values of {sorted(at)}")
        return at.pop()

    def law_at(self, link: Formula) -> str:
        if link.every and not self.length_at(link, link.every):
            return f"(at_ Pr {self.conditioned(self.statement.formula)} {link.every})"
        return "Pr"


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where a number stands: in a pointwise statement, or inside a mean, where ``outcome`` names the outcome."""

    formula: Formula | None = None
    outcome: str = ""


def _names(node: Expression) -> tuple[str, ...]:
    if isinstance(node, Entropy):
        return (*node.of, *node.given)
    if isinstance(node, Information):
        return (*node.left, *node.right, *node.given)
    return ()


def _constant(node: Expression) -> bool:
    """Whether a number is written with numerals alone (and e), so that its sign shows."""
    return not any((isinstance(part, Name) and part.id != "e") or isinstance(part, Expectation) for part in walk(node))


def _fraction(value: Fraction) -> str:
    text = str(abs(value.numerator)) if value.denominator == 1 else f"{abs(value.numerator)} / {value.denominator}"
    return text if value >= 0 else f"- {text}"


def _needs_brackets(node: Expression, level: int, *, strict: bool) -> bool:
    """Whether an operand has to stand in brackets: it binds less than the operator (or no more, on the right)."""
    if isinstance(node, Binary):
        mine = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}[node.op]
    elif isinstance(node, Number) and (node.value < 0 or node.value.denominator != 1):
        mine = 2 if node.value > 0 else 1
    elif isinstance(node, Negation):
        mine = 1
    else:
        return False
    return mine < level or (strict and mine <= level)


def _bracketed(text: str) -> str:
    return text if re.fullmatch(r"\w+|\(.*\)|\[%.*\]", text) and _balanced(text) else f"({text})"


def _balanced(text: str) -> bool:
    """Whether the first bracket of a text closes at its end."""
    if not text.startswith("("):
        return True
    depth = 0
    for i, letter in enumerate(text):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth == 0:
            return i == len(text) - 1
    return False


# Files ------------------------------------------------------------------------------------------

_HEADER = """\
(* {title}.  Generated from the claims by `python -m theorems coq --write`; not to be edited. *)
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From BPR Require Import Meaning.
Local Open Scope R_scope.
"""


def statement_file(claim: Claim) -> str:
    """The statements of a claim as a Coq file, each under the words of the project."""
    blocks = [_HEADER.format(title=claim.title)]
    for statement in claim.statements:
        lines = [f"---- {claim.full_id(statement)} ----"]
        lines += [f"{h.name}: {h.text}" for h in statement.hypotheses]
        blocks.append("".join(f"(* {_comment(line)} *)\n" for line in lines))
        for part in parts(claim, statement):
            blocks.append(f"(* {_comment(part.comment)} *)\nDefinition {part.name} : Prop :=\n  {part.text}.\n")
    return "\n".join(blocks)


def _comment(text: str) -> str:
    """A text that is no part of a comment's brackets or of a string."""
    return text.replace("(*", "( *").replace("*)", "* )").replace('"', "'")
