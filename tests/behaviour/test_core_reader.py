"""What the reader of the core makes of texts: meaning against the model's functions, and what it refuses."""

import itertools
from fractions import Fraction

import pytest
from core_model import elements, value

from properties.checks.conditions import vc_dimension
from theorems.language.model import DEFINITIONS
from theorems.proof.core import TRUTH, UNIT, Reject, kind, normal, num, var
from theorems.proof.goals import definitions
from theorems.proof.reader import LAW, OUTCOMES, Definitions, Reading, at, bind, stated
from theorems.proof.rules import assume, taut
from theorems.proof.terms import eq, fn

V, K, L = kind("V"), kind("K"), kind("L")
VECTOR = fn(K, V)

#: definition -> the types of its arguments; the same place in the order of a type and in the model's values
SHAPES = {
    "match": [(V, V), (VECTOR, V), (VECTOR, VECTOR), (fn(K, UNIT), fn(K, TRUTH))],
    "same": [(V, V), (VECTOR, VECTOR)],
    "restrict": [(V, V), (V, VECTOR), (TRUTH, UNIT)],
    "distinct": [(VECTOR,)],
    "member": [(V, fn(V, TRUTH)), (VECTOR, fn(V, TRUTH))],
    "prefix": [(VECTOR, VECTOR)],
    "avoid": [(V, V)],
    "centred": [(fn(K, TRUTH),)],
    "agree": [(VECTOR,)],
    "lookup": [(VECTOR, fn(V, L)), (K, VECTOR)],
    "failed": [(TRUTH,)],
    "unanimous": [(fn(K, TRUTH),)],
    "keep": [(V, TRUTH)],
    "until": [(fn(K, TRUTH),)],
    "rollouts": [(fn(K, TRUTH),)],
    "solved": [(fn(K, TRUTH),)],
    "shared_logit": [(fn(K, TRUTH), fn(K, TRUTH))],
    "tries": [(VECTOR, V)],
}
#: values that are the same number or bit in both, not only told apart alike
EQUAL = {"match", "same", "distinct", "member", "agree", "failed", "unanimous", "solved", "lookup", "rollouts"}


def plain(x, ty):
    """A value of the core as one of the model: bits are 0 and 1, one symbol is 0, a set of symbols is a bit mask."""
    if ty in (TRUTH, UNIT):
        return int(x or 0)
    if ty.op == "->" and ty.parts[1] is UNIT:
        return (0,) * len(x)
    if ty.op == "->" and ty.parts[0] is V and ty.parts[1] is TRUTH:
        return sum(int(bit) << i for i, bit in enumerate(x))
    return tuple(int(part) for part in x) if isinstance(x, tuple) else x


@pytest.mark.parametrize(("name", "types"), [(name, types) for name, shapes in SHAPES.items() for types in shapes])
@pytest.mark.parametrize("sizes", [{"V": 2, "K": 3, "L": 2}, {"V": 3, "K": 2, "L": 2}])
def test_definitions_mean_what_the_model_computes(name, types, sizes):
    """At all values: the same value, or outcomes are told apart by one exactly where they are by the other."""
    arguments = [var(f"a{i}", ty) for i, ty in enumerate(types)]
    body = definitions().call(name, *arguments)
    rows = []
    for given in itertools.product(*(elements(ty, sizes) for ty in types)):
        ours = value(body, sizes, dict(zip(arguments, given, strict=True)))
        theirs = DEFINITIONS[name].function(*(plain(x, ty) for x, ty in zip(given, types, strict=True)))
        rows.append((ours, theirs))
        if name in EQUAL:
            assert plain(ours, body.type) == theirs, given
    for (a, b), (c, d) in itertools.combinations(rows, 2):
        assert (a == c) == (b == d), (a, b, c, d)


@pytest.mark.parametrize("sizes", [{"V": 2, "K": 3}, {"V": 3, "K": 2}, {"V": 2, "K": 1}])
def test_the_number_of_guesses_is_the_one_of_the_model(sizes):
    """tries is the guesses that are made, number how many: together what the model counts."""
    tokens, answer = var("T", VECTOR), var("S", V)
    count = definitions().call("number", definitions().call("tries", tokens, answer))
    for t, s in itertools.product(elements(VECTOR, sizes), elements(V, sizes)):
        assert value(count, sizes, {tokens: t, answer: s}) == DEFINITIONS["tries"].function(t, s)


@pytest.mark.parametrize("ty", [fn(K, TRUTH), VECTOR, V, fn(K, fn(K, TRUTH)), fn(V, fn(UNIT, TRUTH)), TRUTH])
def test_no_other_value_is_a_number(ty):
    """restrict(S,T), until(r) and match(T,S) are sets here too, and no numbers in the model."""
    with pytest.raises(Reject, match="no definition of 'number'"):
        definitions().call("number", var("G", ty))


def test_which_definitions_of_the_model_have_no_meaning_here():
    known = set(definitions().table)
    assert set(DEFINITIONS) - known == {"distinct_final", "first"}
    assert set(SHAPES) == set(DEFINITIONS) & known - {"number"}  # what it counts has a test of its own


def reading(**variables):
    return Reading(definitions(), variables or {"S": "V", "T": "K -> V", "r": "K -> 2", "b": "2"}, {"M": "distinct(T)"})


def test_precedence_is_that_of_mathematics():
    read = reading().read
    assert taut(read("-1^2 = -1")) and taut(read("-2^2 = -4")) and taut(read("3 - 2^2 = -1"))
    assert taut(read("2 + 3*2^2 = 14")) and taut(read("1 - 1 - 1 = -1")) and taut(read("8/2/2 = 2"))
    assert taut(read("2^(3 - 1) = 4")) and taut(read("2^(1 - V) = 2/2^V")) and taut(read("2^(V + 1) = 2*2^V"))
    for wrong in (
        "2*-1 = 1",
        "2^-1 = 1",
        "V^(1 - V) = 1",
        "2^(1 - V = 1",
        "2^(V*V) = 1",
        "2 3 = 6",
        "1 <",
        "(1 = 1",
        "1 = 1)",
    ):
        with pytest.raises(Reject):
            read(wrong)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("H(Q) <= 1", "unknown name|no definition|number"),
        ("for every t: H(S|T=u) <= H(S)", "unknown name 'u'"),
        ("for every t: H(S|T=t) <= [S = S]", "no fixed value"),
        ("E[S] <= 1", "no number"),
        ("E[M(S)] <= 1", "no definition"),
        ("E[distinct(S)] <= 1", "no definition"),
        ("S = r", "ill-typed"),
        ("H(S|T[<k]) = 0", "unknown name 'k'"),
        ("match(T,S,S) = b", "no definition"),
        ("S", "where a statement is needed"),
        ("sum k: R. 1 <= 2", "no finite type"),
        ("2^2000 <= 1", "above 1000"),
    ],
)
def test_what_has_no_meaning_is_refused(text, why):
    with pytest.raises(Reject, match=why):
        reading().read(text)


def test_a_variable_is_meant_at_every_possible_outcome():
    phi = reading().read("b = solved(r)")
    assert phi.op == "all" and phi.data is OUTCOMES
    weight = phi.args[0].args[0]
    assert weight.op == "lt" and weight.args[1].args[0] is LAW


def test_at_most_so_many_values():
    assert reading(b="2").read("|b| = 2").op == "le"


def test_a_definition_is_of_its_arguments_alone():
    with pytest.raises(Reject, match="no argument"):
        Definitions("f(x: A) = [x = x]*e")
    with pytest.raises(Reject, match="expected"):
        Definitions("f(x: A y: B) = [x = x]")
    table = Definitions("twice(x: R) = 2*x\nfour(x: R) = twice(twice(x))")
    assert taut(eq(table.call("four", num(3)), num(12)))


def test_a_proof_from_more_than_the_premises_is_none():
    read = reading(S="V", g="#g")
    text = "H(S|g) = 0"
    stated(assume(read.read(text)), read, [text], text)
    with pytest.raises(Reject, match="1 more"):
        stated(assume(read.read(text)), read, [], text)
    with pytest.raises(Reject, match="not what is proved"):
        stated(assume(read.read(text)), read, [text], "H(g|S) = 0")


def test_a_divergence_given_a_variable_is_the_mean_over_its_values():
    """D(x|S||T) is not D(x||T): on average over S, at the value of S."""
    read = reading(S="V", T="V", x="V").read
    mean, whole = read("D(x|S||T) = 0"), read("D(x||T) = 0")
    assert mean is not whole
    p, S, T, x = LAW, *(var(name, fn(OUTCOMES, V)) for name in ("S", "T", "x"))
    divergence = definitions().call("divergence", p, x, p, T)
    assert whole.args[0] is divergence
    w = var("_w0", OUTCOMES)
    at_value = definitions().call("given", p, S, at(S, w))
    inner = definitions().call("divergence", at_value, x, p, T)
    assert mean.args[0] is definitions().call("mean", p, bind("lam", w, inner))
    with pytest.raises(Reject, match="needs v beside u"):
        read("D(x||T|S) = 0")


def test_rejection_sampling_is_read_as_the_law_where_the_event_happens():
    """x ~ T given r=1,S holds of a law where x is drawn so, and of no other."""
    worlds = reading(S="A", T="V", x="V", r="2")
    phi = {event: worlds.read(f"x ~ T given r={event},S") for event in (0, 1)}
    sizes = {"A": 1, "V": 2, "\u03a9": 4}
    p, S, T, x, r = LAW, *(worlds.variables[name] for name in ("S", "T", "x", "r"))
    # T = 0, 1 each 1/2, r = 1 where T is 0; x is 0 then, in all outcomes
    given = {p: (Fraction(1, 2), Fraction(1, 2), 0, 0), S: (0,) * 4, T: (0, 1, 0, 0), r: (True, False, True, True)}
    assert value(phi[1], sizes, {**given, x: (0, 0, 0, 0)})
    assert not value(phi[0], sizes, {**given, x: (0, 0, 0, 0)})
    assert value(phi[0], sizes, {**given, x: (1, 1, 0, 0)})
    assert not value(phi[1], sizes, {**given, x: (0, 1, 0, 0)})
    never = {**given, r: (False, False, False, False)}
    assert not value(phi[1], sizes, {**never, x: (0, 0, 0, 0)})  # nothing is ever accepted
    for wrong in ("x ~ T given r=2,S", "x ~ T given S=1,T", "x ~ T given r=1", "x ~ T"):
        with pytest.raises(Reject):
            worlds.read(wrong)


def test_the_dimension_of_sets_is_that_of_instances():
    """At all families of sets of two symbols, and some of three; an outcome of weight 0 does not count."""
    worlds = Reading(definitions(), {"S": "V -> 2"})
    p, S = LAW, worlds.variables["S"]
    of_three = [(0, 1, 2, 4), (0, 3, 5, 6), (1, 2, 4, 7), (0, 1, 2, 3, 4), tuple(range(7)), tuple(range(8))]
    families = [(2, f) for n in range(1, 5) for f in itertools.combinations(range(4), n)] + [(3, f) for f in of_three]
    for symbols, family in families:
        sizes = {"V": symbols, "\u03a9": len(family) + 1}
        bits = tuple(tuple(bool(mask >> i & 1) for i in range(symbols)) for mask in (*family, 2**symbols - 1))
        law = (*(Fraction(1, len(family)) for _ in family), Fraction(0))
        for d in range(symbols + 1):
            says = value(worlds.read(f"vc(S) <= {d}"), sizes, {p: law, S: bits})
            assert says == (vc_dimension(frozenset(family)) <= d), (symbols, family, d)


@pytest.mark.parametrize(
    ("variables", "numbers", "said"),
    [
        ({"X": "Ω"}, (), "X: R and Ω are names of no alphabet"),  # X uniform would say how many outcomes there are
        ({"X": "K -> Ω"}, (), "X: R and Ω are names of no alphabet"),
        ({"p": "R"}, (), "p: R and Ω are names of no alphabet"),  # the law itself
        ({}, ("not",), "'not' is a word of statements"),  # not - 1 >= V
        ({"sum": "V"}, (), "'sum' is a word of statements"),
        ({}, ("e",), "'e' is a word of statements"),
    ],
)
def test_a_name_that_means_something_else_is_refused(variables, numbers, said):
    with pytest.raises(Reject, match=said):
        Reading(Definitions(), variables, numbers=numbers)


def test_an_argument_and_a_bound_variable_stay_apart():
    own = Definitions("one(x1: V) = sum x: V. [x = x1]")
    assert normal(own.call("one", var("a", V))) == {(): 1}
