"""Pinsker: the square of how far means of [0, 1] are apart, against a divergence or an information."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations, product

from exact.syntax import Information, parse_statement, walk
from theorems.proof.core import ONE, TRUTH, ZERO, R, Reject, Term, Theorem, inst, make, need, num, var
from theorems.proof.lore import divergences, means, pinsker
from theorems.proof.lore.base import (
    at,
    auto,
    bit,
    cancelled,
    cases,
    cut,
    ind_ge0,
    ind_le1,
    inv_pos,
    left,
    ln2_pos,
    nonneg_product,
    one_bit,
    refl,
    replaced,
    right,
    square_ge0,
    summed,
    use,
)
from theorems.proof.lore.shannon import nonneg, w
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, assume, fubini, gen, instance, intro, linear, spec
from theorems.proof.tactics.divergences import BIT, Divergences, divergences_in, in_bits
from theorems.proof.tactics.informed import Informed
from theorems.proof.tactics.state import call_of, trans
from theorems.proof.terms import ap, eq, ind, inv, lam, le, ln, lt, mass, mul, pair, prod, size_of, sub, sum_

_Meant = tuple[Term, Theorem]
_E_IS_BASE = assume(eq(ln(var("e", R)), ONE))
_p = ap(LAW, w)


class Pinsker(Divergences, Informed):
    """Pinsker: the square of how far means of [0, 1] are apart, against a divergence or an information."""

    def pinsker(self, text: str) -> Theorem:
        """2 log2(e) (E[a] - E[b])^2 <= D(y||x), a = f(y) and b = f(x), 0 <= f <= 1; or <= I(x;g), a a truth about x
        and g, and b the same of x and y, y with the law of g and independent of x; or, times K, a and b the shares of
        the K positions where that holds, <= sum[t](I(x[t];g))
        """
        opened, (row, _) = self.open(text), self.square(text, False)
        squared = (mul(BIT, row.says.args[0]), _E_IS_BASE)
        return self.done(text, opened.close(auto(opened.says, (1, in_bits(row)), squared, (1, one_bit()))))

    def pinsker_strict(self, text: str) -> tuple[Theorem, Theorem]:
        """The same with less than, where what the square is against is positive; and that the square is at least 0"""
        says = self.open(text).says
        (row, least), (square, whole) = self.square(text, True), says.args
        squared = (mul(BIT, row.says.args[0]), _E_IS_BASE)
        less = linear(lt(*(mul(BIT, side) for side in row.says.args)), (bit(), row))
        less = auto(lt(square, whole), (1, less), squared, (1, one_bit()))
        some = lt(ZERO, row.says.args[1])
        less = cut(less, auto(some, (ln2_pos(), assume(lt(ZERO, whole))), (row.says.args[1], one_bit())))
        in_bits_ = linear(le(ZERO, mul(BIT, row.says.args[0])), (bit(), least))
        return less, auto(le(ZERO, square), (1, in_bits_), squared, (1, one_bit()))

    def square(self, text: str, strict: bool) -> tuple[Theorem, Theorem]:
        """The square is at most, or less than, the divergence or information, in nats; and at least 0"""
        nodes = divergences_in(text)
        if not nodes:
            return self.from_information(text, strict)
        if len(nodes) == 1 and not nodes[0].given:
            node = nodes[0]
            X, Y = self.random(node.of), self.random(node.reference)
            f, why = self.share(text, node.of, node.reference)
            lemma = pinsker.of_divergence_strict() if strict else pinsker.of_divergence()
            return _with_sign(
                use(lemma, [self.covered(node), *why], X=X, Y=Y, f=f), sub(pinsker.mean(f, X), pinsker.mean(f, Y))
            )
        raise Reject("it is about one divergence D(y||x), or one information")

    # two laws of one variable

    def share(self, text: str, y: str, x: str) -> tuple[Term, list[Theorem]]:
        """f with E[f(y)] and E[f(x)] in the text, and why 0 <= f <= 1 where x can be"""
        calls = {name: call_of(self.goal.functions.get(name, "")) for name in _means_in(text)}
        for of_x, (head, args) in calls.items():
            if args == [x] and (head, [y]) in calls.values():
                Y = self.random(x)
                a = var("_a", Y.type.parts[1])
                value = self.reading.call(head, a)
                f = lam(a, ind(value) if value.type is TRUTH else value)
                return f, self.within(of_x, f, Y)
        raise Reject(f"it needs E[a] and E[b], a = f({y}) and b = f({x})")

    def within(self, name: str, f: Term, Y: Term) -> list[Theorem]:
        """0 <= f and f <= 1 at every value that Y can take: f is a bit, or it is given of the function of that name"""
        e = var("_e", Y.type.parts[1])
        here = assume(lt(ZERO, mass(LAW, Y, e)))
        if ap(f, e).op == "ind":
            return _of_a_bit(f, here.says, e)
        found = []
        for text in (f"0 <= {name}", f"{name} <= 1"):
            said = re.compile(rf"for every \w+'*: {re.escape(text)}")
            known = [h for t, h in self.premises.items() if said.fullmatch(t)]
            need(bool(known), f"{text} is not given")
            says = lam(e, replaced(spec(known[0], w).says.args[1], ap(Y, w), e))
            found.append(gen(e, intro(here.says, use(means.possible_value(), [known[0], here], Y=Y, phi=says, b=e))))
        return found

    # with and without dependence

    def from_information(self, text: str, strict: bool) -> tuple[Theorem, Theorem]:
        """2 gap^2 and I(x;g), or 2 K gap^2 and sum[t](I(x[t];g))"""
        parts = [part for side in parse_statement(text).sides for part in walk(side)]
        node = next((part for part in parts if isinstance(part, Information)), None)
        if node is None or len(node.left) != 1 or len(node.right) != 1 or node.given:
            raise Reject("it is about D(y||x), I(x;g), or sum[t](I(x[t];g))")
        for one, g in ((node.left[0], node.right[0]), (node.right[0], node.left[0])):
            x, bracket, _ = one.partition("[")
            for y, (first, second) in product(self.fresh_copies(g, x), permutations(_means_in(text), 2)):
                here, there = self.meant(first, (x, g)), self.meant(second, (x, y))
                if replaced(here[0], ap(self.random(g), w), ap(self.random(y), w)) is there[0]:
                    return (self.over_positions if bracket else self.of_one)(x, g, y, here, there, strict)
        raise Reject("it needs y with D(y||g) = 0 and I(y;x) = 0, and two means, one of g, the other the same of y")

    def fresh_copies(self, g: str, x: str) -> list[str]:
        """The variables that have the law of g and are independent of x"""
        pairs = (y for y, of in self.covered_pairs() if of == g and f"D({y}||{g}) = 0" in self.premises)
        return [y for y in pairs if self.apart(x, y) is not None]

    def meant(self, name: str, keep: Sequence[str]) -> tuple[Term, Theorem]:
        """A number at each outcome in terms of the variables to keep, and that its mean is that of the number"""
        h, function = assume(lt(ZERO, _p)), self.random(name)
        told = refl(ap(function, w) if function.type.parts[1] is R else ind(ap(function, w)))
        for of in call_of(self.goal.functions[name])[1]:
            if of not in keep and self.definition(of):
                known, z = self.unfolded_to(of, keep, w, h), var("_z", self.random(of).type.parts[1])
                told = trans(told, at(z, replaced(right(told), ap(self.random(of), w), z), known))
        number, value = told.says.args
        says = eq(mul(_p, number), mul(_p, value))
        off = sub(number, value)
        each = cases(_p, says, lambda _: linear(says, (_p, told)), lambda e: linear(says, (off, e)))
        return value, summed(w, cut(each, nonneg(w)))

    def fresh(self, x: str, g: str, y: str, f: Term) -> Theorem:
        """E f(x,y) = E f(x,g'), g' as g and independent of x: y has the law of g and is independent of x"""
        X, U, V = map(self.random, (x, g, y))
        b = var("b", U.type.parts[1])
        same = instance(use(divergences.same_laws(), [self.premises[f"{y} << {g}"]], X=V, Y=U), {var("a", b.type): b})
        none = next(h for h in same.hypotheses if h.op == "le" and h.args[1] is ZERO)
        given = self.premises[f"D({y}||{g}) = 0"]
        same = cut(same, auto(none, (ln(num(2)), given), (none.args[0], one_bit())))
        apart = self.apart(x, y)
        return use(pinsker.fresh(), [gen(b, same), *([apart] if apart else [])], X=X, U=U, V=V, f=f)

    def of_one(self, x: str, g: str, y: str, here: _Meant, there: _Meant, strict: bool) -> tuple[Theorem, Theorem]:
        """2 (E f(x,g) - E f(x,y))^2 <= I(x;g) in nats"""
        X, U = self.random(x), self.random(g)
        f = _of_two(here[0], ap(X, w), ap(U, w))
        square, copy = _square(X, U, f, strict), self.fresh(x, g, y, f)
        gap = sub(left(here[1]), left(there[1]))
        fresh = linear(eq(left(there[1]), right(copy)), (1, there[1]), (1, copy))
        says = make(square.says.op, pinsker.gap_squared(gap), right(square))
        return _with_sign(pinsker.squared(says, square, here[1], fresh), gap)

    def over_positions(
        self, x: str, g: str, y: str, here: _Meant, there: _Meant, strict: bool
    ) -> tuple[Theorem, Theorem]:
        """2 K (share - share)^2 <= sum of the I(x[t];g) in nats: Jensen for the square"""
        X, U, V = map(self.random, (x, g, y))
        total = next((part for part in here[0].args if part.op == "sum"), ZERO)
        need(here[0].op == "mul" and total.op == "sum", "what is meant is a share of the positions")
        k, v = var("k", total.data), var("v", prod(X.type.parts[1], U.type.parts[1]))
        body = inst(total.args[0], k)
        f = _of_two(body, ap(X, w, k), ap(U, w))
        square = _square(lam(w, ap(X, w, k)), U, f, False)
        copy = self.fresh(x, g, y, lam(v, ap(f, pair(ap(make("fst", v), k), make("snd", v)))))
        gap = sub(sum_(w, mul(_p, body)), right(copy))
        each = linear(le(pinsker.gap_squared(gap), right(square)), (1, square))
        whole = summed(k, each)
        if strict:
            less = _square(lam(w, ap(X, w, k)), U, f, True)
            less = intro(lt(ZERO, right(square)), linear(lt(pinsker.gap_squared(gap), right(square)), (1, less)))
            sides = (lam(k, side) for side in each.says.args)
            whole = use(pinsker.sums_strict(), [gen(k, each), gen(k, less)], **dict(zip("de", sides, strict=True)))
        same = gen(k, linear(le(mul(gap, gap), mul(gap, gap))))
        most = use(pinsker.square_of_sum(), [same], d=lam(k, gap), e=lam(k, mul(gap, gap)))
        size, one = size_of(total.data), cancelled(means.elements_of(k))
        share, gaps = inv(size), sum_(k, gap)
        apart = sub(left(here[1]), left(there[1]))
        turned = [fubini(sum_(w, sum_(k, mul(_p, t)))) for t in (body, replaced(body, ap(U, w), ap(V, w)))]
        known: list[Row] = [(1, here[1]), (1, there[1]), *((share, t) for t in (*turned, summed(k, copy)))]
        equal = auto(eq(apart, mul(share, gaps)), *known)
        scale = inv_pos(means.elements_of(k))
        scale = linear(le(ZERO, mul(num(2), share)), (2, scale))
        rows: list[Row] = [(scale, most), (mul(size, apart), equal), (mul(size, share, gaps), equal), (1, whole)]
        rows += [(mul(share, gaps, gaps), one), (sum_(k, mul(gap, gap)), one)]
        row = auto(make(whole.says.op, mul(num(2), size, apart, apart), right(whole)), *rows)
        return _with_sign(row, apart, means.elements_of(k))


def _with_sign(row: Theorem, gap: Term, *positive: Theorem) -> tuple[Theorem, Theorem]:
    """A row of which the left side is 2 gap^2, times what is positive; and that this is at least 0"""
    square = nonneg_product(square_ge0(gap), *positive)
    return row, linear(le(ZERO, row.says.args[0]), (2, square))


def _square(X: Term, U: Term, f: Term, strict: bool) -> Theorem:
    """2 (E f(X,U) - E f(X,U'))^2 <= I(X;U) in nats, f a truth; or less, where that is positive"""
    e = var("_e", f.type.parts[0])
    x, u = (mass(LAW, of, make(side, e)) for of, side in ((X, "fst"), (U, "snd")))
    lemma = pinsker.of_information_strict() if strict else pinsker.of_information()
    return use(lemma, _of_a_bit(f, lt(ZERO, mul(x, u)), e), X=X, U=U, f=f)


def _of_two(t: Term, x: Term, u: Term) -> Term:
    """A truth about two values, as a function of the pair"""
    v = var("_v", prod(x.type, u.type))
    body = replaced(replaced(t, x, make("fst", v)), u, make("snd", v))
    need(body.op == "ind" and w not in body.free, "a truth about these two is needed")
    return lam(v, body)


def _of_a_bit(f: Term, here: Term, e: Term) -> list[Theorem]:
    """0 <= f and f <= 1, f a truth"""
    value = ap(f, e)
    need(value.op == "ind", "a truth is needed")
    return [gen(e, intro(here, bound(value.args[0]))) for bound in (ind_ge0, ind_le1)]


def _means_in(text: str) -> list[str]:
    """The names a of the means E[a] that a text speaks of"""
    return list(dict.fromkeys(re.findall(r"E\[(\w+'*)\]", text)))
