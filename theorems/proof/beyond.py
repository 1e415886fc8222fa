"""Statements that no rule of the old kernel could prove, or that its language could not say, proved in the core.

Each is a goal and a script of tactics; core.json holds the certificates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from theorems.proof import core
from theorems.proof.core import ONE, ZERO, R, num, var
from theorems.proof.goals import Goal
from theorems.proof.lore import base, functions, order, shannon, until, vectors
from theorems.proof.lore.base import at, auto, bit, prop, refl, summed, use
from theorems.proof.reader import LAW, OUTCOMES
from theorems.proof.rules import assume, fubini, gen, intro, linear, of_types, spec
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import (
    all_,
    ap,
    conj,
    entropy,
    eq,
    ind,
    inv,
    joint,
    lam,
    le,
    ln,
    lt,
    mass,
    mul,
    not_,
    size_of,
    some,
    sub,
    sum_,
)

__all__ = ["BEYOND", "Beyond"]


@dataclass(frozen=True, slots=True)
class Beyond:
    """A goal and what proves it, on a script of it."""

    goal: Goal
    prove: Callable[[Script], None]


BEYOND: dict[str, Beyond] = {}


def _beyond(
    id: str, variables: dict[str, str], premises: list[str], statement: str, **more: object
) -> Callable[[Callable[[Script], None]], Callable[[Script], None]]:
    goal = Goal(variables, more.pop("functions", {}), (), tuple(premises), statement, **more)  # type: ignore[arg-type]

    def register(prove: Callable[[Script], None]) -> Callable[[Script], None]:
        BEYOND[id] = Beyond(goal, prove)
        return prove

    return register


GROUP = {"S": "V", "T": "K -> V", "r": "K -> 2"}
M = {"M": "distinct(T)"}


# A verifier that is satisfied by any of K guesses


@_beyond(
    "top-k/chance",
    {"S": "V", "T": "K -> V", "b": "2"},
    ["S uniform", "I(T;S) = 0", "b = solved(match(T,S))"],
    "for every t: H(b|T=t) = h(M/V)",
    functions=M,
)
def _top_k(script: Script) -> None:
    script.chance_of("for every t: H(b|T=t) = h(M/V)", "b", "T", "S", lambda t, s: vectors.occurs_in(s, t))


@_beyond(
    "top-k/average",
    {"S": "V", "T": "K -> V", "b": "2"},
    ["S uniform", "I(T;S) = 0", "b = solved(match(T,S))"],
    "H(b|T) = E[h(M/V)]",
    functions=M,
)
def _top_k_average(script: Script) -> None:
    _top_k(script)
    script.average("H(b|T) = E[h(M/V)]", "for every t: H(b|T=t) = h(M/V)")


# A vote, or any other rule that names one token from those of the group


@_beyond(
    "vote/chance",
    {"S": "V", "T": "K -> V", "c": "2"},
    ["S uniform", "I(T;S) = 0", "c = same(f[T],S)"],
    "H(c|T) = h(1/V)",
    constants={"f": "(K -> V) -> V"},
)
def _vote(script: Script) -> None:
    line = "for every t: H(c|T=t) = h(1/V)"
    f = var("f", script.reading.names["f"].type)
    script.chance_of(line, "c", "T", "S", lambda t, s: eq(ap(f, t), s))
    script.average("H(c|T) = h(1/V)", line)


# One of the tokens, picked in any way, with a definition of the author's own

PICK = "pick(t: K -> V, j: K) = t[j]"


@_beyond(
    "best-of-k/pick",
    {"T": "K -> V", "j": "K", "x": "V"},
    ["x = pick(T,j)"],
    "H(x|T) <= E[log2(M)]",
    functions=M,
    own=PICK,
)
def _pick(script: Script) -> None:
    line = "for every t: H(x|T=t) <= log2(M)"
    script.size_of_picked(line, "x", "T", "j")
    script.average("H(x|T) <= E[log2(M)]", line)


# Rollouts that see the rewards before them


@_beyond(
    "adaptive/group-bound",
    GROUP,
    ["r = match(T,S)", "for every i: I(T[i];S|T[<i],r[<i]) = 0"],
    "I(T,r;S) <= log2(K + 1)",
)
def _adaptive(script: Script) -> None:
    """What each reward tells beyond its past, it tells through the place of the first success; that has K + 1 values."""
    S, T, r = (script.variable(name) for name in ("S", "T", "r"))
    gain = "I(T[<i],T[i],r[<i],r[i];S) - I(T[<i],r[<i];S)"
    unseen = "for every i: I(T[i];S|T[<i],r[<i]) = 0"
    step = f"for every i: {gain} <= H(r[i]|T[<i],T[i],r[<i])"
    script.sum(step, [("1", unseen)], [("1", "H(r[i]|S,T[<i],T[i],r[<i])")])
    whole = "I(T,r;S) <= sum[i](H(r[i]|T[<i],T[i],r[<i]))"
    script.total(whole, step)
    i, w = var("i", T.type.parts[1].parts[0]), shannon.w
    z = lam(w, until.first_success(ap(r, w)))
    ri, ti, zi = (order.component(x, i) for x in (r, T, z))
    r_before, t_before, z_before = (order.earlier(x, i) for x in (r, T, z))
    past = [t_before, ti, r_before]
    positive = [assume(lt(ZERO, ap(LAW, v))) for v in (shannon.w1, shannon.w2)]
    values = {
        f"{name}{n}": ap(x, v)
        for n, v in ((1, shannon.w1), (2, shannon.w2))
        for name, x in (("r", r), ("t", T), ("s", S))
    }
    matched = [script.unfold("r", v, h) for v, h in zip((shannon.w1, shannon.w2), positive, strict=True)]
    # r[i] is a function of the first success at i and of the past
    given_ = joint(zi, *past)
    same = assume(eq(ap(given_, shannon.w1), ap(given_, shannon.w2)))
    parts = [prop(eq(ap(x, shannon.w1), ap(x, shannon.w2)), same) for x in (zi, *past)]
    known = use(until.reward_known(), [*matched, *parts], i=i, **values)
    known = intro(positive[0].says, intro(positive[1].says, intro(same.says, known)))
    one = functions.is_function(ri, given_, known)
    # the first success before i is a function of the rewards before i
    same = assume(eq(ap(r_before, shannon.w1), ap(r_before, shannon.w2)))
    known = use(until.first_before(), [same], i=i, r1=values["r1"], r2=values["r2"])
    known = intro(positive[0].says, intro(positive[1].says, intro(same.says, known)))
    two = functions.is_function(z_before, r_before, known)
    inform = lambda x, y, by: use(shannon.information(), X=x, Y=y, Z=joint(*by))  # noqa: E731
    less = le(
        sub(entropy(LAW, joint(ri, *past)), entropy(LAW, joint(*past))),
        sub(entropy(LAW, joint(zi, z_before)), entropy(LAW, z_before)),
    )
    rows = [
        one,
        two,
        inform(zi, zi, [ri, *past]),
        inform(zi, joint(*past), [z_before]),
        inform(z_before, z_before, [zi, *past]),
        inform(z_before, joint(t_before, ti), [r_before]),
    ]
    each = summed(i, auto(less, *((1, row) for row in rows)))
    chain = order.chain_rule_of([z], shannon.NOTHING)
    log, total = shannon._total_log()
    v = var("_a", z.type.parts[1])
    some_place = gen(w, intro(lt(ZERO, ap(LAW, w)), use(until.one_place(), r=ap(r, w))))
    cover = core.retyped(until.COVER, {"K": i.type})
    counted = of_types(until.weights_total(), {"K": i.type})
    nonneg = of_types(until.weights_nonneg(), {"K": i.type})
    few = use(shannon.size(), [nonneg, some_place, counted], X=z, c=cover, N=counted.says.args[1])
    del v
    opened = script.open(script.goal.statement)
    unit = inv(ln(num(2)))
    rows_ = [(1, script.facts[whole]), (bit(), each), (unit, chain), (bit(), few), (mul(unit, total), log)]
    script.done(script.goal.statement, auto(opened.says, *rows_))


# Prompts of groups, alphabets that depend on the position


@_beyond(
    "token-capacity/every-alphabet",
    {"R": "K -> V"},
    ["every k: K. |R[k]| <= A[k]"],
    "H(R) <= sum k: K. log2(A[k])",
    constants={"A": "K -> R"},
)
def _alphabets(script: Script) -> None:
    R_, A = script.variable("R"), script.reading.names["A"]
    k, w = var("k", A.type.parts[0]), shannon.w
    few = spec(script.premises["every k: K. |R[k]| <= A[k]"], k)
    own, past = order.component(R_, k), order.earlier(R_, k)
    o, v = var("o", OUTCOMES), var("v", R_.type.parts[1].parts[1])
    seen = lambda value: some(o, conj(lt(ZERO, ap(LAW, o)), eq(ap(own, o), value)))  # noqa: E731
    h = assume(lt(ZERO, ap(LAW, w)))
    here = conj(lt(ZERO, ap(LAW, o)), eq(ap(own, o), ap(own, w)))
    found = vectors.exhibit(o, here, w, prop(ap(lam(o, here), w), h, refl(ap(own, w))))
    one = gen(w, intro(h.says, linear(le(ONE, ind(seen(ap(own, w)))), (-1, base.is_true(found)))))
    size = use(shannon.size(), [gen(v, base.ind_ge0(seen(v))), one, few], X=own, c=lam(v, ind(seen(v))), N=ap(A, k))
    cut_ = use(shannon.information2(), X=own, Y=past)
    each = summed(
        k, auto(le(sub(entropy(LAW, joint(own, past)), entropy(LAW, past)), ln(ap(A, k))), (1, cut_), (1, size))
    )
    chain = order.chain_rule_of([R_], shannon.NOTHING)
    log, total = shannon._total_log()
    unit = inv(ln(num(2)))
    goal = script.open(script.goal.statement).says
    script.done(script.goal.statement, auto(goal, (unit, chain), (bit(), each), (mul(unit, total), log)))


# How many different tokens, for every number of symbols and of draws


@_beyond("occupancy/mean", {"T": "K -> V"}, ["T uniform"], "E[M] = V*(1 - ((V - 1)/V)^K)", functions=M)
def _occupancy(script: Script) -> None:
    T = script.variable("T")
    vector = T.type.parts[1]
    t, k, v, a = var("t", vector), var("k", vector.parts[0]), var("v", vector.parts[1]), var("a", vector.parts[1])
    V, N = size_of(v.type), size_of(vector)
    miss = lambda f: ind(all_(k, not_(eq(ap(f, k), v))))  # noqa: E731
    D = of_types(vectors.distribute(), {"K": k.type, "V": v.type})
    every = spec(D, lam(k, lam(a, ONE)))
    missing = spec(D, lam(k, lam(a, ind(not_(eq(a, v))))))
    pushed = use(shannon.push(), X=T, f=lam(t, miss(t)))
    uniform = spec(script.premises["T uniform"], t)
    per = summed(t, linear(eq(mul(mass(LAW, T, t), miss(t)), mul(inv(N), miss(t))), (miss(t), uniform)))
    x = var("_x", R)
    left_over = missing.says.args[1]
    powers = [(1, pushed), (1, per), (inv(N), missing), (left_over, at(x, inv(x), every))]
    missed = auto(eq(pushed.says.args[0], mul(left_over, inv(every.says.args[1]))), *powers)
    turned = fubini(sum_(shannon.w, sum_(v, mul(ap(LAW, shannon.w), miss(ap(T, shannon.w))))))
    goal = script.open(script.goal.statement).says
    ratio = use(of_types(vectors.ratio_power(), {"K": k.type}), a=sub(V, ONE), b=V)
    script.done(
        script.goal.statement,
        auto(goal, (1, turned), (1, summed(v, missed)), (V, shannon.TOTAL), (1, shannon.TOTAL), (V, ratio)),
    )
