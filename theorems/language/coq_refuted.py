"""Laws that the enumeration found, as Coq proofs that are decided by computation (``coq/library/Decide.v``).

A counterexample refutes a statement: Coq decides that it meets every hypothesis and that the statement fails there.  A
witness shows that the hypotheses of a theorem can be met while every variable varies.  A control is a wrong statement,
of no claim, that Coq has to refuse.  Nothing that is written here is believed.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from theorems.language import Claim, Statement
from theorems.language.coq import CoqError, coq_name, parts, row_of

__all__ = ["control_file", "refutation", "refutation_file", "witness", "witness_file", "witness_statement"]

_MOST = 40  # outcomes of a law on which Coq computes

_HEADER = """\
(* {title}: {what}.  Generated from {source} that the enumeration found; not to be edited. *)
From BPR.library Require Import All {library}.
{statements}"""


def refutation_file(claim: Claim, proofs: Sequence[str]) -> str:
    """The file of the refutations of a claim."""
    statements = f"From BPR.statements Require Import {coq_name(claim.id)}.\n"
    source = "the counterexamples"
    header = _HEADER.format(
        title=claim.title, what="refutations", source=source, library="Decide", statements=statements
    )
    return "\n".join([header, *proofs])


def witness_file(claim: Claim, proofs: Sequence[str]) -> str:
    """The file of a claim that shows that the hypotheses of its statements can be met."""
    what, source = "hypotheses that can be met", "instances"
    header = _HEADER.format(title=claim.title, what=what, source=source, library="Decide Witness", statements="")
    return "\n".join([header, *proofs])


@dataclass(frozen=True)
class _Law:
    """An instance as texts of Coq: of the definition of its law, and of what a statement is applied to.

    coded: variable -> the numbers that its values got, where it may have any.
    """

    defined: list[str]
    parameters: list[str]
    arguments: list[str]
    coded: dict[str, dict[str, int]]


def _law(claim: Claim, statement: Statement, instance: Mapping[str, Any], sizes: Mapping[str, int], name: str) -> _Law:
    """CoqError where a value has no text in Coq.  sizes: of parameters and vectors; name: of the law in Coq."""
    row = row_of(claim, statement)
    parameters = [f"{sizes[p.name]}%N" for p in statement.world.parameters]
    if not statement.world.variables:
        return _Law([], parameters, [], {})
    names, atoms = instance["names"], instance["joint"]
    if not names:
        raise CoqError(f"{claim.full_id(statement)}: the instance is one of parameters alone")
    total = math.lcm(*(Fraction(p).denominator for _, p in atoms))
    weights = "; ".join(str(int(Fraction(p) * total)) for _, p in atoms)
    count = len(atoms)
    if count > _MOST:
        raise CoqError(f"{claim.full_id(statement)}: a law of {count} outcomes is too large to compute with")
    arguments = [f"(ordinal_finType {count})", f"(law {name}__total)"]
    functions: dict[str, str] = {}
    coded: dict[str, dict[str, int]] = {}
    for variable in statement.world.variables:
        kind = _sized(row.type_of(variable.name), sizes)
        codes = coded[variable.name] = {}
        if variable.name in names:
            found = [values[names.index(variable.name)] for values, _ in atoms]
        else:
            places = [names.index(f"{variable.name}{i + 1}") for i in range(sizes[variable.length])]
            found = [[values[place] for place in places] for values, _ in atoms]
        if "R_eqType" in kind and variable.name in row.defined:  # real numbers are computed, in Coq
            call = row.defined[variable.name]
            value = row.applied(call, [f"({functions[argument]} i)" for argument in call.arguments])
        else:
            values = [_literal(kind, value, codes) for value in found]
            value = f"nth ({values[0]}) [:: {'; '.join(values)}] i"
        functions[variable.name] = f"(fun i : 'I_{count} => {value} : {kind or 'nat_eqType'})"
        arguments.append(functions[variable.name] if kind else f"(RV {functions[variable.name]})")
    defined = [
        f"Definition {name}__weights (i : 'I_{count}) : nat := nth 0%N [:: {weights}]%N i.",
        f"Lemma {name}__total : (0 < total {name}__weights)%N. Proof. by vm_compute. Qed.",
    ]
    return _Law(defined, parameters, arguments, coded)


def _table(statement: Statement, name: str, types: str) -> str:
    """An author's definition, of one argument, as the table of its values.  types: as ``symbol 3 -> symbol 2``."""
    own = next(definition for definition in statement.world.definitions if definition.name == name)
    argument, *others, value = types.split(" -> ")
    if others:
        raise CoqError(f"{name}: the values of a function of several arguments have no text in Coq")
    symbols = range(int(_only(r"symbol (\d+)", argument)))
    vector = re.match(r"vector (\d+)", argument)
    rows: list[Any] = list(itertools.product(symbols, repeat=int(vector[1]))) if vector else list(symbols)
    texts = [_literal(value, own.function(row), {}) for row in rows]
    keys = [_literal(argument, row, {}) for row in rows]
    table = f"nth ({texts[0]}) [:: {'; '.join(texts)}] (index t [:: {'; '.join(keys)}])"
    return f"(fun t : {argument} => {table} : {value})"


def _only(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    if found is None:
        raise CoqError(f"the type {text} has no values in Coq")
    return found.group(1)


def refutation(
    claim: Claim, statement: Statement, found: Mapping[str, Any], lengths: Mapping[str, int] | None = None
) -> str:
    """The theorem that a statement fails, with its proof.  found: the counterexample of the evidence, as in JSON.

    lengths: of vectors that the counterexample has as variables of their own, r1, r2, ... .

    CoqError where a value has no text in Coq: such a refutation is proved by hand, in coq/proofs.
    """
    name = f"{coq_name(claim.full_id(statement))}__refuted"
    return _refuted(claim, statement, f"Theorem {name} : {coq_name(claim.id)}.{name}.", found, lengths or {})


def control_file(claim: Claim, statement: Statement, found: Mapping[str, Any], lengths: Mapping[str, int]) -> str:
    """A file that proves of a statement of no claim that it fails; the arguments are those of ``refutation``."""
    header = _HEADER.format(
        title="A control", what="it fails", source="an instance", library="Decide Control", statements=""
    )
    text = parts(claim, statement)[0].text
    return f"{header}\n{_refuted(claim, statement, f'Theorem it_fails : ~ ({text}).', found, lengths, 'refuted')}"


def _refuted(
    claim: Claim,
    statement: Statement,
    theorem: str,
    found: Mapping[str, Any],
    lengths: Mapping[str, int],
    decide: str = "conclude",
) -> str:
    """The proof of a theorem that a statement fails.  decide: the tactic that compares the numbers at the end."""
    row = row_of(claim, statement)
    if any("R_eqType" in row.type_of(variable.name) for variable in statement.world.variables):
        raise CoqError(f"{claim.full_id(statement)}: real values are not computed with")
    sizes: Mapping[str, int] = {**found["instance"]["parameters"], **lengths}
    law = _law(claim, statement, found["instance"], sizes, coq_name(claim.full_id(statement)))
    law.arguments.extend(_table(statement, own, _sized(of, sizes)) for own, of in row.any_functions().items())
    start = "move=> claim; move: claim."
    if law.parameters:
        start = f"move=> claim; move: (claim {' '.join(law.parameters)}); hypotheses."
    lines = [*law.defined, theorem, "Proof.", start]
    if law.arguments:
        omega, *variables = law.arguments
        lines += [f"move/(_ {omega} {variables[0]}", *(f"  {text}" for text in variables[1:])]
        lines[-1] += "); hypotheses."
    if statement.formula.every and law.arguments:
        fixed = row.conditioned(statement.formula)
        value = _literal(_sized(row.type_of(fixed), sizes), _value(found["value"]), law.coded[fixed])
        lines.append(f"move/(_ ({value})); hypotheses.")
    return "\n".join([*lines, f"{decide}.", "Qed.", ""])


def witness_statement(claim: Claim, statement: Statement) -> str:
    """The theorem that the hypotheses of a statement can be met; "" where it has none and nothing varies, or where the
    statement is that they cannot."""
    if statement.kind == "inconsistency":
        return ""
    met = row_of(claim, statement).met()
    return met and f"Theorem {coq_name(claim.full_id(statement))}__met :\n  {met}."


def witness(claim: Claim, statement: Statement, instance: Mapping[str, Any], lengths: Mapping[str, int]) -> str:
    """``witness_statement`` with its proof.  instance: one that meets the hypotheses and varies, as in JSON.

    lengths: as for ``refutation``.
    """
    name = f"{coq_name(claim.full_id(statement))}__met"
    sizes, row = {**instance["parameters"], **lengths}, row_of(claim, statement)
    law = _law(claim, statement, instance, sizes, name)
    law.arguments.extend(_table(statement, own, _sized(of, sizes)) for own, of in row.assumed_functions().items())
    given = ",\n  ".join([*law.parameters, *law.arguments])
    lines = [*law.defined, witness_statement(claim, statement), "Proof.", f"exists {given}; met.", "Qed.", ""]
    return "\n".join(lines)


def _value(text: str) -> Any:
    """The value t of a statement "for every t", as the evidence writes it: 3, or (0, 1)."""
    numbers = [int(x) for x in re.findall(r"-?\d+", text)]
    return numbers if text.strip().startswith("(") else numbers[0]


def _sized(kind: str, sizes: Mapping[str, int]) -> str:
    """A type with numbers in the place of its parameters."""
    return re.sub(r"\b\w+\b", lambda found: str(sizes.get(found.group(), found.group())), kind)


def _literal(kind: str, value: Any, codes: dict[str, int]) -> str:
    """A value of a type; of any alphabet the number of the value, in the order in which they occur."""
    if not kind:
        return f"{codes.setdefault(repr(value), len(codes))}%N"
    if kind == "nat_eqType":
        return f"{value}%N"
    symbol = re.fullmatch(r"symbol (\d+)", kind)
    if symbol:
        return f"sym {int(symbol.group(1)) - 1} {int(value)}"
    vector = re.fullmatch(r"vector \d+ \((.*)\)", kind)
    if vector:
        return f"[tuple {'; '.join(_literal(vector.group(1), part, codes) for part in value)}]"
    maybe = re.fullmatch(r"maybe \((.*)\)", kind)
    if maybe:
        return "None" if value == "*" else f"Some ({_literal(maybe.group(1), value, codes)})"
    several = re.fullmatch(r"list_of \((.*)\)", kind)
    if several:
        return f"[:: {'; '.join(_literal(several.group(1), part, codes) for part in value)}]"
    raise CoqError(f"the value {value!r} of type {kind} has no text in Coq")
