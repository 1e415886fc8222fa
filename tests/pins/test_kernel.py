"""The rules of the proof kernel, one by one: a right use is accepted, and what is only nearly right is not.

Every certificate goes to the kernel and to the stand-alone checker.  What the rules say about the model (laws, numbers
of values, functional dependencies) is compared with counting over small alphabets.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest

from exact.bits import Bits, log2
from exact.syntax import parse_statement
from tests.pins.test_kernel_soundness import DEFINITION, GROUP, MATCH, both_say, equality_of, hypotheses, make, one
from theorems.language.model import DEFINITIONS, REST, distinct, match, member, prefix, restrict, same

XYT = [["X", "", ""], ["Y", "", ""], ["T", "", ""]]
V2 = [["V", 2, ""]]
TV = [["T", 1, ""], ["V", 2, ""]]
TOKENS = [["S", "V", "T"], ["x", "V", "T"], ["R", "2", "T"]]
VECTOR = [["R", "5", "K"], ["A", "", ""]]
K1 = [["K", 1, ""]]


def holds(claim: str, rule: str, given: Sequence[str] = (), *, definition: bool = False, **more: Any) -> bool:
    """Whether one step is accepted; worlds by keyword, everything else is a field of the step."""
    world = {name: more.pop(name) for name in ("parameters", "variables", "functions", "world") if name in more}
    premises = [*hypotheses(*given), *([DEFINITION] if definition else [])]
    return both_say(make(claim, one(claim, rule, **more), premises, **world))


def test_sum() -> None:
    x = {"variables": XYT}
    assert holds("H(X) <= H(X,Y)", "sum", basic=[["1", "H(Y|X)"]], **x)
    assert holds("H(X,Y) >= H(X)", "sum", basic=[["1", "H(Y|X)"]], **x)
    assert holds("H(X) <= H(X,Y) + 1", "sum", basic=[["1", "H(Y|X)"]], **x)
    assert holds("H(X) < H(X,Y) + 1", "sum", basic=[["1", "H(Y|X)"]], **x)
    assert holds("I(X;Y) = H(X) + H(Y) - H(X,Y)", "sum", **x)
    assert holds("H(X) = 2*H(Y)", "sum", ["H(X) - H(Y) = H(Y)"], use=[["1", "p0"]], **x)
    assert holds("log2(6) = 1 + log2(3)", "sum")
    assert not holds("H(X) < H(X,Y)", "sum", basic=[["1", "H(Y|X)"]], **x)
    assert not holds("H(X) = H(X,Y)", "sum", basic=[["1", "H(Y|X)"]], **x)
    assert not holds("H(X) <= H(X,Y) - 1", "sum", basic=[["1", "H(Y|X)"]], **x)
    assert not holds("H(X) <= H(X,Y)", "sum", basic=[["2", "H(Y|X)"]], **x)
    assert not holds("H(X) <= H(X,Y)", "sum", basic=[["1", "H(X|Y)"]], **x)
    assert not holds("H(X) <= H(X,Y)", "sum", basic=[["1", "H(Y|X) - 1"]], **x)
    for multiplier in ("01", "+1", "1.0", "1/1/1", "1/0", "", "1e0", " 1", "1/-1", "٣"):
        accepted = holds("H(X) <= H(X,Y)", "sum", basic=[[multiplier, "H(Y|X)"]], **x)
        assert accepted == (multiplier == "01")


def test_sum_says_when_it_is_an_equality() -> None:
    claim = "H(X,Y) <= H(X) + H(Y)"
    assert equality_of(make(claim, one(claim, "sum", basic=[["1", "I(X;Y)"]]), variables=XYT)) == ("I(X;Y) = 0",)
    claim = "H(X,Y) <= H(X) + H(Y) + 1"
    assert equality_of(make(claim, one(claim, "sum", basic=[["1", "I(X;Y)"]]), variables=XYT)) is None


def test_both() -> None:
    halves = [{"claim": f"H(X) {r} H(Y)", "rule": "sum", "use": [["1", f"p{i}"]]} for i, r in enumerate(("<=", ">="))]
    premises = hypotheses("H(X) <= H(Y)", "H(X) >= H(Y)", "H(X) < H(Y)")
    for use, accepted in (
        (["s0", "s1"], True),
        (["s1", "s0"], False),
        (["s0", "s0"], False),
        (["s0"], False),
        (["s0", "p2"], False),
    ):
        steps = [*halves, *one("H(X) = H(Y)", "both", use=use)]
        assert both_say(make("H(X) = H(Y)", steps, premises, variables=XYT)) == accepted


def test_chain() -> None:
    links = [{"claim": c, "rule": "sum", "use": [["1", f"p{i}"]]} for i, c in enumerate(("H(X) <= H(Y)", "H(Y) < 1"))]
    premises = hypotheses("H(X) <= H(Y)", "H(Y) < 1")
    claim = "H(X) <= H(Y) < 1"
    for said, use, accepted in (
        (claim, ["s0", "s1"], True),
        (claim, ["s1", "s0"], False),
        (claim, ["s0"], False),
        (claim, ["p0", "p1"], False),
        ("H(X) < H(Y) < 1", ["s0", "s1"], False),
        ("H(X) <= H(Y) <= 1", ["s0", "s1"], False),
    ):
        assert both_say(make(said, [*links, *one(said, "chain", use=use)], premises, variables=XYT)) == accepted
    assert not both_say(make(claim, [*links, *one("H(X) <= H(Y)", "chain", use=["s0"])], premises, variables=XYT))


def test_let_and_function() -> None:
    claim = "H(r|S,T) = 0"
    assert holds(claim, "function", ["r = match(T,S)"], world=GROUP)
    assert not holds(claim, "function", [], world=GROUP)
    assert not holds("H(S|r,T) = 0", "function", ["r = match(T,S)"], world=GROUP)  # a token that is not S tells little
    for name, accepted in (
        ("C", True),
        ("S", False),
        ("M", False),
        ("V", False),
        ("H", False),
        ("1", False),
        ("e", False),
    ):
        steps = [{"claim": f"{name} = restrict(S,T)", "rule": "let"}, *one("H(r|S,T) = 0", "function")]
        assert both_say(make(claim, steps, [MATCH], world=GROUP)) == accepted
    for call in ("prefix(S,T)", "member(T,S)", "distinct(T)", "restrict(S)", "restrict(S,Z)", "restrict(S,T) ", "f(S)"):
        steps = [{"claim": f"C = {call}", "rule": "let"}, *one("H(r|S,T) = 0", "function")]
        assert both_say(make(claim, steps, [MATCH], world=GROUP)) == (call == "restrict(S,T) ")


VALUES = {"match": match, "restrict": restrict}


def determined(of: str, given: Sequence[str], symbols: int, length: int) -> bool:
    """Whether equal given values force equal values, by looking at all of them."""
    seen: dict[Any, Any] = {}
    for s in range(symbols):
        for t in itertools.product(range(symbols), repeat=length):
            values = {"S": s, "T": t, "r": match(t, s), "C": restrict(s, t)}
            key = tuple(values[name] for name in given)
            if seen.setdefault(key, values[of]) != values[of]:
                return False
    return True


@pytest.mark.parametrize("of", ["S", "T", "r", "C"])
def test_dependencies_are_those_found_by_counting(of: str) -> None:
    others = [name for name in ("S", "T", "r", "C") if name != of]
    for size in range(4):
        for given in itertools.combinations(others, size):
            claim = f"H({of}|{','.join(given)}) = 0" if given else f"H({of}) = 0"
            steps = [{"claim": "C = restrict(S,T)", "rule": "let"}, *one(claim, "function")]
            # the statement of a certificate speaks of no auxiliary variable: something follows that does not
            steps.append({"claim": "H(S) >= 0", "rule": "sum", "basic": [["1", "H(S)"]]})
            expected = all(determined(of, given, 4, length) for length in (1, 2, 3))
            assert both_say(make("H(S) >= 0", steps, [MATCH], world=GROUP)) == expected, claim


def test_at() -> None:
    x = {"variables": XYT}
    assert holds("for every t: H(X|Y,T=t) = 0", "at", ["H(X|Y,T) = 0"], use="p0", **x)
    assert holds("for every t: I(X;Y|T=t) = 0", "at", ["I(X;Y|T) = 0"], use="p0", **x)
    assert holds("for every t: H(X|T=t) = H(X)", "at", ["I(T;X,Y) = 0"], use="p0", **x)
    assert holds("for every t: H(X|T=t) = H(X)", "at", ["I(X;T) = 0"], use="p0", **x)
    assert not holds("for every t: H(X|T=t) = H(Y)", "at", ["I(T;X,Y) = 0"], use="p0", **x)
    assert not holds("for every t: H(X|Y,T=t) = H(X|Y)", "at", ["I(T;X,Y) = 0"], use="p0", **x)


def test_size() -> None:
    assert holds("H(X) <= 1", "size", ["|X| = 2"], variables=XYT)
    assert holds("H(X|Y) <= log2(3)", "size", ["|X| <= 3"], variables=XYT)
    assert holds("for every t: H(X|T=t) <= 2", "size", ["|X| = 4"], variables=XYT)
    assert holds("H(S) <= log2(V)", "size", world=GROUP)
    assert holds("H(T) <= K*log2(V)", "size", world=GROUP)
    assert holds("for every t: H(R[t]|A) <= log2(5)", "size", parameters=K1, variables=VECTOR)
    assert not holds("H(X) <= 1", "size", ["|Y| = 2"], variables=XYT)
    assert not holds("H(X) <= 1", "size", ["|X| = 3"], variables=XYT)
    assert not holds("H(X,Y) <= 1", "size", ["|X| = 2"], variables=XYT)
    assert not holds("H(T) <= log2(V)", "size", world=GROUP)
    assert not holds("H(X) < 1", "size", ["|X| = 2"], variables=XYT)
    assert not holds("H(X) = 1", "size", ["|X| = 2"], variables=XYT)


def test_size_of_rewards_at_one_value() -> None:
    claim = "for every t: H(r|T=t) <= M"
    verifier = ["r = member(T,S)"]
    world = {**GROUP, "variables": [["S", "", ""], *GROUP["variables"][1:]]}  # type: ignore[misc]
    assert holds(claim, "size", verifier, definition=True, world=world)
    assert not holds(claim, "size", verifier, world=world)
    assert not holds("for every t: H(r) <= M", "size", verifier, definition=True, world=world)
    assert not holds("for every t: H(r|T) <= M", "size", verifier, definition=True, world=world)
    assert not holds(claim, "size", ["r = prefix(T,S)"], definition=True, world=world)
    for t in itertools.product(range(3), repeat=3):
        assert len({member(t, s) for s in range(8)}) == 2 ** distinct(t)
        assert len({restrict(s, t) for s in range(4)}) == distinct(t) + 1


def test_uniform_and_count() -> None:
    assert holds("H(S) = log2(V)", "uniform", ["S uniform"], world=GROUP)
    assert holds("H(T) = K*log2(V)", "uniform", ["T uniform"], world=GROUP)
    assert not holds("H(S) = log2(V)", "uniform", ["T uniform"], world=GROUP)
    for claim in ("E[M] <= K", "E[M] <= V", "for every t: M <= K", "for every t: M <= V"):
        assert holds(claim, "count", definition=True, world=GROUP)
        assert not holds(claim, "count", world=GROUP)
        assert not holds(claim.replace("<=", "<"), "count", definition=True, world=GROUP)
        assert not holds(
            claim.replace("M", "M + 1").replace("E[M + 1]", "E[M] + 1"), "count", definition=True, world=GROUP
        )


def test_average() -> None:
    pointwise = "for every t: H(X|T=t) <= H(Y) + 1"
    assert holds("H(X|T) <= H(Y) + 1", "average", [pointwise], use="p0", variables=XYT)
    assert not holds("H(X) <= H(Y) + 1", "average", [pointwise], use="p0", variables=XYT)
    assert not holds("H(X|T) < H(Y) + 1", "average", [pointwise], use="p0", variables=XYT)
    assert not holds("H(X|T) <= H(Y|T) + 1", "average", [pointwise], use="p0", variables=XYT)
    assert holds("H(r|T) <= E[M] + E[M^2]", "average", ["for every t: H(r|T=t) <= M + M^2"], use="p0", world=GROUP)
    assert not holds("H(r|T) <= E[M] + E[M]^2", "average", ["for every t: H(r|T=t) <= M + M^2"], use="p0", world=GROUP)


def test_total() -> None:
    position = "for every t: H(R[<t],R[t]|A) - H(R[<t]|A) <= H(R[t]|A)"
    steps = one(position, "sum", basic=[["1", "I(R[t];R[<t]|A)"]])
    for claim, accepted in (
        ("H(R|A) <= sum[t](H(R[t]|A))", True),
        ("H(R) <= sum[t](H(R[t]|A))", False),
        ("H(R|A) <= sum[t](H(R[t]))", False),
        ("H(R|A) < sum[t](H(R[t]|A))", False),
        ("2*H(R|A) <= sum[t](H(R[t]|A))", False),
    ):
        certificate = make(claim, [*steps, *one(claim, "total", use="s0")], parameters=K1, variables=VECTOR)
        assert both_say(certificate) == accepted


def test_jensen_and_log() -> None:
    world = {"definition": True, "world": GROUP}
    assert holds("E[log2(M + 1)] <= log2(E[M] + 1)", "jensen", **world)
    assert holds("E[log2(V*M)] <= log2(V*E[M])", "jensen", **world)
    assert not holds("E[log2(M - 1)] <= log2(E[M] - 1)", "jensen", **world)
    assert not holds("E[log2(M + 1)] <= log2(E[M])", "jensen", **world)
    for claim, accepted in (
        ("log2(E[M] + 1) <= log2(K + 1)", True),
        ("log2(E[M] + 1) <= log2(K)", False),
        ("log2(E[M] - 1) <= log2(K - 1)", False),
        ("log2(E[M] + 1) < log2(K + 1)", False),
        ("log2(K + 1) >= log2(E[M] + 1)", False),
    ):
        steps = [{"claim": "E[M] <= K", "rule": "count"}, *one(claim, "log", use="s0")]
        assert both_say(make(claim, steps, [DEFINITION], world=GROUP)) == accepted


def entropy(weights: Sequence[int]) -> Bits:
    total = sum(weights)
    return sum((Fraction(w, total) * (log2(total) - log2(w)) for w in weights if w), Bits(0))


def test_law() -> None:
    shift = {"slack": {"u": "V - 1", "v": "V - M"}, "values": {"M": "u - v + 1", "V": "u + 1"}}
    given = ["S uniform", "I(T;S) = 0", "C = restrict(S,T)"]
    world = {**GROUP, "variables": [*GROUP["variables"], ["C", "", ""]]}  # type: ignore[misc]
    closed = "log2(V) - (V - M)/V*log2(V - M)"
    claim = f"for every t: H(C|T=t) = {closed}"
    assert holds(claim, "law", given, definition=True, world=world, shift=shift)
    assert not holds(claim, "law", given, world=world, shift=shift)
    assert not holds(claim.replace("log2(V) -", "log2(V) +"), "law", given, definition=True, world=world, shift=shift)
    assert not holds(f"H(C|T) = {closed}", "law", given, definition=True, world=world, shift=shift)
    for symbols in (1, 2, 3, 4):
        for t in itertools.product(range(symbols), repeat=2):
            counts = Counter(restrict(s, t) for s in range(symbols))
            m = distinct(t)
            rest = (symbols - m) * log2(symbols - m) / symbols if symbols > m else Bits(0)
            assert entropy(list(counts.values())) == log2(symbols) - rest
            assert counts[REST] == symbols - m


def test_law_of_one_guess() -> None:
    variables = [["S", "V", ""], ["T", "V", ""], ["r", "2", ""]]
    given = ["S uniform", "I(T;S) = 0", "r = match(T,S)"]
    claim = "for every t: H(r|T=t) = h(1/V)"
    assert holds(claim, "law", given, parameters=V2, variables=variables)
    assert holds(claim, "law", [*given[:2], "r = same(T,S)"], parameters=V2, variables=variables)
    vector = [["S", "V", ""], ["T", "V", "K"], ["r", "2", ""]]  # a sequence is never one symbol
    assert not holds(claim, "law", [*given[:2], "r = same(T,S)"], parameters=[*V2, *K1], variables=vector)
    assert not holds(claim, "law", [*given[:2], "r = match(T,S)"], parameters=[*V2, *K1], variables=vector)
    assert same((0,), 0) == 0


def test_recursion() -> None:
    given = ["S uniform", "I(x;S) = 0", "R = match(x,S)"]
    world = {"parameters": TV, "variables": TOKENS}
    assert holds("H(R|x) = T*h(1/V)", "recursion", given, **world)
    assert not holds("H(R|x) = T*h(1/V) + 1", "recursion", given, **world)
    assert not holds("H(R|x) = (T + 1)*h(1/V)", "recursion", given, **world)
    assert not holds("H(R|x) = h(1/V)", "recursion", given, **world)
    for missing in range(3):
        assert not holds("H(R|x) = T*h(1/V)", "recursion", [g for i, g in enumerate(given) if i != missing], **world)
    binary = [["S", "2", "T"], ["x", "2", "T"], ["R", "", ""]]
    given = ["S uniform", "I(x;S) = 0", "R = prefix(x,S)"]
    for claim, accepted in (
        ("H(R|x) = 2 - 2^(1 - T)", True),
        ("H(R|x) = 2 - 2^(2 - T)", False),
        ("H(R|x) = 2 - 2^(-T)", False),
    ):
        assert holds(claim, "recursion", given, parameters=TV[:1], variables=binary) == accepted
    for symbols, length in ((2, 1), (2, 3), (3, 2)):
        hit = entropy([1, symbols - 1])
        x = (0,) * length
        targets = list(itertools.product(range(symbols), repeat=length))
        assert entropy(list(Counter(match(x, s) for s in targets).values())) == length * hit
        first_error = sum((Fraction(1, symbols**k) * hit for k in range(length)), Bits(0))
        assert entropy(list(Counter(prefix(x, s) for s in targets).values())) == first_error


def test_tangent() -> None:
    points = [["1/V", "V/2"], ["(V - 1)/V", "V/(2*(V - 1))"]]
    fields = {"points": points, "bases": ["V", "V - 1"], "parameters": V2}
    assert holds("h(1/V) <= 1", "tangent", **fields)
    assert holds("1 >= h(1/V)", "tangent", **fields)
    assert holds("h(1/V) <= 1", "tangent", iff="V = 2", equality=["V = 2"], **fields)
    assert not holds("h(1/V) <= 1", "tangent", iff="V = 3", **fields)
    # at V = 1 the second point is V/0, but its coefficient is 0 and both sides are continuous: h(1) = 0 <= 1
    assert holds("h(1/V) <= 1", "tangent", **{**fields, "parameters": [["V", 1, ""]]})
    assert not holds("h(1/V) <= 1", "tangent", **{**fields, "parameters": [["V", 0, ""]]})
    assert not holds("h(1/V) >= 1", "tangent", **fields)
    assert not holds("h(1/V) = 1", "tangent", **fields)
    assert holds("h(1/V) < 101/100", "tangent", **fields)
    assert not holds("h(1/V) <= 1", "tangent", points=points[:1], bases=["V", "V - 1"], parameters=V2)
    negative = [["-1/V", "V/2"], *points[1:]]
    assert not holds("h(1/V) <= 1", "tangent", points=negative, bases=["V", "V - 1"], parameters=V2)
    assert holds("V^2 - 3*V + 5/2 > 0", "tangent", parameters=[["V", 0, ""]])  # by Sturm's theorem
    assert not holds("V^2 - 3*V + 2 >= 0", "tangent", parameters=[["V", 0, ""]])  # true for integers only
    below = "log2((V - 1)/V) {} -log2(e)/V"  # log2 x < (x - 1) log2 e at x = (V - 1)/V, which is below 1
    assert holds(below.format("<"), "tangent", points=[["1", "(V - 1)/V"]], parameters=V2)
    assert not holds(below.format(">="), "tangent", points=[["1", "(V - 1)/V"]], parameters=V2)
    assert holds("log2(V + 1) < V*log2(e)", "tangent", points=[["1", "V + 1"]], parameters=V2)  # and above 1
    above = "V^3 - 2*V^2 + 2*V"  # V times a polynomial without roots, and 0 at V = 0
    assert holds(f"{above} >= 0", "tangent", parameters=[["V", 0, ""]])
    assert not holds(f"{above} > 0", "tangent", parameters=[["V", 0, ""]])
    assert holds(f"{above} > 0", "tangent", parameters=[["V", 1, ""]])
    for degree in (40, 41):  # roots are counted up to the first
        high = f"V^{degree} - 2*V^{degree - 1} + 2*V^{degree - 2}"
        assert holds(f"{high} >= 0", "tangent", parameters=[["V", 0, ""]]) == (degree == 40)
    assert holds("log2(e) < 13/9", "tangent")
    assert not holds("log2(e) < 36/25", "tangent")


def test_derivative() -> None:
    fields = {
        "of": "h(1/V)",
        "name": "V",
        "points": [["1/V^2", "1/(V - 1)"]],
        "bases": ["V", "V - 1"],
        "parameters": V2,
    }
    assert holds("h(1/(V + 1)) < h(1/V)", "derivative", **fields)
    assert not holds("h(1/V) < h(1/(V + 1))", "derivative", **fields)
    assert not holds("h(1/(V + 2)) < h(1/V)", "derivative", **fields)
    assert not holds("h(1/(V + 1)) < h(1/V)", "derivative", **{**fields, "points": []})
    assert not holds("h(1/(V + 1)) < h(1/V)", "derivative", **{**fields, "name": "W"})
    assert not holds("2^V < 2^(V + 1)", "derivative", of="2^V", name="V", parameters=V2)


def test_world() -> None:
    variables = [["S", "2", "2"], ["x", "2", "2"], ["R", "2", "2"], ["g", "", ""]]
    given = ["S uniform", "x uniform", "I(x;S) = 0", "R = match(x,S)", "g = shared_logit(x,R)"]
    assert holds("I(g;S) = 3/2", "world", given, variables=variables)
    assert holds("I(g;S) < 2", "world", given, variables=variables)
    assert not holds("I(g;S) = 2", "world", given, variables=variables)
    assert not holds("I(g;S) < 3/2", "world", given, variables=variables)
    for missing in range(5):
        assert not holds("I(g;S) = 3/2", "world", [g for i, g in enumerate(given) if i != missing], variables=variables)
    laws = Counter()
    for s in itertools.product(range(2), repeat=2):
        for x in itertools.product(range(2), repeat=2):
            laws[DEFINITIONS["shared_logit"].function(x, match(x, s)), s] += 1
    g = Counter({value: 0 for value, _ in laws})
    for (value, _), weight in laws.items():
        g[value] += weight
    assert entropy(list(g.values())) + 2 - entropy(list(laws.values())) == Fraction(3, 2)


#: expressions that are the same number in each row, and in no other row
WIDE = {
    "parameters": [["V", 1, ""], ["K", 1, ""]],
    "variables": [["S", "V", ""], ["T", "V", "K"], ["R", "5", "K"], ["A", "", ""]],
    "functions": [["M", "distinct(T)"], ["N", "agree(T)"]],
}
EQUAL: list[tuple[str, ...]] = [
    ("2^(V + 1)", "2*2^V", "4*2^(V - 1)", "16/2^(3 - V)"),
    ("2^(-V)", "1/2^V", "2^(-V - 1)*2"),
    ("2^(2*V)", "(2^V)^2", "2^V*2^V", "4/2^(2 - 2*V)"),
    ("2^(V + K)", "2^V*2^K"),
    ("2^(V - K)", "2^V/2^K"),
    ("2^(64*V)", "(2^(32*V))^2"),
    ("V^2", "V*V", "V^3/V"),
    ("V^(-1)", "1/V", "V*V^(-2)"),
    ("V^0", "1", "(V + K)/(K + V)", "2^0"),
    ("V + K", "-(-V - K)", "K - (-V)"),
    ("(V + K)*(V + 1)", "V^2 + V*K + V + K"),
    ("log2(V*K)", "log2(V) + log2(K)", "log2(V^2*K/V)"),
    ("log2(V/K)", "log2(V) - log2(K)"),
    ("log2(V)", "1/2*log2(V^2)", "log2(2*V) - 1"),
    ("V*log2(K)", "log2(K)*V", "-V*log2(1/K)"),
    ("(V + 1)*log2(V)", "log2(V) + V*log2(V)", "log2(V)*(1 + V)"),
    ("log2(12)", "2 + log2(3)", "log2(3*V) - log2(V/4)"),
    ("log2(e)", "log2(e*V) - log2(V)", "1/2*log2(e^2)", "-log2(1/e)"),
    ("log2(V + K)", "log2(2*V + 2*K) - 1"),
    ("h(1/V)", "1/V*log2(V) - (V - 1)/V*log2((V - 1)/V)", "h((V - 1)/V)"),
    ("V*h(1/(V + 1))", "h(1/(V + 1))*V"),
    ("h(1/2)", "1", "h(1/2)/1", "1 + h(0)", "h(1) + 1"),
    ("E[M*V]", "V*E[M]", "E[V*M + M] - E[M]"),
    ("E[M^2]", "E[M*M]", "E[(M + 1)^2] - 2*E[M] - 1"),
    ("E[M]^2", "E[M]*E[M]"),
    ("E[M*N]", "E[N*M]"),
    ("E[M^2*N]", "E[M*N*M]"),
    ("E[M*N^2]",),
    ("E[M]*E[N]", "E[N]*E[M]"),
    ("E[log2(M*V)]", "E[log2(M)] + log2(V)", "E[log2(M) + log2(V)]"),
    ("E[M*log2(M)]", "E[log2(M)*M]"),
    ("E[M]*E[log2(M)]", "E[log2(M)]*E[M]"),
    ("E[M^2*log2(M)]",),
    ("E[M*N*log2(M)]",),
    ("E[log2(M)]", "E[log2(2*M)] - 1"),
    ("E[log2(M + 1)]",),
    ("E[M*log2(V)]", "E[M]*log2(V)", "log2(V)*E[M]"),
    ("E[M/V]", "E[M]/V"),
    ("E[V]", "V"),
    ("E[M*log2(e)]", "E[M]*log2(e)"),
    ("sum[t](H(R[t]))", "sum[s](H(R[s]))", "1/2*sum[t](2*H(R[t]))"),
    ("sum[t](H(R[t]|A))", "sum[s](H(R[s],A)) - K*H(A)"),
    ("sum[t](V)", "K*V"),
    ("sum[t](H(A))", "K*H(A)"),
    ("H(R)", "sum[t](H(R[t]|R[<t]))", "sum[s](H(R[<s],R[s]) - H(R[<s]))"),
    ("H(R|A)", "sum[t](H(R[t]|R[<t],A))"),
    ("H(R)+H(A)", "sum[t](H(R[t]|R[<t])) + H(A)"),
    ("sum[t](H(R[<t]))", "sum[s](H(R[<s]))"),
    ("sum[t](H(R[t]|S,R[<t],T[t]))",),
    ("sum[t](H(R[t]|R[<t],T[<t]))",),
    ("sum[t](H(R[t],T[t]|R[<t],T[<t]))", "H(R,T)"),
    ("I(A;S)", "H(A) + H(S) - H(A,S)", "H(A) - H(A|S)", "I(S;A)"),
    ("I(A;S|T)", "H(A|T) - H(A|S,T)", "H(A,T) + H(S,T) - H(A,S,T) - H(T)"),
    ("I(A;S,T)", "I(A;S) + I(A;T|S)"),
    ("H(A,S)", "H(S,A)", "H(S) + H(A|S)"),
    ("H(A|A)", "0"),
]


def equal(left: str, right: str) -> bool:
    claim = str(parse_statement(f"{left} = {right}"))
    return both_say(make(claim, one(claim, "sum"), world=WIDE))


@pytest.mark.parametrize("place", range(len(EQUAL)), ids=[row[0] for row in EQUAL])
def test_expressions_are_read_as_what_they_are(place: int) -> None:
    first, *others = EQUAL[place]
    assert all(equal(first, other) for other in (first, *others))
    assert not equal(first, EQUAL[place - 1][0])
    assert not equal(first, f"2*({EQUAL[place - 1][-1]})")
    assert not equal(f"{first} + 1", first)


def product_of(roots: Sequence[Fraction], sign: int) -> str:
    """The polynomial in V with these roots, multiplied out."""
    coefficients = [Fraction(sign)]
    for root in roots:
        raised, lowered = [Fraction(0), *coefficients], [*(-root * c for c in coefficients), Fraction(0)]
        coefficients = [a + b for a, b in zip(raised, lowered, strict=True)]
    return " + ".join(f"({c})*V^{k}" for k, c in enumerate(coefficients))


@pytest.mark.parametrize("low", [0, 1])
@pytest.mark.parametrize("count", range(4))
def test_signs_of_polynomials_in_one_parameter(low: int, count: int) -> None:
    """Certified where no root lies inside the domain, strictly where none lies at its end either."""
    places = [Fraction(5, 2), Fraction(0), Fraction(1, 2), Fraction(1), Fraction(-1)][: 3 if count > 2 else 5]
    for roots in itertools.combinations_with_replacement(places, count):
        last = max(roots, default=Fraction(-9))
        for relation, right in (("<=", last <= low), ("<", last < low)):
            for sign in (1, -1)[: 1 if count > 2 else 2]:
                claim = str(parse_statement(f"0 {relation} {product_of(roots, sign)}"))
                made = make(claim, one(claim, "tangent"), parameters=[["V", low, ""]])
                assert both_say(made) == (right and sign > 0), (claim, roots)
