"""Statements as presentation MathML, drawn from the syntax tree that was checked, never from another spelling of it.

Browsers do not break lines inside one ``<math>``.  So a statement becomes several of them: each side of the chain,
and each term of a long sum, is one piece, and a page may break the line before a relation sign or before + and −.
What has no reading in the grammar (a name that a dead process left, say) is shown as its plain text.
"""

from __future__ import annotations

import re
from html import escape

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
    ParseError,
    Size,
    Statement,
    Sum,
    parse_expression,
    parse_statement,
)
from properties.report.latex import LatexError, latex_math

__all__ = ["condition", "definition", "expression", "hypothesis", "name", "statement", "value", "words"]

RELATIONS = {"<=": "≤", ">=": "≥", "=": "=", "<": "<", ">": ">"}
GREEK = {"tau": "τ", "theta": "θ", "alpha": "α", "pi": "π", "eps": "ε", "Omega": "Ω"}
_SUM, _PRODUCT, _SIGN, _POWER, _ATOM = 1, 2, 2, 4, 5  # how tightly a node binds; a sum sign binds like a sign


# Pieces -----------------------------------------------------------------------------------------


def _row(*parts: str) -> str:
    return parts[0] if len(parts) == 1 else f"<mrow>{''.join(parts)}</mrow>"


def _operator(sign: str, form: str = "infix") -> str:
    return f'<mo form="{form}">{escape(sign)}</mo>'


def _fenced(inside: str, left: str = "(", right: str = ")") -> str:
    low = "" if "<mfrac" in inside or "<munder" in inside else ' stretchy="false"'  # stretched, they stand far off
    return f'<mrow><mo form="prefix"{low}>{left}</mo>{inside}<mo form="postfix"{low}>{right}</mo></mrow>'


def _call(function: str, inside: str, left: str = "(", right: str = ")") -> str:
    return f"<mrow>{function}<mo>&#x2061;</mo>{_fenced(inside, left, right)}</mrow>"


def _identifier(letters: str, upright: bool = False) -> str:
    return f'<mi mathvariant="normal">{letters}</mi>' if upright else f"<mi>{letters}</mi>"


def name(id: str) -> str:
    """``tau`` as a Greek letter, ``T1``, ``R[<t]`` and ``R[>t]`` with their index below, ``x_plus`` with + above."""
    if id.endswith("]"):
        stem, _, index = id[:-1].partition("[")
        sign = re.match(r"[<>]=?", index)
        below = (
            f'<mo form="prefix" lspace="0" rspace="0">{escape(RELATIONS[sign.group()])}</mo>' if sign else ""
        ) + _identifier(escape(index.lstrip("<>=")))
        return f"<msub>{name(stem)}<mrow>{below}</mrow></msub>"
    found = re.fullmatch(r"([^\W\d_]+)_?(\d*)(_plus)?('*)", id)
    if not found:
        return _identifier(escape(id))
    stem, index, plus, primes = found.groups()
    base = _identifier(GREEK.get(stem, escape(stem)))
    above = ("<mo>+</mo>" if plus else "") + ("<mo>′</mo>" * len(primes))
    if index and above:
        return f"<msubsup>{base}<mn>{index}</mn><mrow>{above}</mrow></msubsup>"
    if index:
        return f"<msub>{base}<mn>{index}</mn></msub>"
    return f"<msup>{base}<mrow>{above}</mrow></msup>" if above else base


def _group(names: tuple[str, ...]) -> str:
    return '<mo separator="true">,</mo>'.join(name(n) for n in names)


def _condition(given: tuple[str, ...], at: tuple[tuple[str, str], ...]) -> str:
    parts = [name(n) for n in given] + [f"{name(n)}<mo>=</mo>{name(v)}" for n, v in at]
    if not parts:
        return ""
    return '<mo lspace="0.25em" rspace="0.25em" stretchy="false">∣</mo>' + '<mo separator="true">,</mo>'.join(parts)


def _number(node: Number) -> str:
    size = abs(node.value)
    text = f"<mn>{size.numerator}</mn>"
    if size.denominator != 1:
        text = f"<mfrac>{text}<mn>{size.denominator}</mn></mfrac>"
    return text if node.value >= 0 else f"<mrow>{_operator('−', 'prefix')}{text}</mrow>"


# Expressions ------------------------------------------------------------------------------------


def _level(node: Expression) -> int:
    if isinstance(node, Binary):
        return {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _ATOM, "^": _POWER}[node.op]
    if isinstance(node, Negation | Sum) or (isinstance(node, Number) and node.value < 0):
        return _SIGN - 1
    return _ATOM


def _bracketed(node: Expression, least: int) -> str:
    inside = expression(node)
    return inside if _level(node) >= least else _fenced(inside)


def _product(node: Binary) -> str:
    left, right = _bracketed(node.left, _PRODUCT), _bracketed(node.right, _PRODUCT)
    plain = isinstance(node.left, Number) and node.left.value.denominator == 1
    juxtaposed = plain and isinstance(
        node.right, Name | Entropy | Information | Divergence | Expectation | Log2 | BinaryEntropy
    )
    return _row(left, "<mo>&#x2062;</mo>" if juxtaposed else _operator("·"), right)


def _binary(node: Binary) -> str:
    if node.op == "*":
        return _product(node)
    if node.op == "/":
        return f"<mfrac>{expression(node.left)}{expression(node.right)}</mfrac>"
    if node.op == "^":
        flat = isinstance(node.left, Name) or (isinstance(node.left, Number) and node.left.value.denominator == 1)
        base = expression(node.left)
        return f"<msup>{base if flat and _level(node.left) == _ATOM else _fenced(base)}{expression(node.right)}</msup>"
    return _row(*_terms(node))


def _terms(node: Expression, last: bool = True) -> list[str]:
    """The terms of a sum, each after the first with its sign before it; last: nothing follows the last of them."""
    if not isinstance(node, Binary) or node.op not in "+-":
        inside = expression(node)
        # what follows a sum sign would read as part of what is summed
        return [inside if last or not isinstance(node, Sum) else _fenced(inside)]
    sign = _operator("−" if node.op == "-" else "+")
    flat = isinstance(node.right, Binary) and node.right.op in "+-" and node.op == "+"
    if flat or isinstance(node.right, Sum):
        first, *more = _terms(node.right, last)
    else:
        first, *more = [_bracketed(node.right, _SUM + 1)]
    return [*_terms(node.left, last=False), _row(sign, first), *more]


def expression(node: Expression) -> str:
    """One expression, as the inside of ``<math>``."""
    match node:
        case Number():
            return _number(node)
        case Name():
            return _identifier("e", upright=True) if node.id == "e" else name(node.id)
        case Binary():
            return _binary(node)
        case Negation():
            return _row(_operator("−", "prefix"), _bracketed(node.operand, _PRODUCT))
        case Log2():
            return _call("<msub><mi>log</mi><mn>2</mn></msub>", expression(node.argument))
        case BinaryEntropy():
            return _call("<mi>h</mi>", expression(node.argument))
        case Entropy():
            return _call("<mi>H</mi>", _group(node.of) + _condition(node.given, node.at))
        case Information():
            sides = f'{_group(node.left)}<mo separator="true">;</mo>{_group(node.right)}'
            return _call("<mi>I</mi>", sides + _condition(node.given, node.at))
        case Divergence():
            first = name(node.of) + _condition(node.given, node.at)
            second = name(node.reference) + _condition(node.beside, ())
            return _call("<mi>D</mi>", f'{first}<mo lspace="0.2em" rspace="0.2em" stretchy="false">‖</mo>{second}')
        case Expectation():
            return _call(_identifier("E", upright=True), expression(node.argument), "[", "]")
        case Sum():
            sign = f'<munder><mo movablelimits="false">∑</mo>{_identifier(escape(node.index))}</munder>'
            return _row(sign, _bracketed(node.argument, _PRODUCT))
        case Size():
            return _fenced(_group(node.of), "|", "|")


# What a page shows ------------------------------------------------------------------------------


def _math(inside: str) -> str:
    return f"<math><mrow>{inside}</mrow></math>"


def _shown(pieces: list[str], text: str) -> str:
    """Pieces between which a line may break; the plain text of all is what a pointer or a screen reader gets."""
    plain = escape(text, quote=True)
    inside = "<wbr/>".join(_math(piece) for piece in pieces)
    return f'<span class="m" role="math" title="{plain}" aria-label="{plain}">{inside}</span>'


def plain(text: str) -> str:
    return f"<code>{escape(text)}</code>"


def _pieces(formula: Statement) -> list[str]:
    pieces: list[str] = []
    if formula.every:
        pieces.append(f'<mtext>for every</mtext><mspace width="0.3em"></mspace>{name(formula.every)}<mo>:</mo>')
    relations = [""] + [_operator(RELATIONS[r]) for r in formula.relations]
    for relation, side in zip(relations, formula.sides, strict=True):
        first, *more = _terms(side)
        pieces += [relation + first, *more]
    return pieces


def statement(text: str) -> str:
    """A chain such as ``for every t: H(r|T=t) <= log2(M + 1)``, or an expression alone."""
    try:
        return _shown(_pieces(parse_statement(text)), text)
    except ParseError:
        return value(text)


def value(text: str) -> str:
    """An exact number such as ``-1/3 + log2(3)``."""
    try:
        return _shown(_terms(parse_expression(text)), text)
    except ParseError:
        return plain(text)


def _applied(call: str) -> str | None:
    """``match(T,S)`` as a function applied to variables; None if it is not of that form."""
    chance = re.fullmatch(r"P\(([^()=|]+)=(\d+)\|([^()=|]+)\)", call.strip())
    if chance:
        event, number, given = chance.groups()
        inside = f"{name(event)}<mo>=</mo><mn>{number}</mn>{_condition((given,), ())}"
        return _call(_identifier("P", upright=True), inside)
    found = re.fullmatch(r"(\w+)\(([^()=|]*)\)", call.strip())
    if not found:
        return None
    arguments = tuple(part.strip() for part in found.group(2).split(","))
    return _call(f"<mi>{escape(found.group(1))}</mi>", _group(arguments))


def definition(call: str) -> str:
    """What ``match(T,S)`` stands for, as the model writes it: ``1{T_i = S}``; "" if the model does not know it."""
    from theorems.language.model import DEFINITIONS

    found = re.fullmatch(r"(\w+)\(([^()]*)\)", call.strip())
    if not found or found.group(1) not in DEFINITIONS:
        return ""
    from exact.syntax import latex_name

    arguments = [latex_name(part.strip()) for part in found.group(2).split(",")]
    try:
        return latex_math(DEFINITIONS[found.group(1)].latex.format(*arguments))
    except (LatexError, IndexError):
        return ""


def _split_definition(text: str) -> tuple[str, str] | None:
    found = re.fullmatch(r"\s*(\w+'*)\s*=\s*([A-Za-z]\w*\([^()]*\))\s*", text)
    if not found or found.group(2).split("(")[0] in ("H", "I", "E", "h", "log2"):
        return None
    return found.group(1), found.group(2)


def hypothesis(text: str) -> str:
    """A hypothesis or definition: ``I(T;S) = 0``, ``r = match(T,S)``, ``S uniform``, ``x ~ T given r=1,S``."""
    drawn = _same_law(text)
    if drawn:
        return drawn
    dimension = re.fullmatch(r"\s*vc\(\s*(\w+'*)\s*\)\s*<=\s*(\d+)\s*", text)
    if dimension:
        pieces = [_call("<mi>vc</mi>", name(dimension.group(1))), f"{_operator('≤')}<mn>{dimension.group(2)}</mn>"]
        return _shown(pieces, text) + " (Vapnik–Chervonenkis dimension)"
    covered = re.fullmatch(r"\s*(\w+'*)\s*<<\s*(\w+'*)\s*", text)
    if covered:
        left, right = map(name, covered.groups())
        return f"{_shown([left + _operator('≪') + right], text)} (no value that the other cannot take)"
    copies = re.fullmatch(r"\s*(\w+'*)\s+iid\s+as\s+(\w+'*)\s*", text)
    if copies:
        left, right = map(name, copies.groups())
        return f"{_shown([left + _operator('∼') + right], text)} (independent components, each of that law)"
    centred = re.fullmatch(r"\s*E\[(\w+'*)\|([^\[\]|]*)\]\s*=\s*0\s*", text)
    if centred:
        given = _operator(",").join(name(part.strip()) for part in centred.group(2).split(","))
        mean = [_operator("𝔼"), _operator("["), name(centred.group(1)), _operator("|"), given, _operator("]")]
        return _shown(["".join(mean) + _operator("=") + "<mn>0</mn>"], text)
    found = re.fullmatch(r"\s*(\w+)\s+uniform\s*", text)
    if found:
        return f"{_shown([name(found.group(1))], text)} uniform on its alphabet"
    parts = _split_definition(text)
    if parts:
        left, call = parts
        meaning = definition(call)
        shown = _shown([name(left), _operator("=") + (_applied(call) or "")], text)
        return f'{shown}<span class="that-is">, that is, {meaning}</span>' if meaning else shown
    if re.fullmatch(r"\s*\|\w+'*\|\s*=\s*\d+\s*", text):
        return f"{statement(text)} (no more values than that)"
    return statement(text)


def _same_law(text: str) -> str | None:
    """``x ~ T``: the same law; ``x ~ T given r=1,S``: that of T once r = 1, at every value of S."""
    found = re.fullmatch(r"\s*(\w+'*)\s*~\s*(\w+'*)(?:\s+given\s+(\w+'*)\s*=\s*(\d+)\s*,\s*(\w+'*))?\s*", text)
    if not found:
        return None
    left, right, event, number, given = found.groups()
    condition = (
        ""
        if event is None
        else _condition((given,), ()) + f'<mo separator="true">,</mo>{name(event)}<mo>=</mo><mn>{number}</mn>'
    )
    shown = _shown([name(left) + _operator("∼") + name(right) + condition], text)
    return shown + (" (the same law)" if event is None else "")


def _uniform(found: re.Match[str]) -> str:
    what, size, given = found.groups()
    try:
        subject = _applied(what) or _group(tuple(part.strip() for part in what.split(",")))
        number = _shown([expression(parse_expression(size))], size)
    except ParseError:
        return plain(found.group())
    tail = f" given {_shown([_group(tuple(given.replace(' ', '').split(',')))], given)}" if given else ""
    return f"{_shown([subject], what)} is uniform on {number} values{tail}"


def condition(text: str) -> str:
    """A condition of equality: conjuncts such as ``M = K``, ``r uniform on 2 given tau``, ``M constant``."""
    shown = []
    for part in text.split(" and "):
        uniform = re.fullmatch(r"(.+?) uniform on (.+?)(?: given (.+))?", part)
        constant = re.fullmatch(r"(\w+) constant", part)
        same_law = _same_law(part)
        if same_law:
            shown.append(same_law)
        elif uniform:
            shown.append(_uniform(uniform))
        elif constant:
            shown.append(f"{_shown([name(constant.group(1))], constant.group(1))} is constant")
        else:
            shown.append(statement(part))
    return " and ".join(shown)


def words(text: str) -> str:
    """Words with formulas in backticks, as ``given `T`, `(r, a)` takes``."""
    shown = []
    for i, part in enumerate(text.split("`")):
        group = re.fullmatch(r"\((\w+(?:, \w+)+)\)", part)
        if i % 2 == 0:
            shown.append(escape(part))
        elif group:
            shown.append(_shown([_fenced(_group(tuple(group.group(1).split(", "))))], part))
        else:
            of_equality = re.search(r" uniform on | constant$| and ", part)
            shown.append(condition(part) if of_equality else hypothesis(part))
    return "".join(shown)
