"""Terms as one writes them: sums, conjunctions, quantifiers over variables; laws, entropies, conditioned laws."""

from __future__ import annotations

from fractions import Fraction

from theorems.proof.core import FALSE, ONE, R, Term, Type, abstract, kind, make, num, var

__all__ = [
    "add",
    "all_",
    "ap",
    "before",
    "conj",
    "constant",
    "disj",
    "entropy",
    "eq",
    "fn",
    "given",
    "imp",
    "ind",
    "inv",
    "joint",
    "lam",
    "le",
    "ln",
    "lt",
    "mass",
    "mul",
    "neg",
    "not_",
    "pair",
    "power",
    "prd",
    "prod",
    "size_of",
    "some",
    "sub",
    "sum_",
    "ty",
]


def ty(name: str) -> Type:
    return kind(name)


def fn(*types: Type) -> Type:
    """A -> B -> C"""
    return types[0] if len(types) == 1 else kind("->", types[0], fn(*types[1:]))


def prod(*types: Type) -> Type:
    return types[0] if len(types) == 1 else kind("*", types[0], prod(*types[1:]))


def add(*ts: Term) -> Term:
    return ts[0] if len(ts) == 1 else make("add", *ts)


def mul(*ts: Term) -> Term:
    return ts[0] if len(ts) == 1 else make("mul", *ts)


def neg(t: Term) -> Term:
    return make("mul", num(-1), t)


def sub(a: Term, b: Term) -> Term:
    return make("add", a, neg(b))


def inv(t: Term) -> Term:
    return make("inv", t)


def ln(t: Term) -> Term:
    return make("ln", t)


def ind(phi: Term) -> Term:
    return make("ind", phi)


def le(a: Term, b: Term) -> Term:
    return make("le", a, b)


def lt(a: Term, b: Term) -> Term:
    return make("lt", a, b)


def eq(a: Term, b: Term) -> Term:
    return make("eq", a, b)


def before(a: Term, b: Term) -> Term:
    return make("before", a, b)


def imp(*ts: Term) -> Term:
    """a -> b -> c"""
    return ts[0] if len(ts) == 1 else make("imp", ts[0], imp(*ts[1:]))


def not_(phi: Term) -> Term:
    return make("imp", phi, FALSE)


def conj(*ts: Term) -> Term:
    return ts[0] if len(ts) == 1 else not_(imp(ts[0], not_(conj(*ts[1:]))))


def disj(a: Term, b: Term) -> Term:
    return imp(not_(a), b)


def ap(f: Term, *values: Term) -> Term:
    for value in values:
        f = make("app", f, value)
    return f


def pair(*ts: Term) -> Term:
    return ts[0] if len(ts) == 1 else make("pair", ts[0], pair(*ts[1:]))


def _binder(op: str, v: Term, body: Term) -> Term:
    return make(op, abstract(body, v), data=v.type)


def lam(v: Term, body: Term) -> Term:
    return _binder("lam", v, body)


def sum_(v: Term, body: Term) -> Term:
    return _binder("sum", v, body)


def prd(v: Term, body: Term) -> Term:
    return _binder("prd", v, body)


def all_(v: Term, body: Term) -> Term:
    return _binder("all", v, body)


def some(v: Term, body: Term) -> Term:
    return not_(all_(v, not_(body)))


def size_of(of: Type) -> Term:
    """The number of elements of a type."""
    return make("sum", ONE, data=of)


def power(base: Term, exponent: Type) -> Term:
    """base ^ size of the type"""
    return prd(var("_power", exponent), base)


# laws: p gives each outcome its weight; a random variable is a function of the outcome


def outcome(p: Term, name: str) -> Term:
    """A variable for an outcome of a law"""
    return var(name, p.type.parts[0])


def mass(p: Term, x: Term, value: Term) -> Term:
    """P(X = value) = sum of p(i) [X(i) = value]"""
    i = outcome(p, "_i")
    return sum_(i, mul(ap(p, i), ind(eq(ap(x, i), value))))


def entropy(p: Term, x: Term) -> Term:
    """H(X) in nats: the mean of -ln P(X = X(w))"""
    j = outcome(p, "_j")
    return neg(sum_(j, mul(ap(p, j), ln(mass(p, x, ap(x, j))))))


def joint(*xs: Term) -> Term:
    k = var("_k", xs[0].type.parts[0])
    return lam(k, pair(*(ap(x, k) for x in xs)))


def given(p: Term, y: Term, value: Term) -> Term:
    """The law p conditioned on Y = value"""
    k = outcome(p, "_k")
    return lam(k, mul(ap(p, k), ind(eq(ap(y, k), value)), inv(mass(p, y, value))))


def constant(outcomes: Type) -> Term:
    """A random variable that tells nothing"""
    return lam(var("_k", outcomes), make("star"))


LOG2 = ln(num(2))


def bits(nats: Term) -> Term:
    return mul(nats, inv(LOG2))


def fraction(a: int, b: int) -> Term:
    return num(Fraction(a, b))


def number(name: str) -> Term:
    return var(name, R)
