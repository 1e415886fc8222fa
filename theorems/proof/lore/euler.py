"""e is no quotient of whole numbers: n! e lies strictly between a whole number and the next, from ln x <= x - 1 alone.

f is n! (1 + x + x^2/2 + .. + x^n/n!), g is x^n, F is n!: the sum grows no faster than its own size, so that a step d
multiplies it by at most 1/(1 - d); and f + x^n/(n - 1) grows by 1 + d at least, up to x = 1.
"""

from __future__ import annotations

from theorems.proof.core import FALSE, ONE, ZERO, R, Term, Theorem, num, var
from theorems.proof.lore import whole as numbers
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    cut,
    inv_pos,
    ln_mono,
    ln_product,
    nonneg_product,
    positive_product,
    prop,
    replaced,
    rewrite,
    tangent,
    tangent_strict,
    use,
)
from theorems.proof.lore.whole import by_whole, moved
from theorems.proof.reader import whole
from theorems.proof.rules import Row, assume, both, gen, instance, intro, lemma, linear, mp, spec
from theorems.proof.terms import add, all_, ap, conj, eq, fn, imp, inv, lam, le, ln, lt, mul, not_, sub

__all__ = ["not_rational", "share_below"]

n, F, x, y, e, m = (var(name, R) for name in ("n", "F", "s", "t", "e", "m"))
g, f = var("g", fn(R, R)), var("f", fn(R, R))
_X, _Y = le(ZERO, x), le(x, y)


def _of_two(n: Term, g: Term, f: Term) -> dict[str, Term]:
    """What is known of 0 <= x <= y"""
    gx, gy, fx, fy, d, up = ap(g, x), ap(g, y), ap(f, x), ap(f, y), sub(y, x), add(n, ONE)
    return {
        "order": le(gx, gy),
        "power most": le(sub(mul(gy, y), mul(gx, x)), mul(up, d, gy)),
        "power least": le(mul(up, d, gx), sub(mul(gy, y), mul(gx, x))),
        "most": le(sub(fy, fx), mul(d, sub(fy, gy))),
        "least": le(mul(d, sub(fx, gx)), sub(fy, fx)),
    }


def _said(n: Term, g: Term, f: Term, F: Term) -> dict[str, Term]:
    """What is known of g = x^n, of f = n! times the sum, and of F = n!"""
    two = {name: all_(x, all_(y, imp(_X, _Y, phi))) for name, phi in _of_two(n, g, f).items()}
    return {
        "n": le(ZERO, n),
        "whole n": whole(n),
        "whole F": whole(F),
        "whole f": whole(ap(f, ONE)),
        "g 1": eq(ap(g, ONE), ONE),
        "f 0": eq(ap(f, ZERO), F),
        "F": lt(ZERO, F),
        "g": all_(x, imp(_X, le(ZERO, ap(g, x)))),
        "f": all_(x, imp(_X, le(F, ap(f, x)))),
    } | two


def facts(*of: Term) -> Term:
    return conj(*_said(*of).values())


def _known(*of: Term) -> dict[str, Theorem]:
    together = assume(facts(*of))
    return {name: prop(phi, together) for name, phi in _said(*of).items()}


def _next(n: Term, g: Term, f: Term, F: Term) -> tuple[Term, Term, Term, Term]:
    z, up = var("_z", R), add(n, ONE)
    return up, lam(z, mul(ap(g, z), z)), lam(z, add(mul(up, ap(f, z)), mul(ap(g, z), z))), mul(up, F)


def _between(theorem: Theorem, low: Theorem, high: Theorem) -> Theorem:
    """What holds of all 0 <= x <= y, at two numbers"""
    return mp(mp(spec(spec(theorem, low.says.args[1]), high.says.args[1]), low), high)


@lemma("e/next")
def next_facts() -> Theorem:
    """From n to n + 1"""
    known, after, two = _known(n, g, f, F), _said(*_next(n, g, f, F)), _of_two(*_next(n, g, f, F)[:3])
    hx, hy, up_n = assume(_X), assume(_Y), add(n, ONE)
    y_least = linear(le(ZERO, y), (1, hx), (1, hy))
    up, d = linear(le(ZERO, up_n), (1, known["n"])), linear(le(ZERO, sub(y, x)), (1, hy))
    gx, fx = (mp(spec(known[name], x), hx) for name in "gf")
    here = {name: _between(known[name], hx, hy) for name in two}
    gxx = nonneg_product(gx, hx)
    order = linear(two["order"], (y_least, here["order"]), (gx, hy))
    up_whole = use(numbers.next_whole(), [known["whole n"]], x=n)
    F_up, f_up = (
        use(numbers.product(), [up_whole, known[name]], b=up_n, c=of)
        for name, of in (("whole F", F), ("whole f", ap(f, ONE)))
    )
    one_more = use(numbers.next_whole(), [f_up], x=mul(up_n, ap(f, ONE)))
    proofs = {
        "n": up,
        "whole n": up_whole,
        "whole F": F_up,
        "whole f": moved(one_more, add(mul(up_n, ap(f, ONE)), ONE), ap(_next(n, g, f, F)[2], ONE), known["g 1"]),
        "g 1": linear(after["g 1"], (1, known["g 1"])),
        "f 0": linear(after["f 0"], (up_n, known["f 0"])),
        "F": positive_product(linear(lt(ZERO, up_n), (1, known["n"])), known["F"]),
        "g": gen(x, intro(_X, linear(le(ZERO, mul(ap(g, x), x)), (1, gxx)))),
        "f": gen(x, intro(_X, linear(le(mul(up_n, F), ap(_next(n, g, f, F)[2], x)), (up, fx), (1, gxx)))),
    }
    of_two = {
        "order": order,
        "power most": linear(two["power most"], (y_least, here["power most"]), (d, order)),
        "power least": linear(two["power least"], (y_least, here["power least"]), (nonneg_product(up, d, gx), hy)),
        "most": linear(two["most"], (up, here["most"]), (1, here["power most"])),
        "least": linear(two["least"], (up, here["least"]), (1, here["power least"])),
    }
    proofs |= {name: gen(x, gen(y, intro(_X, intro(_Y, theorem)))) for name, theorem in of_two.items()}
    return prop(facts(*_next(n, g, f, F)), *(proofs[name] for name in after))


@lemma("e/start")
def start() -> Theorem:
    """n = 0"""
    z = var("_z", R)
    of = ZERO, lam(z, ONE), lam(z, ONE), ONE
    said, two = _said(*of), _of_two(*of[:3])
    one = moved(use(numbers.next_whole(), [numbers.zero()], x=ZERO), add(ZERO, ONE), ONE)
    proofs = {"whole n": numbers.zero(), "whole F": one, "whole f": one}
    proofs |= {name: linear(said[name]) for name in ("n", "g 1", "f 0", "F")}
    proofs |= {
        name: gen(x, intro(_X, linear(said_of))) for name, said_of in (("g", le(ZERO, ONE)), ("f", le(ONE, ONE)))
    }
    proofs |= {name: gen(x, gen(y, intro(_X, intro(_Y, linear(phi))))) for name, phi in two.items()}
    return prop(facts(*of), *(proofs[name] for name in said))


def none_for(n: Term) -> Term:
    """There is no such g, f and F for n"""
    return all_(g, all_(f, all_(F, not_(facts(n, g, f, F)))))


@lemma("e/for-every-n")
def for_every() -> Theorem:
    """Not none, for every whole n"""
    z = var("_z", R)
    has = lam(z, not_(none_for(z)))

    def exhibit(n: Term, g: Term, f: Term, F: Term, proof: Theorem) -> Theorem:
        none = assume(none_for(n))
        never = spec(spec(spec(none, g), f), F)
        return prop(not_(none.says), intro(none.says, prop(FALSE, never, proof)))

    first = start()
    base = exhibit(ZERO, lam(z, ONE), lam(z, ONE), ONE, first)
    u = numbers.x
    after = exhibit(*_next(u, g, f, F), instance(next_facts(), {n: u}))
    no = assume(none_for(add(u, ONE)))
    here = facts(u, g, f, F)
    never = gen(g, gen(f, gen(F, prop(not_(here), intro(here, prop(FALSE, after, no))))))
    step = prop(imp(not_(none_for(u)), not_(no.says)), intro(no.says, never))
    return by_whole(assume(whole(n)), has, base, step)


_E_POSITIVE, _LN_E = assume(lt(ZERO, e)), assume(eq(ln(e), ONE))
_M_WHOLE, _M_POSITIVE = assume(whole(m)), assume(lt(ZERO, m))
_M1_POSITIVE = linear(lt(ZERO, add(m, ONE)), (1, _M_POSITIVE))


def _logs(above: Theorem, below: Theorem) -> list[Theorem]:
    """ln(a/b) = ln a - ln b <= a/b - 1"""
    positive, ratio, log = ln_product([above], [below])
    return [log, cut(tangent(ratio), positive)]


@lemma("e/at-least")
def at_least() -> Theorem:
    """(m - 1) f(1) <= m F e: m + 1 steps from 0 to 1"""
    known, d, v, j = _known(n, g, f, F), inv(add(m, ONE)), var("_v", R), numbers.x
    whole_step, d_positive, f1 = cancelled(_M1_POSITIVE), inv_pos(_M1_POSITIVE), ap(f, ONE)
    d_least, rest = linear(le(ZERO, d), (1, d_positive)), sub(ONE, d)
    rest_positive = linear(lt(ZERO, rest), (_M_POSITIVE, d_positive), (1, whole_step))

    def says(j: Term) -> Term:
        return conj(le(ZERO, j), le(add(ln(ap(f, mul(j, d))), mul(j, ln(rest))), ln(F)))

    def positive(at_: Theorem) -> Theorem:
        z = at_.says.args[1]
        return linear(lt(ZERO, ap(f, z)), (1, mp(spec(known["f"], z), at_)), (1, known["F"]))

    at_0 = at(v, ln(ap(f, v)), linear(eq(mul(ZERO, d), ZERO)))
    base = auto(says(ZERO).args[0].args[1].args[0], (1, at_0), (1, at(v, ln(v), known["f 0"])))
    base = prop(says(ZERO), linear(le(ZERO, ZERO)), base)
    here = assume(says(j))
    low_j, so_far = prop(le(ZERO, j), here), prop(says(j).args[0].args[1].args[0], here)
    low, after = linear(le(ZERO, mul(j, d)), (low_j, d_least)), mul(add(j, ONE), d)
    high = linear(le(mul(j, d), after), (1, d_least))
    after_least = linear(le(ZERO, after), (1, low), (1, high))
    most, power = _between(known["most"], low, high), mp(spec(known["g"], after), after_least)
    product, _, log = ln_product([positive(after_least), rest_positive])
    less = linear(le(mul(ap(f, after), rest), ap(f, mul(j, d))), (1, most), (d_least, power))
    grown = use(ln_mono(), [product, less], u=less.says.args[0], v=less.says.args[1])
    next_ = auto(says(add(j, ONE)).args[0].args[1].args[0], (1, so_far), (1, grown), (1, log))
    next_ = prop(says(add(j, ONE)), linear(le(ZERO, add(j, ONE)), (1, low_j)), next_)
    z = var("_z", R)
    all_steps = by_whole(use(numbers.next_whole(), [_M_WHOLE], x=m), lam(z, says(z)), base, intro(here.says, next_))
    end = prop(says(add(m, ONE)).args[0].args[1].args[0], all_steps)
    f1_positive = positive(linear(le(ZERO, ONE)))
    rest_log = at(v, ln(v), linear(eq(rest, mul(m, d)), (-1, whole_step)))
    up, down = _logs(_M1_POSITIVE, _M_POSITIVE), ln_product([_M_POSITIVE], [_M1_POSITIVE])[2]
    rows: list[Row] = [(1, end), (1, at(v, ln(ap(f, v)), whole_step)), (add(m, ONE), rest_log), (add(m, ONE), down)]
    rows += [(add(m, ONE), up[0]), (_M1_POSITIVE, up[1])]
    whole_m = cancelled(_M_POSITIVE)
    rows += [(m, whole_m), (ONE, whole_m)]
    growth = auto(le(ln(f1), add(ln(F), ONE, inv(m))), *rows)
    positive_, ratio, log = ln_product([known["F"], _E_POSITIVE], [f1_positive])
    least = auto(le(sub(ONE, inv(m)), ratio), (1, growth), (1, log), (1, cut(tangent(ratio), positive_)), (1, _LN_E))
    rows = [(positive_product(f1_positive, _M_POSITIVE), least), (mul(m, F, e), cancelled(f1_positive)), (f1, whole_m)]
    return auto(le(mul(sub(m, ONE), f1), mul(m, F, e)), *rows)


@lemma("e/at-most")
def at_most() -> Theorem:
    """F e m <= (f(1) + 1/n) (m + 1), f and F for n + 1: m steps from 0 to 1"""
    known, of, v, j = _known(n, g, f, F), _next(n, g, f, F), var("_v", R), numbers.x
    together = next_facts()
    later = {name: prop(phi, together) for name, phi in _said(*of).items()}
    n_positive = assume(lt(ZERO, n))
    c, d, F_next, whole_step = inv(n), inv(m), of[3], cancelled(_M_POSITIVE)
    c_positive, d_positive = inv_pos(n_positive), inv_pos(_M_POSITIVE)
    c_least, d_least = (linear(le(ZERO, h.says.args[1]), (1, h)) for h in (c_positive, d_positive))
    more = linear(lt(ZERO, add(ONE, d)), (1, d_positive))
    u = lam(v, add(ap(of[2], v), mul(c, ap(of[1], v))))

    def says(j: Term) -> Term:
        reached = le(add(ln(F_next), mul(j, ln(add(ONE, d)))), ln(ap(u, mul(j, d))))
        return conj(le(ZERO, j), imp(le(j, m), reached))

    def positive(at_: Theorem) -> Theorem:
        z = at_.says.args[1]
        power = nonneg_product(c_least, mp(spec(later["g"], z), at_))
        return linear(lt(ZERO, ap(u, z)), (1, mp(spec(later["f"], z), at_)), (1, power), (1, later["F"]))

    at_0 = at(v, ln(ap(u, v)), linear(eq(mul(ZERO, d), ZERO)))
    first = at(v, ln(v), linear(eq(ap(u, ZERO), F_next), (1, later["f 0"])))
    reached = says(ZERO).args[0].args[1].args[0].args[1]
    base = prop(says(ZERO), linear(le(ZERO, ZERO)), auto(reached, (1, at_0), (1, first)))
    here, inside = assume(says(j)), assume(le(add(j, ONE), m))
    low_j = prop(le(ZERO, j), here)
    early = linear(le(j, m), (1, inside))
    so_far = prop(says(j).args[0].args[1].args[0].args[1], here, early)
    place, after = mul(j, d), mul(add(j, ONE), d)
    low, high = linear(le(ZERO, place), (low_j, d_least)), linear(le(place, after), (1, d_least))
    most_one = linear(le(place, ONE), (d_least, early), (1, whole_step))
    power = mp(spec(known["g"], place), low)
    rows: list[Row] = [(1, _between(later["least"], low, high)), (c_least, _between(known["power least"], low, high))]
    part = linear(
        le(ZERO, mul(add(ONE, c), d, ap(g, place))),
        (nonneg_product(linear(le(ZERO, add(ONE, c)), (1, c_least)), d_least), power),
    )
    rows += [(part, most_one), (mul(d, ap(g, place)), cancelled(n_positive))]
    grows = auto(le(mul(ap(u, place), add(ONE, d)), ap(u, after)), *rows)
    product, _, log = ln_product([positive(low), more])
    grown = use(ln_mono(), [product, grows], u=grows.says.args[0], v=grows.says.args[1])
    reached = says(add(j, ONE)).args[0].args[1].args[0].args[1]
    next_ = intro(inside.says, auto(reached, (1, so_far), (1, grown), (1, log)))
    next_ = prop(says(add(j, ONE)), linear(le(ZERO, add(j, ONE)), (1, low_j)), next_)
    z = var("_z", R)
    end = by_whole(_M_WHOLE, lam(z, says(z)), base, intro(here.says, next_))
    end = prop(says(m).args[0].args[1].args[0].args[1], end, linear(le(m, m)))
    u1 = ap(u, ONE)
    u1_positive = positive(linear(le(ZERO, ONE)))
    more_log = at(v, ln(v), linear(eq(add(ONE, d), mul(add(m, ONE), d)), (-1, whole_step)))
    up, down = ln_product([_M1_POSITIVE], [_M_POSITIVE])[2], _logs(_M_POSITIVE, _M1_POSITIVE)
    whole_m1 = cancelled(_M1_POSITIVE)
    rows = [
        (1, end),
        (1, at(v, ln(ap(u, v)), whole_step)),
        (m, more_log),
        (m, up),
        (m, down[0]),
        (_M_POSITIVE, down[1]),
    ]
    rows += [(m, whole_m1), (ONE, whole_m1)]
    growth = auto(le(add(ln(F_next), mul(m, inv(add(m, ONE)))), ln(u1)), *rows)
    Fe = positive_product(later["F"], _E_POSITIVE)
    positive_, ratio, log = ln_product([u1_positive], [later["F"], _E_POSITIVE])
    least = auto(
        le(mul(m, inv(add(m, ONE))), ratio), (1, growth), (1, log), (1, cut(tangent(ratio), positive_)), (1, _LN_E)
    )
    rows = [(positive_product(Fe, _M1_POSITIVE), least), (mul(F_next, e, m), whole_m1)]
    rows += [
        (mul(u1, add(m, ONE)), cancelled(later["F"])),
        (mul(u1, add(m, ONE), F_next, inv(F_next)), cancelled(_E_POSITIVE)),
    ]
    return auto(le(mul(F_next, e, m), mul(u1, add(m, ONE))), *rows)


@lemma("e/not-a-quotient")
def not_rational() -> Theorem:
    """q e is not p, p and q whole, 1 <= q: with n = q + 1, q n! e would be between whole numbers"""
    p, q = var("p", R), var("q", R)
    p_whole, q_whole, q_least = assume(whole(p)), assume(whole(q)), assume(le(ONE, q))
    equal, size = assume(eq(mul(q, e), p)), add(q, ONE)
    size_whole, q_positive = use(numbers.next_whole(), [q_whole], x=q), linear(lt(ZERO, q), (1, q_least))
    of = size, g, f, F
    after, later = _next(*of), _next(*_next(*of))
    together = assume(facts(*of))
    one = prop(_said(*of)["g 1"], together)
    next_ = cut(instance(next_facts(), {n: size}), together)
    last = cut(use(next_facts(), n=after[0], g=after[1], f=after[2], F=after[3]), next_)
    E, Fe = replaced(ap(after[2], ONE), ap(g, ONE), ONE), mul(after[3], e)
    E_whole = moved(prop(_said(*after)["whole f"], next_), ap(after[2], ONE), E, one)
    E_least = use(numbers.nonneg(), [E_whole], y=E)
    # E < n! e, by E + 1/(n + 1) in the place of it
    up, many = add(after[0], ONE), add(mul(add(after[0], ONE), E), num(2))
    up_positive = linear(lt(ZERO, up), (1, q_least))
    up_least = linear(le(ZERO, up), (1, up_positive))
    up_whole = prop(_said(*later)["whole n"], last)
    product = use(numbers.product(), [up_whole, E_whole], b=up, c=E)
    more = use(numbers.next_whole(), [product], x=mul(up, E))
    many_whole = moved(use(numbers.next_whole(), [more], x=add(mul(up, E), ONE)), add(mul(up, E), ONE, ONE), many)
    many_least = nonneg_product(up_least, E_least)
    many_positive = linear(lt(ZERO, many), (1, many_least))
    steps = {"n": later[0], "g": later[1], "f": later[2], "F": later[3]}
    most = rewrite(use(at_least(), [last, many_whole, many_positive, _E_POSITIVE, _LN_E], m=many, **steps), one)
    no = assume(not_(lt(E, Fe)))
    few = prop(le(Fe, E), no)
    absurd = auto(
        lt(ZERO, ZERO), (1, most), (nonneg_product(linear(le(ZERO, many), (1, many_positive)), up_least), few)
    )
    low = prop(lt(E, Fe), intro(no.says, prop(FALSE, absurd)))
    # so that q E + 1 <= q n! e
    v, w = mul(q, E), mul(p, after[3])
    v_whole = use(numbers.product(), [q_whole, E_whole], b=q, c=E)
    w_whole = use(numbers.product(), [p_whole, prop(_said(*after)["whole F"], next_)], b=p, c=after[3])
    above = linear(lt(v, w), (q_positive, low), (after[3], equal))
    gap = use(numbers.least_above(), [v_whole, w_whole, above], y=v, c=w)
    # and n! e <= E + 1/n, nearly
    many = add(mul(size, v), q, ONE)
    product = use(numbers.product(), [size_whole, v_whole], b=size, c=v)
    some = use(numbers.plus(), [product, q_whole], b=mul(size, v), c=q)
    many_whole = moved(use(numbers.next_whole(), [some], x=add(mul(size, v), q)), add(mul(size, v), q, ONE), many)
    q_0, size_positive = linear(le(ZERO, q), (1, q_positive)), linear(lt(ZERO, size), (1, q_positive))
    size_least = linear(le(ZERO, size), (1, size_positive))
    many_least = linear(le(ZERO, many), (1, nonneg_product(size_least, q_0, E_least)), (1, q_0))
    many_positive = linear(lt(ZERO, many), (1, nonneg_product(size_least, q_0, E_least)), (1, q_0))
    steps = {"n": size, "g": g, "f": f, "F": F}
    proofs = [together, size_positive, many_whole, many_positive, _E_POSITIVE, _LN_E]
    most = rewrite(use(at_most(), proofs, m=many, **steps), one)
    rows: list[Row] = [(nonneg_product(q_0, size_least), most), (nonneg_product(size_least, many_least), gap)]
    rows += [(mul(size, many, after[3]), equal), (mul(q, add(many, ONE)), cancelled(size_positive))]
    absurd = auto(lt(ZERO, ZERO), *rows)
    none = gen(g, gen(f, gen(F, prop(not_(together.says), intro(together.says, prop(FALSE, absurd))))))
    return prop(FALSE, none, cut(instance(for_every(), {n: size}), size_whole))


@lemma("e/largest-share")
def share_below() -> Theorem:
    """a/b ln(b/a) < 1/e, a and b whole and at least 1: it is 1/e at a/b = 1/e alone"""
    a, b = var("a", R), var("b", R)
    least = [assume(le(ONE, a)), assume(le(ONE, b))]
    positive = [linear(lt(ZERO, of), (1, h)) for of, h in zip((a, b), least, strict=True)]
    one = [cancelled(h) for h in (*positive, _E_POSITIVE)]
    over, ratio, log = ln_product([positive[1]], [positive[0], _E_POSITIVE])
    same, no = assume(eq(ratio, ONE)), assume(not_(lt(ln(ratio), sub(ratio, ONE))))
    quotient = auto(eq(mul(a, e), b), (mul(a, e), same), (mul(b, e, inv(e)), one[0]), (b, one[2]))
    rational = [assume(whole(a)), assume(whole(b)), least[0], quotient]
    apart = intro(same.says, use(not_rational(), rational, q=a, p=b))
    most = linear(le(ln(ratio), sub(ratio, ONE)), (1, cut(tangent(ratio), over)))
    touches = both(most, prop(le(sub(ratio, ONE), ln(ratio)), no))
    absurd = prop(FALSE, use(tangent_strict(), [over, touches], u=ratio), apart)
    below = prop(lt(ln(ratio), sub(ratio, ONE)), intro(no.says, absurd))
    split = ln_product([positive[1]], [positive[0]])
    says = lt(mul(a, inv(b), ln(split[1])), inv(e))
    rows: list[Row] = [(positive_product(positive[0], inv_pos(positive[1])), below), (mul(a, inv(b)), log)]
    rows += [(mul(a, inv(b)), split[2]), (mul(a, inv(b)), _LN_E), (mul(inv(e), b, inv(b)), one[0]), (inv(e), one[1])]
    return auto(says, *rows)
