"""Positions in their order: the chain rule over the components of a vector, for every length."""

from __future__ import annotations

from theorems.proof.core import TRUTH, UNIT, R, Term, Theorem, Type, kind, make, var
from theorems.proof.lore.base import at, flip, prop, summed, use
from theorems.proof.lore.shannon import C, W, X, Y, p, w1, w2
from theorems.proof.rules import assume, ext, gen, induct, intro, lemma, linear, spec, taut
from theorems.proof.terms import all_, ap, before, conj, entropy, eq, fn, ind, joint, lam, ln, mul, sub, sum_

K, V = kind("K"), kind("V")


@lemma("order/alike")
def alike() -> Theorem:
    """X and Y tell the same outcomes apart: H(X) = H(Y)"""
    e = lambda x: ind(eq(ap(x, w1), ap(x, w2)))  # noqa: E731
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
    graph = lambda h: lam(k, lam(v, eq(ap(h, k), v)))  # noqa: E731
    a, b, x = eq(graph(f), graph(g)), eq(f, g), var("x", fn(K, V))
    back = at(x, graph(x), assume(b))
    z = var("z", graph(f).type)
    forth = ext(gen(k, prop(eq(ap(f, k), ap(g, k)), at(z, ap(z, k, ap(f, k)), assume(a)))))
    phi = var("phi", TRUTH)
    return at(phi, ind(phi), prop(eq(a, b), intro(a, forth), intro(b, back)))


def _chain(K: Type) -> tuple[Term, Term, Term]:
    x, z, k = var("R", fn(W, fn(K, V))), var("Z", fn(W, C)), var("k", K)
    own, before_k = component(x, k), earlier(x, k)
    gain = sub(entropy(p, joint(own, before_k, z)), entropy(p, joint(before_k, z)))
    return x, z, eq(sub(entropy(p, joint(x, z)), entropy(p, z)), sum_(k, gain))


@lemma("order/chain-rule")
def chain_rule() -> Theorem:
    """H(R,Z) - H(Z) = sum_k [H(R[k], R[<k], Z) - H(R[<k], Z)]"""
    x, z, body = _chain(K)
    phi = all_(p, all_(x, all_(z, body)))
    one = _chain(UNIT)
    base = gen(p, gen(one[0], gen(one[1], taut(one[2]))))
    bigger = kind("?", K)
    x, z, body = _chain(bigger)
    o, k, last = var("_o", W), var("k", K), make("none", data=K)
    rest = lam(o, lam(k, ap(x, o, make("some", k))))
    ih = spec(spec(spec(assume(phi), p), rest), z)
    before_last, own = earlier(x, last), component(x, last)
    same_graph = use(graphs(), f=ap(rest, w1), g=ap(rest, w2))

    def same(*others: Term) -> Theorem:
        """R[<last] tells apart what R without its last component does"""
        a, b = joint(*others, before_last, z), joint(*others, rest, z)
        e = lambda v: ind(eq(ap(v, w1), ap(v, w2)))  # noqa: E731
        factor = mul(*(e(v) for v in (*others, z)))
        return use(alike(), [gen(w1, gen(w2, linear(eq(e(a), e(b)), (factor, same_graph))))], X=a, Y=b)

    out = linear(body, (1, ih), (1, flip(same(own))), (-1, flip(same())))
    return induct("K", base, intro(phi, gen(p, gen(x, gen(z, out)))), phi)


def chain_rule_of(x: Term, z: Term, law: Term = p) -> Theorem:
    from theorems.proof.rules import of_types

    vector = x.type.parts[1]
    types = {"Ω": x.type.parts[0], "K": vector.parts[0], "V": vector.parts[1], "C": z.type.parts[1]}
    return spec(spec(spec(of_types(chain_rule(), types), law), x), z)
