"""What can be done to a proof so that it is no longer what was proved: each way by name.

DATA changes the steps, premises and world of a proof, and the caller recomputes scope and digest.  ROWS changes a
certificate of the core.  STATEMENTS changes a statement.  Each function takes a ``random.Random``, so a seed gives the
same corruption on every machine.
"""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from theorems.proof import elaborate
from theorems.proof.elaborate import digest, read_world

__all__ = ["DATA", "ROWS", "STATEMENTS", "corrupt", "everywhere", "leaves", "place_of", "seal"]

Certificate = dict[str, Any]
#: (the certificate, all certificates, the source of chance) -> the changed certificate
Change = Callable[[Certificate, Sequence[Certificate], random.Random], Certificate]

SUBSTITUTIONS = (
    ("<=", "<"), ("<=", ">="), ("<=", "="), ("=", "<="), ("<", "<="), ("<", ">"), ("+ 1", "+ 0"), ("+ 1", "- 1"),
    ("M + 1", "M"), ("log2", "h"), ("E[", "("), ("|T", "|S"), ("T=t", "S=t"), ("R[<t]", "R[t]"), ("R[t]", "R[<t]"),
    ("V", "K"), ("K", "V"), ("S", "T"), ("r", "S"), ("match", "restrict"), ("match", "prefix"), ("match", "same"),
    ("restrict", "match"), ("distinct", "distinct_final"), ("for every t: ", ""), ("for every t", "for every T"),
    ("2", "3"), ("1", "2"), ("1", "0"), ("1", "999999999/1000000000"), ("1", "1000000001/1000000000"), ("0", "1"),
    ("<= 1", "<= 999999999999999999999999999999/1000000000000000000000000000000"), (" = 0", " <= 0"), (" = 0", " = 1"),
    (";S", ";T"), ("g", "r"), (" uniform", " constant"), ("sum[t]", "sum[s]"), ("-", "+"), ("*", "/"), ("e*", ""),
    (" = 0", " <= 1/100000"), ("H(", "I(S;"), ("^", "*"), ("tau", "S"), ("t", "u"), (",", ";"), ("|", ","),
)  # fmt: skip

#: where a plain letter stands for itself, and a stranger that looks like it, or a sign that is none of the grammar
UNICODE = (
    ("S", "Ѕ"), ("T", "Т"), ("H", "Н"), ("I", "І"), ("K", "К"), ("M", "М"), ("e", "е"), ("1", "１"), ("2", "²"),
    ("2", "٢"), ("-", "−"), ("<=", "≤"), (" ", "\u00a0"), ("S", "S\u200b"), ("r", "r\u0301"), ("T", "\u202eT"),
    ("=", "＝"), ("S", "\ud800"),
    ("r", "r\x00"), (" ", "\n"), (" ", "\x1b[2J"), (";", "；"), ("(", "（"), ("V", "Ⅴ"), ("t", "𝑡"), ("H", "\ufeffH"),
)  # fmt: skip

HUGE = ("9" * 400, "1e-4000/1e4000", "." + "7" * 5000, "9" * 3999 + "e4000", "1" * 4400,
        "1" + "0" * 5000, "-" + "9" * 999, "1e4000", "1e-4000", "1e0000000000099999999", "1e999999999999",
        "2^999999999", "V^100000", "2^2^2^2^2^2", "1/" + "9" * 1000, "0." + "0" * 900 + "1", str(2**64), str(2**63 - 1),
        "(V + 1)^64", "(V + K + M + T)^30", "1/(1/(1/(V - 1)))", "log2(" + "9" * 900 + ")", "log2(" + str(3**500) + ")",
        "h(1/" + "7" * 400 + ")", "log2(" + str((2**61 - 1) * (2**89 - 1)) + ")", "2^(1 - 4000000)")  # fmt: skip

ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 10**30, 1.5, float(10**300), "", "s0", "x", [], {}, [[]], [None], [["1"]], ["1p"],
    {"a": 1}, [["1", "p0", "x"]], "\x00", "p0", [0], "for every t: ",
)  # fmt: skip


# Data as trees ------------------------------------------------------------------------------------


def leaves(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all strings, numbers and lists in JSON data."""
    if isinstance(node, dict):
        for key in node:
            yield from leaves(node[key], (*path, key))
    elif isinstance(node, list):
        yield path
        for place in range(len(node)):
            yield from leaves(node[place], (*path, place))
    else:
        yield path


def place_of(data: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        data = data[key]
    return data


def everywhere(node: Any, old: str, new: str) -> Any:
    """JSON data with a text replaced in every string that is not a key or a rule."""
    if isinstance(node, dict):
        return {key: value if key in ("rule", "id") else everywhere(value, old, new) for key, value in node.items()}
    if isinstance(node, list):
        return [everywhere(value, old, new) for value in node]
    return node.replace(old, new) if isinstance(node, str) else node


def seal(certificate: Certificate) -> Certificate:
    """The certificate with the right digest."""
    return {**certificate, "sha256": digest(certificate)}


def _texts(body: Certificate) -> list[tuple[Any, ...]]:
    """The paths of the texts that say something: not the id, the scope or the digest."""
    paths = (p for p in leaves(body) if p and p[0] not in ("scope", "sha256", "id"))
    return [p for p in paths if isinstance(place_of(body, p), str)]


def _put(body: Certificate, path: tuple[Any, ...], value: Any) -> None:
    place_of(body, path[:-1])[path[-1]] = value


def _replace_once(text: str, old: str, new: str, rng: random.Random) -> str:
    """One occurrence replaced, chosen at random."""
    parts = text.split(old)
    if len(parts) == 1:
        return text
    at = rng.randrange(1, len(parts))
    return old.join(parts[:at]) + new + old.join(parts[at:])


def _in_some_text(body: Certificate, old: str, new: str, rng: random.Random) -> Certificate:
    paths = [p for p in _texts(body) if old in place_of(body, p)]
    if paths:
        path = rng.choice(paths)
        _put(body, path, _replace_once(place_of(body, path), old, new, rng))
    return body


# Changes of the data ------------------------------------------------------------------------------


def one_text(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    return _in_some_text(body, *rng.choice(SUBSTITUTIONS), rng)


def every_text(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    return dict(everywhere(body, *rng.choice(SUBSTITUTIONS)))


def number(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """A number in a text, a bound or a multiplier changed by a little."""
    paths = [p for p in _texts(body) if re.search(r"\d", place_of(body, p))]
    paths += [p for p in leaves(body) if isinstance(place_of(body, p), int)]
    if not paths:
        return body
    path = rng.choice(paths)
    value = place_of(body, path)
    if isinstance(value, int):
        _put(body, path, value + rng.choice((-1, 1, 2)))
        return body
    found = rng.choice(list(re.finditer(r"\d+", value)))
    n = int(found.group())
    new = rng.choice((str(n + 1), str(abs(n - 1)), f"-{n}", f"{n}/2", f"{n}.000001", str(n * 10**9 + 1), "0"))
    _put(body, path, value[: found.start()] + new + value[found.end() :])
    return body


def sign(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """A relation turned round, + for -, or a multiplier negated."""
    pairs = (("<=", ">="), ("<", ">"), (">=", "<="), ("+", "-"), ("-", "+"), ("<=", "<"), (" = ", " <= "))
    multipliers = [
        (i, part, j)
        for i, step in enumerate(body["steps"])
        for part in ("use", "basic", "points")
        if isinstance(step.get(part), list)
        for j, row in enumerate(step[part])
        if isinstance(row, list)
    ]
    if multipliers and rng.random() < 0.4:
        i, part, j = rng.choice(multipliers)
        row = body["steps"][i][part][j]
        row[0] = row[0][1:] if row[0].startswith("-") else f"-{row[0]}"
        return body
    return _in_some_text(body, *rng.choice(pairs), rng)


def subset(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """A variable more or less, or moved across a bar, in one H(...) or I(...)."""
    paths = [p for p in _texts(body) if re.search(r"[HID]\([^()]*\)", place_of(body, p))]
    if not paths:
        return body
    path = rng.choice(paths)
    text = place_of(body, path)
    found = rng.choice(list(re.finditer(r"[HID]\(([^()]*)\)", text)))
    inner = found.group(1)
    parts = re.split(r"([,;|])", inner)
    names = [i for i in range(0, len(parts), 2) if parts[i]]
    others = [row[0] for row in body.get("world", {}).get("variables", [])] or ["X", "Y"]
    action = rng.randrange(4)
    if action == 0 and len(names) > 1:  # one less
        i = rng.choice(names)
        del parts[max(0, i - 1) : i + 1 if i else 2]
    elif action == 1:
        parts[rng.choice(names)] = rng.choice(others)
    elif action == 2:
        i = rng.choice(names)
        parts[i] += rng.choice((",", "|", ";")) + rng.choice(others)
    elif len(parts) > 1:
        parts[rng.randrange(1, len(parts), 2)] = rng.choice((",", ";", "|"))
    _put(body, path, text[: found.start(1)] + "".join(parts) + text[found.end(1) :])
    return body


def reference(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """A reference, multiplier or basic quantity of one step."""
    step = rng.choice(body["steps"])
    if isinstance(step.get("use"), str):
        step["use"] = rng.choice("ps") + str(rng.randrange(8))
    elif step.get("use"):
        use = rng.choice(step["use"])
        if isinstance(use, list):
            use[rng.randrange(2)] = rng.choice(("p0", "p1", "s0", "s1", "-1", "2", "0", "1/2"))
        else:
            step["use"][rng.randrange(len(step["use"]))] = rng.choice(("s0", "s1", "s2", "p0"))
    elif step.get("basic"):
        rng.choice(step["basic"])[0] = rng.choice(("-1", "2", "0", "1/2", "999999999/1000000000"))
    return body


def rule(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    rng.choice(body["steps"])["rule"] = rng.choice(sorted(elaborate.RULES))
    return body


def order(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """Steps or premises in another order, or one twice."""
    rows = rng.choice((body["steps"], body["premises"] or body["steps"]))
    place = rng.randrange(len(rows))
    if rng.random() < 0.3:
        rows.insert(rng.randrange(len(rows) + 1), copy.deepcopy(rows[place]))
    else:
        rows.insert(rng.randrange(len(rows)), rows.pop(place))
    return body


def missing(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """A step, a premise, a row of a step or a field is gone."""
    action = rng.randrange(4)
    if action == 0:
        body["steps"].pop(rng.randrange(len(body["steps"])))
    elif action == 1 and body["premises"]:
        body["premises"].pop(rng.randrange(len(body["premises"])))
    elif action == 2:
        lists = [p for p in leaves(body) if len(p) > 1 and isinstance(place_of(body, p), list) and place_of(body, p)]
        if lists:
            rows = place_of(body, rng.choice(lists))
            rows.pop(rng.randrange(len(rows)))
    else:
        where = rng.choice([body, *body["steps"], *body["premises"]])
        where.pop(rng.choice(sorted(where)))
    return body


def equality(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    conditions = (["never"], [], ["M constant"], ["V = M + 1"], ["I(S;T) = 0"], ["M = K"], ["X uniform on 2"])
    rng.choice(body["steps"])["equality"] = rng.choice(conditions)
    return body


def premise_retyped(body: Certificate, everyone: Sequence[Certificate], rng: random.Random) -> Certificate:
    """A hypothesis that passes for a definition, a definition for a theorem, a theorem for another."""
    kinds = ["hypothesis", "definition", "cited:Fano", "proved:", f"proved:{rng.choice(everyone)['id']}", "lemma"]
    if body["premises"]:
        premise = rng.choice(body["premises"])
        premise["type"] = rng.choice(kinds)
    else:
        body["premises"].append({"type": rng.choice(kinds), "text": body["statement"]})
    return body


def premise_added(body: Certificate, everyone: Sequence[Certificate], rng: random.Random) -> Certificate:
    """The conclusion, or what another certificate assumes, is assumed."""
    donor = rng.choice(everyone)
    texts = [body["statement"], donor["statement"], *(p["text"] for p in donor["premises"])]
    kind = rng.choice(("definition", "proved:" + donor["id"], "proved:" + body["id"], "hypothesis"))
    body["premises"].insert(rng.randrange(len(body["premises"]) + 1), {"type": kind, "text": rng.choice(texts)})
    return body


def world(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """Another alphabet, length, bound or function."""
    if "world" not in body:
        body["world"] = {"parameters": [["V", 1, ""]], "variables": [["X", "V", ""]], "functions": []}
        return body
    parts = [name for name in sorted(body["world"]) if body["world"][name]]
    if parts:
        row = rng.choice(body["world"][rng.choice(parts)])
        place = rng.randrange(len(row))
        sizes = ("", "1", "2", "3", "V", "K", "T", "A", "M", "V + K", "2^T", "-1", "distinct(S)", "agree(T)")
        row[place] = rng.choice(sizes) if isinstance(row[place], str) else rng.randrange(4)
    return body


def statement(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """The statement and the claim of the last step, changed alike."""
    kinds = sorted(STATEMENTS)
    text = STATEMENTS[rng.choice(kinds)](body["statement"], rng)
    for step in body["steps"]:
        if step["claim"] == body["statement"]:
            step["claim"] = text
    body["statement"] = text
    return body


def of_another(body: Certificate, everyone: Sequence[Certificate], rng: random.Random) -> Certificate:
    """Parts of another claim's certificate: its proof for this statement, or this proof for its statement."""
    donor = copy.deepcopy(rng.choice(everyone))
    for part in rng.choice(
        (("steps",), ("premises", "steps"), ("statement",), ("world",), ("world", "premises"), ("id",))
    ):
        if part in donor:
            body[part] = donor[part]
    return body


def wrong_type(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    paths = [p for p in leaves(body) if p and p[-1] != "sha256"]
    paths += [("steps",), ("premises",), ("world",), ("steps", 0)]
    _put(body, rng.choice([p for p in paths if p[0] in body]), rng.choice(ODD))
    return body


def foreign(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """Letters of other alphabets that look alike, signs, blanks and control characters."""
    old, new = rng.choice(UNICODE)
    return dict(everywhere(body, old, new)) if rng.random() < 0.3 else _in_some_text(body, old, new, rng)


def huge(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """An enormous number, power or polynomial."""
    if rng.random() < 0.2 and body.get("world", {}).get("parameters"):
        row = rng.choice(body["world"]["parameters"])
        row[rng.randrange(1, 3)] = rng.choice((10**6, 10**40, "9" * 300, "V^64", "(V + 1)^200"))
        return body
    paths = [p for p in _texts(body) if re.search(r"\d|V|K|M", place_of(body, p))]
    if not paths:
        return body
    path = rng.choice(paths)
    text = place_of(body, path)
    found = rng.choice(list(re.finditer(r"\d+|\b[VKM]\b|$", text)))
    _put(body, path, text[: found.start()] + rng.choice(HUGE) + text[found.end() :])
    return body


def deep(body: Certificate, _: Sequence[Certificate], rng: random.Random) -> Certificate:
    """Nesting of brackets, signs, means, sums, lists; long chains, long groups, many steps."""
    n = rng.choice((50, 99, 101, 300, 2000, 30_000))
    action = rng.randrange(8)
    path = rng.choice(_texts(body))
    text = place_of(body, path)
    if action == 0:
        _put(body, path, "(" * n + text + ")" * n)
    elif action == 1:
        _put(body, path, "-" * n + text)
    elif action == 2:
        _put(body, path, "E[" * n + "M" + "]" * n + " <= 1")
    elif action == 3:
        _put(body, path, text + " + 0" * n)
    elif action == 4:
        _put(body, path, text + " <= 1" * n)
    elif action == 5:
        names = ",".join(f"X{i}" for i in range(min(n, 3000)))
        _put(body, path, f"H({names}) >= 0")
    elif action == 6:
        step = copy.deepcopy(body["steps"][-1])
        body["steps"] += [step] * (20_000 if n == 30_000 else min(n, 40))
    else:
        value: Any = []
        for _i in range(min(n, 400)):
            value = [value]
        _put(body, rng.choice([p for p in leaves(body) if p and p[-1] != "sha256"]), value)
    return body


def two_changes(body: Certificate, everyone: Sequence[Certificate], rng: random.Random) -> Certificate:
    """Two changes, of which the second may cover up the first."""
    for _ in range(2):
        body = rng.choice((one_text, number, sign, subset, reference, world, equality))(body, everyone, rng)
    return body


DATA: dict[str, Change] = {
    "one text": one_text,
    "every text": every_text,
    "number": number,
    "sign": sign,
    "subset": subset,
    "reference": reference,
    "rule": rule,
    "order": order,
    "missing": missing,
    "equality": equality,
    "premise retyped": premise_retyped,
    "premise added": premise_added,
    "world": world,
    "statement": statement,
    "of another claim": of_another,
    "wrong type": wrong_type,
    "foreign letters": foreign,
    "huge": huge,
    "deep or long": deep,
    "two changes": two_changes,
}


def corrupt(kind: str, origin: Certificate, everyone: Sequence[Certificate], rng: random.Random) -> Certificate:
    """One change of this kind, with scope and digest recomputed where the world can still be read."""
    try:
        body = DATA[kind](copy.deepcopy(origin), everyone, rng)
    except (TypeError, AttributeError, KeyError, IndexError):  # a second change of what the first made unreadable
        body = wrong_type(copy.deepcopy(origin), everyone, rng)
    with suppress(ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError):  # refused anyhow
        body["scope"] = read_world(body["world"]).scope()
    try:
        return seal(body)
    except (ValueError, RecursionError):  # no digest of this: lone surrogates, nesting
        return body


# Changes of a certificate of the core --------------------------------------------------------------


def _row_number(row: Certificate, rng: random.Random) -> Certificate:
    """A step, term or type that rests on other rows."""
    tables = [row[name] for name in ("steps", "steps", "terms")]
    table = rng.choice(tables)
    path = rng.choice([path for path in leaves(table) if type(place_of(table, path)) is int] or [()])
    if not path:
        return row
    _put(table, path, max(0, place_of(table, path) + rng.choice((-3, -2, -1, 1, 2, 3))))
    return row


def _row_word(row: Certificate, rng: random.Random) -> Certificate:
    """Another rule, operation, number or name."""
    table = row[rng.choice(("steps", "terms", "types"))]
    words = [place_of(table, path) for path in leaves(table) if isinstance(place_of(table, path), str)]
    path = rng.choice([path for path in leaves(table) if isinstance(place_of(table, path), str)])
    others = ("-1", "0", "1", "2", "1/2", "lt", "le", "eq", "linear")
    _put(table, path, rng.choice((rng.choice(words), rng.choice(others))))
    return row


def _row_gone(row: Certificate, rng: random.Random) -> Certificate:
    """A step less, twice, or the last one not the last."""
    steps = row["steps"]
    action = rng.randrange(3)
    if action == 0:
        del steps[rng.randrange(len(steps))]
    elif action == 1:
        steps.append(copy.deepcopy(rng.choice(steps)))
    else:
        del steps[-rng.randrange(1, 4) :]
    return row


def _row_text(row: Certificate, rng: random.Random) -> Certificate:
    """What is stated, assumed or defined."""
    said = {name: row[name] for name in ("statement", "premises", "world")}
    return {**row, **_in_some_text(said, *rng.choice(SUBSTITUTIONS), rng)}


def _row_premise(row: Certificate, rng: random.Random) -> Certificate:
    """Some of the premises alone."""
    return {**row, "premises": rng.sample(row["premises"], rng.randrange(len(row["premises"]) + 1))}


ROWS: dict[str, Callable[[Certificate, random.Random], Certificate]] = {
    "number of a row": _row_number,
    "word of a row": _row_word,
    "steps": _row_gone,
    "what is stated": _row_text,
    "a premise": _row_premise,
}


# Changes of a statement ---------------------------------------------------------------------------

_PIECES = (
    "H(", "I(", ")", "]", "[", "E[", "sum[t](", "log2(", "h(", ";", "|", ",", "=", "<=", "<", ">=", "==", "+", "-", "*",
    "/", "^", "1", "0", "2", "1/3", "0.5", ".5", "1e-3", "e", "V", "K", "M", "T", "S", "r", "g", "t", "R[t]", "R[<t]",
    "R[<=t]", "T=t", "for every t: ", "for every V:", "|r|", "X'", "_x", "(", "M(t)", "uniform", " ", "2^T", "--",
    "D(x||S)", "||", "~", "P(r=1|T)", "==>", "\t", "é", "!", "1.", "1..2", "1e", "H()", "I(;)",
)  # fmt: skip


def _pieces(text: str, rng: random.Random) -> str:
    """Words of the grammar put in, taken out or exchanged."""
    words = re.findall(r"\w+|\s+|[^\w\s]", text)
    for _ in range(rng.choice((1, 1, 2, 4))):
        at = rng.randrange(len(words) + 1)
        if rng.random() < 0.5:
            words.insert(at, rng.choice(_PIECES))
        elif words:
            words[min(at, len(words) - 1)] = rng.choice(("", rng.choice(_PIECES)))
    return "".join(words)


def _soup(text: str, rng: random.Random) -> str:
    return "".join(rng.choice(_PIECES) for _ in range(rng.randrange(1, 25)))


def _replaced(text: str, rng: random.Random) -> str:
    old, new = rng.choice(SUBSTITUTIONS + UNICODE)
    return _replace_once(text, old, new, rng)


def _oversized(text: str, rng: random.Random) -> str:
    n = rng.choice((50, 99, 100, 101, 3000))
    found = rng.choice(list(re.finditer(r"\d+|$", text)))
    return rng.choice(
        (
            "(" * n + text,
            text.replace("1", "(" * n + "1" + ")" * n, 1),
            text + " <= 1" * n,
            text + "^2" * n,
            "-" * n + text,
            text[: found.start()] + rng.choice(HUGE) + text[found.end() :],
            text + " " * n,
            "log2(" * n + "V" + ")" * n + " <= 1",
        )
    )


STATEMENTS: dict[str, Callable[[str, random.Random], str]] = {
    "words": _pieces,
    "soup": _soup,
    "replaced": _replaced,
    "oversized": _oversized,
}
