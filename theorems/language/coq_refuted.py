"""The refutation of a statement as a Coq proof: its counterexample as a law of weights, decided by computation.

The counterexample is the one that the enumeration found.  Coq decides that it meets every hypothesis and that the
statement fails there (``coq/library/Decide.v``): nothing that is written here is believed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from theorems.language import Claim, Statement
from theorems.language.coq import CoqError, coq_name, row_of

__all__ = ["refutation", "refutation_file"]

_HEADER = """\
(* {title}: refutations.  Generated from the counterexamples that the enumeration found; not to be edited. *)
From BPR.library Require Import All Decide.
From BPR.statements Require Import {module}.
"""


def refutation_file(claim: Claim, proofs: Sequence[str]) -> str:
    """The file of the refutations of a claim."""
    return "\n".join([_HEADER.format(title=claim.title, module=coq_name(claim.id)), *proofs])


def refutation(
    claim: Claim, statement: Statement, witness: Mapping[str, Any], lengths: Mapping[str, int] | None = None
) -> str:
    """The theorem that a statement fails, with its proof.  witness: the counterexample of the evidence, as in JSON.

    lengths: of vectors that the counterexample has as variables of their own, r1, r2, ... .

    CoqError where a value has no text in Coq: such a refutation is proved by hand, in coq/proofs.
    """
    row = row_of(claim, statement)
    instance = witness["instance"]
    sizes: Mapping[str, int] = {**instance["parameters"], **(lengths or {})}
    names, atoms = instance["names"], instance["joint"]
    total = math.lcm(*(Fraction(p).denominator for _, p in atoms))
    weights = "; ".join(str(int(Fraction(p) * total)) for _, p in atoms)
    count = len(atoms)
    name = coq_name(claim.full_id(statement))
    variables, coded = [], {}
    for variable in statement.world.variables:
        kind = _sized(row.type_of(variable.name), sizes)
        codes: dict[str, int] = {}
        coded[variable.name] = codes
        if variable.name in names:
            found = [values[names.index(variable.name)] for values, _ in atoms]
        else:
            places = [names.index(f"{variable.name}{i + 1}") for i in range(sizes[variable.length])]
            found = [[values[place] for place in places] for values, _ in atoms]
        values = [_literal(kind, value, codes) for value in found]
        function = f"fun i : 'I_{count} => nth ({values[0]}) [:: {'; '.join(values)}] i : {kind or 'nat_eqType'}"
        variables.append(f"({function})" if kind else f"(RV ({function}))")
    parameters = " ".join(f"{sizes[p.name]}%N" for p in statement.world.parameters)
    theorem = f"Theorem {name}__refuted : {coq_name(claim.id)}.{name}__refuted."
    start = f"move=> claim; move: (claim {parameters}); hypotheses." if parameters else "move=> claim; move: claim."
    if not variables:
        return "\n".join([theorem, "Proof.", start, "conclude.", "Qed.", ""])
    lines = [
        f"Definition {name}__weights (i : 'I_{count}) : nat := nth 0%N [:: {weights}]%N i.",
        f"Lemma {name}__total : (0 < total {name}__weights)%N. Proof. by vm_compute. Qed.",
        theorem,
        "Proof.",
        start,
        f"move/(_ (ordinal_finType {count}) (law {name}__total)",
        *(f"  {variable}" for variable in variables[:-1]),
        f"  {variables[-1]}); hypotheses.",
    ]
    if statement.formula.every:
        fixed = row.conditioned(statement.formula)
        value = _literal(_sized(row.type_of(fixed), sizes), _value(witness["value"]), coded[fixed])
        lines.append(f"move/(_ ({value})); hypotheses.")
    return "\n".join([*lines, "conclude.", "Qed.", ""])


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
