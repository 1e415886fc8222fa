"""What an update shows: a token where it is the answer, or where it is not, of uniform tokens and answers."""

from __future__ import annotations

import re
from collections.abc import Callable

from theorems.proof.core import ONE, ZERO, R, Term, Theorem, need, num, var
from theorems.proof.lore import functions, kept, means, shannon, vectors
from theorems.proof.lore.base import at, auto, cancelled, case, cases, cut, is_false, is_true, leib, prop, summed, use
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, assume, gen, instance, intro, linear, spec
from theorems.proof.tactics.state import call_of, trans
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import ap, eq, given, ind, inv, joint, lam, ln, lt, mass, mul, not_, size_of, sub

__all__ = ["as_kept", "update_shows"]


def as_kept(
    script: Script, name: str, X: Term, F: Term, beside: Term, same: Callable[[Theorem], Theorem]
) -> list[Theorem]:
    """H(g) = H(kept) and H(g,Y) = H(kept,Y) in nats; same: g(w) = {v : v = X(w) and F(w)} at a possible w"""
    w1, g, other = shannon.w1, script.variable(name), kept.kept(X, F)
    h = assume(lt(ZERO, ap(LAW, w1)))
    equal = same(h)
    out = []
    for a, b in ((g, other), (joint(g, beside), joint(other, beside))):
        both = prop(eq(ap(a, w1), ap(b, w1)), equal)
        out.append(use(functions.equal_variables(), [gen(w1, intro(h.says, both))], X=a, **{"X'": b}))
    return out


def update_shows(script: Script, text: str) -> Theorem:
    """I(g;S) of g = restrict(S,T) or g = avoid(T,S), S and T uniform and independent: I is a mean over S of sums of
    p ln p, less that of the whole law (lore/kept), and given S = s the token is uniform.
    """
    opened = script.open(text)
    found = re.fullmatch(r"I\((\w+);(\w+)\) = .*", text)
    need(found is not None, "no text of the form I(g;S) = ..")
    name, answer = found.groups()  # type: ignore[union-attr]
    head, args = call_of(script.definition(name))
    need(head in ("restrict", "avoid") and answer in args, f"{name} shows no token where it is the answer, or is not")
    (token,) = (arg for arg in args if arg != answer)
    S, T, w, w1 = script.variable(answer), script.variable(token), shannon.w, shannon.w1
    need(T.type is S.type and T.type.parts[1].op not in ("->", "?"), "no single token")
    hit, V = head == "restrict", size_of(T.type.parts[1])
    s, t, a = (var(n, T.type.parts[1]) for n in ("_s", "_t", "_a"))
    apart, law = script.apart(answer, token), given(LAW, S, s)
    need(apart is not None, f"{answer} and {token} are not known to be independent")

    def happens(t: Term, s: Term) -> Term:
        return eq(t, s) if hit else not_(eq(t, s))

    F = lam(w, happens(ap(T, w), ap(S, w)))
    uniform = [script.fact(f"{n} uniform") for n in (token, answer)]
    prior = use(means.prior_given(), [uniform[0], apart], Y=S, S=T, b=s)  # type: ignore[list-item]
    prior = instance(prior, {var("s", t.type): t})

    def given_s(f: Callable[[Term, Term], Term]) -> Theorem:
        """The mean of f(T,S) given S = s is the sum of f(t,s)/V"""
        v, m = var("_v", s.type), mass(LAW, S, s)
        moved = leib(v, f(ap(T, w1), v), ap(S, w1), s)
        q = ap(law, w1)
        left = mul(q, f(ap(T, w1), ap(S, w1)))
        first = summed(w1, linear(eq(left, mul(q, f(ap(T, w1), s))), (mul(ap(LAW, w1), inv(m)), moved)))
        pushed = use(shannon.push(), p=law, X=T, f=lam(t, f(t, s)))
        per = summed(t, linear(eq(mul(mass(law, T, t), f(t, s)), mul(inv(V), f(t, s))), (f(t, s), prior)))
        return linear(eq(first.says.args[0], per.says.args[1]), (1, first), (1, pushed), (1, per))

    others = ONE if hit else sub(V, ONE)
    some, share, z = happens(a, s), inv(V), var("_z", R)
    chance = given_s(lambda t, s: ind(happens(t, s)))
    c = mul(others, share)
    h = assume(lt(ZERO, ap(LAW, w)))
    there = cut(instance(chance, {s: ap(S, w)}), cut(use(shannon.own_mass(), X=S), h))
    rate = gen(w, intro(h.says, linear(eq(there.says.args[0], c), (1, there))))
    part = given_s(lambda t, s: mul(ind(happens(t, s)), ind(eq(t, a))))
    part = linear(eq(kept.parts(law, T, F, a), mul(ind(some), share)), (1, part))
    yes, no = is_true(assume(some)), is_false(assume(not_(some)))
    log = eq(mul(ind(some), ln(mul(ind(some), share))), mul(ind(some), ln(share)))
    on = linear(log, (ind(some), at(z, ln(mul(z, share)), yes)))
    off = linear(log, (sub(ln(mul(ind(some), share)), ln(share)), no))
    alone = at(z, mul(z, ln(z)), part)
    each = summed(a, linear(eq(alone.says.args[0], mul(share, log.args[1])), (1, alone), (share, case(some, on, off))))
    inside = linear(eq(kept.products(law, T, F), mul(c, ln(share))), (1, each))

    def on_average(theorem: Theorem) -> Theorem:
        """A relation given S = s, on average over S"""
        there = instance(theorem, {s: ap(S, w)})
        h, p, (left, right) = assume(lt(ZERO, ap(LAW, w))), ap(LAW, w), there.says.args
        there = cut(there, cut(use(shannon.own_mass(), X=S), h))
        says = eq(mul(p, left), mul(p, right))
        gap = sub(left, right)
        return summed(
            w,
            cut(
                cases(p, says, lambda _: linear(says, (p, there)), lambda e: linear(says, (gap, e))), shannon.nonneg(w)
            ),
        )

    mean = on_average(inside)
    pushed = use(shannon.push(), X=S, f=lam(s, ind(some)))
    per = summed(
        s, linear(eq(mul(mass(LAW, S, s), ind(some)), mul(share, ind(some))), (ind(some), spec(uniform[1], s)))
    )
    tower = use(means.tower(), Y=S, g=lam(w, mul(ind(ap(F, w)), ind(eq(ap(T, w), a)))))
    whole_part = mul(others, share, share)
    rows: list[Row] = [(-1, tower), (1, on_average(part)), (share, pushed), (share, per)]
    whole = auto(eq(kept.parts(LAW, T, F, a), whole_part), *rows)
    products = summed(a, at(z, mul(z, ln(z)), whole))

    def same(h: Theorem) -> Theorem:
        value = script.unfold(name, w1, h)
        return trans(value, use(vectors.restrict_symbol(), u=ap(T, w1), s=ap(S, w1))) if hit else value

    gain = use(kept.steady_gain(), [rate], X=T, F=F, Y=S, c=c)
    unit = inv(ln(num(2)))
    value = mul(unit, sub(mul(c, ln(share)), mul(others, share, ln(whole_part))))
    rows = [(unit, row) for row in (*as_kept(script, name, T, F, S, same), gain, mean, products)]
    rows += [(mul(unit, others, share, ln(whole_part)), cancelled(means.elements_of(t)))]
    rows += [(mul(unit, c, ln(share)), shannon.TOTAL)]
    known = auto(eq(opened.says.args[0], value), *rows)
    rest = script.by_cases(script.forms(opened), eq(value, opened.says.args[1]), None if hit else others)
    return script.done(text, opened.close(linear(opened.says, (1, known), (1, rest))))
