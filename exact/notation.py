"""What people write for statements about entropies, as statements of the grammar in ``exact.syntax``.

Markov chains ``X -> Y -> Z`` or ``X - Y - Z``, ``indep(X,Y|Z)`` or ``X ⊥ Y | Z``, functions ``Y = f(X)`` or ``Y : X``,
``X uniform`` beside ``|X| = 8``; ``min`` and ``max``; ``A, B => C`` and ``A <=> B``.  Each becomes statements about H
and I; what cannot is refused with a sentence that says what to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from exact._spelling import plain
from exact.syntax import (
    Divergence,
    Entropy,
    Expectation,
    Information,
    Name,
    Number,
    ParseError,
    Size,
    Statement,
    Sum,
    names_of,
    parse_entropy,
    parse_statement,
    walk,
)

__all__ = ["Problem", "facts", "implication", "joined_names", "problems", "shorthand"]

_KNOWN = ("H", "I", "D", "E", "h", "log", "log2", "ln", "sum", "min", "max", "indep", "independent")
_ARROWS = re.compile(r"<->|-->|->|--|-o-|\s-\s")
_TIGHT_CHAIN = re.compile(r"[^\W\d][\w^']*(?:(?:\s*-\s*[^\W\d][\w^']*){2,}|(?:\s*/\s*[^\W\d][\w^']*){2,})")
_FUNCTION = re.compile(r"\(?\s*([\w,\s^']+?)\s*\)?\s*=\s*([^\W\d]\w*)\s*\((.*)\)")
#: what stands before min or max: terms that end in no operation (nor in the e of 1e-3), a sign, a number
_FACTOR = re.compile(
    r"(?P<terms>|.*[\w)'](?<!\d[eE])(?<!\.[eE])\s*(?=[+-]))(?P<sign>[+-]?)\s*(?:[\d.]+(?:\s*/\s*[\d.]+)?\s*\*?)?\s*"
)
_NEGATED = {"<=": ">", "<": ">=", ">=": "<", ">": "<="}
_DEEPEST = 6  # min and max in one statement


@dataclass(frozen=True)
class Problem:
    """One statement to be decided, with its hypotheses, all in the grammar of ``parse_statement``.

    known: the hypotheses without what is assumed besides, where the statement says "or".
    """

    statement: str
    given: tuple[str, ...]
    known: tuple[str, ...]


def problems(text: str, given: Sequence[str] = ()) -> list[Problem]:
    """What has to be proved, each under its hypotheses, for a text to be true: one, where it is a plain statement."""
    if not isinstance(text, str):
        raise TypeError(f"a statement is a string such as 'I(X;Y) <= H(X)', not {type(text).__name__}")
    text = _in_signs(text)
    assumed = list(given)
    both = _split(text, ("<=>",))
    if len(both) > 2:
        raise ParseError(f"{text!r} has more than one <=>: write one equivalence at a time")
    if len(both) == 2:
        left, right = both
        return [*problems(f"{left} => {right}", given), *problems(f"{right} => {left}", given)]
    parts = _split(text, ("=>",))
    if len(parts) > 2:
        raise ParseError(f"{text!r} has more than one =>: put all that is assumed in front of one")
    if len(parts) == 2:
        assumed += _listed(parts[0])
    wanted = _listed(parts[-1])
    _one_function_each([one for listed in map(_listed, map(plain, assumed)) for one in listed] + wanted)
    known = facts(assumed)
    sizes = _sizes(known)
    found: dict[Problem, None] = {}
    for one in wanted:
        for statement, more in _statements(one, sizes):
            found[Problem(statement, tuple(dict.fromkeys((*known, *more))), tuple(known))] = None
    return list(found)


def _in_signs(text: str) -> str:
    """``if A then B``, ``A implies B`` and ``A iff B`` with arrows."""
    text = re.sub(r"^\s*if\b(.*?)\bthen\b", r"\1 => ", plain(text), flags=re.DOTALL)
    return re.sub(r"\biff\b", "<=>", re.sub(r"\bimplies\b", "=>", text))


def facts(texts: Sequence[str] | str) -> list[str]:
    """Hypotheses as statements of the grammar, in normal spelling."""
    given = [texts] if isinstance(texts, str) else texts
    for text in given:
        if not isinstance(text, str):
            raise TypeError(f"a hypothesis is a string such as 'I(X;Z|Y) = 0', not {type(text).__name__}")
    listed = [part for text in given for part in _listed(plain(text))]
    uniform = [text for text in listed if _uniform(text)]
    found: dict[str, None] = {}
    for text in listed:
        if text in uniform:
            continue
        for statement, more in _statements(text, {}):
            if more:
                raise ParseError(f"{text!r} says 'or', which no hypothesis can: assume one of the two, then the other")
            found[statement] = None
    sizes = _sizes(list(found))
    for text in uniform:
        for statement, _ in _statements(text, sizes):
            found[statement] = None
    return list(found)


def _one_function_each(texts: Sequence[str]) -> None:
    """ParseError where Y = f(X) and Z = f(W) have one name for two functions: each is read as some function."""
    found: dict[str, str] = {}
    for text in texts:
        match = _FUNCTION.fullmatch(text.strip())
        if match and match[2] not in _KNOWN and found.setdefault(match[2], text.strip()) != text.strip():
            name = match[2]
            raise ParseError(
                f"{found[name]!r} and {text.strip()!r}: {name} is read as some function, another one in each; "
                f"give them two names"
            )


def shorthand(text: str) -> list[str] | None:
    """The statements that a Markov chain, an independence or ``Y : X`` stands for; None for any other text."""
    text = plain(text).strip()
    chain = _is_chain(text)
    if not chain and not re.search(r"⊥|_\|\|_|^(?:indep|independent)\s*\(", text) and not _is_function(text):
        return None
    return [statement for statement, _ in _statements(text, {})]


def implication(text: str) -> tuple[list[str], str]:
    """What is assumed and what is concluded in ``A, B => C``, as they are written; [] and the text without an arrow."""
    parts = _split(_in_signs(text), ("=>",))
    if len(parts) > 2 or "<=>" in _in_signs(text):
        raise ParseError(f"{text!r}: one => at most, and an equivalence is written as two statements")
    return ([], text) if len(parts) == 1 else (_listed(parts[0]), parts[1].strip())


def joined_names(texts: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Variables whose name is made of those of others, as XY beside X and Y: the pair may be meant."""
    names = dict.fromkeys(name for text in texts for name in names_of(parse_statement(text)))
    found = []
    for name in names:
        others = sorted((other for other in names if other != name), key=len, reverse=True)
        if not others or len(name) < 2:
            continue
        pattern = "|".join(map(re.escape, others))
        if re.fullmatch(f"(?:{pattern}){{2,}}", name):
            found.append((name, tuple(re.findall(pattern, name))))
        elif name.isupper() and name.isalpha() and all(len(other) == 1 for other in others):
            found.append((name, tuple(name)))
    return found


# ------------------------------------------------------------------------------------ lists


def _split(text: str, signs: tuple[str, ...]) -> list[str]:
    """The parts between signs that stand in no brackets; ``=>`` is not seen in ``<=>``."""
    parts, depth, start, i = [], 0, 0, 0
    while i < len(text):
        depth += (text[i] in "([") - (text[i] in ")]")
        sign = next((s for s in ("<=>", *signs) if text.startswith(s, i)), None) if depth == 0 else None
        if sign in signs and sign is not None:
            parts.append(text[start:i])
            start = i + len(sign)
        i += len(sign) if sign else 1
    return [*parts, text[start:]]


def outside_brackets(text: str) -> list[str]:
    """The parts between commas that stand in no brackets."""
    return _split(plain(text), (",",))


def _listed(text: str) -> list[str]:
    """Statements joined by ``and``, ``&``, ``;`` or a comma outside brackets."""
    pieces = _split(re.sub(r"(?<!\S)and(?!\S)|&&?|∧", " ; ", text), (";",))
    found: list[str] = []
    for piece in pieces:
        current, before = "", len(found)
        for part in _split(piece, (",",)):
            if not part.strip():
                raise ParseError(
                    f"in {text.strip()!r} nothing stands on one side of a comma, ';' or 'and'; write a statement there"
                    if text.strip()
                    else "expected a statement such as H(X) <= H(X,Y), found nothing"
                )
            # a comma also stands in a condition or a group without brackets: X ⊥ Y | Z, W and Y : X, Z
            current = f"{current},{part}" if current else part
            if _complete(current):
                found.append(current.strip())
                current = ""
        if current.strip():
            if len(found) > before and not re.search(r"[<>=]", current):
                found[-1] += "," + current
            else:
                found.append(current.strip())
    return found


def _complete(text: str) -> bool:
    """Whether a text states something by itself, so that a comma after it may end it."""
    return bool(
        re.search(r"[<>=⊥]|\buniform\b", text)
        or _ARROWS.search(text)
        or re.match(r"\s*indep\w*\s*\(", text)
        or re.search(r"[\w)]\s*:\s*[\w(]", text)
    ) and not text.rstrip().endswith(("<", ">", "=", "⊥", ":", "-"))


# ------------------------------------------------------------------------------------ one statement


def _statements(text: str, sizes: dict[str, list[str]], depth: int = 0) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A text as statements of the grammar, each with what is assumed besides (where the text says "or")."""
    text = _absolute(text.strip())
    if _TIGHT_CHAIN.fullmatch(text):
        text = re.sub(r"\s*[-/]\s*", " -> ", text)
    if depth > _DEEPEST:
        raise ParseError(f"{text!r} has more than {_DEEPEST} min and max")
    if "⊥" in text or "_||_" in text:
        yield from ((fact, ()) for fact in _independent(text))
    elif re.match(r"(?:indep|independent)\s*\(", text):
        inside = text[text.index("(") + 1 :].rstrip()
        if not inside.endswith(")"):
            raise ParseError(f"{text!r}: write indep(X,Y) or indep(X,Y|Z)")
        parts, _, condition = inside[:-1].partition("|")
        yield from ((fact, ()) for fact in _mutually(_groups(parts.replace(";", ","), text), condition, text))
    elif _uniform(text):
        name = text.split()[0]
        if name not in sizes:
            raise ParseError(f"{text!r} needs the size of its alphabet: write |{name}| = 8 beside it")
        size, *others = sizes[name]
        if others:
            raise ParseError(
                f"{text!r} with {' and '.join(f'|{name}| = {n}' for n in sizes[name])}: give one size of its alphabet"
            )
        yield str(parse_statement(f"H({name}) = log2({size})")), ()
    elif _is_chain(text):
        yield from ((fact, ()) for fact in _markov(text))
    elif _is_function(text):
        left, _, right = text.partition(":")
        yield _function(left, right, text), ()
    elif (match := _FUNCTION.fullmatch(text)) and match[2] not in _KNOWN:
        yield _function(match[1], match[3], text), ()
    elif re.search(r"(?<![^\W\d])(?:min|max)\s*\(", text):
        yield from _extremes(text, sizes, depth)
    else:
        yield str(_read(text)), ()


def _is_chain(text: str) -> bool:
    return (
        len(_ARROWS.split(text)) > 1
        and not re.search(r"[<>=]", _ARROWS.sub(" ", text))
        and not re.search(r"\b[HI]\s*\(", text)
    )


def _is_function(text: str) -> bool:
    return ":" in text and not re.search(r"[<>=]|\bfor every\b|\b[HI]\s*\(", text)


def _uniform(text: str) -> bool:
    return bool(re.fullmatch(r"\s*[^\W\d][\w^']*\s+(?:is\s+)?uniform\s*", text))


def _read(text: str) -> Statement:
    try:
        read = parse_statement(text)
        for node in (node for side in read.sides for node in walk(side)):
            if isinstance(node, Divergence | Expectation | Sum) or (isinstance(node, Name) and node.of):
                raise ParseError(f"{node} is not a rational combination of H, I and constants")
    except ParseError as error:
        hint = _hint(text) or ("write it with H(X,Y|Z) and I(X;Y|Z)" if _balanced(text) else "")
        raise ParseError(f"{error}; {hint}" if hint else str(error)) from None
    return read


def _hint(text: str) -> str:
    """What to write instead of what is often written."""
    for pattern, advice in _HINTS:
        if re.search(pattern, text):
            return advice
    if not re.search(r"[<>=]", text) and _balanced(text):
        return "write a relation as in H(X) <= H(X,Y), X -> Y -> Z for a Markov chain, indep(X,Y) for independence"
    return ""


#: what is often written, and what to write; the first that fits is said
_HINTS = (
    (r"\blog2?\s*\|", "give the size as a hypothesis, |X| = 8, and write log2(8)"),
    (r"\blog\s*\(|\bln\s*\(", "write log2(...): all entropies are in bits"),
    (r"\blog2?\s+\w", "write log2(...) with brackets"),
    (r"\b[hH]\s*\[|\bI\s*\[", "write round brackets, H(X) and I(X;Y)"),
    (r"\bsum\b|\bsum_|\.\.\.", "write all terms out: a statement is decided for a fixed number of variables"),
    (r"\bI\s*\(\s*[\w']+\s*,\s*[\w']+\s*[|)]", "an information has a semicolon: write I(X;Y)"),
    (r"\bH\s*\([^()|]*[;:]", "a joint entropy has commas: write H(X,Y)"),
    (r"\b[HI]\s*\([^()]*=", "H(X|Y) is the mean over the values of Y; write it without a value"),
    (
        r"\b[HI]\s*\([^()]*(?:[+*/-]|[\w']\s*\()|=\s*[\w']+\s*(?:[+*^⊕&]|xor\b|mod\b|and\b|or\b)",
        "give what is computed a name of its own: the hypothesis Z = f(X,Y), and H(Z)",
    ),
    (r"\b[HI]\s*\([^()]*[\w']\s+[\w']", "names in a group are separated by commas: H(Y,Z)"),
    (r"\bBern|\bUnif|\bN\s*\(", "of a law only its entropy is said: |X| = 2, X uniform, or H(X) = 1/2"),
    (r"\bMI\s*\(|\bmi\s*\(", "write I(X;Y) for the mutual information"),
    (r"\|\|", "relative entropies are not decided here; of H and I alone"),
    (r"!=|≠", "an inequality that is no equality is written < or >"),
    (r"\b[pP]r?\s*\(", "prove speaks of entropies, not of probabilities"),
    (r"\bor\b|∨", "'one of two' is written with min or max: min(H(X),H(Y)) <= 1"),
    (r"\bn\s*\*?\s*[A-Z(]|\bn[A-Z]\w*\(", "factors are numbers: divide by n, or write the statement for n = 3"),
    (r"(?:^|[^\w\s])\s*[\[(]?\s*\w+\s*,\s*\w+[^;()]*(?:[|+<>=]|$)", "write H(a,b) and I(a;b|c) for a,b and (a,b|c)"),
)


def _groups(text: str, whole: str) -> list[tuple[str, ...]]:
    """``X, (Y,Z)`` as the groups (X) and (Y,Z)."""
    found = []
    for part in _split(text, (",",)):
        found.append(_group(part, whole))
    return found


def _group(text: str, whole: str) -> tuple[str, ...]:
    inside = text.strip()
    if inside.startswith("(") and inside.endswith(")"):
        inside = inside[1:-1]
    try:
        node = parse_entropy(inside)
    except ParseError:
        raise ParseError(f"{text.strip()!r} in {whole!r} should be variables such as X or X,Y") from None
    if node.given or node.at:
        raise ParseError(f"{text.strip()!r} in {whole!r} should be variables such as X or X,Y")
    return node.of


def _independent(text: str) -> Iterator[str]:
    body, _, condition = text.replace("_||_", "⊥").partition("|")
    groups = [_group(part, text) for part in re.split("⊥+", body) if part.strip()]
    yield from _mutually(groups, condition, text)


def _mutually(groups: list[tuple[str, ...]], condition: str, text: str) -> Iterator[str]:
    given = _group(condition, text) if condition.strip() else ()
    if len(groups) < 2:
        raise ParseError(f"{text!r}: independence is of two or more, as in indep(X,Y) or X ⊥ Y | Z")
    if len(groups) == 2:
        yield f"{Information(groups[0], groups[1], given)} = 0"
        return
    everything = tuple(dict.fromkeys(name for group in groups for name in group))
    yield f"{Entropy(everything, given)} = {' + '.join(str(Entropy(group, given)) for group in groups)}"


def _markov(text: str) -> Iterator[str]:
    groups = [_group(part, text) for part in _ARROWS.split(text)]
    if len(groups) < 3:
        first, second = (",".join(group) for group in groups)
        raise ParseError(
            f"{text!r}: a Markov chain has three parts or more; for '{second} is a function of {first}' write "
            f"{second} = f({first})"
        )
    for i in range(1, len(groups) - 1):
        before = tuple(name for group in groups[:i] for name in group)
        after = tuple(name for group in groups[i + 1 :] for name in group)
        yield f"{Information(before, after, groups[i])} = 0"


def _function(left: str, right: str, text: str) -> str:
    of, given = _group(left, text), _group(right, text)
    return f"{Entropy(of, given)} = 0"


def _sizes(statements: Sequence[str]) -> dict[str, list[str]]:
    """|X| = n among the statements, the numbers for each X."""
    found: dict[str, list[str]] = {}
    for text in statements:
        statement = parse_statement(text)
        sides = statement.sides
        if statement.relations == ("=",):
            for size, number in (sides, sides[::-1]):
                if isinstance(size, Size) and isinstance(number, Number) and len(size.of) == 1:
                    row = found.setdefault(size.of[0], [])
                    row += [str(number)] * (str(number) not in row)
    return found


# ------------------------------------------------------------------------------------ min and max


def _extremes(text: str, sizes: dict[str, list[str]], depth: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Statements without the first min or max: several, or with the negation of the others assumed."""
    pieces = re.split(r"(<=|>=|==|=|<|>)", text)
    sides, relations = pieces[::2], pieces[1::2]
    if len(relations) > 1:
        for left, relation, right in zip(sides, relations, sides[1:], strict=False):
            yield from _statements(f"{left}{relation}{right}", sizes, depth + 1)
        return
    if not relations:
        raise ParseError(f"{text!r} states nothing: it needs one of <=, >=, =, <, >")
    relation = relations[0]
    if relation in ("=", "=="):
        for way in ("<=", ">="):
            yield from _statements(f"{sides[0]}{way}{sides[1]}", sizes, depth + 1)
        return
    place = 0 if re.search(r"(?<![^\W\d])(?:min|max)\s*\(", sides[0]) else 1
    side = sides[place]
    match = re.search(r"(?<![^\W\d])(min|max)\s*\(", side)
    if match is None:
        raise ParseError(f"{text!r}: min and max stand on one side of a relation")
    end = _closing(side, match.end() - 1, text)
    arguments = _split(side[match.end() : end], (",",))
    before, after = side[: match.start()], side[end + 1 :]
    factor = _FACTOR.fullmatch(before)
    if factor is None or not _balanced(factor["terms"]) or not re.match(r"\s*(?:[+-]|$)", after):
        raise ParseError(f"{text!r}: write min and max as terms of a sum, with a number in front at most")
    negative = factor["sign"] == "-"
    small = (relation in ("<=", "<")) == (place == 0)  # whether a smaller side helps
    every = (match[1] == "max") == (small != negative)  # whether each argument has to do
    choices = [f"{side[: match.start()]}{_bracketed(argument, text)}{side[end + 1 :]}" for argument in arguments]
    links = [f"{choice}{relation}{sides[1]}" if place == 0 else f"{sides[0]}{relation}{choice}" for choice in choices]
    if every:
        for link in links:
            yield from _statements(link, sizes, depth + 1)
        return
    alternatives = [list(_statements(link, sizes, depth + 1)) for link in links]
    for chosen in product(*alternatives):  # an "or" of "and"s: of each alternative one part has to hold
        *others, (last, more) = chosen
        denied = []
        for statement, besides in others:
            if besides:
                raise ParseError(f"{text!r} has a min within a max: state its parts one by one")
            read = parse_statement(statement)
            left, right = read.sides
            denied.append(str(Statement((left, right), (_NEGATED[read.relations[0]],))))
        yield last, (*denied, *more)


def _absolute(text: str) -> str:
    """``|H(X) - H(Y)|`` as ``max(H(X) - H(Y), -(H(X) - H(Y)))``; the bars of ``|X|`` and of conditions stay."""
    depth, start, expected = 0, None, True
    for i, sign in enumerate(text):
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and depth == 0:
            if start is None and expected:
                start = i
            elif start is not None:
                inside = text[start + 1 : i].strip()
                if "(" in inside:
                    return _absolute(f"{text[:start]}max({inside}, -({inside})){text[i + 1 :]}")
                start = None
        if not sign.isspace():
            expected = sign in "+-*<>=,|" or (expected and sign.isdigit())
    return text


def _balanced(text: str) -> bool:
    return all(text.count(a) == text.count(b) for a, b in ("()", "[]"))


def _bracketed(argument: str, whole: str) -> str:
    """An argument as a factor; a min or max stays one, so that it is taken apart next."""
    argument = argument.strip()
    match = re.match(r"(?:min|max)\s*\(", argument)
    alone = match and _closing(argument, match.end() - 1, whole) == len(argument) - 1
    return argument if alone else f"({argument})"


def _closing(text: str, start: int, whole: str) -> int:
    depth = 0
    for i in range(start, len(text)):
        depth += (text[i] in "([") - (text[i] in ")]")
        if depth == 0:
            return i
    raise ParseError(f"a bracket is left open in {whole!r}")
