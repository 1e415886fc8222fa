"""Positions in their order: the chain rule over the components of a vector, for every length."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from theorems.proof.core import ONE, TRUTH, UNIT, R, Term, Theorem, Type, kind, make, retyped, var
from theorems.proof.lore.base import at, auto, flip, prop, summed, use
from theorems.proof.lore.shannon import C, W, X, Y, p, w1, w2
from theorems.proof.rules import Row, assume, ext, gen, induct, intro, lemma, linear, named, of_types, spec, taut
from theorems.proof.terms import all_, ap, before, conj, entropy, eq, fn, imp, ind, joint, lam, ln, mul, not_, sub, sum_

K, V = kind("K"), kind("V")
k = var("k", K)


@lemma("order/alike")
def alike() -> Theorem:
    """X and Y tell the same outcomes apart: H(X) = H(Y)"""

    def e(x: Term) -> Term:
        return ind(eq(ap(x, w1), ap(x, w2)))

    h = spec(spec(assume(all_(w1, all_(w2, eq(e(X), e(Y))))), w1), w2)
    pw1, v, pw2 = ap(p, w1), var("v", R), ap(p, w2)
    masses = summed(w1, linear(eq(mul(pw1, e(X)), mul(pw1, e(Y))), (pw1, h)))
    log = at(v, ln(v), masses)
    each = summed(w2, linear(eq(mul(pw2, log.says.args[0]), mul(pw2, log.says.args[1])), (pw2, log)))
    return linear(eq(entropy(p, X), entropy(p, Y)), (-1, each))


def earlier(x: Term, k: Term) -> Term:
    """R[<k] as a random variable: which values stand at which positions before k"""
    vector = x.type.parts[1]
    o, j, v = var("_o", x.type.parts[0]), var("_j", vector.parts[0]), var("_v", vector.parts[1])
    return lam(o, lam(j, lam(v, conj(before(j, k), eq(ap(x, o, j), v)))))


def component(x: Term, k: Term) -> Term:
    o = var("_o", x.type.parts[0])
    return lam(o, ap(x, o, k))


@lemma("order/graphs")
def graphs() -> Theorem:
    """[(k -> v -> f k = v) = (k -> v -> g k = v)] = [f = g]"""
    f, g, k, v = var("f", fn(K, V)), var("g", fn(K, V)), var("k", K), var("v", V)

    def graph(h: Term) -> Term:
        return lam(k, lam(v, eq(ap(h, k), v)))

    a, b, x = eq(graph(f), graph(g)), eq(f, g), var("x", fn(K, V))
    back = at(x, graph(x), assume(b))
    z = var("z", graph(f).type)
    forth = ext(gen(k, prop(eq(ap(f, k), ap(g, k)), at(z, ap(z, k, ap(f, k)), assume(a)))))
    phi = var("phi", TRUTH)
    return at(phi, ind(phi), prop(eq(a, b), intro(a, forth), intro(b, back)))


def _chain(K: Type, names: Sequence[str]) -> tuple[list[Term], Term, Term]:
    xs = [var(f"R{name}", fn(W, fn(K, kind(f"V{name}")))) for name in names]
    z, k = var("Z", fn(W, C)), var("k", K)
    own, before_k = [component(x, k) for x in xs], [earlier(x, k) for x in xs]
    gain = sub(entropy(p, joint(*own, *before_k, z)), entropy(p, joint(*before_k, z)))
    return xs, z, eq(sub(entropy(p, joint(*xs, z)), entropy(p, z)), sum_(k, gain))


def _closed(v: Sequence[Term], theorem: Theorem) -> Theorem:
    for x in reversed(v):
        theorem = gen(x, theorem)
    return theorem


def _chain_rule(names: Sequence[str]) -> Theorem:
    xs, z, body = _chain(K, names)
    phi = body
    for v in reversed((p, *xs, z)):
        phi = all_(v, phi)
    one = _chain(UNIT, names)
    base = _closed((p, *one[0], one[1]), taut(one[2]))
    xs, z, body = _chain(kind("?", K), names)
    o, k, last = var("_o", W), var("k", K), make("none", data=K)
    rests = [lam(o, lam(k, ap(x, o, make("some", k)))) for x in xs]
    ih = assume(phi)
    for value in (p, *rests, z):
        ih = spec(ih, value)
    before_last, own = [earlier(x, last) for x in xs], [component(x, last) for x in xs]
    same_graph = [use(graphs(), f=ap(rest, w1), g=ap(rest, w2)) for rest in rests]

    def e(v: Term) -> Term:
        return ind(eq(ap(v, w1), ap(v, w2)))

    def same(*others: Term) -> Theorem:
        """R[<last] tells apart what R without its last component does"""
        a, b = joint(*others, *before_last, z), joint(*others, *rests, z)
        rows: list[Row] = []
        for i, theorem in enumerate(same_graph):
            rows.append((mul(*map(e, (*others, z, *rests[:i], *before_last[i + 1 :]))), theorem))
        return use(alike(), [gen(w1, gen(w2, linear(eq(e(a), e(b)), *rows)))], X=a, Y=b)

    out = linear(body, (1, ih), (1, flip(same(*own))), (-1, flip(same())))
    return induct("K", base, intro(phi, _closed((p, *xs, z), out)), phi)


@cache
def chain_rule(vectors: int) -> Theorem:
    """H(R,Z) - H(Z) = sum_k [H(R[k], R[<k], Z) - H(R[<k], Z)]; of several vectors all of both at once"""
    name = "order/chain-rule" if vectors == 1 else f"order/chain-rule-of-{vectors}"
    return named(name, _chain_rule([str(i) for i in range(1, vectors + 1)]))


def chain_rule_of(xs: Sequence[Term], z: Term, law: Term = p) -> Theorem:
    vectors = [x.type.parts[1] for x in xs]
    types = {"Ω": z.type.parts[0], "K": vectors[0].parts[0], "C": z.type.parts[1]}
    types |= {f"V{i}": vector.parts[1] for i, vector in enumerate(vectors, 1)}
    theorem = of_types(chain_rule(len(xs)), types)
    for value in (law, *xs, z):
        theorem = spec(theorem, value)
    return theorem


# from the end: what stands after k goes to what is given, as the class of outcomes that it tells apart


def later(x: Term, k: Term) -> Term:
    """R[>k] as a random variable: which values stand at which positions after k"""
    vector = x.type.parts[1]
    o, j, v = var("_o", x.type.parts[0]), var("_j", vector.parts[0]), var("_v", vector.parts[1])
    return lam(o, lam(j, lam(v, conj(before(k, j), eq(ap(x, o, j), v)))))


def _class(x: Term) -> Term:
    """Which outcomes X does not tell apart from w"""
    o, other = var("_o", x.type.parts[0]), var("_p", x.type.parts[0])
    return lam(o, lam(other, eq(ap(x, o), ap(x, other))))


@lemma("order/classes")
def classes() -> Theorem:
    """[class of w1 = class of w2] = [X(w1) = X(w2)]"""
    a, b, phi = eq(*(ap(_class(X), w) for w in (w1, w2))), eq(ap(X, w1), ap(X, w2)), var("phi", TRUTH)
    z, v, o = var("_z", _class(X).type.parts[1]), var("_v", X.type.parts[1]), var("_p", W)
    forth = prop(b, at(z, ap(z, w2), assume(a)))
    back = at(v, lam(o, eq(v, ap(X, o))), assume(b))
    return at(phi, ind(phi), prop(eq(a, b), intro(a, forth), intro(b, back)))


@lemma("order/singletons")
def singletons() -> Theorem:
    """[(v -> a = v) = (v -> b = v)] = [a = b]"""
    a, b, v, phi = var("a", V), var("b", V), var("v", V), var("phi", TRUTH)
    same, equal = eq(*(lam(v, eq(x, v)) for x in (a, b))), eq(a, b)
    z = var("_z", fn(V, TRUTH))
    forth = prop(equal, at(z, ap(z, b), assume(same)))
    back = at(v, lam(u := var("u", V), eq(v, u)), assume(equal))
    return at(phi, ind(phi), prop(eq(same, equal), intro(same, forth), intro(equal, back)))


def _told(a: Term, b: Term, others: Sequence[Term], same: Theorem) -> Theorem:
    """H(A, others) = H(B, others), A and B telling the same outcomes apart"""
    e = ind(eq(*(ap(joint(*others), w) for w in (w1, w2)))) if others else ONE
    x, y = joint(a, *others), joint(b, *others)
    says = eq(*(ind(eq(*(ap(z, w) for w in (w1, w2)))) for z in (x, y)))
    return use(alike(), [gen(w1, gen(w2, linear(says, (e, same))))], X=x, Y=y)


@lemma("order/chain-rule-from-the-end-by-classes")
def _from_the_end() -> Theorem:
    """H(R,Z) - H(Z) = sum_k [H(R[k], R[>k], Z) - H(R[>k], Z)], Z a class of outcomes"""
    z = var("Z", fn(W, W, TRUTH))

    def says(x: Term) -> Term:
        k = var("_k", x.type.parts[1].parts[0])
        gain = sub(entropy(p, joint(component(x, k), later(x, k), z)), entropy(p, joint(later(x, k), z)))
        return eq(sub(entropy(p, joint(x, z)), entropy(p, z)), sum_(k, gain))

    def closed(of: Type) -> Term:
        x = var("R", fn(W, of, V))
        return all_(p, all_(x, all_(z, says(x))))

    phi, one, x = closed(K), var("R", fn(W, UNIT, V)), var("R", fn(W, kind("?", K), V))
    o, last = var("_o", W), component(x, make("none", data=K))
    rest, both_ = lam(o, lam(k, ap(x, o, make("some", k)))), joint(last, z)
    class_ = _class(both_)
    ih = assume(phi)
    for value in (p, rest, class_):
        ih = spec(ih, value)
    same = use(classes(), X=both_)
    ends = use(singletons(), a=ap(last, w1), b=ap(last, w2))
    own, after = component(rest, k), later(rest, k)
    single = lam(o, lam(v := var("_v", V), eq(ap(last, o), v)))
    rows: list[Row] = [(1, ih), *((1, _told(class_, both_, others, same)) for others in ([rest], []))]
    rows += [(1, summed(k, _told(class_, both_, others, same))) for others in ([own, after], [after])]
    rows += [(1, summed(k, _told(single, last, [*others, z], ends))) for others in ([own, after], [after])]
    return induct("K", _closed((p, one, z), taut(says(one))), intro(phi, _closed((p, x, z), auto(says(x), *rows))), phi)


@lemma("order/chain-rule-from-the-end")
def chain_rule_from_the_end() -> Theorem:
    """H(R,Z) - H(Z) = sum_k [H(R[k], R[>k], Z) - H(R[>k], Z)]"""
    x, z = var("R", fn(W, K, V)), var("Z", fn(W, C))
    known, same = _from_the_end(), use(classes(), X=z)
    for value in (p, x, _class(z)):
        known = spec(known, value)
    own, after = component(x, k), later(x, k)
    gain = sub(entropy(p, joint(own, after, z)), entropy(p, joint(after, z)))
    rows: list[Row] = [(1, known), *((1, _told(_class(z), z, others, same)) for others in ([x], []))]
    rows += [(1, summed(k, _told(_class(z), z, others, same))) for others in ([own, after], [after])]
    return auto(eq(sub(entropy(p, joint(x, z)), entropy(p, z)), sum_(k, gain)), *rows)


# a strict linear order ------------------------------------------------------------------------------------------------

i, j, l_ = var("i", K), var("j", K), var("l", K)


def _by_induction(phi: Term) -> Theorem:
    """For one position by computation, for one more from those before"""
    larger = kind("?", K)
    return induct("K", taut(retyped(phi, {"K": UNIT})), taut(imp(phi, retyped(phi, {"K": larger}))), phi)


@lemma("order/transitive")
def transitive() -> Theorem:
    """i before j and j before l: i before l"""
    return _by_induction(all_(i, all_(j, all_(l_, imp(before(i, j), before(j, l_), before(i, l_))))))


@lemma("order/total")
def total_order() -> Theorem:
    """i before j, or j before i, or i = j"""
    return _by_induction(all_(i, all_(j, imp(not_(before(i, j)), not_(before(j, i)), eq(i, j)))))
