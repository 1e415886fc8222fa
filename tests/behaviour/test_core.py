"""The core against a second meaning of its terms: the normal form, substitution, and every rule, in random models."""

import pytest
from core_model import Writer, elements, holds, near, over, value

from theorems.proof import core
from theorems.proof.core import ONE, TRUTH, UNIT, ZERO, R, Reject, kind, make, num, var

A, B = kind("A"), kind("B")
CASES = 1500


def same(a, b) -> bool:
    return near(a, b)


@pytest.mark.parametrize("seed", range(4))
def test_the_normal_form_has_the_same_value(seed):
    changed = 0
    for i in range(CASES):
        writer = Writer(seed * CASES + i)
        t = writer.term(R, 4)
        n = core.term(core.normal(t))
        given = writer.model(t, n)
        assert n.free <= t.free
        assert same(value(t, writer.sizes, given), value(n, writer.sizes, given)), (t, n)
        changed += n is not t
    assert changed > CASES / 3


def test_the_normal_form_of_a_normal_form_is_itself():
    for i in range(CASES):
        n = core.normal(Writer(i).term(R, 4))
        assert core.normal(core.term(n)) == n


@pytest.mark.parametrize("seed", range(2))
def test_a_term_at_a_value(seed):
    for i in range(CASES):
        writer = Writer(10**6 + seed * CASES + i)
        of = writer.rng.choice(writer.finite)
        body, a = writer.term(R, 4, (of,)), writer.term(of, 3)
        given = writer.model(body, a)
        at = value(body, writer.sizes, given, (value(a, writer.sizes, given),))
        assert same(value(core.inst(body, a), writer.sizes, given), at)
        v = var("x", of)
        given = writer.model(body, a, v)
        t = core.inst(body, v)
        assert core.abstract(t, v) is core.abstract(t, v)
        assert same(
            value(core.inst(core.abstract(t, v), a), writer.sizes, given),
            value(core.subst(t, {v: a}), writer.sizes, given),
        )


def test_other_types_for_names():
    table = {"A": kind("?", B), "B": kind("*", TRUTH, B)}
    for i in range(600):
        writer = Writer(2 * 10**6 + i)
        t = writer.term(R, 3)
        u = core.retyped(t, table)
        sizes = {"A": writer.sizes["B"] + 1, "B": 2 * writer.sizes["B"]}
        mine = writer.model(u)
        retyped = {v: core.retyped(v, table) for v in t.free}
        for w in retyped.values():
            mine.setdefault(w, writer.random_value(w.type))
        theirs = {v: _renumbered(mine[w], w.type, v.type, writer.sizes, sizes) for v, w in retyped.items()}
        assert same(value(t, sizes, theirs), value(u, writer.sizes, mine))


def _renumbered(x, of, ty, small, sizes):
    """A value of a type with structure, as one of the type with names in its place: by its place in the order."""
    if ty.op == "R":
        return x
    if ty.op == "->":
        return tuple(_renumbered(y, of.parts[1], ty.parts[1], small, sizes) for y in x)
    return elements(ty, sizes)[elements(of, small).index(x)]


# rules ----------------------------------------------------------------------------------------------------------------


def relation(writer, ops=("eq", "le", "lt"), scope=()):
    return make(writer.rng.choice(ops), writer.term(R, 2, scope), writer.term(R, 2, scope))


def family(writer, ops=("eq", "le")):
    of = writer.rng.choice(writer.finite)
    return core.assume(make("all", relation(writer, ops, (of,)), data=of))


def proved(writer):
    """A theorem of which no hypothesis speaks of anything: a term is its normal form."""
    t = writer.term(R, 3)
    return core.taut(make("eq", t, core.term(core.normal(t))))


def rule_intro(writer):
    return core.intro(writer.formula(), core.assume(writer.formula()))


def rule_mp(writer):
    phi = writer.formula()
    return core.mp(core.assume(core.implies(phi, writer.formula())), core.assume(phi))


def rule_gen(writer):
    theorem = proved(writer)
    return core.gen(writer.rng.choice([*theorem.says.free, var("x", A)]), theorem)


def rule_spec(writer):
    of = writer.rng.choice(writer.finite)
    return core.spec(core.assume(make("all", writer.term(TRUTH, 3, (of,)), data=of)), writer.term(of, 2))


def rule_instance(writer):
    theorem = proved(writer)
    return core.instance(theorem, {v: writer.term(v.type, 2) for v in theorem.says.free})


def rule_of_types(writer):
    names = [kind("?", A), B, TRUTH, UNIT, kind("*", A, B)]
    return core.of_types(proved(writer), {name: writer.rng.choice(names) for name in "AB"})


def rule_taut(writer):
    return core.taut(writer.formula(4))


def rule_linear(writer):
    rows, total = [], num(writer.number())
    for _ in range(writer.rng.randint(1, 3)):
        theorem = core.assume(relation(writer))
        a, b = theorem.says.args
        multiplier = num(abs(writer.number()))
        if theorem.says.op == "eq" and writer.rng.random() < 0.5:
            multiplier = writer.term(R, 2)
        if writer.rng.random() < 0.4:
            factor = writer.term(R, 2)
            multiplier = core.assume(make(writer.rng.choice(["le", "lt"]), ZERO, factor))
        factor = multiplier.says.args[1] if isinstance(multiplier, core.Theorem) else multiplier
        total = make("add", total, make("mul", factor, make("add", b, make("mul", num(-1), a))))
        rows.append((multiplier, theorem))
    return core.linear(make(writer.rng.choice(["le", "lt", "eq"]), ZERO, core.term(core.normal(total))), rows)


def rule_swap(writer):
    of = writer.rng.choice([*writer.finite, R])
    equation = core.assume(make("eq", writer.term(of, 2), writer.term(of, 2)))
    template = make("lam", make("imp", writer.term(TRUTH, 3, (of,)), make("false")), data=of)
    return core.swap(template, equation, core.assume(core.inst(template.args[0], equation.says.args[0])))


def rule_both(writer):
    a, b = writer.term(R, 2), writer.term(R, 2)
    return core.both(core.assume(make("le", a, b)), core.assume(make("le", b, a)))


def rule_cong(writer):
    return core.cong(family(writer))


def rule_fubini(writer):
    x, y = writer.rng.choice(writer.finite), writer.rng.choice(writer.finite)
    return core.fubini(make("sum", make("sum", writer.term(R, 3, (y, x)), data=y), data=x))


def rule_ext(writer):
    x, y = writer.rng.choice(writer.simple), writer.rng.choice([*writer.simple, R])
    body = make("eq", writer.term(y, 2, (x,)), writer.term(y, 2, (x,)))
    return core.ext(core.assume(make("all", body, data=x)))


def rule_pade(writer):
    return core.pade(writer.term(R, 3))


def rule_ln_mul(writer):
    return core.ln_mul(writer.term(R, 3), writer.term(R, 3))


def rule_cancel(writer):
    return core.cancel(writer.term(R, 3))


def rule_assume(writer):
    return core.assume(writer.formula())


def rule_induct(writer):
    """Formulas that their normal form proves for one element, and for one more."""
    k = kind("K")
    body = writer.term(R, 3, (k,))
    phi = make("eq", make("sum", body, data=k), core.term(core.normal(make("sum", body, data=k))))
    if writer.rng.random() < 0.5:
        phi = make("le", ONE, make("sum", ONE, data=k))
    for v in phi.free:
        phi = over("all", v, phi)
    larger = core.retyped(phi, {"K": kind("?", k)})
    if phi.op == "le":
        step = core.intro(phi, core.linear(larger, [(ONE, core.assume(phi))]))
    else:
        step = core.intro(phi, core.taut(larger))
    return core.induct("K", core.taut(core.retyped(phi, {"K": UNIT})), step, phi)


RULES = {name.removeprefix("rule_"): rule for name, rule in globals().items() if name.startswith("rule_")}


def test_every_rule_has_a_fuzzer():
    assert set(RULES) == set(core.RULES)


@pytest.mark.parametrize("rule", RULES)
def test_what_a_rule_gives_is_true(rule):
    made = met = 0
    for i in range(600):
        writer = Writer(3 * 10**6 + i)
        try:
            theorem = RULES[rule](writer)
        except Reject:
            continue
        made += 1
        for _ in range(6):
            given = writer.model(theorem.says, *theorem.hypotheses)
            true = holds(theorem, writer.sizes, given)
            met += true is not None
            assert true is not False, (theorem.says, given)
    assert made >= 20 and met >= 20, (made, met)
